/// An action was raised, or its description replaced.
public struct ActionRaised: EntryContent {
    /// The name of the kind.
    public static let kind = "action-raised"

    /// The action.
    public let action: Action

    /// Raises an action.
    public init(action: Action) {
        self.action = action
    }

    /// What was recorded, in a line.
    public var summary: String { "action “\(action.title)” raised for \(action.owner), due \(action.due)" }

    /// Refuses unknown cycles, quadrants, measures and organisations, and a day that lies before the cycle.
    public func refusals(against scorecard: Scorecard) -> [Refusal] {
        scorecard.known(action.cycle).refusals { record in
            let quadrants = scorecard.framework(of: record.cycle)?.quadrants.map(\.id) ?? []
            return [
                action.id.refusalIfMalformed("action"),
                scorecard.refusalIfUnknown(organisation: action.organisation),
                scorecard.refusalIfUnknown(measure: action.measure),
                quadrants.contains(action.quadrant)
                    ? nil : scorecard.unknown("quadrant", action.quadrant.text, among: quadrants.map(\.text)),
                action.due <= record.cycle.periodEnd
                    ? Refusal(
                        "an action due on \(action.due) would end before the review period it comes from",
                        remedy: "give a day after \(record.cycle.periodEnd)"
                    ) : nil,
            ] + TextCheck.refusals(action.title, "what is to be done", upTo: 1000)
                + TextCheck.refusals(action.owner, "the owner of the action", upTo: TextCheck.line)
                + TextCheck.refusals(action.idea, "the idea", upTo: TextCheck.prose, isRequired: false)
        }
    }

    /// What the entry is about and what it changes.
    public func particulars(before scorecard: Scorecard) -> Particulars {
        let before = scorecard.actions[action.id]?.action.value
        return Particulars(
            cycle: action.cycle,
            organisation: action.organisation,
            quadrant: action.quadrant,
            subject: "action \(action.id)",
            from: before.map { "\($0.title), \($0.owner), due \($0.due)" } ?? "",
            to: "\(action.title), \(action.owner), due \(action.due)",
            why: action.idea
        )
    }

    /// Registers the action; reviews of an earlier description stay.
    public func apply(to scorecard: inout Scorecard, stamp: Stamp) {
        var record = scorecard.actions[action.id] ?? ActionRecord(action: Recorded(value: action, stamp: stamp))
        record.action = Recorded(value: action, stamp: stamp)
        scorecard.actions.register(record)
    }
}
