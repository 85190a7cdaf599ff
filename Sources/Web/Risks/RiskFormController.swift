import Hummingbird
import Scorecards

/// Adding a risk, and assessing one again.
struct RiskFormController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get("/risks/new/:organisation", .assessRisk, of: .parameter("organisation"), use: askNew)
        routes.post("/risks/new/:organisation", .assessRisk, of: .parameter("organisation"), use: add)
        routes.get("/risks/:risk/assessment", .assessRisk, of: .risk, use: askAgain)
        routes.post("/risks/:risk/assessment", .assessRisk, of: .risk, use: assess)
    }

    @Sendable private func askNew(_ request: Request, context: AppContext) async throws -> Response {
        let form = try newForm(context)
        return try site.form(request, context, form: form.form, page: try await page(form, context))
    }

    @Sendable private func add(_ request: Request, context: AppContext) async throws -> Response {
        let form = try newForm(context)
        return try await site.change(
            request,
            context,
            form: { try form.form(in: $0) },
            page: try await page(form, context),
            plan: { input, scorecard in try form.plan(input, scorecard) },
            then: { input in
                let added = site.chronicle().current.risks.all.last {
                    $0.risk.title == input["title"] && $0.risk.organisation == form.organisation
                }
                return added.map { Address.risk($0.id) } ?? Address.risks
            },
            notice: "The risk is in the register."
        )
    }

    @Sendable private func askAgain(_ request: Request, context: AppContext) async throws -> Response {
        let form = try assessmentForm(context)
        return try site.form(request, context, form: form.form, page: try await page(form, context))
    }

    @Sendable private func assess(_ request: Request, context: AppContext) async throws -> Response {
        let form = try assessmentForm(context)
        let risk = try context.parameters.require("risk")
        return try await site.change(
            request,
            context,
            form: { try form.form(in: $0) },
            page: try await page(form, context),
            plan: { input, scorecard in try form.plan(input, scorecard) },
            then: { _ in Address.risk(Risk.ID(risk)) },
            notice: "The assessment is recorded."
        )
    }

    private func page(_ form: RiskForm, _ context: AppContext) async throws -> Site.MakePage {
        form.page(in: site.reader(context), names: try await site.names())
    }

    private func newForm(_ context: AppContext) throws -> RiskForm {
        let organisation = Organisation.ID(try context.parameters.require("organisation"))
        return RiskForm(organisation: organisation, risk: nil, today: site.today)
    }

    private func assessmentForm(_ context: AppContext) throws -> RiskForm {
        RiskForm(organisation: nil, risk: try site.chronicle().current.risk(in: context).id, today: site.today)
    }
}
