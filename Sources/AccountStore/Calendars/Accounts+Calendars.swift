import GRDB

extension Accounts {
    /// The token in the address of an account's calendar; made when it is first asked for.
    public func calendarToken(of id: String) throws -> String {
        if let token = try read({ try Self.calendar(of: id, in: $0) }) { return token }
        return try write { database in
            try Self.require(id, in: database)
            if let token = try Self.calendar(of: id, in: database) { return token }
            let token = SecretToken.random()
            try database.execute(sql: "UPDATE accounts SET calendar = ? WHERE id = ?", arguments: [token, id])
            return token
        }
    }

    /// The account whose calendar an address is, unless there is none or it is disabled.
    public func account(ofCalendar token: String) throws -> Account? {
        try read { database in
            let id = try String.fetchOne(
                database,
                sql: "SELECT id FROM accounts WHERE calendar = ? AND is_disabled = 0",
                arguments: [token]
            )
            return try id.flatMap { try Self.account($0, in: database) }
        }
    }

    private static func calendar(of id: String, in database: Database) throws -> String? {
        try String.fetchOne(
            database,
            sql: "SELECT calendar FROM accounts WHERE id = ? AND is_erased = 0",
            arguments: [id]
        )
    }
}
