import Crypto
import Foundation
import GRDB
import Scorecards

/// What a check of a whole ledger found: nothing, or every place where it is not what was recorded.
public struct Verification: Hashable, Sendable {
    /// How many entries were read.
    public var entries = 0
    /// How many rows of figures were read.
    public var rows = 0
    /// The hash of the last entry; noted elsewhere, it proves later that nothing before it was changed.
    public var head = ""
    /// The faults, in the order of the ledger.
    public var faults: [Fault] = []

    /// Whether nothing is wrong.
    public var isSound: Bool { faults.isEmpty }

    /// One place where a ledger is not what was recorded.
    public enum Fault: Hashable, Sendable, CustomStringConvertible {
        case payloadChanged(entry: Int)
        case entryChanged(entry: Int)
        case entriesMissing(ClosedRange<Int>)
        case endMissing(ClosedRange<Int>)
        case endUnannounced(entry: Int)
        case unreadable(entry: Int, String)
        case rowChanged(entry: Int, row: Int)
        case rowsMissing(entry: Int, ClosedRange<Int>)
        case rowsAdded(entry: Int, ClosedRange<Int>)
        case rowsRewritten(entry: Int)
        case rowsOfNothing(entry: Int, count: Int)
        case expectedHashMissing(String)

        /// The fault in words, naming the entry or row.
        public var description: String {
            switch self {
            case .payloadChanged(let entry): "entry \(entry): what it says was changed"
            case .entryChanged(let entry):
                "entry \(entry): it is not the entry that was recorded in this place (changed or reordered)"
            case .entriesMissing(let range): "\(Self.list(range, "entry", "entries")) removed"
            case .endMissing(let range): "\(Self.list(range, "entry", "entries")) removed from the end"
            case .endUnannounced(let entry): "entry \(entry): the ledger does not say that it ends here"
            case .unreadable(let entry, let cause): "entry \(entry): it cannot be read (\(cause))"
            case .rowChanged(let entry, let row): "entry \(entry), row \(row) of its figures: changed or reordered"
            case .rowsMissing(let entry, let range):
                "entry \(entry): of its figures \(Self.list(range, "row", "rows")) removed"
            case .rowsAdded(let entry, let range):
                "entry \(entry): \(Self.list(range, "row", "rows")) added to its figures"
            case .rowsRewritten(let entry): "entry \(entry): its figures were rewritten together with their checksums"
            case .expectedHashMissing(let hash): "no entry has the expected hash \(hash)"
            case .rowsOfNothing(let entry, let count):
                "\(count) \(count == 1 ? "row of figures belongs" : "rows of figures belong") to entry \(entry), "
                    + "which is not there or brought none"
            }
        }

        private static func list(_ range: ClosedRange<Int>, _ one: String, _ many: String) -> String {
            range.count == 1
                ? "\(one) \(range.lowerBound) was" : "\(many) \(range.lowerBound) to \(range.upperBound) were"
        }
    }
}

extension Ledger {
    /// Reads the whole ledger and compares every entry and row with the digests and hashes made when it was recorded.
    ///
    /// Works on a ledger that cannot be replayed, too. Where a hash is expected, which an earlier check found at the
    /// end, the ledger must still hold an entry with it.
    public static func verify(_ path: String, expecting expected: String? = nil) throws -> Verification {
        let database = try LedgerFile.openForReading(path)
        return try LedgerError.explaining(path) {
            try database.read { database in
                var verifier = Verifier()
                try verifier.run(on: database)
                if let expected,
                    try Bool.fetchOne(
                        database,
                        sql: "SELECT EXISTS (SELECT 1 FROM entries WHERE hash = ?)",
                        arguments: [expected]
                    ) != true
                {
                    verifier.result.faults.append(.expectedHashMissing(expected))
                }
                return verifier.result
            }
        }
    }

    /// Reads the whole ledger and compares it with what was recorded.
    public func verify() throws -> Verification { try Self.verify(path) }
}

/// Walks a ledger once from its first entry to its last.
private struct Verifier {
    var result = Verification()
    private var expected = 1
    private var figures: Set<Int> = []

