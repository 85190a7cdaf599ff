import Hummingbird
import Scorecards

/// Raising an action, and saying how one stands.
struct ActionFormController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get("/cycles/:cycle/actions/new", .raiseAction, of: .force, use: askAction)
        routes.post("/cycles/:cycle/actions/new", .raiseAction, of: .force, use: raise)
        routes.get("/actions/:action/review", .reviewAction, of: .action, use: askReview)
        routes.post("/actions/:action/review", .reviewAction, of: .action, use: review)
    }

    @Sendable private func askAction(_ request: Request, context: AppContext) async throws -> Response {
        let cycle = try site.cycle(in: context)
        let (idea, quadrant) = try origin(request, cycle)
        let form = ActionForm(cycle: cycle, idea: idea, quadrant: quadrant, today: site.today)
        return try site.form(request, context, form: form.form, page: try await page(form, context))
    }

    @Sendable private func raise(_ request: Request, context: AppContext) async throws -> Response {
        let form = ActionForm(cycle: try site.cycle(in: context), idea: "", quadrant: nil, today: site.today)
        return try await site.change(
            request,
            context,
            form: { try form.form(in: $0) },
            page: try await page(form, context),
            plan: { input, scorecard in try form.plan(input, scorecard) },
            then: { input in
                let raised = site.chronicle().current.actions.all.last { $0.action.value.title == input["title"] }
                return raised.map { Address.action($0.id) } ?? Address.actions
            },
            notice: "The action is raised. It comes back at the next board."
        )
    }

    @Sendable private func askReview(_ request: Request, context: AppContext) async throws -> Response {
        let form = try reviewForm(context)
        return try site.form(request, context, form: form.form, page: try await page(form, context))
    }

    @Sendable private func review(_ request: Request, context: AppContext) async throws -> Response {
        let form = try reviewForm(context)
        return try await site.change(
            request,
            context,
            form: { try form.form(in: $0) },
            page: try await page(form, context),
            plan: { input, _ in try form.plan(input) },
            then: { _ in Address.action(form.action) },
            notice: "The review is recorded."
        )
    }

    private func page(_ form: ActionForm, _ context: AppContext) async throws -> Site.MakePage {
        form.page(in: site.reader(context), names: try await site.names())
    }

    private func page(_ form: ActionReviewForm, _ context: AppContext) async throws -> Site.MakePage {
        form.page(in: site.reader(context), names: try await site.names())
    }

    private func reviewForm(_ context: AppContext) throws -> ActionReviewForm {
        ActionReviewForm(action: try site.chronicle().current.action(in: context).id, today: site.today)
    }

    /// The text of the idea an address names by its entry, and the first quadrant its question comes from.
    private func origin(_ request: Request, _ cycle: Int) throws -> (idea: String, quadrant: Quadrant.ID?) {
        guard let asked = request.uri.queryParameters["idea"].map({ String($0) }), !asked.isEmpty else {
            return ("", nil)
        }
        let named = request.uri.queryParameters["question"].map { String($0) }
        let questions = site.chronicle().current.cycles[cycle]?.questions ?? []
        for record in questions where named == nil || record.question.value.id.text == named {
            if let idea = record.ideas.first(where: { String($0.stamp.sequence) == asked }) {
                return (idea.value.text, record.question.value.quadrants.first)
            }
        }
        throw NothingFound(
            "There is no idea “\(asked)” in cycle \(cycle).",
            nearest: Link(href: Address.synergy(of: cycle), text: "The ideas of cycle \(cycle)")
        )
    }
}
