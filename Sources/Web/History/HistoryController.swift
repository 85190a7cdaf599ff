import Hummingbird
import Scorecards

/// The agreed grades of every cycle.
struct HistoryController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get("/history", .readPublished, use: show)
    }

    @Sendable private func show(_ request: Request, context: AppContext) throws -> Response {
        try site.page(request, context) { reader in
            let scorecard = reader.overall
            guard let latest = reader.latestCycle,
                let framework = reader.scorecard(for: latest.id).currentFramework
            else { return EmptyPage() }
            let history = GradeHistory(for: framework, upTo: latest.id, in: scorecard)
            return HistoryPage(history, framework: framework)
        }
    }
}
