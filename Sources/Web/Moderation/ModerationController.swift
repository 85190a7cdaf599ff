import Hummingbird
import Scorecards

/// Where a chief officer agrees to a command's grades or alters them.
struct ModerationController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        let path = "/cycles/:cycle/returns/:organisation/moderation"
        routes.get(path, .moderate, of: .parameter("organisation"), use: show)
        routes.post(path, .moderate, of: .parameter("organisation"), use: record)
    }

    @Sendable private func show(_ request: Request, context: AppContext) throws -> Response {
        let place = try ReturnPlace(context, in: site.reader(context))
        return try site.form(
            request,
            context,
            form: { ModerationForm(desk: try ReturnDesk(place, in: $0)).form },
            page: { try page(place, $0, $1) }
        )
    }

    @Sendable private func record(_ request: Request, context: AppContext) async throws -> Response {
        let place = try ReturnPlace(context, in: site.reader(context))
        guard let identity = context.identity else { throw NotSignedIn() }
        let today = try site.people().now().day
        return try await site.change(
            request,
            context,
            form: { ModerationForm(desk: try ReturnDesk(place, in: $0)).form },
            page: { try page(place, $0, $1) },
            plan: { input, scorecard in
                ModerationForm(desk: try ReturnDesk(place, in: scorecard)).entries(input, by: identity, on: today)
            },
            then: { _ in place.address },
            notice: "The grades are moderated. They go to the board with the command’s account."
        )
    }

    private func page(_ place: ReturnPlace, _ scorecard: Scorecard, _ view: FormView) throws -> any Page {
        let desk = try ReturnDesk(place, in: scorecard)
        return ModerationPage(desk, evidence: try site.evidence(of: desk), form: view)
    }
}
