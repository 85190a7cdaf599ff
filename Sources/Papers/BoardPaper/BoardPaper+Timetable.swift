import Scorecards

// MARK: - Timetable
extension BoardPaper {
    /// How long the cycle took, and each stage with the day it was due and the day it took place.
    var timetable: [Block] {
        guard !framework.timetable.isEmpty else { return [.paragraph("The framework sets no timetable.")] }
        return (total.map { [.paragraph($0)] } ?? []) + [
            .table(
                Table(
                    caption:
                        "Stages of cycle \(cycle.id), counted from the end of the review period on \(cycle.periodEnd.inWords)",
                    header: ["Stage", "Owner", "Due", "Took place"],
                    rows: framework.timetable.map(row)
                )
            )
        ]
    }

    private var total: String? {
        guard let board, let day = record.milestone(board.id)?.day else { return nil }
        let days = cycle.periodEnd.days(to: day)
        let met = "The \(board.name) met \(Self.days(days)) after the period ended"
        guard let due = board.dueDay(after: cycle.periodEnd), let allowed = board.daysAllowed else {
            return met + ". The framework sets no limit."
        }
        let late = due.days(to: day)
        guard late != 0 else { return met + ", just as the framework allows." }
        let limit = board.dayOff(after: cycle.periodEnd).map { "\(due.inWordsWithWeekday), \($0.asDayOff)" }
        return met + ", \(Self.days(abs(late))) \(late > 0 ? "later" : "earlier") than "
            + (limit.map { "the last day allowed, \($0)." } ?? "the \(allowed) allowed.")
    }

    private func row(_ stage: Stage) -> [Table.Cell] {
        [[[.text(stage.name)]], [[.text(stage.owner)]], due(stage), actual(stage)]
    }

    private func due(_ stage: Stage) -> Table.Cell {
        guard let due = stage.dueDay(after: cycle.periodEnd), let days = stage.due else {
            return [[.text("no day set")]]
        }
        let count = stage.counting == .workingDays ? stage.daysAllowed ?? "" : Self.days(days)
        let moved = stage.dayOff(after: cycle.periodEnd).map { ", \($0.asDayOff)" } ?? ""
        return [[.text(due.inWords)], [.text("after \(count)\(moved)")]]
            + stage.otherLevels(after: cycle.periodEnd).map { [.text($0)] }
    }

    private func actual(_ stage: Stage) -> Table.Cell {
        guard let milestone = record.milestone(stage.id) else { return [[.text("not recorded")]] }
        let days = cycle.periodEnd.days(to: milestone.day)
        let note = milestone.note.isEmpty ? [] : [[Inline.text(English.full(milestone.note))]]
        let delay = delay(milestone.day, due: stage.dueDay(after: cycle.periodEnd))
        return [[.text(milestone.day.inWords)], [.text("after \(Self.days(days))\(delay)")]] + note
    }

    private func delay(_ day: Day, due: Day?) -> String {
        guard let due else { return "" }
        if day == due { return ", on time" }
        return due < day ? ", \(Self.days(due.days(to: day))) late" : ", \(Self.days(day.days(to: due))) early"
    }

    private static func days(_ count: Int) -> String { "\(count) \(count == 1 ? "day" : "days")" }
}
