import Papers
import Scorecards

/// The agreed grades of every cycle so far, as a table.
struct HistoryPage: Page {
    static let template = Template.history

    let title = "History of grades"
    let framework: String
    let quadrants: [String]
    /// The newest cycle first.
    let rows: [Row]

    var trail: [Link] { [Link(href: Address.overview, text: "Overview")] }
    var path: String { Address.history }

    /// One cycle.
    struct Row: Sendable {
        let series: String
        let cycle: String
        let href: String
        /// Whether the ledger holds the cycle at all.
        let isKnown: Bool
        let period: String
        let grades: [Cell]
        let isAfterBreak: Bool
        /// How many columns the table has, and how many of them are grades.
        let columns: String
        let gradeColumns: String
    }

    /// One quadrant's grade in a cycle.
    struct Cell: Sendable {
        let quadrant: String
        let grade: GradeMark
    }

    init(_ history: GradeHistory, framework: Framework) {
        let names = history.quadrants.map(\.name)
        self.framework = framework.name
        quadrants = names
        rows = history.rows.reversed().map { row in
            Row(
                series: String(row.series),
                cycle: row.cycle.map { "Cycle \($0)" } ?? "before cycle 1",
                href: row.cycle.map { Address.cycle($0) } ?? "",
                isKnown: row.cycle != nil && row.reviewPeriod != nil,
                period: row.reviewPeriod?.inWords ?? "not in the ledger",
                grades: zip(names, row.grades).map { name, level in
                    let unknown = row.isOpen ? "None agreed" : "Not known"
                    return Cell(quadrant: name, grade: GradeMark(level?.id, in: framework, unknown: unknown))
                },
                isAfterBreak: row.isAfterBreak,
                columns: String(names.count + 2),
                gradeColumns: String(names.count)
            )
        }
    }
}
