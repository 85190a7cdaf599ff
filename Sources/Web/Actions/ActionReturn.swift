import Papers
import Scorecards

/// An action as it comes back to a board: who answers for it, how it stands to its day, and what its measure has done.
struct ActionReturn: Sendable {
    let href: String
    let title: String
    let owner: String
    let origin: String
    let due: String
    /// How it stands to its day, with its sign and class of style.
    let state: ResultMark
    let measure: Link
    let quadrant: String
    /// What the measure has done since, as sentences.
    let effect: [String]
    /// What was last said of it; empty where nothing was.
    let review: String
    let hasReview: Bool
    /// Whether its board must still ask how it stands.
    let isUnreviewed: Bool

    /// The actions of earlier cycles that come to a cycle's board, the late ones first.
    static func all(comingTo cycle: Int, in scorecard: Scorecard, today: Day) -> [ActionReturn] {
        all(scorecard.actionsReturning(to: cycle), by: cycle, in: scorecard, today: today)
    }

    /// Actions with what their measures have done by a cycle: late ones first, then those open, by owner and day.
    static func all(_ records: [ActionRecord], by cycle: Int, in scorecard: Scorecard, today: Day) -> [ActionReturn] {
        guard let held = scorecard.cycles[cycle]?.cycle, let framework = scorecard.framework(of: held) else {
            return []
        }
        let wording = Wording(scorecard, framework: framework)
        let effects = scorecard.effects(of: records.map(\.action.value), by: cycle)
        return records.sorted { $0.comes(before: $1, on: today) }.map { record in
            ActionReturn(record, effects[record.id], by: held, wording: wording, in: scorecard, today: today)
        }
    }

    private init(
        _ record: ActionRecord,
        _ effect: ActionEffect?,
        by cycle: Cycle,
        wording: Wording,
        in scorecard: Scorecard,
        today: Day
    ) {
        let action = record.action.value
        href = Address.action(action.id)
        title = action.title
        owner = wording.owner(of: action)
        origin = "cycle \(action.cycle)"
        due = action.due.inWords
        state = ResultMark(record, on: today)
        measure = Link(
            href: Address.measure(action.measure, in: cycle.id, of: effect?.organisation),
            text: scorecard.measures[action.measure]?.name ?? action.measure.text
        )
        quadrant = scorecard.framework(of: cycle)?.quadrant(action.quadrant)?.name ?? action.quadrant.text
        self.effect = wording.effect(effect, of: action, by: cycle.id)
        review =
            record.reviews.last.map { "\($0.value.day.inWords), \($0.value.status.inWords): \($0.value.note)" } ?? ""
        hasReview = !record.reviews.isEmpty
        isUnreviewed = record.status == .open && action.cycle < cycle.id && !record.isReviewed(for: cycle)
    }
}

extension ActionRecord {
    /// Whether it stands before another in a list: late before open before finished, then by owner and day.
    fileprivate func comes(before other: ActionRecord, on day: Day) -> Bool {
        func place(_ record: ActionRecord) -> Int { record.isLate(on: day) ? 0 : record.status == .open ? 1 : 2 }
        let (left, right) = (action.value, other.action.value)
        return (place(self), left.owner, left.due, left.id) < (place(other), right.owner, right.due, right.id)
    }
}

extension ResultMark {
    /// How an action stands to its day.
    init(_ record: ActionRecord, on today: Day) {
        let days = abs(record.action.value.due.days(to: today))
        let count = "\(Quantity(days).formatted(decimals: 0)) \(days == 1 ? "day" : "days")"
        switch (record.status, record.isLate(on: today)) {
        case (.open, true): self.init(symbol: "✗", text: "\(count) late", code: "late")
        case (.open, false): self.init(symbol: "–", text: days == 0 ? "due today" : "\(count) left", code: "open")
        case (.done, _): self.init(symbol: "✓", text: "done", code: "done")
        case (.dropped, _): self.init(symbol: "–", text: "dropped", code: "cannot-assess")
        }
    }
}
