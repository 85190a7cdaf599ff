import AccountStore
import Hummingbird
import Scorecards

/// The page a person starts from.
struct WorkController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get(Address.work, .signedIn, use: show)
    }

    @Sendable private func show(_ request: Request, context: AppContext) async throws -> Response {
        guard let identity = context.identity else { throw NotSignedIn() }
        let people = try site.people()
        let token = try await Offload.write { try people.accounts.calendarToken(of: identity.id) }
        return try site.fresh(request, context) { reader in
            let scorecard = reader.current
            return WorkPage(
                for: identity,
                waiting: WorkItem.all(for: identity, in: scorecard),
                in: scorecard,
                on: site.today,
                calendar: request.serverAddress + Address.calendar(token)
            )
        }
    }
}
