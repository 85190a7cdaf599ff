import GRDB

/// The tables of a ledger and the views over them; a later version appends a migration and changes none.
enum LedgerSchema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("2026-11 ledger") { database in
            for statement in tables + guards + views { try database.execute(sql: statement) }
        }
        migrator.registerMigration("2026-11 redacted figures are not current") { database in
            try database.execute(sql: "DROP VIEW IF EXISTS current_observations")
            try database.execute(sql: currentObservations)
        }
        return migrator
    }

    /// Whether nothing was made yet; the list of migrations alone is what a process that was killed in time leaves.
    static func isEmpty(_ database: Database) throws -> Bool {
        try Int.fetchOne(
            database,
            sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'"
        ) == 0
    }

    static func isLedger(_ database: Database) throws -> Bool {
        try Int.fetchOne(database, sql: "PRAGMA application_id") == applicationID
    }

    /// “QUAD” in ASCII, by which `file` and others know a ledger.
    private static let applicationID = 0x5155_4144

    private static let tables = [
        "PRAGMA application_id = \(applicationID)",
        """
        CREATE TABLE entries (
            sequence INTEGER PRIMARY KEY CHECK (sequence >= 1),
            time TEXT NOT NULL,      -- UTC, to the millisecond
            author TEXT NOT NULL,
            kind TEXT NOT NULL,
            version INTEGER NOT NULL CHECK (version >= 1),
            payload TEXT CHECK (payload IS NULL OR json_valid(payload)),  -- null where it was redacted
            digest TEXT NOT NULL CHECK (length(digest) = 64),             -- SHA-256 of the payload
            hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)           -- chained to the entry before
        ) STRICT
        """,
        """
        CREATE TABLE observations (
            entry INTEGER NOT NULL REFERENCES entries (sequence),
            row INTEGER NOT NULL CHECK (row >= 1),
            measure TEXT NOT NULL,
            organisation TEXT NOT NULL,
            first_month TEXT NOT NULL CHECK (length(first_month) = 7),
            last_month TEXT NOT NULL CHECK (last_month >= first_month),
            reading TEXT,            -- 77.8, 20..24, <2 or >5; null where only the two parts were supplied
            numerator TEXT,          -- null where the figure is no ratio
            denominator TEXT,        -- null where the figure is no ratio
            sample INTEGER,          -- null where not known
            status TEXT NOT NULL,
            source TEXT NOT NULL,
            released TEXT,           -- null where not known
            checksum INTEGER NOT NULL,  -- FNV-1a of the row, to say which row was changed
            PRIMARY KEY (entry, row),
            CHECK (reading IS NOT NULL OR (numerator IS NOT NULL AND denominator IS NOT NULL))
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE head (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            sequence INTEGER NOT NULL,
            hash TEXT NOT NULL
        ) STRICT
        """,
        "INSERT INTO head VALUES (1, 0, '')",
    ]

    /// The ledger is append-only for everybody who does not set out to change it; a payload may be redacted, nothing else.
    private static let guards = [
        """
        CREATE TRIGGER entries_are_kept BEFORE DELETE ON entries
        BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END
        """,
        """
        CREATE TRIGGER entries_are_unchanged BEFORE UPDATE OF sequence, time, author, kind, version, digest, hash ON entries
        BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END
        """,
        """
        CREATE TRIGGER payloads_are_only_redacted BEFORE UPDATE OF payload ON entries WHEN NEW.payload IS NOT NULL
        BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END
        """,
        """
        CREATE TRIGGER observations_are_kept BEFORE DELETE ON observations
        BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END
        """,
        """
        CREATE TRIGGER observations_are_unchanged BEFORE UPDATE ON observations
        BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END
        """,
    ]

    private static let views = [
        """
        CREATE VIEW grades_by_cycle AS
        SELECT cycle, organisation, quadrant, stage, grade, author, day, reason, reason_code, entry
        FROM (
            SELECT payload ->> '$.cycle' AS cycle,
                payload ->> '$.opinion.organisation' AS organisation,
                payload ->> '$.opinion.quadrant' AS quadrant,
                payload ->> '$.opinion.stage' AS stage,
                payload ->> '$.opinion.grade' AS grade,
                payload ->> '$.opinion.author' AS author,
                payload ->> '$.opinion.day' AS day,
                payload ->> '$.opinion.reason' AS reason,
                payload ->> '$.opinion.code' AS reason_code,
                sequence AS entry,
                row_number() OVER (
                    PARTITION BY payload ->> '$.cycle', payload ->> '$.opinion.organisation',
                        payload ->> '$.opinion.quadrant', payload ->> '$.opinion.stage'
                    ORDER BY sequence DESC
                ) AS age
            FROM entries
            WHERE kind = 'grade-given' AND payload IS NOT NULL
        )
        WHERE age = 1
        """
    ]

    /// The latest figure for every measure, organisation and window, of the entries that were not redacted.
    private static let currentObservations = """
        CREATE VIEW current_observations AS
        SELECT measure, organisation, first_month, last_month,
            CASE WHEN reading GLOB '[0-9-]*' AND reading NOT LIKE '%..%' THEN CAST(reading AS REAL) END AS value,
            reading, CAST(numerator AS REAL) AS numerator, CAST(denominator AS REAL) AS denominator,
            sample, status, source, released, entry
        FROM (
            SELECT observations.*, row_number() OVER (
                PARTITION BY measure, organisation, first_month, last_month ORDER BY entry DESC, row DESC
            ) AS age
            FROM observations
            JOIN entries ON entries.sequence = observations.entry AND entries.payload IS NOT NULL
        )
        WHERE age = 1
        """
}
