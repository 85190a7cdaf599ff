import Hummingbird
import Scorecards

/// What the commands want heard beyond their figures, gathered from their returns.
struct ThemesController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get("/cycles/:cycle/themes", .readWorking, use: show)
    }

    @Sendable private func show(_ request: Request, context: AppContext) throws -> Response {
        let name = try context.parameters.require("cycle")
        return try site.page(request, context) { reader in
            let (cycle, scorecard) = try reader.cycle(named: name) { Address.themes(in: $0) }
            return ThemesPage(cycle: cycle, in: scorecard)
        }
    }
}
