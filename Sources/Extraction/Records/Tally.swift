import Scorecards

/// What all workers counted: groups by the numbers of their values, with sums and distinct values where asked for.
struct Tally {
    /// How the numbers of a group's values make its key.
    private(set) var keys: GroupKeys
    private var counts = GroupCounts()
    /// The groups once their keys no longer fit a word, or where more than records is asked for.
    private var wide: [[UInt32]: Totals] = [:]
    private var isWide: Bool
    private let emptyTotals: Totals

    /// How many bytes a record of the short kind takes; most take more.
    private static let shortRecord = 64
    /// For how many groups room is made at most before there are any.
    private static let mostRoom = 1 << 25

    /// What is known of a group beside its name.
    struct Totals {
        var records = 0
        var sums: [Quantity] = []
        var distincts: [Set<Int>] = []
    }

    /// Prepares the counting of records that take so many bytes in all.
    init(_ tabulation: Tabulation, bytes: Int) {
        keys = GroupKeys(columns: tabulation.keys.count)
        isWide = !tabulation.sums.isEmpty || !tabulation.distincts.isEmpty
        counts.makeRoom(for: min(bytes / Self.shortRecord, Self.mostRoom))
        emptyTotals = Totals(
            sums: Array(repeating: Quantity(0), count: tabulation.sums.count),
            distincts: Array(repeating: [], count: tabulation.distincts.count)
        )
    }

    /// Takes groups that were counted elsewhere.
    init(_ groups: [[UInt32]: Totals], columns: Int) {
        keys = GroupKeys(columns: columns)
        (wide, isWide, emptyTotals) = (groups, true, Totals())
    }

    /// Makes room in the keys for numbers up to these; `nil` where a key then no longer fits a word.
    mutating func keys(with highest: [UInt32]) -> GroupKeys? {
        guard !isWide, let wider = keys.widened(for: highest) else { return isWide ? nil : keys }
        guard wider.bits <= UInt64.bitWidth else {
            widen()
            return nil
        }
        let narrow = keys
        counts.rewrite { wider.widened($0, from: narrow) }
        keys = wider
        return wider
    }

    /// Counts a record for each of these rising keys, which a worker made in its own way.
    mutating func merge(_ sorted: inout [UInt64], madeBy made: GroupKeys) {
        if isWide {
            for key in sorted { wide[made.numbers(of: key), default: emptyTotals].records += 1 }
            return
        }
        if made != keys { for index in sorted.indices { sorted[index] = keys.widened(sorted[index], from: made) } }
        counts.merge(&sorted)
    }

    /// Counts records one by one; `blanks` are the numbers of the blank value in the distinct values' columns.
    mutating func add(_ rows: ScannedRows, blanks: [UInt32]) {
        let keyCount = keys.widths.count
        let columns = keyCount + blanks.count
        let amounts = emptyTotals.sums.count
        for row in 0..<rows.used {
            let key = Array(rows.numbers[row * columns..<row * columns + keyCount])
            var totals = wide.removeValue(forKey: key) ?? emptyTotals
            totals.records += 1
            for (place, blank) in blanks.enumerated() {
                let number = rows.numbers[row * columns + keyCount + place]
                if number != blank { totals.distincts[place].insert(Int(number)) }
            }
            for place in 0..<amounts {
                if let amount = rows.amounts[row * amounts + place] { totals.sums[place] = totals.sums[place] + amount }
            }
            wide[key] = totals
        }
    }

    /// Gives up keys of one word, since there are too many different values for them.
    private mutating func widen() {
        for (place, key) in counts.keys.enumerated() {
            wide[keys.numbers(of: key), default: emptyTotals].records += counts.records(at: place)
        }
        counts = GroupCounts()
        isWide = true
    }

    // MARK: - Groups

    /// Goes through the groups in the order that the ranks of their columns' numbers give.
    func forEachGroup(
        ranks: [[UInt32]],
        _ body: (_ numbers: UnsafeBufferPointer<UInt32>, _ totals: Totals) throws -> Void
    ) rethrows {
        guard isWide else {
            return try forEachCount(ranks: ranks) { numbers, records in
                try body(numbers, Totals(records: records))
            }
        }
        let ranked = wide.map { (key: $0.key, ranks: zip($0.key, ranks).map { $1[Int($0)] }, totals: $0.value) }
        for group in ranked.sorted(by: { $0.ranks.lexicographicallyPrecedes($1.ranks) }) {
            try group.key.withUnsafeBufferPointer { try body($0, group.totals) }
        }
    }

    /// Goes through the groups' records alone, in the order of the ranks.
    func forEachCount(
        ranks: [[UInt32]],
        _ body: (_ numbers: UnsafeBufferPointer<UInt32>, _ records: Int) throws -> Void
    ) rethrows {
        guard !isWide else { return try forEachGroup(ranks: ranks) { try body($0, $1.records) } }
        try counts.forEach(keys, ranks: ranks, body)
    }
}
