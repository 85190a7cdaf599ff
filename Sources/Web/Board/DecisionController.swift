import Hummingbird
import Papers
import Scorecards

/// Recording what a board decides beyond the grades, such as another minimum standard.
struct DecisionController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get("/cycles/:cycle/board/decisions/new", .agree, of: .force, use: show)
        routes.post("/cycles/:cycle/board/decisions/new", .agree, of: .force, use: record)
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
            plan: { input, scorecard in
                [DecisionTaken(cycle: form.cycle, decision: try form.decision(input, in: scorecard))]
            },
            then: { _ in Address.board(form.cycle) + "#decisions" },
            notice: "The decision is recorded."
        )
    }

    private func form(_ context: AppContext) throws -> DecisionForm {
        DecisionForm(
            cycle: try site.cycle(context) { Address.newDecision(in: $0) },
            today: site.today
        )
    }

    private func page(_ form: DecisionForm, _ context: AppContext) async throws -> Site.MakePage {
        let reader = site.reader(context)
        let names = try await site.names()
        return { scorecard, view in
            let board = try scorecard.board(of: form.cycle)
            return BoardFormPage(
                title: "A decision of the board",
                under: "\(board.framework.boardName), cycle \(form.cycle)",
                obstacles: scorecard.obstacles(toBoardOf: form.cycle),
                heading: "Decided so far",
                facts: board.record.decisions.map { decision in
                    let change = decision.change.map {
                        Wording(scorecard, framework: board.framework).change($0, of: scorecard.measures)
                    }
                    return BoardFormPage.Fact(
                        label: decision.title,
                        lines: [decision.detail, change ?? ""].filter { !$0.isEmpty }
                    )
                },
                form: view,
                account: LedgerAccount(in: reader, names: names) {
                    $0.kind == DecisionTaken.kind && $0.particulars.cycle == form.cycle
                },
                trail: BoardFormPage.trail(to: form.cycle)
            )
        }
    }
}
