import Papers
import Scorecards

/// How long a cycle took from the end of its period to its board, against what the framework allows.
struct DaysToBoard: Hashable, Sendable {
    /// The answer as a sentence; empty where the board has not met or its day is not known.
    let text: String

    init(of record: CycleRecord, by framework: Framework) {
        let end = record.cycle.periodEnd
        guard let stage = framework.stage(.board) ?? framework.stage(called: "board"),
            let day = record.milestone(stage.id)?.day ?? record.meeting?.value.day
        else {
            text = ""
            return
        }
        let met = "The board met \(StandingMark.days(end.days(to: day))) after the end of the review period"
        guard let due = stage.dueDay(after: end) else {
            text = "\(met). No limit is set."
            return
        }
        let late = due.days(to: day)
        text =
            late > 0
            ? "\(met), \(StandingMark.days(late)) later than \(due.inWordsWithWeekday), the last day allowed."
            : "\(met), by \(due.inWordsWithWeekday), the last day allowed."
    }
}
