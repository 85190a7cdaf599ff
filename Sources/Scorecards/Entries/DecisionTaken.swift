/// A board decided something beyond the grades.
public struct DecisionTaken: EntryContent {
    /// The name of the kind.
    public static let kind = "decision-taken"

    /// The cycle's number.
    public let cycle: Int
    /// The decision.
    public let decision: Decision

    /// Records a decision of a cycle's board.
    public init(cycle: Int, decision: Decision) {
        self.cycle = cycle
        self.decision = decision
    }

    /// What was recorded, in a line.
    public var summary: String { "cycle \(cycle): decided “\(decision.title)”" }

    /// Refuses a malformed identifier, a missing title, and unknown measures.
    public func refusals(against scorecard: Scorecard) -> [Refusal] {
        scorecard.openCycle(cycle).refusals { _ in
            decision.measures.map { scorecard.refusalIfUnknown(measure: $0) } + [
                decision.id.refusalIfMalformed("decision"),
                decision.title.isEmpty ? Refusal("a decision has no title", remedy: "say it in a line") : nil,
            ]
        }
    }

    /// Adds the decision, or replaces the one with its identifier.
    public func apply(to scorecard: inout Scorecard, stamp: Stamp) {
        scorecard.update(cycle) { record in
            if let index = record.decisions.firstIndex(where: { $0.id == decision.id }) {
                record.decisions[index] = decision
            } else {
                record.decisions.append(decision)
            }
        }
    }
}
