import Papers
import Scorecards

/// The form for a priority's grade, after what its measures say.
struct PriorityPage: Page {
    static let template = Template.priority

    let title: String
    let under: String
    /// Why nothing can be recommended; empty where something can.
    let obstacle: String
    let hasObstacle: Bool
    let board: PriorityBoard
    /// The form, where something can be recommended.
    let forms: [FormView]
    let account: LedgerAccount
    let trail: [Link]

    init(_ form: PriorityForm, view: FormView, in scorecard: Scorecard, reader: Reader, names: Names) throws {
        let (evaluation, priority) = try form.known(in: scorecard)
        let isOpen = evaluation.cycle.closed == nil
        title = priority.priority.name
        under = "A priority of the plan in cycle \(form.cycle), \(evaluation.cycle.reviewPeriod.inWords)"
        obstacle = isOpen ? "" : "Cycle \(form.cycle) is closed, so no grade can be recommended in it any more."
        hasObstacle = !isOpen
        board = PriorityBoard(
            priority,
            of: evaluation,
            wording: Wording(scorecard, framework: evaluation.framework),
            seenBy: reader.sight
        )
        forms = isOpen ? [view] : []
        account = LedgerAccount(in: reader, names: names) {
            $0.particulars.cycle == form.cycle && $0.particulars.subject == "priority \(form.priority)"
        }
        trail = [
            Link(href: Address.overview, text: "Overview"),
            Link(href: Address.cycle(form.cycle), text: "Cycle \(form.cycle)"),
            Link(href: Address.priorities(form.cycle), text: "Priorities"),
        ]
    }
}
