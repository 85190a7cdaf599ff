import Papers
import Scorecards

/// Every action: those that are late, those that are open, and what became of the others.
struct ActionsPage: Page {
    static let template = Template.actions

    let title = "Actions"
    let summary: String
    let late: [ActionReturn]
    let hasLate: Bool
    let open: [ActionReturn]
    let hasOpen: Bool
    let finished: [ActionReturn]
    let hasFinished: Bool
    /// Where the actions of each cycle are shown, and where they come from.
    let links: [Link]
    let raising: Possibility

    var path: String { Address.actions }
    var trail: [Link] { [Link(href: Address.overview, text: "Overview")] }

    init(in scorecard: Scorecard, today: Day, identity: Identity?) {
        let cycle = scorecard.latestCycle
        let records = scorecard.actions.all
        func shown(_ isShown: (ActionRecord) -> Bool) -> [ActionReturn] {
            ActionReturn.all(records.filter(isShown), by: cycle?.id ?? 0, in: scorecard, today: today)
        }
        late = shown { $0.isLate(on: today) }
        open = shown { $0.status == .open && !$0.isLate(on: today) }
        finished = shown { $0.status != .open }
        hasLate = !late.isEmpty
        hasOpen = !open.isEmpty
        hasFinished = !finished.isEmpty
        summary =
            late.isEmpty && open.isEmpty
            ? "No action is open."
            : "\(late.count + open.count) open, \(late.isEmpty ? "none" : "\(late.count)") of them late. Every open action comes "
                + "back at the next board with what its measure has done."
        links = scorecard.cycles.all.map(\.cycle).sorted { $0.series > $1.series }.prefix(4).flatMap { cycle in
            [
                Link(href: Address.actions(of: cycle.id), text: "Board of cycle \(cycle.id)"),
                Link(href: Address.synergy(of: cycle.id), text: "Synergy of cycle \(cycle.id)"),
            ]
        }
        raising = Possibility(
            "Raise an action",
            href: cycle.map { Address.newAction(in: $0.id) } ?? Address.actions,
            .raiseAction,
            for: scorecard.currentFramework?.force,
            identity,
            in: scorecard
        )
    }
}

/// The actions that come to one cycle's board, and those raised from it.
struct CycleActionsPage: Page {
    static let template = Template.cycleActions

    let title: String
    let summary: String
    let returning: [ActionReturn]
    let hasReturning: Bool
    let raised: [ActionReturn]
    let hasRaised: Bool
    let raising: Possibility
    let synergyHref: String
    let account: LedgerAccount
    let trail: [Link]

    /// Makes the page; what comes to a closed board is as it came, what was raised from it as it stands now.
    init(cycle: Int, in reader: Reader, today: Day, identity: Identity?) {
        let now = reader.current
        title = "Actions at the board of cycle \(cycle)"
        returning = ActionReturn.all(comingTo: cycle, in: reader.scorecard(for: cycle), today: today)
        hasReturning = !returning.isEmpty
        let unreviewed = returning.count(where: \.isUnreviewed)
        summary =
            returning.isEmpty
            ? "No action of an earlier cycle comes to this board."
            : "\(returning.count) \(returning.count == 1 ? "action comes" : "actions come") back from earlier cycles. "
                + (unreviewed == 0
                    ? "How each of them stands was said since the review period ended."
                    : "Of \(unreviewed) nobody has said since the review period ended how \(unreviewed == 1 ? "it stands" : "they stand").")
        let records = now.actions.all.filter { $0.action.value.cycle == cycle }
        raised = ActionReturn.all(records, by: now.latestCycle?.id ?? cycle, in: now, today: today)
        hasRaised = !raised.isEmpty
        raising = Possibility(
            "Raise an action from this cycle",
            href: Address.newAction(in: cycle),
            .raiseAction,
            for: now.currentFramework?.force,
            identity,
            in: now
        )
        synergyHref = Address.synergy(of: cycle)
        account = LedgerAccount(in: reader) { item in
            item.particulars.cycle == cycle && item.particulars.subject.hasPrefix("action ")
        }
        trail = [
            Link(href: Address.overview, text: "Overview"), Link(href: Address.cycle(cycle), text: "Cycle \(cycle)"),
        ]
    }
}
