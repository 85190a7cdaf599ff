import Scorecards

// MARK: - Purpose
extension BoardPaper {
    /// What the paper is, what it covers and when the board met.
    var purpose: [Block] {
        let agreed = evaluation.quadrants.count { $0.chain.agreed != nil }
        let grades =
            switch agreed {
            case evaluation.quadrants.count: "the grades agreed"
            case 0: "the grades suggested"
            case _: "the grades, as far as they are agreed,"
            }
        return [
            .paragraph(
                "This paper gives \(grades) for cycle \(cycle.id) of \(force)’s \(framework.name), and the reasons for them."
                    + place
            ),
            .paragraph("The period under review is \(cycle.reviewPeriod.inWords)." + meeting),
        ] + (record.meeting.map { [.paragraph(wording.attendance(at: $0.value))] } ?? []) + [
            .paragraph(
                "Every figure, result and suggested grade below follows from the force’s ledger as it stood at entry "
                    + "\(scorecard.sequence)."
            )
        ]
    }

    /// The cycle's place in the whole process, where that began before the framework.
    private var place: String {
        guard cycle.series != cycle.id else { return "" }
        return " It is the \(English.ordinal(cycle.series)) cycle of the force’s Balanced Scorecard overall."
    }

    private var meeting: String {
        guard let board else { return framework.timetable.isEmpty ? "" : " The framework’s timetable names no board." }
        guard let day = record.milestone(board.id)?.day else { return " The day of the \(board.name) is not recorded." }
        let days = cycle.periodEnd.days(to: day)
        return " The \(board.name) met on \(day.inWordsWithWeekday), "
            + "\(days) \(days == 1 ? "day" : "days") after the period ended."
    }
}
