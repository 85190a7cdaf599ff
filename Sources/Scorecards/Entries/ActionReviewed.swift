/// It was said how an action stands.
public struct ActionReviewed: EntryContent {
    /// The name of the kind.
    public static let kind = "action-reviewed"

    /// The action.
    public let action: Action.ID
    /// How it stands.
    public let review: ActionReview

    /// Reviews an action.
    public init(action: Action.ID, review: ActionReview) {
        self.action = action
        self.review = review
    }

    /// What was recorded, in a line.
    public var summary: String { "action “\(action)” reviewed: \(review.status.rawValue)" }

    /// Refuses an unknown action, a review without a word on what came of it, and days out of order.
    public func refusals(against scorecard: Scorecard) -> [Refusal] {
        guard let record = scorecard.actions[action] else {
            return [scorecard.unknown("action", action.text, among: scorecard.actions.ids.map(\.text))]
        }
        let earlier = record.reviews.last?.value.day
        let period = scorecard.cycles[record.action.value.cycle]?.cycle.periodEnd
        return [
            period.flatMap { end in
                review.day <= end
                    ? Refusal(
                        "a review on \(review.day) lies before the end of the review period the action comes from",
                        remedy: "give a day after \(end)"
                    ) : nil
            },
            earlier.flatMap { earlier in
                review.day < earlier
                    ? Refusal(
                        "a review on \(review.day) precedes the last one on \(earlier)",
                        remedy: "record reviews in the order of their days"
                    ) : nil
            },
        ].compactMap { $0 } + TextCheck.refusals(review.note, "what came of the action", upTo: TextCheck.prose)
    }

    /// What the entry is about and what it changes.
    public func particulars(before scorecard: Scorecard) -> Particulars {
        let record = scorecard.actions[action]
        return Particulars(
            cycle: record?.action.value.cycle,
            organisation: record?.action.value.organisation,
            quadrant: record?.action.value.quadrant,
            subject: "action \(action)",
            from: record?.status.rawValue ?? "",
            to: review.status.rawValue,
            why: review.note
        )
    }

    /// Adds the review.
    public func apply(to scorecard: inout Scorecard, stamp: Stamp) {
        guard var record = scorecard.actions[action] else { return }
        record.reviews.append(Recorded(value: review, stamp: stamp))
        scorecard.actions.register(record)
    }
}
