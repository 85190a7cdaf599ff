import GRDB
import Scorecards

/// The people of one ledger: their accounts, sessions, drafts and one-time forms, in a file beside it.
///
/// Nothing here is part of the ledger, so that a person can be erased. Several processes may use one file: what one changes
/// about an account holds in the others within a second. What has been acknowledged is on disk (write-ahead log,
/// `synchronous=FULL`). Times are arguments; nothing here reads the clock.
public final class Accounts: Sendable {
    /// The file's path.
    public let path: String
    let database: DatabasePool
    let commits: CommitQueue
    let hashing: PasswordHashing
    let sessions = SessionCache()
    let addresses = AddressLimit()

    /// Opens the accounts for reading and writing.
    ///
    /// A missing file is made where `creating` is true. Throws ``AccountsError``.
    public convenience init(path: String, creating: Bool = false) throws {
        try self.init(path: path, creating: creating, cost: .interactive)
    }

    init(path: String, creating: Bool, cost: PasswordHash.Cost) throws {
        self.path = path
        database = try AccountsFile.open(path, creating: creating)
        commits = CommitQueue(database, path: path)
        hashing = PasswordHashing(cost: cost)
    }

    /// Where the accounts of a ledger are kept.
    public static func path(besides ledger: String) -> String { ledger + ".people" }

    // MARK: - Database

    /// Reads one state of the file; never waits for a writer.
    func read<Value>(_ work: (Database) throws -> Value) throws -> Value {
        try AccountsError.explaining(path) { try database.read(work) }
    }

    /// Changes the file in a transaction of its own, and waits for the disk.
    func write<Value>(_ work: (Database) throws -> Value) throws -> Value {
        defer { sessions.doubt() }
        return try AccountsError.explaining(path) {
            try database.writeWithoutTransaction { database in
                var value: Value?
                try database.inTransaction(.immediate) {
                    value = try work(database)
                    return .commit
                }
                guard let value else { throw AccountsError.busy(path) }
                return value
            }
        }
    }

    /// Changes the file together with what others change at the same moment, and returns when it is on disk.
    func commit<Value: Sendable>(_ work: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        defer { sessions.doubt() }
        return try await commits.write(work)
    }
}
