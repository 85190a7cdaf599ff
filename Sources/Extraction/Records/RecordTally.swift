import Scorecards

/// The answer to a tabulation in the form in which it was counted, which holds millions of groups in little room.
public struct RecordTally: Sendable {
    /// An account of every file or archive member, in the order they were named.
    public let files: [TabulatedRecords.FileAccount]
    private let tally: Tally
    private let values: [[FieldValue]]

    init(_ tally: Tally, values: [[FieldValue]], files: [TabulatedRecords.FileAccount]) {
        (self.tally, self.values, self.files) = (tally, values, files)
    }

    /// Takes groups that an engine counted elsewhere, each with so many keys.
    public init(_ records: TabulatedRecords, columns: Int) {
        var numbers: [[FieldValue: UInt32]] = Array(repeating: [:], count: columns)
        var values: [[FieldValue]] = Array(repeating: [], count: columns)
        var groups: [[UInt32]: Tally.Totals] = [:]
        for group in records.groups {
            let key = group.keys.enumerated().map { column, value in
                if let known = numbers[column][value] { return known }
                let number = UInt32(values[column].count)
                numbers[column][value] = number
                values[column].append(value)
                return number
            }
            groups[key] = Tally.Totals(records: group.records, sums: group.sums, distincts: group.distincts)
        }
        self.init(Tally(groups, columns: columns), values: values, files: records.files)
    }

    /// Goes through the groups in the order of their keys' bytes, naming each key by its place among its column's values.
    func forEachGroup(_ body: (_ keys: UnsafeBufferPointer<UInt32>, _ totals: Tally.Totals) throws -> Void) rethrows {
        try tally.forEachGroup(ranks: values.map(Self.ranks), body)
    }

    /// Goes through the groups' records alone, in the same order.
    func forEachCount(_ body: (_ keys: UnsafeBufferPointer<UInt32>, _ records: Int) throws -> Void) rethrows {
        try tally.forEachCount(ranks: values.map(Self.ranks), body)
    }

    /// A column's values, in the order of the places that name them.
    func values(ofColumn column: Int) -> [FieldValue] { values[column] }

    private static func ranks(_ values: [FieldValue]) -> [UInt32] {
        var ranks = [UInt32](repeating: 0, count: values.count)
        for (rank, number) in values.indices.sorted(by: { values[$0] < values[$1] }).enumerated() {
            ranks[number] = UInt32(rank)
        }
        return ranks
    }
}

extension TabulatedRecords {
    /// Writes out every group of a tally; for answers with few of them.
    public init(_ tally: RecordTally) {
        var groups: [Group] = []
        tally.forEachGroup { keys, totals in
            groups.append(
                Group(
                    keys: keys.enumerated().map { tally.values(ofColumn: $0)[Int($1)] },
                    records: totals.records,
                    sums: totals.sums,
                    distincts: totals.distincts
                )
            )
        }
        self.init(groups: groups, files: tally.files)
    }
}
