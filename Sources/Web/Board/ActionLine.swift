import Papers
import Scorecards

/// One action that comes back to a board: who does what until when, and what its measure has done since.
struct ActionLine: Sendable {
    let href: String
    let title: String
    let owner: String
    let due: String
    let state: String
    let isLate: Bool
    let effect: String

    /// The actions that are open, and those that ended since the cycle before was closed; the late ones first.
    static func all(comingBackTo cycle: Int, in scorecard: Scorecard, on today: Day) -> [ActionLine] {
        let before = scorecard.cycles[cycle - 1]?.editions.last?.closed.sequence ?? 0
        let wanted = scorecard.actions.all.filter { record in
            guard record.action.value.cycle <= cycle else { return false }
            return record.status == .open || (record.reviews.last?.stamp.sequence ?? 0) > before
        }
        let sorted = wanted.sorted { left, right in
            (left.status == .open ? 0 : 1, left.action.value.due, left.id)
                < (right.status == .open ? 0 : 1, right.action.value.due, right.id)
        }
        return sorted.map { ActionLine($0, by: cycle, in: scorecard, on: today) }
    }

    private init(_ record: ActionRecord, by cycle: Int, in scorecard: Scorecard, on today: Day) {
        let action = record.action.value
        let late = record.isLate(on: today) ? action.due.days(to: today) : 0
        href = Address.action(action.id)
        title = action.title
        let framework = scorecard.cycles[cycle].flatMap { scorecard.framework(of: $0.cycle) }
        owner = framework.map { Wording(scorecard, framework: $0).owner(of: action) } ?? action.owner
        due = action.due.inWords
        isLate = late > 0
        state =
            late > 0
            ? "\(late) \(late == 1 ? "day" : "days") late" : record.status.rawValue.asTitle
        effect = Self.effect(of: action, by: cycle, in: scorecard)
    }

    private static func effect(of action: Action, by cycle: Int, in scorecard: Scorecard) -> String {
        let name = scorecard.measures[action.measure]?.name ?? action.measure.text
        guard action.cycle < cycle else { return "\(name): raised in this cycle, so that nothing can be said yet." }
        guard let effect = scorecard.effect(of: action, by: cycle) else {
            return "\(name): nothing can be said, since the measure plays no part now."
        }
        guard let before = effect.then.figure.figure, let after = effect.now.figure.figure else {
            return "\(name): nothing can be said, since a figure is missing."
        }
        let measure = effect.now.measure
        let direction = effect.direction.map { ": \($0.inWords)" } ?? ""
        return "\(name): \(measure.brief(before.reading)) (\(before.window.short)), then "
            + "\(measure.brief(after.reading)) (\(after.window.short))\(direction)."
    }
}
