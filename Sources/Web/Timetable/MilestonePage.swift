import Papers
import Scorecards

/// The form for the day of one stage, with the day it was due.
struct MilestonePage: Page {
    static let template = Template.milestone

    let title: String
    let under: String
    let due: String
    let levels: [String]
    /// Why nothing can be recorded; empty where it can.
    let obstacle: String
    let hasObstacle: Bool
    /// The form, where something can be recorded.
    let forms: [FormView]
    let account: LedgerAccount
    let trail: [Link]

    init(_ form: MilestoneForm, view: FormView, in scorecard: Scorecard, reader: Reader, names: Names) throws {
        let (record, stage) = try form.known(in: scorecard)
        let isPossible = record.cycle.closed == nil || stage.task?.followsBoard == true
        title = stage.name
        under = "Cycle \(record.id), \(record.cycle.reviewPeriod.inWords)"
        due = "Answered for by: \(stage.owner). Days allowed: \(stage.allowance(after: record.cycle.periodEnd))."
        levels = stage.otherLevels(after: record.cycle.periodEnd).map { $0.asTitle.asSentence }
        obstacle =
            isPossible
            ? "" : "Cycle \(record.id) is closed, so its days stand as they are. The chair can open it again."
        hasObstacle = !isPossible
        forms = isPossible ? [view] : []
        account = LedgerAccount(in: reader, names: names) {
            $0.particulars.cycle == record.id && $0.particulars.subject == "stage \(stage.id)"
        }
        trail = [
            Link(href: Address.overview, text: "Overview"),
            Link(href: Address.cycle(record.id), text: "Cycle \(record.id)"),
            Link(href: Address.progress(record.id), text: "Progress"),
        ]
    }
}
