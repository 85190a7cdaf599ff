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
        let deeds = deeds(of: context)
        return try site.page(request, context, key: deeds.map(\.rawValue).sorted().joined(separator: ",")) { reader in
            let (number, scorecard) = try reader.cycle(named: name) { Address.cycle($0) }
            guard
                let page = CyclePage(
                    cycle: number,
                    in: scorecard,
                    newest: reader.current,
                    sight: reader.sight,
                    deeds: deeds
                )
            else {
                throw HTTPError(.notFound)
            }
            return page
        }
    }

    /// What the reader may do that a cycle's page leads to: narrate for the force, recommend for any organisation.
    private func deeds(of context: AppContext) -> Set<Deed> {
        let recommends = context.identity?.may(.recommend, in: site.chronicle().current) ?? false
        return site.deeds(of: context).union(recommends ? [.recommend] : []).intersection(CycleLinks.deeds)
    }
}
