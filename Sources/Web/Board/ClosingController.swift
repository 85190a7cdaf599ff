import Hummingbird
import Papers
import Scorecards

/// Closing a cycle's board, which freezes the cycle as the ledger has it.
struct ClosingController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get("/cycles/:cycle/board/closing", .agree, of: .force, use: show)
        routes.post("/cycles/:cycle/board/closing", .agree, of: .force, use: record)
    }

    @Sendable private func show(_ request: Request, context: AppContext) async throws -> Response {
        let form = ClosingForm(cycle: try site.cycle(context) { Address.closing(of: $0) })
        return try site.form(request, context, form: form.form, page: try await page(form, context))
    }

    @Sendable private func record(_ request: Request, context: AppContext) async throws -> Response {
        let form = ClosingForm(cycle: try site.cycle(context) { Address.closing(of: $0) })
        return try await site.change(
            request,
            context,
            form: form.form,
            page: try await page(form, context),
            plan: { _, _ in [CycleClosed(cycle: form.cycle)] },
            then: { _ in Address.editions(of: form.cycle) },
            notice: "The board is closed. Next, the secretary publishes the paper of this edition."
        )
    }

    private func page(_ form: ClosingForm, _ context: AppContext) async throws -> Site.MakePage {
        let reader = site.reader(context)
        let names = try await site.names()
        return { [site] _, view in
            // The newest, since somebody else may have closed the board while this form was being sent.
            let scorecard = site.chronicle().current
            let closing = scorecard.cycles[form.cycle]?.cycle.closed == nil ? nil : form.closed(in: scorecard)
            return BoardFormPage(
                title: "Close the board of cycle \(form.cycle)",
                under: "From then on the cycle’s pages and its paper stay as they are",
                obstacles: closing.map {
                    ["\(names[$0.author]) closed the board on \($0.time.inWords). It cannot be closed twice."]
                } ?? form.missing(in: scorecard),
                warnings: closing == nil ? form.warnings(in: scorecard) : [],
                heading: closing == nil ? "What will be frozen" : "What was frozen",
                facts: form.facts(in: scorecard),
                form: closing == nil ? view : nil,
                links: closing == nil
                    ? [Link(href: Address.board(form.cycle), text: "Back to the board")]
                    : [
                        Link(href: Address.editions(of: form.cycle), text: "Editions of the paper"),
                        Link(href: Address.reopening(of: form.cycle), text: "Open the cycle for a correction"),
                    ],
                account: LedgerAccount(in: reader, names: names) {
                    [CycleClosed.kind, CycleReopened.kind].contains($0.kind) && $0.particulars.cycle == form.cycle
                },
                trail: BoardFormPage.trail(to: form.cycle)
            )
        }
    }
}
