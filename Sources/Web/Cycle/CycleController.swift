import Hummingbird
import Scorecards

/// One cycle: its grades with everybody who gave one, its timetable, decisions and contradictions.
struct CycleController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get("/cycles/:cycle", .readPublished, use: show)
    }

    @Sendable private func show(_ request: Request, context: AppContext) throws -> Response {
        let name = try context.parameters.require("cycle")
        return try site.page(request, context) { reader in
            let (number, scorecard) = try reader.cycle(named: name) { Address.cycle($0) }
            guard let page = CyclePage(cycle: number, in: scorecard, newest: reader.current, sight: reader.sight)
            else {
                throw HTTPError(.notFound)
            }
            return page
        }
    }
}
