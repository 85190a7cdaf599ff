public import Hummingbird
public import Scorecards

/// Builds the router with every page, for an application or for a benchmark that adds a route of its own.
public func buildRouter(
    chronicle: @escaping @Sendable () -> Chronicle,
    paper: @escaping @Sendable (Int, Scorecard) -> String? = { _, _ in nil }
) throws -> Router<BasicRequestContext> {
    let site = try Site(chronicle: chronicle)
    let router = Router(context: BasicRequestContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: RequestLog())
    router.add(middleware: SecurityHeaders())
    router.add(middleware: ErrorPages(site: site))
    OverviewController(site: site).addRoutes(to: router)
    CycleController(site: site).addRoutes(to: router)
    QuadrantController(site: site).addRoutes(to: router)
    MeasureController(site: site).addRoutes(to: router)
    HistoryController(site: site).addRoutes(to: router)
    PaperController(site: site, paper: paper).addRoutes(to: router)
    HealthController(site: site).addRoutes(to: router)
    AssetsController().addRoutes(to: router)
    return router
}
