import GRDB

/// Why a ledger cannot be read or written, in words for whoever keeps it.
public enum LedgerError: Error, Hashable, CustomStringConvertible {
    case missing(String)
    case isFolder(String)
    case notALedger(String)
    case newerVersion(String)
    case damaged(String)
    case notReadable(String)
    case notWritable(String)
    case diskFull(String)
    case busy(String)
    case unreadable(String, String)
    case interrupted(String)
    case exists(String)

    /// What is wrong and what would help.
    public var description: String {
        switch self {
        case .missing(let path):
            "there is no ledger at \(path); make one with: quadrant import FOLDER --ledger \(path)"
        case .isFolder(let path):
            "\(path) is a folder; name the ledger's file"
        case .notALedger(let path):
            "\(path) is not a ledger; name a file that quadrant import made"
        case .newerVersion(let path):
            "\(path) was written by a newer version of quadrant; use that version, or a newer one"
        case .damaged(let what):
            "the ledger is damaged: \(what); run quadrant verify, and restore from a backup"
        case .notReadable(let path):
            "\(path) cannot be read; check the permissions of the file and of its folder"
        case .notWritable(let path):
            "\(path) cannot be written, so nothing was recorded; check the permissions of the file and of its folder"
        case .diskFull(let path):
            "the disk that holds \(path) is full, so nothing was recorded; make room and try again"
        case .busy(let path):
            "another program has been writing \(path) for a minute, so nothing was recorded; try again when it is done"
        case .unreadable(let path, let cause):
            "\(path) cannot be used: \(cause)"
        case .interrupted(let path):
            "writing \(path) was interrupted, so nothing was recorded; try again"
        case .exists(let path):
            "\(path) exists already; name another file, or remove it first"
        }
    }

    /// Runs something on a ledger's file and turns SQLite's errors into these.
    static func explaining<Value>(_ path: String, _ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch let error as DatabaseError {
            throw LedgerError(error, path: path)
        }
    }

    /// The same fault as somebody who only reads meets it.
    var forReaders: LedgerError {
        if case .notWritable(let path) = self { .notReadable(path) } else { self }
    }

    private init(_ error: DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_FULL: self = .diskFull(path)
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN: self = .notWritable(path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path)
        case .SQLITE_NOTADB: self = .notALedger(path)
        case .SQLITE_CORRUPT: self = .damaged(error.message ?? "SQLite cannot read \(path)")
        default: self = .unreadable(path, error.message ?? error.description)
        }
    }
}
