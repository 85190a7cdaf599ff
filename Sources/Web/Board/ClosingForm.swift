import Papers
import Scorecards

/// The form that closes a board: nothing to fill in, and everything to have seen.
struct ClosingForm: Sendable {
    let cycle: Int

    func form(in scorecard: Scorecard) throws -> Form {
        // Nobody closes what they have not seen.
        let last = try scorecard.lastBearing(onBoardOf: cycle)
        return Form(
            action: Address.closing(of: cycle),
            submit: "Close the board",
            fields: [],
            standing: FormStanding(
                number: last?.stamp.sequence ?? 0,
                author: last?.stamp.author ?? "",
                time: last?.stamp.time,
                values: [:],
                change: last?.text ?? ""
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
