import Hummingbird
import Scorecards

/// One quadrant of a cycle: how its grade came about and what every measure says.
struct QuadrantController: Sendable {
    let site: Site

    func addRoutes(to router: Router<BasicRequestContext>) {
        router.get("/cycles/:cycle/quadrants/:quadrant", use: show)
    }

    @Sendable private func show(_ request: Request, context: BasicRequestContext) throws -> Response {
        let cycle = try context.parameters.require("cycle")
        let quadrant = Quadrant.ID(try context.parameters.require("quadrant"))
        return try site.page(request) { chronicle in
            let (number, scorecard) = try chronicle.cycle(named: cycle) { Address.quadrant(quadrant, in: $0) }
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
