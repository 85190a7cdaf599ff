import Foundation
import GRDB

extension Ledger {
    /// Copies the ledger to a new file while it may be in use, and checks the copy.
    ///
    /// The copy is written beside its destination and takes its name only when it has verified. Throws ``LedgerError``
    /// where the destination exists or the copy is not sound.
    @discardableResult
    public func backUp(to destination: String) throws -> Verification {
        guard !FileManager.default.fileExists(atPath: destination) else { throw LedgerError.exists(destination) }
        let partial = destination + ".partial"
        try Self.remove(partial)
        do {
            let verification = try LedgerError.explaining(destination) {
                var configuration = Configuration()
                configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
                let copy = try DatabaseQueue(path: partial, configuration: configuration)
                try database.backup(to: copy)
                // One file without a log beside it is easier to carry.
                try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
                try copy.close()
                return try Ledger(reading: partial).verify()
            }
            guard verification.isSound else {
                throw LedgerError.damaged(verification.faults.map(\.description).joined(separator: "; "))
            }
            try FileManager.default.moveItem(atPath: partial, toPath: destination)
            return verification
        } catch {
            try Self.remove(partial)
            throw error
        }
    }

    /// Makes a ledger from a backup: checks the backup, then copies it to a file that does not exist yet.
    @discardableResult
    public static func restore(from backup: String, to destination: String) throws -> Verification {
        let source = try Ledger(reading: backup)
        let verification = try source.verify()
        guard verification.isSound else {
            throw LedgerError.damaged(verification.faults.map(\.description).joined(separator: "; "))
        }
        return try source.backUp(to: destination)
    }

    private static func remove(_ partial: String) throws {
        for path in [partial, partial + "-wal", partial + "-shm", partial + "-journal"]
        where FileManager.default.fileExists(atPath: path) {
            try FileManager.default.removeItem(atPath: path)
        }
    }
}
