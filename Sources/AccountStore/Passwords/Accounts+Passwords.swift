import GRDB
public import Scorecards

extension Accounts {
    /// Gives an account a password and ends its other sessions.
    ///
    /// - Parameters:
    ///   - password: The password: 12 to 200 characters, not the id.
    ///   - id: The account.
    ///   - session: The token of the session that goes on, if one does.
    /// - Throws: ``AccountsError``.
    public func setPassword(_ password: String, of id: String, keeping session: String? = nil) async throws {
        let hash = try await acceptable(password, for: id)
        try await commit { database in
            try Self.require(id, in: database)
            try Self.store(hash, of: id, keeping: session, in: database)
        }
    }

    /// Replaces a password by one who knows it, and ends the account's other sessions.
    ///
    /// Wrong old passwords count as wrong passwords at sign-in do.
    /// - Throws: ``SignInRefusal`` where the old password is wrong, ``AccountsError`` where the new one will not do.
    public func changePassword(
        from old: String,
        to new: String,
        of id: String,
        keeping session: String?,
        at now: Instant
    ) async throws {
        if let refusal = Passwords.refusal(of: new, for: id) {
            throw AccountsError.refused([AccountFault(.password, refusal)])
        }
        let known = try await attempt(id, at: now)
        try await hashing.require(old, known)
        let hash = try await hashing.hash(new)
        try await commit { database in
            try Self.requirePassword(known, of: id, in: database)
            try Self.store(hash, of: id, keeping: session, in: database)
        }
    }

    func acceptable(_ password: String, for id: String) async throws -> PasswordHash {
        if let refusal = Passwords.refusal(of: password, for: id) {
            throw AccountsError.refused([AccountFault(.password, refusal)])
        }
        return try await hashing.hash(password)
    }

    /// Stores a password; what opened the account before, and the wrong passwords, are forgotten.
    static func store(_ hash: PasswordHash, of id: String, keeping token: String?, in database: Database) throws {
        try database.execute(
            sql: "UPDATE accounts SET password = ? WHERE id = ?",
            arguments: [hash.description, id]
        )
        try forgive(id, in: database)
        try database.execute(sql: "DELETE FROM invitations WHERE account = ?", arguments: [id])
        try endSessions(of: id, keeping: token, in: database)
    }
}
