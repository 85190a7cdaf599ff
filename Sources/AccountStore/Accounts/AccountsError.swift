import GRDB

/// Why accounts cannot be read or changed, in words for whoever keeps them.
public enum AccountsError: Error, Hashable, CustomStringConvertible {
    case missing(String)
    case isFolder(String)
    case notAccounts(String)
    case newerVersion(String)
    case damaged(String)
    case notPrivate(String)
    case notWritable(String)
    case diskFull(String)
    case busy(String)
    case unreadable(String, String)
    case interrupted(String)
    case notOverwritten(String)
    case taken(String)
    case subjectTaken(by: String)
    case unknown(String)
    case disabled(String)
    case invitationSpent
    case refused([AccountFault])

    /// What is wrong and what would help.
    public var description: String {
        switch self {
        case .missing(let path):
            "there are no accounts at \(path); add the first with: quadrant user add"
        case .isFolder(let path):
            "\(path) is a folder; name a file for the accounts"
        case .notAccounts(let path):
            "\(path) is not a file of accounts and stays as it is; move it away, or name another ledger"
        case .newerVersion(let path):
            "\(path) was written by a newer version of quadrant; use that version, or a newer one"
        case .damaged(let what):
            "the accounts are damaged: \(what); restore the file from a backup"
        case .notPrivate(let path):
            "\(path) can be read by others, and its permissions cannot be changed; its owner should run: chmod 600 \(path)"
        case .notWritable(let path):
            "\(path) cannot be written, so nothing was changed; check the permissions of the file and of its folder"
        case .diskFull(let path):
            "the disk that holds \(path) is full, so nothing was changed; make room and try again"
        case .busy(let path):
            "another program has been writing \(path) too long, so nothing was changed; try again when it is done"
        case .unreadable(let path, let cause):
            "\(path) cannot be used: \(cause)"
        case .interrupted(let path):
            "writing \(path) was interrupted, so nothing was changed; check that its disk has room, and try again"
        case .notOverwritten(let path):
            "the person is erased, but another program is using \(path), which may hold the text still; erase once more"
        case .taken(let id):
            "there is or was an account “\(id)”; choose another id, since the ledger's entries bear this one"
        case .subjectTaken(let other):
            "the identity provider's name for this person is that of the account “\(other)”; take it from there first"
        case .unknown(let id):
            "there is no account “\(id)”; quadrant user list shows those there are"
        case .disabled(let id):
            "the account “\(id)” is disabled; enable it first"
        case .invitationSpent:
            "this invitation was used already or has run out; ask whoever keeps the accounts for a new one"
        case .refused(let faults):
            faults.map(\.description).joined(separator: "\n")
        }
    }

    /// Runs something on the file of accounts and turns SQLite's errors into these.
    static func explaining<Value>(_ path: String, _ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch let error as DatabaseError {
            throw AccountsError(error, path: path)
        }
    }

    init(_ error: DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_FULL: self = .diskFull(path)
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN: self = .notWritable(path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path)
        case .SQLITE_NOTADB: self = .notAccounts(path)
        case .SQLITE_CORRUPT: self = .damaged(error.message ?? "SQLite cannot read \(path)")
        default: self = .unreadable(path, error.message ?? error.description)
        }
    }
}
