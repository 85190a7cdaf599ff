import Scorecards

// MARK: - Priorities
extension BoardPaper {
    /// A row for each plan priority with the measures that carry its tag; one without measures says so.
    var priorities: [Block] {
        guard !framework.priorities.isEmpty else { return [.paragraph("The framework names no priorities.")] }
        return [
            .table(
                Table(
                    caption: "Priorities of the Police and Crime Plan and the measures that speak to them",
                    header: ["Priority", "Measures"],
                    rows: framework.priorities.map { priority in [[[.text(priority.name)]], measures(of: priority)] }
                )
            )
        ]
    }

    private func measures(of priority: Priority) -> Table.Cell {
        let once = evaluation.measures(of: priority)
        return once.isEmpty ? [[.text("No measure of the scorecard speaks to this priority.")]] : once.map(stated)
    }
}
