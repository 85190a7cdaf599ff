/// Statements of the sources that cannot all be true were noted, each kept.
public struct ContradictionNoted: EntryContent {
    /// The name of the kind.
    public static let kind = "contradiction-noted"

    /// The cycle's number.
    public let cycle: Int
    /// The statements and how they are treated.
    public let contradiction: Contradiction

    /// Notes a contradiction found in a cycle's sources.
    public init(cycle: Int, contradiction: Contradiction) {
        self.cycle = cycle
        self.contradiction = contradiction
    }

    /// What was recorded, in a line.
    public var summary: String { "cycle \(cycle): contradiction noted, “\(contradiction.title)”" }

    /// Refuses fewer than two statements, a malformed identifier, and unknown measures.
    public func refusals(against scorecard: Scorecard) -> [Refusal] {
        scorecard.openCycle(cycle).refusals { _ in
            contradiction.measures.map { scorecard.refusalIfUnknown(measure: $0) } + [
                contradiction.id.refusalIfMalformed("contradiction"),
                contradiction.statements.count < 2
                    ? Refusal(
                        "contradiction “\(contradiction.id)” has fewer than two statements",
                        remedy: "give each statement with its place"
                    ) : nil,
            ]
        }
    }

    /// Adds the contradiction, or replaces the one with its identifier.
    public func apply(to scorecard: inout Scorecard, stamp: Stamp) {
        scorecard.update(cycle) { record in
            if let index = record.contradictions.firstIndex(where: { $0.id == contradiction.id }) {
                record.contradictions[index] = contradiction
            } else {
                record.contradictions.append(contradiction)
            }
        }
    }
}
