/// A scorecard as it stands now, and as it stood when each closed cycle was closed.
public struct Chronicle: Sendable {
    /// The world after the last entry.
    public private(set) var current = Scorecard()
    private var closings: [Int: Scorecard] = [:]

    /// Creates a chronicle before the first entry.
    public init() {}

    /// Applies an entry that a ledger has accepted, and keeps the scorecard of a cycle that it closes.
    public mutating func apply(_ entry: Entry) {
        current.apply(entry)
        if let closing = entry.content as? CycleClosed { closings[closing.cycle] = current }
    }

    /// The scorecard a cycle's pages and paper follow from: as it stood at its closing, or as it stands now.
    public func scorecard(for cycle: Int) -> Scorecard { closings[cycle] ?? current }
}
