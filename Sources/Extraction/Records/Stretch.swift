/// A stretch of a plain file that a worker has read.
struct Stretch {
    /// Its place in the file.
    let number: Int
    /// The offsets at which its records begin.
    let owned: Range<Int>
    /// Where its first record was taken to begin; `nil` where no line ends in it.
    var begin: Int?
    /// Where the record after its last one begins.
    var end = 0
    /// What was found.
    var rows = ScannedRows()

    init(number: Int, owned: Range<Int>) {
        (self.number, self.owned) = (number, owned)
        end = owned.upperBound
    }
}

/// What is known of one file so far: the stretches that wait for one before them, and the accounts of the others.
struct FileSequence {
    /// The accounts of the file, or of an archive's members, in their order.
    private(set) var accounts: [TabulatedRecords.FileAccount] = []
    /// Stretches read before one that precedes them.
    var waiting: [Int: Stretch] = [:]
    /// Where the next stretch's first record begins; `nil` before the first.
    var end: Int?
    private var next = 0
    /// The line on which what is appended next begins.
    private var line: Int

    /// Takes the line after the header of a plain file.
    init(firstLine: Int = 1) { line = firstLine }

    /// Takes the next stretch in the file's order, if it was read already.
    mutating func takeNext() -> Stretch? {
        guard let stretch = waiting.removeValue(forKey: next) else { return nil }
        next += 1
        return stretch
    }

    /// Begins the account of an archive's member.
    mutating func beginMember(_ name: String) {
        accounts.append(TabulatedRecords.FileAccount(name: name, used: 0))
        line = 1
    }

    /// Adds what was found to the account, with its lines counted from the file's beginning.
    mutating func append(_ rows: borrowing ScannedRows, file: String) {
        if accounts.isEmpty { accounts.append(TabulatedRecords.FileAccount(name: file, used: 0)) }
        let last = accounts.count - 1
        accounts[last].used += rows.used
        accounts[last].rejected += rows.rejected
        let room = ScannedRows.mostRejections - accounts[last].rejections.count
        for rejection in rows.rejections.prefix(max(0, room)) {
            var placed = rejection
            placed.line += line
            accounts[last].rejections.append(placed)
        }
        line += rows.lines
    }
}
