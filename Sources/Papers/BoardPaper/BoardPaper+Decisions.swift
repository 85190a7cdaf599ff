import Scorecards

// MARK: - Decisions
extension BoardPaper {
    /// What the board decided beyond the grades, each with its day and who decided.
    var decisions: [Block] {
        let decisions = record.decisions
        guard !decisions.isEmpty else {
            return [.paragraph("No decision beyond the grades is recorded for this cycle.")]
        }
        let count =
            decisions.count == 1
            ? "One decision was" : "\(English.sentence(English.number(decisions.count))) decisions were"
        return [
            .paragraph("\(count) taken beyond the grades:"),
            .bullets(
                decisions.map { decision in
                    Bullet(
                        [
                            .strong(English.stopped(decision.title)),
                            .text(" \(decision.by), \(decision.day.inWordsWithWeekday)."),
                            .text(decision.detail.isEmpty ? "" : " " + English.full(decision.detail)),
                        ] + (decision.change.map { [.text(" " + wording.change($0, of: scorecard.measures))] } ?? [])
                    )
                }
            ),
        ]
    }
}
