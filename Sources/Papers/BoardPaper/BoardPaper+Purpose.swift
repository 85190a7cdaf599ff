import Scorecards

// MARK: - Purpose
extension BoardPaper {
    /// What the paper is, what it covers and when the board met.
    var purpose: [Block] {
        let isComplete = evaluation.quadrants.allSatisfy { $0.chain.agreed != nil }
        let grades = isComplete ? "the grades agreed" : "the grades, as far as they are agreed,"
        return [
            .paragraph(
                "This paper gives \(grades) for cycle \(cycle.id) of \(force)’s \(framework.name), and the reasons for them. "
                    + "It is the \(English.ordinal(cycle.series)) cycle of the force’s Balanced Scorecard overall."
            ),
            .paragraph("The period under review is \(cycle.reviewPeriod.inWords). " + meeting),
            .paragraph(
                "Every figure, result and suggested grade below follows from the force’s ledger as it stood at entry "
                    + "\(scorecard.sequence)."
            ),
        ]
    }

    private var meeting: String {
        guard let board else { return "The framework’s timetable names no board." }
        guard let day = record.milestone(board.id)?.day else { return "The day of the \(board.name) is not recorded." }
        let days = cycle.periodEnd.days(to: day)
        return "The \(board.name) met on \(day.inWordsWithWeekday), "
            + "\(days) \(days == 1 ? "day" : "days") after the period ended."
    }
}
