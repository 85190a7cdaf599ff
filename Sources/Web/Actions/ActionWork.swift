import Papers
import Scorecards

/// The actions that wait for a command lead or for the secretary.
enum ActionWork {
    /// Open actions of the commands held, by the day they are due; a review for the coming board lets one rest until then.
    static func own(_ identity: Identity, _ scorecard: Scorecard) -> [WorkItem] {
        guard let present = scorecard.time?.day else { return [] }
        let cycle = scorecard.openCycle
        return scorecard.actions.all.filter { record in
            record.status == .open && identity.leads(record.action.value.organisation, in: scorecard)
        }
        .compactMap { record in
            let action = record.action.value
            let isDue = action.due <= present.advanced(by: WorkItem.lookAhead)
            let isAwaited = cycle.map { action.cycle < $0.id && !record.isReviewed(for: $0) } ?? false
            guard isDue || isAwaited else { return nil }
            let late = record.isLate(on: present) ? "It is late. " : ""
            let board = cycle.flatMap { isAwaited ? "It comes to the board of cycle \($0.id)." : nil } ?? ""
            return WorkItem(
                href: Address.review(of: action.id),
                text: "Say how “\(action.title)” stands",
                detail: late + board,
                due: action.due
            )
        }
    }

    /// That actions come to the open cycle's board of which nobody has said how they stand, for the secretary.
    static func withoutReview(_ identity: Identity, _ scorecard: Scorecard) -> [WorkItem] {
        guard let cycle = scorecard.openCycle, let framework = scorecard.framework(of: cycle),
            identity.holdings.contains(where: { $0.role == .secretary })
        else { return [] }
        let waiting = scorecard.actionsReturning(to: cycle.id).filter {
            $0.status == .open && !$0.isReviewed(for: cycle)
        }
        guard !waiting.isEmpty else { return [] }
        let count = waiting.count == 1 ? "1 action comes" : "\(waiting.count) actions come"
        return [
            WorkItem(
                href: Address.actions(of: cycle.id),
                text: "\(count) to the board of cycle \(cycle.id) without a review",
                detail: waiting.prefix(3).map { "“\($0.action.value.title)”" }.joined(separator: ", ")
                    + (waiting.count > 3 ? " and \(waiting.count - 3) more." : "."),
                due: framework.stage(.board)?.dueDay(after: cycle.periodEnd)
            )
        ]
    }
}
