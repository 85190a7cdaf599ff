import GRDB
public import Scorecards

extension Accounts {
    /// Uses a form's ticket up; `false` where it was used before, by whomever.
    ///
    /// - Parameters:
    ///   - ticket: The ticket, whose genuineness the caller has checked.
    ///   - until: When the ticket ends by itself, at most a day after it was made; it is remembered until then.
    /// - Returns: Whether this was its first use.
    /// - Throws: ``AccountsError`` where the use cannot be written.
    public func use(ticket: String, until: Instant) async throws -> Bool {
        let digest = SecretToken.digest(of: ticket)
        return try await commits.write { database in
            // No ticket ends more than a day ahead, so what ended a day before this one does is over.
            try database.cachedStatement(sql: "DELETE FROM tickets WHERE until < ?")
                .execute(arguments: [until.milliseconds - 86_400_000])
            try database.cachedStatement(sql: "INSERT OR IGNORE INTO tickets (digest, until) VALUES (?, ?)")
                .execute(arguments: [digest, until.milliseconds])
            return database.changesCount == 1
        }
    }

    /// Makes a ticket good again that was used for what came to nothing.
    ///
    /// Throws ``AccountsError`` where that cannot be written.
    public func release(ticket: String) async throws {
        let digest = SecretToken.digest(of: ticket)
        try await commits.write { database in
            try database.cachedStatement(sql: "DELETE FROM tickets WHERE digest = ?").execute(arguments: [digest])
        }
    }
}
