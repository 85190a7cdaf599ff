import Crypto
import GRDB
public import Scorecards
import Synchronization

/// An append-only ledger in one SQLite file.
///
/// Entries are checked against the newest scorecard inside the transaction that appends them, so that several processes
/// may write one file: whoever comes second waits, is caught up with, and is checked again. What has been acknowledged is
/// on disk (write-ahead log, `synchronous=FULL`).
public final class Ledger: Sendable {
    /// The file's path.
    public let path: String
    let database: DatabaseQueue
    private let known = Mutex(Chronicle())

    /// Opens a ledger for reading and writing.
    ///
    /// A missing file is created where `creating` is true. Throws ``LedgerError``.
    public init(path: String, creating: Bool = false) throws {
        self.path = path
        database = try LedgerFile.open(path, creating: creating)
        try refresh()
    }

    /// Opens a ledger for reading only, also from a disk that cannot be written.
    public init(reading path: String) throws {
        self.path = path
        database = try LedgerFile.openForReading(path)
        try refresh()
    }

    /// The scorecard as of the last entry this process has seen, with those of closed cycles.
    public var chronicle: Chronicle { known.withLock { $0 } }

    /// Applies the entries that other processes have appended meanwhile, and returns the result.
    @discardableResult
    public func refresh() throws -> Chronicle {
        let chronicle = try LedgerError.explaining(path) {
            try database.read { database in
                var chronicle = self.chronicle
                try EntryTable.replay(database, into: &chronicle)
                return chronicle
            }
        }
        adopt(chronicle)
        return self.chronicle
    }

    /// The world as it was known at an entry, or at an instant.
    public func chronicle(asOf limit: EntryTable.Limit) throws -> Chronicle {
        try LedgerError.explaining(path) {
            try database.read { database in
                var chronicle = Chronicle()
                try EntryTable.replay(database, into: &chronicle, until: limit)
                return chronicle
            }
        }
    }

    /// Appends what a plan makes of the newest scorecard, all of it or nothing.
    ///
    /// The plan is made inside the transaction, so that it sees every entry that precedes its own. Every content is checked
    /// against the scorecard that the ones before it lead to.
    /// - Parameters:
    ///   - author: The account that records.
    ///   - time: When; not earlier than the last entry, whose time is taken otherwise.
    ///   - isRehearsal: Whether everything is checked but nothing kept.
    ///   - plan: Makes the contents from the newest scorecard.
    /// - Returns: What was recorded, or would be.
    /// - Throws: ``Refused`` with every reason where anything is refused; ``LedgerError`` where the file cannot be written.
    @discardableResult
    public func record(
        by author: String,
        at time: Instant,
        isRehearsal: Bool = false,
        plan: (Scorecard) throws -> [any EntryContent]
    ) throws -> Receipt {
        let (receipt, chronicle) = try LedgerError.explaining(path) {
            try database.writeWithoutTransaction { database in
                var outcome: (Receipt, Chronicle)?
                try database.inTransaction(.immediate) {
                    var chronicle = self.chronicle
                    try EntryTable.replay(database, into: &chronicle)
                    let before = chronicle
                    let entries = try Self.checked(
                        plan(chronicle.current),
                        after: &chronicle,
                        by: author,
                        at: time
                    )
                    let receipt = Receipt(first: before.current.sequence + 1, contents: entries.map(\.content))
                    outcome = (receipt, isRehearsal ? before : chronicle)
                    guard !isRehearsal, !entries.isEmpty else { return .rollback }
                    try EntryTable.append(entries, to: database)
                    return .commit
                }
                guard let outcome else { throw LedgerError.interrupted(path) }
                return outcome
            }
        }
        adopt(chronicle)
        return receipt
    }

    /// Stamps and checks contents in order; a refused one still counts for those after it, so that one fault is told once.
    private static func checked(
        _ contents: [any EntryContent],
        after chronicle: inout Chronicle,
        by author: String,
        at time: Instant
    ) throws -> [Entry] {
        var refusals: [Refused.Item] = []
        let time = max(time, chronicle.current.time ?? time)
        let entries = try contents.enumerated().map { index, content in
            refusals += content.refusals(against: chronicle.current).map { Refused.Item(index: index, refusal: $0) }
            let entry = Entry(
                stamp: Stamp(sequence: chronicle.current.sequence + 1, time: time, author: author),
                content: try ObservationTable.sealed(content)
            )
            chronicle.apply(entry)
            return entry
        }
        guard refusals.isEmpty else { throw Refused(items: refusals) }
        return entries
    }

    private func adopt(_ chronicle: Chronicle) {
        known.withLock { known in
            if chronicle.current.sequence >= known.current.sequence { known = chronicle }
        }
    }
}

/// What was recorded: the contents in order, and the place of the first.
public struct Receipt: Sendable {
    /// The sequence number of the first entry.
    public let first: Int
    /// What was recorded, in order.
    public let contents: [any EntryContent]

    /// Creates a receipt.
    public init(first: Int, contents: [any EntryContent]) {
        self.first = first
        self.contents = contents
    }
}

/// Why nothing was recorded: every refusal with the place of what it concerns in the plan.
public struct Refused: Error, Sendable {
    /// The refusals in the order of the plan.
    public let items: [Item]

    /// One refusal.
    public struct Item: Sendable {
        /// The place in the plan.
        public let index: Int
        /// The reason.
        public let refusal: Refusal
    }
}
