import Hummingbird
import Scorecards

/// Agreeing the force's grade for a quadrant.
struct AgreementController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get("/cycles/:cycle/board/:quadrant/grade", .agree, of: .force, use: show)
        routes.post("/cycles/:cycle/board/:quadrant/grade", .agree, of: .force, use: record)
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
            form: form.form,
            page: try await page(form, context),
            plan: { input, scorecard in
                [GradeGiven(cycle: form.cycle, opinion: try form.opinion(input, in: scorecard))]
            },
            then: { _ in Address.board(form.quadrant, in: form.cycle) },
            notice: "The grade is agreed."
        )
    }

    private func form(_ context: AppContext) throws -> AgreementForm {
        let quadrant = Quadrant.ID(try context.parameters.require("quadrant"))
        return AgreementForm(
            cycle: try site.cycle(context) { Address.agreement(on: quadrant, in: $0) },
            quadrant: quadrant
        )
    }

    private func page(_ form: AgreementForm, _ context: AppContext) async throws -> Site.MakePage {
        let reader = site.reader(context)
        let names = try await site.names()
        return { scorecard, view in
            let quadrant = try form.named(in: scorecard)
            return BoardFormPage(
                title: "Grade of \(quadrant.name)",
                under: "Agreed by the board for cycle \(form.cycle)",
                obstacles: scorecard.obstacles(toAgreeingIn: form.cycle),
                heading: "What is before the board",
                facts: form.facts(in: scorecard),
                form: view,
                links: [
                    Link(href: Address.board(form.quadrant, in: form.cycle), text: "Everything about the quadrant")
                ],
                account: form.account(in: reader, names: names),
                trail: BoardFormPage.trail(
                    to: form.cycle,
                    Link(href: Address.board(form.quadrant, in: form.cycle), text: quadrant.name)
                )
            )
        }
    }
}
