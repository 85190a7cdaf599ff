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

/// The form that closes a board: nothing to fill in, and everything to have seen.
struct ClosingForm: Sendable {
    let cycle: Int

    func form(in scorecard: Scorecard) throws -> Form {
        let record = try scorecard.board(of: cycle).record
        let last = record.opinions.last?.stamp
        // Rises with whatever is recorded of the board, so that nobody closes what they have not seen.
        let number =
            record.opinions.count + record.dissents.count + record.decisions.count + record.editions.count
            + record.narrative.values.map(\.stamp.sequence).reduce(0, +) + (record.meeting?.stamp.sequence ?? 0)
        return Form(
            action: Address.closing(of: cycle),
            submit: "Close the board",
            fields: [],
            standing: FormStanding(
                number: number,
                author: record.editions.last?.closed.author ?? last?.author ?? "",
                time: last?.time,
                values: [:]
            ),
            isGrave: true,
            resubmit: "Close the board all the same"
        )
    }

    /// What stands against closing, as sentences.
    func missing(in scorecard: Scorecard) -> [String] {
        CycleClosed(cycle: cycle).refusals(against: scorecard).map { $0.description.asSentence }
    }

    /// The entry that closed the cycle last.
    func closed(in scorecard: Scorecard) -> Stamp? { scorecard.cycles[cycle]?.editions.last?.closed }

    /// What does not forbid closing.
    func warnings(in scorecard: Scorecard) -> [String] {
        let waiting = scorecard.returns(in: cycle).filter { $0.state != .moderated }.map { progress in
            let name = scorecard.organisations[progress.duty.organisation]?.name ?? progress.duty.organisation.text
            return "\(name) (\(progress.state.inWords))"
        }
        let returns =
            waiting.isEmpty ? [] : ["Not moderated, and left so by closing: \(waiting.joined(separator: ", "))."]
        let idle = scorecard.quadrantsWithoutAction(in: cycle).map {
            "\($0.name) is graded below its standard and no action is open for it."
        }
        return returns + idle
    }

    /// What will be frozen.
    func facts(in scorecard: Scorecard) -> [BoardFormPage.Fact] {
        guard let evaluation = CycleEvaluation(cycle: cycle, in: scorecard), let record = scorecard.cycles[cycle] else {
            return []
        }
        let wording = Wording(scorecard, framework: evaluation.framework)
        let written = record.narrative.count
        let dissents = record.dissents.map { "\($0.value.author): \($0.value.view)" }
        let attendance = record.meeting.map { wording.attendance(at: $0.value) } ?? "Not recorded"
        let grades = evaluation.quadrants.map { quadrant in
            BoardFormPage.Fact(
                label: quadrant.quadrant.name,
                grades: [GradeMark(agreed: quadrant.chain.agreed?.grade, in: evaluation, wording: wording)],
                lines: [quadrant.chain.agreed?.reason ?? "", wording.departure(quadrant) ?? ""].filter { !$0.isEmpty }
            )
        }
        return grades + [
            BoardFormPage.Fact(label: "Attendance", lines: [attendance]),
            BoardFormPage.Fact(
                label: "Decisions",
                lines: record.decisions.isEmpty ? ["None beyond the grades"] : record.decisions.map(\.title)
            ),
            BoardFormPage.Fact(label: "Dissent", lines: dissents.isEmpty ? ["None"] : dissents),
            BoardFormPage.Fact(
                label: "Narrative",
                lines: [
                    written == 0 ? "None is written" : "\(written) \(written == 1 ? "section" : "sections") written"
                ]
            ),
        ]
    }
}
