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

    /// Refuses a cycle that is not open and, where the commands give returns, one whose board did not do its work.
    public func refusals(against scorecard: Scorecard) -> [Refusal] {
        scorecard.openCycle(cycle).refusals { record in
            guard let framework = scorecard.framework(of: record.cycle), framework.collectsReturns else { return [] }
            return [
                record.meeting == nil
                    ? Refusal("it is not recorded that the board met", remedy: "record who was there, and when") : nil
            ]
                + framework.quadrants.filter { record.opinion(.agreed, $0.id, of: framework.force) == nil }.map {
                    Refusal("no grade is agreed for \($0.name)", remedy: "agree one, with its reason")
                }
        }
    }

    /// What the entry is about and what it changes.
    public func particulars(before scorecard: Scorecard) -> Particulars {
        Particulars(cycle: cycle, from: "open", to: "closed")
    }

    /// Marks the cycle as closed at this entry, which begins an edition.
    public func apply(to scorecard: inout Scorecard, stamp: Stamp) {
        scorecard.update(cycle) { record in
            record.cycle.closed = stamp.sequence
            record.editions.append(Edition(number: record.editions.count + 1, closed: stamp))
        }
    }
}
