import Scorecards

// MARK: - Grade history
extension BoardPaper {
    /// The agreed grades of every cycle up to this one, with the grades that are not known as such.
    var gradeHistory: [Block] {
        let history = GradeHistory(for: framework, upTo: cycle.id, in: scorecard)
        return [
            .table(
                Table(
                    caption: caption,
                    header: ["Cycle", "Review period"] + history.quadrants.map(\.name),
                    rows: history.rows.map(row)
                )
            )
        ] + (history.rows.contains(where: \.isAfterBreak) ? [note] : [])
    }

    private var caption: String {
        let cycles = cycle.series == 1 ? "cycle 1" : "cycles 1 to \(cycle.series)"
        guard cycle.series != cycle.id else { return "Grades agreed for \(force), \(cycles)" }
        return "Grades agreed for \(force), \(cycles) overall; in brackets the number within the \(framework.name)"
    }

    private var note: Block {
        .paragraph(
            "“Framework changed” marks a cycle that was judged by another version of the framework than the cycle before; "
                + "grades on either side of it are not strictly comparable."
        )
    }

    private func row(_ row: GradeHistory.Row) -> [Table.Cell] {
        let within = row.cycle.flatMap { $0 == row.series ? nil : " (cycle \($0))" } ?? ""
        let absent = row.isOpen ? "none agreed" : "not known"
        return [
            [[.text("\(row.series)\(within)")]] + (row.isAfterBreak ? [[.text("Framework changed")]] : []),
            [[.text(row.reviewPeriod?.inWords ?? "not known")]],
        ] + row.grades.map { [[.text($0?.name ?? absent)]] }
    }
}
