import Hummingbird
import Papers
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
            plan: { input, _ in
                let dissent = Dissent(quadrant: form.quadrant, author: input["author"], view: input["view"])
                return [DissentNoted(cycle: form.cycle, dissent: dissent)]
            },
            then: { _ in Address.board(form.quadrant, in: form.cycle) },
            notice: "The dissenting view is on record. The minutes and the paper print it with the grade."
        )
    }

    private func form(_ context: AppContext) throws -> DissentForm {
        let quadrant = Quadrant.ID(try context.parameters.require("quadrant"))
        return DissentForm(
            cycle: try site.cycle(context) { Address.dissent(on: quadrant, in: $0) },
            quadrant: quadrant,
            office: context.identity?.office ?? ""
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
                obstacles: scorecard.obstacles(toBoardOf: form.cycle),
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

/// The form for a dissenting view.
struct DissentForm: Sendable {
    let cycle: Int
    let quadrant: Quadrant.ID
    let office: String

    func named(in scorecard: Scorecard) throws -> Quadrant {
        try scorecard.quadrant(quadrant, in: cycle) { Address.dissent(on: $0, in: cycle) }
    }

    func form(in scorecard: Scorecard) throws -> Form {
        _ = try named(in: scorecard)
        return Form(
            action: Address.dissent(on: quadrant, in: cycle),
            submit: "Put it on record",
            fields: [
                .line("author", "Office that dissents", value: office),
                .text("view", "The view", hint: "It is printed as it stands, beside the grade.", rows: 5),
            ]
        )
    }

    func facts(in scorecard: Scorecard) -> [BoardFormPage.Fact] {
        guard let evaluation = CycleEvaluation(cycle: cycle, in: scorecard), let record = scorecard.cycles[cycle] else {
            return []
        }
        let wording = Wording(scorecard, framework: evaluation.framework)
        let agreed = evaluation[quadrant]?.chain.agreed
        return [
            BoardFormPage.Fact(
                label: "Agreed by the board",
                grades: [GradeMark(agreed: agreed?.grade, in: evaluation, wording: wording)],
                lines: [agreed?.reason ?? ""].filter { !$0.isEmpty }
            )
        ]
            + record.dissents.map(\.value).filter { $0.quadrant == quadrant }.map {
                BoardFormPage.Fact(label: "Dissent, \($0.author)", lines: [$0.view])
            }
    }
}
