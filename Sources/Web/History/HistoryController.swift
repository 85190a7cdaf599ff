import Hummingbird
import Scorecards

/// The agreed grades of every cycle.
struct HistoryController: Sendable {
    let site: Site

    func addRoutes(to router: Router<BasicRequestContext>) {
        router.get("/history", use: show)
    }

    @Sendable private func show(_ request: Request, context: BasicRequestContext) throws -> Response {
        try site.page(request) { chronicle in
            let scorecard = chronicle.current
            guard let framework = scorecard.currentFramework, scorecard.latestCycle != nil else { return EmptyPage() }
            return HistoryPage(GradeHistory(for: framework, in: scorecard), framework: framework)
        }
    }
}
