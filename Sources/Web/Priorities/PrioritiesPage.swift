import Papers
import Scorecards

/// A cycle's measures by priority of the Police and Crime Plan, each with its suggested and its recommended grade.
struct PrioritiesPage: Page {
    static let template = Template.priorities

    let title: String
    let under: String
    let priorities: [Item]
    let hasPriorities: Bool
    let trail: [Link]

    /// One priority, with the way to its grade.
    struct Item: Sendable {
        let id: String
        let name: String
        let board: PriorityBoard
        let mayGrade: Bool
        let gradeHref: String
        let gradeText: String
    }

    init?(of cycle: Int, in scorecard: Scorecard, mayGrade: Bool) {
        guard let evaluation = CycleEvaluation(cycle: cycle, in: scorecard) else { return nil }
        let wording = Wording(scorecard, framework: evaluation.framework)
        title = "Cycle \(cycle) by priority of the plan"
        under = evaluation.cycle.reviewPeriod.inWords
        priorities = evaluation.priorities(in: scorecard).map { priority in
            Item(
                id: "priority-\(priority.priority.id)",
                name: priority.priority.name,
                board: PriorityBoard(priority, of: evaluation, wording: wording),
                mayGrade: mayGrade && evaluation.cycle.closed == nil,
                gradeHref: Address.priority(priority.priority.id, in: cycle),
                gradeText: priority.recommended == nil ? "Recommend a grade" : "Recommend another grade"
            )
        }
        hasPriorities = !priorities.isEmpty
        trail = [
            Link(href: Address.overview, text: "Overview"), Link(href: Address.cycle(cycle), text: "Cycle \(cycle)"),
        ]
    }
}

/// One priority with its measures and its grades.
struct PriorityBoard: Sendable {
    let suggested: GradeMark
    let working: [String]
    let recommended: GradeMark
    let author: String
    let reason: String
    let redlines: [MeasureTable]
    let indicators: [MeasureTable]

    init(_ priority: PriorityEvaluation, of evaluation: CycleEvaluation, wording: Wording) {
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
                measure.role.role.isStandard,
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
        redlines = Self.some("Minimum standards", hasResults: true, rows.filter(\.0).map(\.1))
        indicators = Self.some(
            "Indicators without a standard of their own",
            hasResults: false,
            rows.filter { !$0.0 }.map(\.1)
        )
    }

    private static func some(_ caption: String, hasResults: Bool, _ rows: [MeasureRow]) -> [MeasureTable] {
        rows.isEmpty ? [] : [MeasureTable(caption: caption, hasResults: hasResults, rows: rows)]
    }
}
