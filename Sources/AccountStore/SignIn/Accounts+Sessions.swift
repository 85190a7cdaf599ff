import GRDB
public import Scorecards

extension Accounts {
    /// The account a session belongs to, or `nil` where the session has ended or never was.
    ///
    /// A session ends 60 minutes after its last use and 12 hours after it began. Answered from memory but for the first time
    /// and twice a second, when the file is asked whether the accounts have changed.
    public func account(ofSession token: String, at now: Instant) throws -> Account? {
        let digest = SecretToken.digest(of: token)
        if sessions.isDue(at: now) {
            sessions.adopt(revision: try read { try Self.revision(of: $0) }, at: now)
        }
        if let (session, mustNote) = sessions.use(digest, at: now) {
            if mustNote { note(session.used, of: digest) }
            return session.account
        }
        guard let session = try read({ try Self.session(digest, in: $0) }), !session.isOver(at: now) else { return nil }
        sessions.keep(session, as: digest)
        return sessions.use(digest, at: now)?.session.account ?? session.account
    }

    /// Has the file learn of a use, without waiting for it.
    private func note(_ use: Instant, of digest: String) {
        commits.enqueue { database in
            try database.execute(
                sql: "UPDATE sessions SET used = max(used, ?) WHERE digest = ?",
                arguments: [use.milliseconds, digest]
            )
        } whenDone: { [sessions] result in
            if case .failure = result { sessions.isUnnoted(digest, since: Instant(milliseconds: 0)) }
        }
    }

    // MARK: - Database

    static func begin(_ digest: String, of id: String, at now: Instant, in database: Database) throws {
        let limits = SessionCache.Session.limits(at: now)
        try database.execute(
            sql: "DELETE FROM sessions WHERE begun <= ? OR used <= ?",
            arguments: [limits.begun, limits.used]
        )
        try database.execute(
            sql: "INSERT INTO sessions (digest, account, begun, used) VALUES (?, ?, ?, ?)",
            arguments: [digest, id, now.milliseconds, now.milliseconds]
        )
    }

    static func endSessions(of id: String, keeping token: String? = nil, in database: Database) throws {
        try database.execute(
            sql: "DELETE FROM sessions WHERE account = ? AND digest <> ?",
            arguments: [id, token.map(SecretToken.digest) ?? ""]
        )
    }

    private static func revision(of database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT number FROM revision") ?? 0
    }

    private static func session(_ digest: String, in database: Database) throws -> SessionCache.Session? {
        let row = try Row.fetchOne(
            database,
            sql: "SELECT account, begun, used FROM sessions WHERE digest = ?",
            arguments: [digest]
        )
        guard let row, let account = try account(row[0], in: database), !account.isDisabled else { return nil }
        let used = Instant(milliseconds: row[2])
        return SessionCache.Session(
            account: account,
            begun: Instant(milliseconds: row[1]),
            used: used,
            noted: used,
            revision: try revision(of: database)
        )
    }
}
