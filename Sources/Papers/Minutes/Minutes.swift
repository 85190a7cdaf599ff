public import Scorecards

/// The minutes of a cycle's board: who was there, how each grade came about, what was dissented from, decided and asked for.
public struct Minutes: Sendable {
    let scorecard: Scorecard
    let record: CycleRecord
    let evaluation: CycleEvaluation
    let wording: Wording

    /// Prepares the minutes of a cycle's board, or returns `nil` where the scorecard knows no such cycle.
    ///
    /// For a closed cycle, give the scorecard as it stood at the closing: the minutes are then the same for ever.
    public init?(cycle: Int, in scorecard: Scorecard) {
        guard let record = scorecard.cycles[cycle], let evaluation = CycleEvaluation(cycle: cycle, in: scorecard) else {
            return nil
        }
        self.scorecard = scorecard
        self.record = record
        self.evaluation = evaluation
        self.wording = Wording(scorecard, framework: evaluation.framework)
    }

    /// The minutes as a document.
    public var document: Document {
        Document(
            title: "\(evaluation.organisation.name): minutes of the board of cycle \(record.id)",
            details: details,
            sections: [
                Document.Section(id: "attendance", number: "1.0", title: "Attendance", blocks: attendance),
                Document.Section(
                    id: "grades",
                    number: "2.0",
                    title: "Grades",
                    blocks: grades,
                    subsections: evaluation.quadrants.enumerated().map { section(for: $1, number: "2.\($0 + 1)") }
                ),
                Document.Section(id: "decisions", number: "3.0", title: "Decisions", blocks: decisions),
                Document.Section(id: "actions", number: "4.0", title: "Actions", blocks: actions),
            ]
        )
    }

    var framework: Framework { evaluation.framework }

    private var details: [Document.Detail] {
        let cycle = record.cycle
        return [
            Document.Detail("Force", evaluation.organisation.name),
            Document.Detail("Cycle", "\(cycle.id) (\(English.ordinal(cycle.series)) overall)"),
            Document.Detail("Review period", cycle.reviewPeriod.inWords),
            Document.Detail("Board", record.meeting?.value.day.inWordsWithWeekday ?? "day not recorded"),
            Document.Detail("Status", record.stateInWords),
        ] + (record.editionInWords.map { [Document.Detail("Edition", $0)] } ?? []) + [
            Document.Detail("Follows from", "entry \(scorecard.sequence) of the ledger")
        ]
    }
}

// MARK: - Sections
extension Minutes {
    private var attendance: [Block] {
        guard let meeting = record.meeting?.value else {
            return [.paragraph("Who was at the board is not recorded.")]
        }
        let apologies =
            meeting.apologies.isEmpty
            ? [Block.paragraph("No apologies are recorded.")]
            : [.paragraph("Apologies:"), .bullets(meeting.apologies.map { Bullet($0) })]
        return [
            .paragraph(
                "The board met on \(meeting.day.inWordsWithWeekday). In the chair: \(English.stopped(meeting.chair))"
            ),
            .paragraph("Present:"), .bullets(meeting.present.map { Bullet($0) }),
        ] + apologies
    }

    private var grades: [Block] {
        [
            .table(
                Table(
                    caption: "What the rule suggested and what the board agreed",
                    header: ["Quadrant", "Suggested", "Agreed", "Since the cycle before"],
                    rows: evaluation.quadrants.map { quadrant in
                        [
                            [[.text(quadrant.quadrant.name)]],
                            [[.text(quadrant.suggestion.grade.map { wording.name(of: $0) } ?? "no grade")]],
                            [[.text(agreed(quadrant))]],
                            [[.text(wording.change(of: quadrant, in: framework))]],
                        ]
                    }
                )
            )
        ]
    }

    private var decisions: [Block] {
        guard !record.decisions.isEmpty else { return [.paragraph("Nothing was decided beyond the grades.")] }
        return [
            .bullets(
                record.decisions.map { decision in
                    Bullet(
                        [
                            .strong(English.stopped(decision.title)),
                            .text(" \(decision.by), \(decision.day.inWordsWithWeekday)."),
                            .text(decision.detail.isEmpty ? "" : " " + English.full(decision.detail)),
                        ]
                            + (decision.change.map { [.text(" " + wording.change($0, of: scorecard.measures))] } ?? [])
                    )
                }
            )
        ]
    }

    private var actions: [Block] {
        let raised = scorecard.actions.all.filter { $0.action.value.cycle == record.id }
        let earlier = scorecard.actions.all.filter { $0.action.value.cycle < record.id && $0.status == .open }
        let parts = [("Raised in this cycle:", raised), ("Still open from earlier cycles:", earlier)]
        let blocks = parts.filter { !$0.1.isEmpty }.flatMap { heading, actions -> [Block] in
            [.paragraph(heading), .bullets(actions.map { Bullet(wording.action($0, in: framework)) })]
        }
        return blocks.isEmpty ? [.paragraph("No action is recorded.")] : blocks
    }

    private func agreed(_ quadrant: QuadrantEvaluation) -> String {
        quadrant.chain.agreed.map { wording.name(of: $0.grade) } ?? wording.lackOfGrade(in: record.cycle)
    }
}
