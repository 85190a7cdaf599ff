import GRDB

/// The tables of the accounts; a later version appends a migration and changes none.
enum AccountsSchema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("2026-11 people") { database in
            for statement in identity + people + changes + signIn + work + revisions {
                try database.execute(sql: statement)
            }
        }
        return migrator
    }

    static func isAccounts(_ database: Database) throws -> Bool {
        try Int.fetchOne(database, sql: "PRAGMA application_id") == applicationID
    }

    /// “QUAP” in ASCII, by which `file` and others know accounts from a ledger.
    private static let applicationID = 0x5155_4150

    private static let identity = ["PRAGMA application_id = \(applicationID)"]

    // Times are milliseconds since the beginning of 1970, UTC; digests are SHA-256 in hexadecimal.

    private static let people = [
        """
        CREATE TABLE accounts (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL,             -- empty where the person was erased
            office TEXT NOT NULL,
            password TEXT,                  -- null until one is chosen
            is_disabled INTEGER NOT NULL DEFAULT 0 CHECK (is_disabled IN (0, 1)),
            is_erased INTEGER NOT NULL DEFAULT 0 CHECK (is_erased IN (0, 1)),
            subject TEXT UNIQUE,            -- null where no identity provider vouches for the person
            calendar TEXT UNIQUE            -- null until a calendar is asked for
        ) STRICT
        """,
        """
        CREATE TABLE holdings (
            account TEXT NOT NULL REFERENCES accounts (id),
            role TEXT NOT NULL,
            organisation TEXT NOT NULL,
            PRIMARY KEY (account, role, organisation)
        ) STRICT
        """,
    ]

    private static let changes =
        [
            """
            CREATE TABLE account_changes (
                number INTEGER PRIMARY KEY,
                account TEXT NOT NULL REFERENCES accounts (id),
                kind TEXT NOT NULL,
                roles_before TEXT NOT NULL CHECK (json_valid(roles_before)),
                roles_after TEXT NOT NULL CHECK (json_valid(roles_after)),
                author TEXT NOT NULL,
                time INTEGER NOT NULL
            ) STRICT
            """,
            "CREATE INDEX account_changes_by_account ON account_changes (account)",
        ]
        + ["UPDATE", "DELETE"].map { event in
            """
            CREATE TRIGGER no_\(event.lowercased())_of_changes BEFORE \(event) ON account_changes
            BEGIN SELECT RAISE(ABORT, 'what was done to an account stays on record'); END
            """
        }

    private static let signIn = [
        """
        CREATE TABLE sessions (
            digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
            account TEXT NOT NULL REFERENCES accounts (id),
            begun INTEGER NOT NULL,
            used INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX sessions_by_account ON sessions (account)",
        """
        CREATE TABLE invitations (
            digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
            account TEXT NOT NULL UNIQUE REFERENCES accounts (id),
            expires INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE failures (
            digest TEXT PRIMARY KEY CHECK (length(digest) = 64),  -- of what was typed as the id, which may be anything
            count INTEGER NOT NULL CHECK (count >= 1),
            last INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
    ]

    private static let work = [
        """
        CREATE TABLE drafts (
            cycle INTEGER NOT NULL,
            organisation TEXT NOT NULL,
            form TEXT NOT NULL,
            fields TEXT CHECK (fields IS NULL OR json_valid(fields)),  -- null where the draft was dropped
            version INTEGER NOT NULL CHECK (version >= 1),
            author TEXT NOT NULL,
            time INTEGER NOT NULL,
            PRIMARY KEY (cycle, organisation, form)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE tickets (
            digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
            until INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX tickets_by_end ON tickets (until)",
    ]

    /// A number that moves with whatever a session's account depends on, so that every process can keep accounts in memory.
    private static let revisions =
        ["CREATE TABLE revision (number INTEGER NOT NULL) STRICT", "INSERT INTO revision VALUES (1)"]
        + [
            ("accounts_changed", "UPDATE ON accounts"), ("holdings_given", "INSERT ON holdings"),
            ("holdings_changed", "UPDATE ON holdings"), ("holdings_taken", "DELETE ON holdings"),
            ("sessions_ended", "DELETE ON sessions"),
        ].map { name, event in
            "CREATE TRIGGER \(name) AFTER \(event) BEGIN UPDATE revision SET number = number + 1; END"
        }
}