    mutating func run(on database: Database) throws {
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT sequence, time, author, kind, version, payload, digest, hash FROM entries ORDER BY sequence"
        )
        while let row = try rows.next() { try check(row, in: database) }
        try checkEnd(database)
        try checkStrays(database)
    }

    private mutating func check(_ row: Row, in database: Database) throws {
        let sequence: Int = row[0]
        let followsGap = sequence > expected
        if followsGap { result.faults.append(.entriesMissing(expected...(sequence - 1))) }
        expected = sequence + 1
        result.entries += 1
        let (kind, version, digest, hash): (String, Int, String, String) = (row[3], row[4], row[6], row[7])
        guard let time = Instant(row[1] as String) else {
            result.faults.append(.entryChanged(entry: sequence))
            result.head = hash
            return
        }
        let stamp = Stamp(sequence: sequence, time: time, author: row[2])
        // After a gap the hash it was chained to is gone: the gap is the fault, not the entry that follows.
        if !followsGap,
            hash != HashChain.hash(stamp, kind: kind, version: version, digest: digest, after: result.head)
        {
            result.faults.append(.entryChanged(entry: sequence))
        }
        result.head = hash
        guard let payload: String = row[5] else {
            // What a redacted entry brought is not replayed, and the digest of its rows is gone with its payload.
            figures.insert(sequence)
            return
        }
        if HashChain.digest(of: Data(payload.utf8)) != digest {
            result.faults.append(.payloadChanged(entry: sequence))
        }
        try checkContent(payload, kind: kind, version: version, entry: sequence, in: database)
    }

    private mutating func checkContent(
        _ payload: String,
        kind: String,
        version: Int,
        entry: Int,
        in database: Database
    ) throws {
        do {
            let content = try EntryCatalogue.decode(Data(payload.utf8), kind: kind, version: version)
            if let recorded = content as? FiguresRecorded { try checkRows(of: recorded, entry: entry, in: database) }
        } catch is DecodingError {
            result.faults.append(.unreadable(entry: entry, "what it says is not an entry of the kind “\(kind)”"))
        } catch let error as EntryCatalogue.Unreadable {
            result.faults.append(.unreadable(entry: entry, error.description))
        }
    }

    private mutating func checkRows(of recorded: FiguresRecorded, entry: Int, in database: Database) throws {
        figures.insert(entry)
        var hasher = SHA256()
        var text = CanonicalRow()
        var next = 1
        let before = result.faults.count
        do {
            try ObservationTable.forEachRow(of: entry, in: database) { row in
                result.rows += 1
                if row.number > next, next <= recorded.count {
                    result.faults.append(.rowsMissing(entry: entry, next...min(row.number - 1, recorded.count)))
                }
                next = row.number + 1
                guard row.number <= recorded.count else { return }
                text.clear()
                text.write(row.observation, number: row.number)
                text.bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
                if Checksum.of(text.bytes) != row.checksum {
                    result.faults.append(.rowChanged(entry: entry, row: row.number))
                }
            }
        } catch let error as LedgerError {
            result.faults.append(.unreadable(entry: entry, error.description))
            return
        }
        if next <= recorded.count { result.faults.append(.rowsMissing(entry: entry, next...recorded.count)) }
        if next > recorded.count + 1 {
            result.faults.append(.rowsAdded(entry: entry, (recorded.count + 1)...(next - 1)))
        }
        if result.faults.count == before, HashChain.hexadecimal(hasher.finalize()) != recorded.digest {
            result.faults.append(.rowsRewritten(entry: entry))
        }
    }

    private mutating func checkEnd(_ database: Database) throws {
        let head = try Row.fetchOne(database, sql: "SELECT sequence, hash FROM head")
        let announced: Int = head?[0] ?? 0
        let hash: String = head?[1] ?? ""
        if announced >= expected {
            result.faults.append(.endMissing(expected...announced))
        } else if hash != result.head {
            result.faults.append(.endUnannounced(entry: expected - 1))
        }
    }

    private mutating func checkStrays(_ database: Database) throws {
        let counts = try Row.fetchAll(
            database,
            sql: "SELECT entry, count(*) FROM observations GROUP BY entry ORDER BY entry"
        )
        for row in counts where !figures.contains(row[0]) {
            result.faults.append(.rowsOfNothing(entry: row[0], count: row[1]))
        }
    }
}
