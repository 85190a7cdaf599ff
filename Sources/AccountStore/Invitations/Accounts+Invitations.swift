import GRDB
public import Scorecards

extension Accounts {
    /// Makes an invitation by which a person chooses a password, and returns its token, which is shown once.
    ///
    /// It holds for some days and replaces an earlier one.
    public func invite(_ id: String, days: Int = 7, by hand: Hand) throws -> String {
        try write { database in
            try Self.note(.invited, id, by: hand, in: database)
            return try Self.invite(id, at: hand.time, days: days, in: database)
        }
    }

    /// Takes an account's password, sessions and calendar's address away and returns the token of a new invitation.
    public func reset(_ id: String, days: Int = 7, by hand: Hand) throws -> String {
        try write { database in
            let token = try Self.invite(id, at: hand.time, days: days, in: database)
            try Self.note(.reset, id, by: hand, in: database)
            try database.execute(
                sql: "UPDATE accounts SET password = NULL, calendar = NULL WHERE id = ?",
                arguments: [id]
            )
            try Self.endSessions(of: id, in: database)
            return token
        }
    }

    /// The account an invitation is for, or `nil` where it was used, has run out, or never was.
    public func invited(by token: String, at now: Instant) throws -> Account? {
        try read { try Self.invited(by: token, at: now, in: $0) }
    }

    /// Accepts an invitation, once, with the password that the person chose.
    ///
    /// Throws ``AccountsError`` where the invitation is spent or the password will not do; the invitation stays good in the
    /// latter case.
    public func acceptInvitation(_ token: String, password: String, at now: Instant) async throws -> Account {
        guard let account = try invited(by: token, at: now) else { throw AccountsError.invitationSpent }
        let hash = try await acceptable(password, for: account.id)
        return try await commit { database in
            guard let account = try Self.invited(by: token, at: now, in: database) else {
                throw AccountsError.invitationSpent
            }
            try Self.store(hash, of: account.id, keeping: nil, in: database)
            return try Self.require(account.id, in: database)
        }
    }

    // MARK: - Database

    private static func invite(_ id: String, at now: Instant, days: Int, in database: Database) throws -> String {
        guard try !require(id, in: database).isDisabled else { throw AccountsError.disabled(id) }
        let token = SecretToken.random()
        let expiry = now.milliseconds + Int64(days) * 86_400_000
        try database.execute(sql: "DELETE FROM invitations WHERE account = ?", arguments: [id])
        try database.execute(
            sql: "INSERT INTO invitations (digest, account, expires) VALUES (?, ?, ?)",
            arguments: [SecretToken.digest(of: token), id, expiry]
        )
        return token
    }

    private static func invited(by token: String, at now: Instant, in database: Database) throws -> Account? {
        let id = try String.fetchOne(
            database,
            sql: "SELECT account FROM invitations WHERE digest = ? AND expires > ?",
            arguments: [SecretToken.digest(of: token), now.milliseconds]
        )
        return try id.flatMap { try account($0, in: database) }.flatMap { $0.isDisabled ? nil : $0 }
    }
}
