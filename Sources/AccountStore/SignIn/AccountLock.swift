import GRDB
import Scorecards

/// The wrong passwords of each account: five lock it for a quarter of an hour.
///
/// They are counted in the file, so that a restart forgives none, and by what was typed, so that names that do not exist are
/// locked alike.
enum AccountLock {
    private static let most = 5
    private static let length: Int64 = 15 * 60_000

    /// Counts an attempt, or refuses it where the account is locked.
    static func count(_ digest: String, at now: Instant, in database: Database) throws {
        let now = now.milliseconds
        try database.execute(sql: "DELETE FROM failures WHERE last <= ?", arguments: [now - length])
        let row = try Row.fetchOne(
            database,
            sql: "SELECT count, last FROM failures WHERE digest = ?",
            arguments: [digest]
        )
        if let row, row[0] >= most {
            throw SignInRefusal.locked(minutes: SignInRefusal.minutes(row[1] + length - now))
        }
        try database.execute(
            sql: """
                INSERT INTO failures (digest, count, last) VALUES (?, 1, ?)
                ON CONFLICT (digest) DO UPDATE SET count = count + 1, last = excluded.last
                """,
            arguments: [digest, now]
        )
    }

    /// Forgets the wrong passwords of an account.
    static func forget(_ digest: String, in database: Database) throws {
        try database.execute(sql: "DELETE FROM failures WHERE digest = ?", arguments: [digest])
    }
}
