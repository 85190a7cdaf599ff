import Hummingbird
import Scorecards

/// One quadrant of a cycle: how its grade came about and what every measure says.
struct QuadrantController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get("/cycles/:cycle/quadrants/:quadrant", .readPublished, use: show)
    }

    @Sendable private func show(_ request: Request, context: AppContext) throws -> Response {
        let cycle = try context.parameters.require("cycle")
        let quadrant = Quadrant.ID(try context.parameters.require("quadrant"))
        return try site.page(request, context) { reader in
            let (number, scorecard) = try reader.cycle(named: cycle) { Address.quadrant(quadrant, in: $0) }
            guard let evaluation = CycleEvaluation(cycle: number, in: scorecard) else { throw HTTPError(.notFound) }
            guard let page = QuadrantPage(quadrant, of: evaluation, in: scorecard) else {
                let known = evaluation.framework.quadrants
                throw NothingFound("quadrant", called: quadrant.text, among: known.map(\.id.text)) {
                    nearest in
                    let id = Quadrant.ID(nearest)
                    return Link(
                        href: Address.quadrant(id, in: number),
                        text: evaluation.framework.quadrant(id)?.name ?? nearest
                    )
                }
            }
            return page
        }
    }
}
