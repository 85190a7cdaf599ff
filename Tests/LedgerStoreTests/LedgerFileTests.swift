import Foundation
import GRDB
import Scorecards
import Testing

@testable import LedgerStore

struct LedgerFileTests {
    private let small: SmallLedger

    init() throws {
        small = try SmallLedger()
    }

    // MARK: - What a ledger must be

    @Test func `a missing file is named with what would make it`() {
        let missing =
            "there is no ledger at \(small.path); make one with: quadrant import FOLDER --ledger \(small.path)"
        for open in Self.openings {
            let error = #expect(throws: LedgerError.self) { try open(small.path) }
            #expect(error?.description == missing)
        }
        #expect(!FileManager.default.fileExists(atPath: small.path))
    }

    @Test func `a folder is no ledger`() throws {
        for open in Self.openings + [{ _ = try Ledger(path: $0, creating: true) }] {
            let error = #expect(throws: LedgerError.self) { try open(small.folder.path()) }
            #expect(error?.description == "\(small.folder.path()) is a folder; name the ledger's file")
        }
    }

    @Test(arguments: ["Dear board, here are the figures.\n", "SQLite format 4\0 and more", ""])
    func `a file of something else is no ledger, and stays as it is`(text: String) throws {
        try Data(text.utf8).write(to: URL(filePath: small.path))
        for open in Self.openings {
            let error = #expect(throws: LedgerError.self) { try open(small.path) }
            #expect(error?.description == "\(small.path) is not a ledger; name a file that quadrant import made")
        }
        #expect(try Data(contentsOf: URL(filePath: small.path)) == Data(text.utf8))
    }

    @Test func `another program's database is no ledger, and stays as it is`() throws {
        let other = try DatabaseQueue(path: small.path)
        try other.write { try $0.execute(sql: "CREATE TABLE offences (number INTEGER)") }
        try other.close()
        let before = try Data(contentsOf: URL(filePath: small.path))
        for open in Self.openings + [{ _ = try Ledger(path: $0, creating: true) }] {
            let error = #expect(throws: LedgerError.self) { try open(small.path) }
            #expect(error?.description == "\(small.path) is not a ledger; name a file that quadrant import made")
        }
        #expect(try Data(contentsOf: URL(filePath: small.path)) == before)
    }

    @Test func `a ledger whose making was cut short is made whole`() throws {
        let begun = try DatabaseQueue(path: small.path)
        try begun.write { try $0.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)") }
        try begun.close()
        #expect(try small.filled().verify().entries == 7)
    }

    private static let openings: [@Sendable (String) throws -> Void] = [
        { _ = try Ledger(path: $0) }, { _ = try Ledger(reading: $0) }, { _ = try Ledger.verify($0) },
    ]

    // MARK: - Newer versions

    @Test func `a ledger that a newer version changed is refused`() throws {
        _ = try small.filled()
        try small.run("INSERT INTO grdb_migrations VALUES ('2099-01 risks')")
        for open in Self.openings {
            let error = #expect(throws: LedgerError.self) { try open(small.path) }
            #expect(
                error?.description
                    == "\(small.path) was written by a newer version of quadrant; use that version, or a newer one"
            )
        }
    }

    @Test(arguments: [
        (
            "weather-observed", 1,
            "the ledger holds an entry of the kind “weather-observed”, which this version of quadrant does not know; "
                + "use the version that wrote it, or a newer one"
        ),
        (
            "cycle-closed", 2,
            "the ledger holds version 2 of “cycle-closed”, which is newer than this version of quadrant; "
                + "use the version that wrote it, or a newer one"
        ),
    ])
    func `an entry that only a newer version knows is refused`(kind: String, version: Int, message: String) throws {
        _ = try small.filled()
        try small.run(
            """
            INSERT INTO entries VALUES (8, '2021-01-12T12:00:00.000Z', 'later', '\(kind)', \(version), '{}',
                '\(String(repeating: "0", count: 64))', '\(String(repeating: "1", count: 64))')
            """
        )
        for open in Self.openings.dropLast() {
            let error = #expect(throws: EntryCatalogue.Unreadable.self) { try open(small.path) }
            #expect(error?.description == message)
        }
        #expect(try Ledger.verify(small.path).faults.contains(.unreadable(entry: 8, message)))
    }

    // MARK: - Reading where nothing can be written

    @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
    func `a ledger can be read in a folder that cannot be written`() throws {
        _ = try small.filled()
        let files = FileManager.default
        try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: small.folder.path())
        defer { chmod(small.folder.path(), 0o755) }
        #expect(try Ledger(reading: small.path).chronicle.current.sequence == 7)
        #expect(try Ledger.verify(small.path).isSound)
        let error = #expect(throws: LedgerError.self) { try Ledger(path: small.path) }
        #expect(error == .notWritable(small.path))
    }

    // MARK: - Views

    @Test func `the views say what the scorecard says`() throws {
        let ledger = try small.filled()
        try ledger.record(by: "analyst", at: SmallLedger.noon) { _ in
            [
                FiguresRecorded(origin: "late.csv", rows: [SmallLedger.row(2020, 9, 680)]),
                SmallLedger.grade("good", "After all."),
            ]
        }
        #expect(
            try small.texts(
                "SELECT measure || ' ' || organisation || ' ' || last_month || ' ' || value || ' ' || entry "
                    + "FROM current_observations ORDER BY last_month"
            ) == ["solved essex 2019-09 511.0 5", "solved essex 2020-06 640.0 5", "solved essex 2020-09 680.0 8"]
        )
        let points = ledger.chronicle.current.evidence["solved", "essex"].points
        #expect(points.map { "\($0.window.last) \($0.entry)" } == ["2019-09 5", "2020-06 5", "2020-09 8"])
        #expect(
            try small.texts(
                "SELECT cycle || ' ' || organisation || ' ' || quadrant || ' ' || stage || ' ' || grade || ' ' || author "
                    + "|| ' ' || day || ' ' || reason || ' ' || reason_code || ' ' || entry FROM grades_by_cycle"
            ) == ["7 essex safety agreed good Board 2021-01-11 After all. performance 9"]
        )
        #expect(ledger.chronicle.current.cycles[7]?.opinions.last?.value.grade == "good")
    }
}
