import Hummingbird
import Scorecards

/// The first page: where the latest cycle stands.
struct OverviewController: Sendable {
    let site: Site

    func addRoutes(to router: Router<BasicRequestContext>) {
        router.get("/", use: show)
    }

    @Sendable private func show(_ request: Request, context: BasicRequestContext) throws -> Response {
        try site.page(request) { chronicle in
            guard let cycle = chronicle.current.latestCycle?.id,
                let page = OverviewPage(cycle: cycle, in: chronicle.scorecard(for: cycle))
            else { return EmptyPage() }
            return page
        }
    }
}
