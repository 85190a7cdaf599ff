import GRDB
import Scorecards

extension Accounts {
    /// Erases a person: name, office, roles, password, sessions, calendar, and the drafts that the person saved last.
    ///
    /// The id stays taken, since the ledger's entries bear it, and so does the record of which roles it had. The file is rewritten, so that nothing of the person is left
    /// in it; erasing again does only that.
    public func erase(_ id: String, by hand: Hand) throws {
        try write { database in
            guard try !Self.isErased(id, in: database) else { return }
            try Self.require(id, in: database)
            for table in ["holdings", "sessions", "invitations"] {
                try database.execute(sql: "DELETE FROM \(table) WHERE account = ?", arguments: [id])
            }
            try Self.note(.erased, id, by: hand, in: database)
            try Self.forgive(id, in: database)
            try Self.dropDrafts(of: id, in: database)
            try database.execute(
                sql: """
                    UPDATE accounts SET name = '', office = '', password = NULL, subject = NULL, calendar = NULL,
                        is_disabled = 1, is_erased = 1
                    WHERE id = ?
                    """,
                arguments: [id]
            )
        }
        try overwrite()
    }

    /// Rewrites the file and empties its log, so that deleted text is in neither.
    private func overwrite() throws {
        do {
            try AccountsError.explaining(path) {
                try database.vacuum()
                try database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
            }
        } catch AccountsError.busy {
            throw AccountsError.notOverwritten(path)
        }
    }

    private static func isErased(_ id: String, in database: Database) throws -> Bool {
        try Bool.fetchOne(database, sql: "SELECT is_erased FROM accounts WHERE id = ?", arguments: [id]) == true
    }
}
