public import Hummingbird
public import Scorecards

/// Builds the router with every page, for an application or for a benchmark that adds a route of its own.
public func buildRouter(
    chronicle: @escaping @Sendable () -> Chronicle,
    participation: Participation? = nil,
    paper: @escaping @Sendable (Int, Scorecard) -> String? = { _, _ in nil }
) throws -> Router<AppContext> {
    let site = try Site(chronicle: chronicle, participation: participation)
    return buildRouter(site, RouteTable(of: site, paper: paper))
}

/// Builds the router over the routes of a table.
func buildRouter(_ site: Site, _ table: RouteTable) -> Router<AppContext> {
    let router = Router(context: AppContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: RequestLog())
    router.add(middleware: SecurityHeaders())
    // Twice: what is wrong with the accounts becomes a page as well.
    router.add(middleware: ErrorPages(site: site, table: table))
    router.add(middleware: Identification(site: site))
    router.add(middleware: ErrorPages(site: site, table: table))
    table.add(to: router, gate: Gate(site: site))
    return router
}

extension RouteTable {
    /// Every route of the pages.
    init(of site: Site, paper: @escaping @Sendable (Int, Scorecard) -> String? = { _, _ in nil }) {
        OverviewController(site: site).addRoutes(to: &self)
        CycleController(site: site).addRoutes(to: &self)
        QuadrantController(site: site).addRoutes(to: &self)
        MeasureController(site: site).addRoutes(to: &self)
        HistoryController(site: site).addRoutes(to: &self)
        PaperController(site: site, paper: paper).addRoutes(to: &self)
        ProgressController(site: site).addRoutes(to: &self)
        NewCycleController(site: site).addRoutes(to: &self)
        MilestoneController(site: site).addRoutes(to: &self)
        CalendarController(site: site).addRoutes(to: &self)
        RecommendationsController(site: site).addRoutes(to: &self)
        PrioritiesController(site: site).addRoutes(to: &self)
        BoardController(site: site).addRoutes(to: &self)
        EditionsController(site: site, paper: paper).addRoutes(to: &self)
        NarrativeController(site: site).addRoutes(to: &self)
        ReturnsController(site: site).addRoutes(to: &self)
        DraftController(site: site).addRoutes(to: &self)
        ReturnStepController(site: site).addRoutes(to: &self)
        ModerationController(site: site).addRoutes(to: &self)
        ThemesController(site: site).addRoutes(to: &self)
        RiskController(site: site).addRoutes(to: &self)
        RiskFormController(site: site).addRoutes(to: &self)
        SynergyController(site: site).addRoutes(to: &self)
        ActionController(site: site).addRoutes(to: &self)
        ActionFormController(site: site).addRoutes(to: &self)
        WorkController(site: site).addRoutes(to: &self)
        SignInController(site: site).addRoutes(to: &self)
        InvitationController(site: site).addRoutes(to: &self)
        PasswordController(site: site).addRoutes(to: &self)
        PeopleController(site: site).addRoutes(to: &self)
        PersonController(site: site).addRoutes(to: &self)
        AuditController(site: site).addRoutes(to: &self)
        HealthController(site: site).addRoutes(to: &self)
        AssetsController().addRoutes(to: &self)
    }
}
