import Papers
import Scorecards

/// One priority with its measures and, for whoever sees more than is published, its grades, which no paper prints.
struct PriorityBoard: Sendable {
    let hasGrades: Bool
    let suggested: GradeMark
    let working: [String]
    let recommended: GradeMark
    let author: String
    let reason: String
    let redlines: [MeasureTable]
    let trials: [MeasureTable]
    let indicators: [MeasureTable]

    init(
        _ priority: PriorityEvaluation,
        of evaluation: CycleEvaluation,
        wording: Wording,
        seenBy sight: Reader.Sight
    ) {
        hasGrades = sight == .working
        let given = priority.recommended
        suggested = GradeMark(priority.suggestion.grade, in: evaluation.framework, unknown: "No grade")
        working =
            priority.measures.isEmpty
            ? ["No measure carries this priority, so the rule has nothing to go by."]
            : wording.working(priority.suggestion)
        recommended = GradeMark(given?.value.grade, in: evaluation.framework, unknown: "Not recommended")
        author = given.map { "\($0.value.author), \($0.stamp.time.day.inWords)" } ?? ""
        reason = given?.value.reason ?? ""
        let rows = priority.measures.map { measure in
            let quadrant = evaluation.quadrants.first { $0.measures.contains { $0.measure.id == measure.measure.id } }
            return (
                measure.role.role,
                MeasureRow(
                    measure,
                    note: [measure.role.role.inWords, quadrant?.quadrant.name].compactMap { $0 }.joined(
                        separator: ", "
                    ),
                    cycle: evaluation.cycle.id,
                    wording: wording
                )
            )
        }
        // The names keep the tables of several priorities on one page apart.
        let name = priority.priority.name
        redlines = MeasureTable.some(
            "Minimum standards for “\(name)”",
            hasResults: true,
            rows.filter(\.0.isStandard).map(\.1)
        )
        trials = MeasureTable.some(
            "Measures on trial for “\(name)”, whose results decide nothing",
            hasResults: true,
            rows.filter { $0.0 == .trial }.map(\.1)
        )
        indicators = MeasureTable.some(
            "Indicators for “\(name)” without a standard of their own",
            hasResults: false,
            rows.filter { $0.0 == .kpi }.map(\.1)
        )
    }
}
