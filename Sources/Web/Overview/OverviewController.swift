import Hummingbird
import Scorecards

/// The first page: where the latest cycle stands.
struct OverviewController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get("/", .readPublished, use: show)
    }

    @Sendable private func show(_ request: Request, context: AppContext) throws -> Response {
        try site.page(request, context) { reader in
            guard let cycle = reader.latestCycle?.id,
                let page = OverviewPage(cycle: cycle, in: reader.scorecard(for: cycle))
            else { return EmptyPage() }
            return page
        }
    }
}
