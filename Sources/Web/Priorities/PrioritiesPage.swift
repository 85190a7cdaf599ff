import Papers
import Scorecards

/// A cycle's measures by priority of the Police and Crime Plan, each with its suggested and its recommended grade.
struct PrioritiesPage: Page {
    static let template = Template.priorities

    let title: String
    let under: String
    let about: String
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

    init?(of cycle: Int, in scorecard: Scorecard, seenBy sight: Reader.Sight, mayGrade: Bool) {
        guard let evaluation = CycleEvaluation(cycle: cycle, in: scorecard) else { return nil }
        let wording = Wording(scorecard, framework: evaluation.framework)
        title = "Cycle \(cycle) by priority of the plan"
        under = evaluation.cycle.reviewPeriod.inWords
        about =
            "The same measures as by quadrant, each under the priority of the Police and Crime Plan that it speaks to."
            + (sight == .working
                ? " What the rule suggests follows from the redlines alone; analysts recommend a grade with their reason."
                : "")
        priorities = evaluation.priorities(in: scorecard).map { priority in
            Item(
                id: "priority-\(priority.priority.id)",
                name: priority.priority.name,
                board: PriorityBoard(priority, of: evaluation, wording: wording, seenBy: sight),
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
