import Hummingbird
import Scorecards

/// The analysts' recommended grades: what is missing, and the form for one organisation.
struct RecommendationsController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get("/cycles/:cycle/recommendations", .recommend, use: list)
        let one = "/cycles/:cycle/recommendations/:organisation"
        routes.get(one, .recommend, of: .parameter("organisation"), use: show)
        routes.post(one, .recommend, of: .parameter("organisation"), use: record)
    }

    @Sendable private func list(_ request: Request, context: AppContext) throws -> Response {
        let name = try context.parameters.require("cycle")
        let today = site.today
        return try site.fresh(request, context) { reader in
            let (cycle, _) = try reader.cycle(named: name) { Address.recommendations($0) }
            guard let page = RecommendationsPage(of: cycle, in: reader, for: context.identity, on: today) else {
                throw HTTPError(.notFound)
            }
            return page
        }
    }

    @Sendable private func show(_ request: Request, context: AppContext) async throws -> Response {
        let form = try form(context)
        let page = try await page(form, context)
        return try site.form(request, context, form: form.form, page: page)
    }

    @Sendable private func record(_ request: Request, context: AppContext) async throws -> Response {
        let form = try form(context)
        return try await site.change(
            request,
            context,
            form: { try form.form(in: $0) },
            page: try await page(form, context),
            plan: { input, scorecard in try form.entries(input, in: scorecard) },
            then: { _ in Address.recommendations(form.cycle) },
            notice: "The recommendations are recorded."
        )
    }

    private func form(_ context: AppContext) throws -> RecommendationForm {
        let organisation = Organisation.ID(try context.parameters.require("organisation"))
        let name = try context.parameters.require("cycle")
        let (cycle, _) = try site.reader(context).cycle(named: name) { Address.recommendation(organisation, in: $0) }
        return RecommendationForm(
            cycle: cycle,
            organisation: organisation,
            office: context.identity?.office ?? "",
            today: site.today
        )
    }

    private func page(_ form: RecommendationForm, _ context: AppContext) async throws -> Site.MakePage {
        let names = try await site.names()
        let reader = site.reader(context)
        return { scorecard, view in
            try RecommendationPage(form, view: view, in: scorecard, reader: reader, names: names)
        }
    }
}
