import Foundation
import GRDB
import Scorecards

extension Accounts {
    /// What was done to an account, the latest first; `nil` for all accounts.
    ///
    /// Throws ``AccountsError``.
    public func changes(of id: String? = nil) throws -> [AccountChange] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT number, account, kind, roles_before, roles_after, author, time FROM account_changes
                    WHERE ?1 IS NULL OR account = ?1 ORDER BY number DESC
                    """,
                arguments: [id]
            ).map(Self.change)
        }
    }

    // MARK: - Database

    /// Puts a change on record, in the transaction that makes it.
    static func note(
        _ kind: AccountChange.Kind,
        _ id: String,
        from: [Holding] = [],
        to: [Holding] = [],
        by hand: Hand,
        in database: Database
    ) throws {
        try database.execute(
            sql: """
                INSERT INTO account_changes (account, kind, roles_before, roles_after, author, time)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [id, kind.rawValue, try text(of: from), try text(of: to), hand.author, hand.time.milliseconds]
        )
    }

    private static func change(_ row: Row) throws -> AccountChange {
        guard let kind = AccountChange.Kind(rawValue: row[2]) else {
            throw AccountsError.damaged(
                "the change \(row[0] as Int) is of the kind “\(row[2] as String)”, which is none"
            )
        }
        return AccountChange(
            number: row[0],
            account: row[1],
            kind: kind,
            from: try holdings(in: row[3]),
            to: try holdings(in: row[4]),
            by: Hand(row[5], at: Instant(milliseconds: row[6]))
        )
    }

    private static func text(of holdings: [Holding]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(holdings), as: UTF8.self)
    }

    private static func holdings(in text: String) throws -> [Holding] {
        do {
            return try JSONDecoder().decode([Holding].self, from: Data(text.utf8))
        } catch {
            throw AccountsError.damaged("a change of roles cannot be read: “\(text)”")
        }
    }
}
