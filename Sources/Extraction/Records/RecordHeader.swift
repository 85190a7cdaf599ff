/// A file's first record: how many columns the file has, and which of them a tabulation reads.
struct RecordHeader: Hashable, Sendable {
    /// How many fields every record must have.
    let columnCount: Int
    /// Where the keys' values, then the distinct values, are found.
    let numbered: [Origin]
    /// The places of the columns whose numbers are added up.
    let amounts: [Int]
    /// The columns that are read, each with its slot: its position among ``numbered``, then among ``amounts``.
    private let sought: [Sought]

    private struct Sought: Hashable {
        let slot: Int
        let column: Int
    }

    /// Where a value is found: in a column, or the same for all records of the file.
    enum Origin: Hashable, Sendable {
        case column(Int)
        case everywhere(UInt32)
    }

    /// Finds the columns that a tabulation reads, or tells which are missing.
    init(
        names: [String],
        for tabulation: Tabulation,
        numbers: [ValueNumbers],
        file: String
    ) throws(UnreadableRecords) {
        let folded = names.map(Column.folded)
        var problems: [UnreadableRecords.Problem] = []
        func place(of column: Column) -> Int {
            for name in column.names {
                let places = folded.indices.filter { folded[$0] == Column.folded(name) }
                if places.count > 1 {
                    problems.append(
                        .init(
                            file: file,
                            line: 1,
                            problem: "the column “\(name)” stands in the header \(places.count) times",
                            remedy: "leave one of them"
                        )
                    )
                }
                if let place = places.first { return place }
            }
            let sought = column.names.map { "“\($0)”" }.joined(separator: " or ")
            problems.append(
                .init(
                    file: file,
                    line: 1,
                    problem: "there is no column \(sought)",
                    remedy: "the header has \(names.map { "“\($0)”" }.joined(separator: ", "))"
                )
            )
            return 0
        }
        columnCount = names.count
        let columns = tabulation.keys.map(\.column) + tabulation.distincts
        numbered = zip(columns, numbers).map { column, numbers in
            guard column == .fileName else { return .column(place(of: column)) }
            return .everywhere(Array(file.utf8).withUnsafeBufferPointer { numbers.number(of: $0) })
        }
        amounts = tabulation.sums.map(place)
        sought =
            numbered.enumerated().compactMap { slot, origin in
                if case .column(let column) = origin { Sought(slot: slot, column: column) } else { nil }
            }
            + amounts.enumerated().map { Sought(slot: columns.count + $0, column: $1) }
        if !problems.isEmpty { throw UnreadableRecords(problems) }
    }
}

extension RecordHeader {
    /// Calls the body with the slot and the place of each column that is read.
    @inline(__always)
    func forEachSought(_ body: (_ slot: Int, _ column: Int) -> Void) {
        for column in sought { body(column.slot, column.column) }
    }

    /// The place of the column that a slot stands for.
    func column(ofSlot slot: Int) -> Int { sought.first { $0.slot == slot }?.column ?? 0 }
}

extension Column {
    /// A name as headers are compared: case ignored, “_” and a space the same, none at the ends.
    static func folded(_ name: String) -> String {
        let words = name.lowercased().split { $0 == "_" || $0 == " " || $0 == "\t" }
        return words.joined(separator: " ")
    }
}
