import Foundation
import GRDB
public import Scorecards

extension Accounts {
    /// The draft of a form, or `nil` where none was saved since it was last dropped.
    public func draft(_ key: DraftKey) throws -> Draft? {
        guard let (draft, isDropped) = try read({ try Self.draft(key, in: $0) }), !isDropped else { return nil }
        return draft
    }

    /// Saves a draft over the version it was made from, 0 where there was none.
    ///
    /// Returns when the draft is on disk. Saving the same fields again, as a browser does that got no answer, changes nothing.
    /// - Throws: ``DraftConflict`` where somebody has saved, or dropped, another version meanwhile.
    public func save(
        _ fields: [String: String],
        as key: DraftKey,
        over version: Int,
        by account: String,
        at now: Instant
    ) async throws -> Draft {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let text = String(decoding: try encoder.encode(fields), as: UTF8.self)
        return try await commits.write { database in
            let (current, isDropped) =
                try Self.draft(key, in: database)
                ?? (Draft(fields: [:], version: 0, author: account, time: now), true)
            guard version == current.version || isDropped && version == 0 else {
                if !isDropped, current.fields == fields, current.author == account { return current }
                throw DraftConflict(theirs: current)
            }
            let draft = Draft(fields: fields, version: current.version + 1, author: account, time: now)
            try database.cachedStatement(
                sql: """
                    INSERT OR REPLACE INTO drafts (cycle, organisation, form, fields, version, author, time)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """
            ).execute(
                arguments: [
                    key.cycle, key.organisation.text, key.form, text, draft.version, account, now.milliseconds,
                ]
            )
            return draft
        }
    }

    /// Drops the version of a draft whose form was submitted; who saves over it from an older page is told.
    ///
    /// A version that somebody saved meanwhile stays, since it has been acknowledged.
    public func drop(_ key: DraftKey, version: Int) throws {
        try write { database in
            try database.execute(
                sql: """
                    UPDATE drafts SET fields = NULL, version = version + 1
                    WHERE cycle = ? AND organisation = ? AND form = ? AND version = ? AND fields IS NOT NULL
                    """,
                arguments: [key.cycle, key.organisation.text, key.form, version]
            )
        }
    }

    // MARK: - Database

    /// Drops the drafts that an account saved last.
    static func dropDrafts(of account: String, in database: Database) throws {
        try database.execute(
            sql: "UPDATE drafts SET fields = NULL, version = version + 1 WHERE author = ? AND fields IS NOT NULL",
            arguments: [account]
        )
    }

    private static func draft(_ key: DraftKey, in database: Database) throws -> (Draft, isDropped: Bool)? {
        let row = try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT fields, version, author, time FROM drafts WHERE cycle = ? AND organisation = ? AND form = ?
                    """
            ),
            arguments: [key.cycle, key.organisation.text, key.form]
        )
        guard let row else { return nil }
        let text: String? = row[0]
        let fields = try text.map { try JSONDecoder().decode([String: String].self, from: Data($0.utf8)) }
        let draft = Draft(
            fields: fields ?? [:],
            version: row[1],
            author: row[2],
            time: Instant(milliseconds: row[3])
        )
        return (draft, text == nil)
    }
}
