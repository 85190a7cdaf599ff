/// A cycle was closed: from here on its pages and its paper follow from the ledger as it stands at this entry.
public struct CycleClosed: EntryContent {
    /// The name of the kind.
    public static let kind = "cycle-closed"

    /// The cycle's number.
    public let cycle: Int

    /// Closes a cycle.
    public init(cycle: Int) {
        self.cycle = cycle
    }

    /// What was recorded, in a line.
    public var summary: String { "cycle \(cycle) closed" }

    /// Refuses a cycle that is not open.
    public func refusals(against scorecard: Scorecard) -> [Refusal] {
        scorecard.openCycle(cycle).refusals { _ in [] }
    }

    /// Marks the cycle as closed at this entry.
    public func apply(to scorecard: inout Scorecard, stamp: Stamp) {
        scorecard.update(cycle) { $0.cycle.closed = stamp.sequence }
    }
}
