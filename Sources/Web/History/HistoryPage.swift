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
        let isKnown: Bool
        let period: String
        let grades: [GradeMark]
        let isAfterBreak: Bool
        let columns: String
    }

    init(_ history: GradeHistory, framework: Framework) {
        self.framework = framework.name
        quadrants = history.quadrants.map(\.name)
        rows = history.rows.reversed().map { row in
            Row(
                series: String(row.series),
                cycle: row.cycle.map(String.init) ?? "–",
                href: row.cycle.map { Address.cycle($0) } ?? "",
                isKnown: row.cycle != nil && row.reviewPeriod != nil,
                period: row.reviewPeriod?.inWords ?? "not in the ledger",
                grades: row.grades.map { GradeMark($0?.id, in: framework) },
                isAfterBreak: row.isAfterBreak,
                columns: String(history.quadrants.count + 3)
            )
        }
    }
}
