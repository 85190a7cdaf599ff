/// A scorecard as it stands now, as it stood at each closing of a cycle, and the account of how it came about.
public struct Chronicle: Sendable {
    /// The world after the last entry.
    public private(set) var current = Scorecard()
    /// What each entry did, oldest first.
    public private(set) var journal: [JournalItem] = []
    private var closings: [Int: [Scorecard]] = [:]

    /// Creates a chronicle before the first entry.
    public init() {}

    /// Applies an entry that a ledger has accepted, and keeps the scorecard of a cycle that it closes.
    public mutating func apply(_ entry: Entry) {
        journal.append(JournalItem(entry, before: current))
        current.apply(entry)
        if let closing = entry.content as? CycleClosed { closings[closing.cycle, default: []].append(current) }
    }

    /// The scorecard a cycle's pages and paper follow from: as it stood at its last closing, or as it stands now where the
    /// cycle is open.
    public func scorecard(for cycle: Int) -> Scorecard {
        guard current.cycles[cycle]?.cycle.closed != nil, let closing = closings[cycle]?.last else { return current }
        return closing
    }

    /// The scorecard of one edition of a cycle, or `nil` where there is no such edition.
    public func scorecard(for cycle: Int, edition: Int) -> Scorecard? {
        guard let editions = closings[cycle], editions.indices.contains(edition - 1) else { return nil }
        return editions[edition - 1]
    }

    /// The scorecard of a cycle's latest published edition, or `nil` where none is public.
    public func publishedScorecard(for cycle: Int) -> Scorecard? {
        current.cycles[cycle]?.editions.last { $0.published != nil }.flatMap {
            scorecard(for: cycle, edition: $0.number)
        }
    }

    /// The world as far as it was published: each cycle that has a published edition, as the latest such edition has it, and
    /// no other cycle.
    public var published: Scorecard {
        var known = current
        known.cycles = Register()
        for cycle in current.cycles.ids {
            if let record = publishedScorecard(for: cycle)?.cycles[cycle] { known.cycles.register(record) }
        }
        return known
    }
}
