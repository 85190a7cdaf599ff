import Hummingbird
import Papers
import Scorecards

/// Opening a closed cycle again for a correction, which makes a new edition.
struct ReopeningController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get("/cycles/:cycle/board/reopening", .agree, of: .force, use: show)
        routes.post("/cycles/:cycle/board/reopening", .agree, of: .force, use: record)
    }

    @Sendable private func show(_ request: Request, context: AppContext) async throws -> Response {
        let cycle = try site.cycle(context) { Address.reopening(of: $0) }
        return try site.form(request, context, form: Self.form(of: cycle), page: try await page(cycle, context))
    }

    @Sendable private func record(_ request: Request, context: AppContext) async throws -> Response {
        let cycle = try site.cycle(context) { Address.reopening(of: $0) }
        return try await site.change(
            request,
            context,
            form: Self.form(of: cycle),
            page: try await page(cycle, context),
            plan: { input, _ in [CycleReopened(cycle: cycle, reason: input["reason"])] },
            then: { _ in Address.board(cycle) },
            notice: "The cycle is open for a correction. Close its board again when it is made."
        )
    }

    private static func form(of cycle: Int) -> @Sendable (Scorecard) throws -> Form {
        { scorecard in
            _ = try scorecard.board(of: cycle)
            return Form(
                action: Address.reopening(of: cycle),
                submit: "Open the cycle again",
                fields: [
                    .text(
                        "reason",
                        "What must be corrected",
                        hint: "The new edition prints it beside its number.",
                        rows: 4
                    )
                ],
                isGrave: true
            )
        }
    }

    private func page(_ cycle: Int, _ context: AppContext) async throws -> Site.MakePage {
        let reader = site.reader(context)
        let names = try await site.names()
        return { scorecard, view in
            let record = try scorecard.board(of: cycle).record
            let next = record.editions.count + 1
            return BoardFormPage(
                title: "Open cycle \(cycle) for a correction",
                under: "Edition \(record.editions.count) stays as it is; the correction becomes edition \(next)",
                obstacles: record.cycle.closed == nil
                    ? ["Cycle \(cycle) is open already, so that it can be corrected as it is."] : [],
                warnings: record.editions.last?.publishedOn.map {
                    [
                        "Edition \(record.editions.count) was published on \($0.inWords). "
                            + "The public reads it until the new edition is published."
                    ]
                } ?? [],
                heading: "Editions so far",
                facts: record.editions.map { edition in
                    BoardFormPage.Fact(
                        label: "Edition \(edition.number)",
                        lines: [
                            "closed on \(edition.closed.time.inWords) by \(names[edition.closed.author])",
                            edition.publishedOn.map { "published on \($0.inWords)" } ?? "not published",
                            edition.reopened.map { "opened again: \($0.value)" } ?? "",
                        ].filter { !$0.isEmpty }.map(\.asTitle)
                    )
                },
                form: view,
                account: LedgerAccount(in: reader, names: names) {
                    [CycleClosed.kind, CycleReopened.kind].contains($0.kind) && $0.particulars.cycle == cycle
                },
                trail: BoardFormPage.trail(to: cycle)
            )
        }
    }
}
