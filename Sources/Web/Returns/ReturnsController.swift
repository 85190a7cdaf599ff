import AccountStore
import Hummingbird
import Scorecards

/// The returns of a cycle and each of them whole.
struct ReturnsController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get("/cycles/:cycle/returns", .readWorking, use: list)
        routes.get("/cycles/:cycle/returns/:organisation", .readWorking, use: show)
    }

    @Sendable private func list(_ request: Request, context: AppContext) async throws -> Response {
        let name = try context.parameters.require("cycle")
        let accounts = try await accounts()
        let today = site.today
        return try site.fresh(request, context) { reader in
            let (cycle, scorecard) = try reader.cycle(named: name) { Address.returns(in: $0) }
            return try site.returnsPage(
                cycle: cycle,
                in: scorecard,
                identity: context.identity,
                accounts: accounts,
                today: today
            )
        }
    }

    @Sendable private func show(_ request: Request, context: AppContext) async throws -> Response {
        let names = try await site.names()
        return try site.fresh(request, context) { reader in
            let place = try ReturnPlace(context, in: reader)
            let desk = try ReturnDesk(place, in: reader.scorecard(for: place.cycle))
            return CommandReturnPage(
                desk,
                evidence: try site.evidence(of: desk),
                reader: reader,
                identity: context.identity,
                names: names
            )
        }
    }

    private func accounts() async throws -> [Account] {
        guard let participation = site.participation else { return [] }
        return try await Offload.run { try participation.accounts.accounts() }
    }
}
