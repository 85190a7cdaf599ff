import Foundation
import GRDB

/// Opening the file of accounts: what it must be, who may read it, and how SQLite is told to treat it.
enum AccountsFile {
    /// Opens a file for writing, creating it where asked.
    static func open(_ path: String, creating: Bool) throws -> DatabasePool {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        if exists, isFolder.boolValue { throw AccountsError.isFolder(path) }
        if !exists, !creating { throw AccountsError.missing(path) }
        return try AccountsError.explaining(path) {
            if !exists { try make(path) }
            try requireAccounts(path)
            try requirePrivacy(path)
            let database = try DatabasePool(path: path, configuration: configuration)
            try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            if try database.read({ try !AccountsSchema.migrator.hasCompletedMigrations($0) }) {
                try AccountsSchema.migrator.migrate(database)
            }
            return database
        }
    }

    /// Makes a whole file beside its place, for the owner's eyes only, and gives it its name in one step.
    ///
    /// So a file of that name is always whole, whoever is killed meanwhile; and where another process was first, its file
    /// is taken.
    private static func make(_ path: String) throws {
        let draft = path + ".making-" + UUID().uuidString
        defer { for file in [draft, draft + "-wal", draft + "-shm"] { unlink(file) } }
        let isPrivate = [FileAttributeKey.posixPermissions: 0o600]
        guard FileManager.default.createFile(atPath: draft, contents: nil, attributes: isPrivate) else {
            throw AccountsError.notWritable(path)
        }
        let database = try DatabaseQueue(path: draft, configuration: configuration)
        try database.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
        }
        try AccountsSchema.migrator.migrate(database)
        try database.close()
        guard link(draft, path) != 0, errno != EEXIST else { return }
        // A file system without links: the name is taken unless it is there by now.
        try FileManager.default.moveItem(atPath: draft, toPath: path)
    }

    /// Looks at a file before it is opened, which changes how SQLite writes it; what holds no accounts stays as it is.
    private static func requireAccounts(_ path: String) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        let database = try DatabaseQueue(path: path, configuration: configuration)
        try database.read { database in
            guard try AccountsSchema.isAccounts(database) else { throw AccountsError.notAccounts(path) }
            if try AccountsSchema.migrator.hasBeenSuperseded(database) { throw AccountsError.newerVersion(path) }
        }
    }

    /// Takes every right of others away, also where a copy was brought back with more.
    private static func requirePrivacy(_ path: String) throws {
        for file in [path, path + "-wal", path + "-shm"] {
            var state = stat()
            guard stat(file, &state) == 0, state.st_mode & 0o077 != 0 else { continue }
            guard chmod(file, 0o600) == 0 else { throw AccountsError.notPrivate(file) }
        }
    }

    private static let patience = 20.0

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.prepareDatabase { database in
            // What is erased is overwritten, and never copied into a file elsewhere.
            try database.execute(sql: "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY")
        }
        return configuration
    }
}
