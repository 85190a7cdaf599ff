import Foundation
import GRDB

/// Opening a ledger's file: what it must be, and how SQLite is told to treat it.
enum LedgerFile {
    /// Opens a file for writing, creating it where asked.
    static func open(_ path: String, creating: Bool) throws -> DatabaseQueue {
        try requireFile(path, unless: creating)
        return try LedgerError.explaining(path) {
            if creating, !FileManager.default.fileExists(atPath: path) { try make(path) }
            try requireLedger(path, unlessEmpty: creating)
            let database = try DatabaseQueue(path: path, configuration: configuration(isReadOnly: false))
            if try database.read({ try !LedgerSchema.migrator.hasCompletedMigrations($0) }) {
                try LedgerSchema.migrator.migrate(database)
            }
            return database
        }
    }

    /// Makes a whole ledger beside its place and gives it its name in one step.
    ///
    /// So a file of that name is always a whole ledger, whoever is killed meanwhile; and where another process was first,
    /// its ledger is taken.
    private static func make(_ path: String) throws {
        let draft = path + ".making-" + UUID().uuidString
        defer { for file in [draft, draft + "-wal", draft + "-shm"] { unlink(file) } }
        let database = try DatabaseQueue(path: draft, configuration: configuration(isReadOnly: false))
        try LedgerSchema.migrator.migrate(database)
        try database.close()
        guard link(draft, path) != 0, errno != EEXIST else { return }
        // A file system without links: the name is taken unless it is there by now.
        try FileManager.default.moveItem(atPath: draft, toPath: path)
    }

    /// Looks at a file before it is opened as a ledger, which changes how SQLite writes it; what is none stays as it is.
    private static func requireLedger(_ path: String, unlessEmpty mayBeEmpty: Bool) throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        var configuration = Configuration()
        configuration.busyMode = .timeout(60)
        let database = try DatabaseQueue(path: path, configuration: configuration)
        if mayBeEmpty, try database.read({ try LedgerSchema.isEmpty($0) }) { return }
        try check(database, path)
    }

    /// Opens a file for reading; where the disk cannot be written, as a file that nobody changes.
    static func openForReading(_ path: String) throws -> DatabaseQueue {
        try requireFile(path, unless: false)
        do {
            return try LedgerError.explaining(path) { try reader(of: path) }
        } catch let error as LedgerError {
            throw error.forReaders
        }
    }

    private static func reader(of path: String) throws -> DatabaseQueue {
        do {
            let database = try DatabaseQueue(path: path, configuration: configuration(isReadOnly: true))
            try check(database, path)
            return database
        } catch let error as DatabaseError
            where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) && isClosed(path)
        {
            let address = URL(fileURLWithPath: path).absoluteString + "?immutable=1"
            let unchanging = try DatabaseQueue(path: address, configuration: configuration(isReadOnly: true))
            try check(unchanging, path)
            return unchanging
        }
    }

    private static func configuration(isReadOnly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = isReadOnly
        configuration.busyMode = .timeout(60)
        configuration.prepareDatabase { database in
            guard !isReadOnly else { return }
            // Figures arrive by the hundred thousand: larger pages halve the calls to write them.
            try database.execute(sql: "PRAGMA page_size = 8192")
            try database.execute(sql: "PRAGMA journal_mode = WAL")
            try database.execute(sql: "PRAGMA synchronous = FULL")
        }
        return configuration
    }

    private static func requireFile(_ path: String, unless creating: Bool) throws {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        if exists, isFolder.boolValue { throw LedgerError.isFolder(path) }
        if !exists, !creating { throw LedgerError.missing(path) }
    }

    private static func isClosed(_ path: String) -> Bool {
        !FileManager.default.fileExists(atPath: path + "-wal")
    }

    private static func check(_ database: DatabaseQueue, _ path: String) throws {
        try database.read { database in
            if try LedgerSchema.migrator.hasBeenSuperseded(database) { throw LedgerError.newerVersion(path) }
            guard try LedgerSchema.isLedger(database) else { throw LedgerError.notALedger(path) }
        }
    }
}
