/// A closed cycle was opened again for a correction, which makes a new edition; the one before stays as it is.
public struct CycleReopened: EntryContent {
    /// The name of the kind.
    public static let kind = "cycle-reopened"

    /// The cycle's number.
    public let cycle: Int
    /// What must be corrected.
    public let reason: String

    /// Opens a closed cycle again.
    public init(cycle: Int, reason: String) {
        self.cycle = cycle
        self.reason = reason
    }

    /// What was recorded, in a line.
    public var summary: String { "cycle \(cycle) opened again: \(reason)" }

    /// Refuses a cycle that is not closed, and an opening without a reason.
    public func refusals(against scorecard: Scorecard) -> [Refusal] {
        guard let record = scorecard.cycles[cycle] else {
            return [scorecard.unknown("cycle", String(cycle), among: scorecard.cycles.ids.map(String.init))]
        }
        let open = record.cycle.closed == nil
        return (open ? [Refusal("cycle \(cycle) is open", remedy: "only a closed cycle can be opened again")] : [])
            + TextCheck.refusals(reason, "the reason for opening the cycle again", upTo: TextCheck.prose)
    }

    /// What the entry is about and what it changes.
    public func particulars(before scorecard: Scorecard) -> Particulars {
        Particulars(cycle: cycle, from: "closed", to: "open", why: reason)
    }

    /// Opens the cycle; its editions so far stay as they are.
    public func apply(to scorecard: inout Scorecard, stamp: Stamp) {
        scorecard.update(cycle) { record in
            record.cycle.closed = nil
            guard let last = record.editions.indices.last else { return }
            record.editions[last].reopened = Recorded(value: reason, stamp: stamp)
        }
    }
}
