import Papers
import Scorecards

/// The form that opens a cycle, with the due days that would follow.
struct NewCyclePage: Page {
    static let template = Template.newCycle

    let title: String
    /// What should be known before; none stands in the way.
    let remarks: [String]
    let obstacle: String
    let hasObstacle: Bool
    /// The form, where a cycle can be opened.
    let forms: [FormView]
    let heading: String
    let days: [DueRow]
    let hasDays: Bool
    let accounts: [LedgerAccount]
    let trail = [Link(href: Address.overview, text: "Overview")]

    /// A stage with the day that would be its last.
    struct DueRow: Hashable, Sendable {
        let name: String
        let owner: String
        let due: String
        let levels: [String]
    }

    init(_ proposal: CycleProposal, form: FormView, in reader: Reader, on today: Day) {
        let scorecard = reader.current
        let end = proposal.last.lastDay
        title = "Open a cycle"
        obstacle = ""
        hasObstacle = false
        forms = [form]
        remarks =
            scorecard.cycles.all.map(\.cycle).filter { $0.closed == nil }.map {
                "Cycle \($0.id) (\($0.reviewPeriod.inWords)) is still open. Another can be opened beside it."
            }
            + (end >= today
                ? [
                    "The review period runs until \(end.inWordsWithWeekday); figures for all of it cannot be there before."
                ] : [])
        heading = "Due days of a cycle that reviews \(proposal.period.inWords)"
        days = proposal.framework.timetable.map { stage in
            DueRow(
                name: stage.name,
                owner: stage.owner,
                due: stage.allowance(after: end),
                levels: stage.otherLevels(after: end).map { $0.asTitle }
            )
        }
        hasDays = !days.isEmpty
        accounts = [LedgerAccount(in: reader) { $0.kind == CycleOpened.kind }]
    }

    private init(obstacle: String) {
        title = "Open a cycle"
        self.obstacle = obstacle
        hasObstacle = true
        (remarks, forms, heading, days, hasDays, accounts) = ([], [], "", [], false, [])
    }

    static let withoutFramework = NewCyclePage(
        obstacle:
            "No framework is adopted yet, and a cycle is judged by one. It comes in with the command quadrant import."
    )
}
