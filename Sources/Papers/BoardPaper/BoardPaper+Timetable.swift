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
        guard let due = board.due else { return met + ". The framework sets no limit." }
        let late = days - due
        guard late != 0 else { return met + ", just as the framework allows." }
        return met + ", \(Self.days(abs(late))) \(late > 0 ? "later" : "earlier") than the \(due) allowed."
    }

    private func row(_ stage: Stage) -> [Table.Cell] {
        [[[.text(stage.name)]], [[.text(stage.owner)]], due(stage), actual(stage)]
    }

    private func due(_ stage: Stage) -> Table.Cell {
        guard let due = stage.due else { return [[.text("no day set")]] }
        return [[.text(cycle.periodEnd.advanced(by: due).inWords)], [.text("after \(Self.days(due))")]]
    }

    private func actual(_ stage: Stage) -> Table.Cell {
        guard let milestone = record.milestone(stage.id) else { return [[.text("not recorded")]] }
        let days = cycle.periodEnd.days(to: milestone.day)
        let note = milestone.note.isEmpty ? [] : [[Inline.text(English.full(milestone.note))]]
        return [[.text(milestone.day.inWords)], [.text("after \(Self.days(days))\(delay(days, due: stage.due))")]]
            + note
    }

    private func delay(_ days: Int, due: Int?) -> String {
        guard let due else { return "" }
        if days == due { return ", on time" }
        return days > due ? ", \(Self.days(days - due)) late" : ", \(Self.days(due - days)) early"
    }

    private static func days(_ count: Int) -> String { "\(count) \(count == 1 ? "day" : "days")" }
}
