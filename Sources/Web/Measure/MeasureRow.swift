import Papers
import Scorecards

/// One measure of a quadrant as a line of a table.
struct MeasureRow: Hashable, Sendable {
    let href: String
    let name: String
    /// What stands below the name: the role or the quadrant.
    let note: String
    let statement: String
    /// The result; empty for indicators, which have none.
    let results: [ResultMark]
    let isJudged: Bool
    let basis: String

    init(
        _ evaluation: MeasureEvaluation,
        note: String,
        cycle: Int,
        of organisation: Organisation.ID? = nil,
        wording: Wording
    ) {
        self.note = note
        href = Address.measure(evaluation.measure.id, in: cycle, of: organisation)
        name = evaluation.measure.name
        statement = wording.statement(evaluation)
        results = [evaluation.result].compactMap { $0 }.map { ResultMark($0) }
        isJudged = !results.isEmpty
        basis = evaluation.basis.map { $0.label } ?? ""
    }
}

extension Basis {
    /// The basis as the heading of a column needs it.
    var label: String {
        switch self {
        case .computed: "from figures"
        case .reported: "as reported"
        }
    }
}

/// Measures of one kind with their statements.
struct MeasureTable: Hashable, Sendable {
    let caption: String
    /// Whether the measures are judged, so that each has a result.
    let hasResults: Bool
    let rows: [MeasureRow]

    /// A table of measures, or none where there are none.
    static func some(_ caption: String, hasResults: Bool, _ rows: [MeasureRow]) -> [MeasureTable] {
        rows.isEmpty ? [] : [MeasureTable(caption: caption, hasResults: hasResults, rows: rows)]
    }
}
