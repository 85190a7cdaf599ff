import Hummingbird
import Scorecards

/// Putting a view of a grade on record that the board did not follow.
struct DissentController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get("/cycles/:cycle/board/:quadrant/dissent", .dissent, of: .force, use: show)
        routes.post("/cycles/:cycle/board/:quadrant/dissent", .dissent, of: .force, use: record)
    }

    @Sendable private func show(_ request: Request, context: AppContext) async throws -> Response {
        let form = try form(context)
        return try site.form(request, context, form: form.form, page: try await page(form, context))
    }

    @Sendable private func record(_ request: Request, context: AppContext) async throws -> Response {
        let form = try form(context)
        return try await site.change(
            request,
            context,
            form: form.form,
            page: try await page(form, context),
            plan: { input, _ in [try form.entry(input)] },
            then: { _ in Address.board(form.quadrant, in: form.cycle) },
            notice: "The dissenting view is on record. The minutes and the paper print it with the grade."
        )
    }

    private func form(_ context: AppContext) throws -> DissentForm {
        let quadrant = Quadrant.ID(try context.parameters.require("quadrant"))
        return DissentForm(
            cycle: try site.cycle(context) { Address.dissent(on: quadrant, in: $0) },
            quadrant: quadrant,
            office: context.identity?.office ?? "",
            isForOthers: site.deeds(of: context).contains(.agree)
        )
    }

    private func page(_ form: DissentForm, _ context: AppContext) async throws -> Site.MakePage {
        let reader = site.reader(context)
        let names = try await site.names()
        return { scorecard, view in
            let quadrant = try form.named(in: scorecard)
            return BoardFormPage(
                title: "Dissent on \(quadrant.name)",
                under: "A view of the grade that the board heard and did not follow, cycle \(form.cycle)",
                obstacles: form.obstacles(in: scorecard),
                heading: "The grade, and what was dissented from already",
                facts: form.facts(in: scorecard),
                form: view,
                account: AgreementForm(cycle: form.cycle, quadrant: form.quadrant).account(in: reader, names: names),
                trail: BoardFormPage.trail(
                    to: form.cycle,
                    Link(href: Address.board(form.quadrant, in: form.cycle), text: quadrant.name)
                )
            )
        }
    }
}
