import Scorecards

// MARK: - Grade history
extension BoardPaper {
    /// The agreed grades of every cycle up to this one, with the grades that are not known as such.
    var gradeHistory: [Block] {
        let history = GradeHistory(for: framework, upTo: cycle.id, in: scorecard)
        return [
            .table(
                Table(
                    caption: "Grades agreed for \(force), cycles 1 to \(cycle.series) overall; "
                        + "in brackets the number within the \(framework.name)",
                    header: ["Cycle", "Review period"] + history.quadrants.map(\.name),
                    rows: history.rows.map(row)
                )
            ),
            .paragraph(
                "“Framework changed” marks a cycle that was judged by another version of the framework than the cycle before; "
                    + "grades on either side of it are not strictly comparable."
            ),
        ]
    }

    private func row(_ row: GradeHistory.Row) -> [Table.Cell] {
        let number = row.cycle.map { "\(row.series) (cycle \($0))" } ?? "\(row.series)"
        return [
            [[.text(number)]] + (row.isAfterBreak ? [[.text("Framework changed")]] : []),
            [[.text(row.reviewPeriod?.inWords ?? "not known")]],
        ] + row.grades.map { [[.text($0?.name ?? "not known")]] }
    }
}
