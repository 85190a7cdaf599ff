import GRDB
public import Scorecards

extension Accounts {
    /// Lets a person in and returns the token of the new session.
    ///
    /// Unknown names, disabled accounts and wrong passwords give the same answer after the same work. Every attempt is
    /// counted before the password is looked at, so that many at once gain nothing.
    /// - Throws: ``SignInRefusal``.
    public func signIn(
        _ id: String,
        password: String,
        from address: String,
        at now: Instant
    ) async throws -> String {
        try addresses.require(address, at: now)
        let id = Self.typed(id)
        let known = try await attempt(id, at: now)
        try await hashing.require(password, known) { [addresses] in
            // Whoever sent many at once has used the allowance up while the later ones waited for their turn.
            try addresses.require(address, at: now)
        } whenWrong: { [addresses] in
            addresses.count(address, at: now)
        }
        let token = SecretToken.random()
        try await commit { database in
            try Self.requirePassword(known, of: id, in: database)
            try Self.forgive(id, in: database)
            try Self.begin(SecretToken.digest(of: token), of: id, at: now, in: database)
        }
        return token
    }

    /// Begins a session for a person whom somebody else has vouched for, such as an identity provider.
    public func signInWithoutPassword(_ id: String, at now: Instant) throws -> String {
        let token = SecretToken.random()
        try write { database in
            guard try !Self.require(id, in: database).isDisabled else { throw AccountsError.disabled(id) }
            try Self.begin(SecretToken.digest(of: token), of: id, at: now, in: database)
        }
        return token
    }

    /// Ends a session; nothing happens where it has ended.
    public func signOut(_ token: String) throws {
        try write { database in
            try database.execute(
                sql: "DELETE FROM sessions WHERE digest = ?",
                arguments: [SecretToken.digest(of: token)]
            )
        }
    }

    // MARK: - Attempts

    /// Counts an attempt on an account and returns what its password must match, or `nil` where nothing will.
    func attempt(_ id: String, at now: Instant) async throws -> PasswordHash? {
        try await commit { database in
            try AccountLock.count(SecretToken.digest(of: id), at: now, in: database)
            return try Self.password(of: id, in: database)
        }
    }

    /// Forgets the wrong passwords of an account.
    static func forgive(_ id: String, in database: Database) throws {
        try AccountLock.forget(SecretToken.digest(of: id), in: database)
    }

    /// Makes sure that a password which matched is still the one, and the account not disabled meanwhile.
    static func requirePassword(_ known: PasswordHash?, of id: String, in database: Database) throws {
        guard let known, try password(of: id, in: database) == known else { throw SignInRefusal.wrong }
    }

    private static func password(of id: String, in database: Database) throws -> PasswordHash? {
        try String.fetchOne(
            database,
            sql: "SELECT password FROM accounts WHERE id = ? AND is_disabled = 0 AND password IS NOT NULL",
            arguments: [id]
        ).flatMap { PasswordHash($0) }
    }

    /// An id as people type it: with spaces around it or capital letters.
    private static func typed(_ id: String) -> String {
        String(id.lowercased().drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
