import GRDB
import Scorecards
import Testing

@testable import LedgerStore

struct VerificationTests {
    private let small: SmallLedger
    private let ledger: Ledger

    init() throws {
        small = try SmallLedger()
        ledger = try small.filled()
        try ledger.record(by: "analyst", at: SmallLedger.noon) { _ in
            [
                FiguresRecorded(origin: "late.csv", rows: [SmallLedger.row(2020, 9, 680)]),
                SmallLedger.grade("good", "After all."),
            ]
        }
    }

    private static let misplaced = "it is not the entry that was recorded in this place (changed or reordered)"

    /// What somebody does to a ledger, and every line that the check then says.
    struct Tampering: CustomTestStringConvertible {
        let testDescription: String
        let statements: [String]
        let faults: [String]

        init(_ what: String, _ statements: String..., faults: [String]) {
            (testDescription, self.statements, self.faults) = (what, statements, faults)
        }
    }

    @Test(arguments: [
        Tampering(
            "what an entry says",
            "UPDATE entries SET payload = replace(payload, 'Arrests', 'Attests') WHERE sequence = 3",
            faults: ["entry 3: what it says was changed"]
        ),
        Tampering(
            "what an entry says, with its digest",
            """
            UPDATE entries SET payload = replace(payload, 'Solved', 'Salved'),
                digest = '\(String(repeating: "0", count: 64))' WHERE sequence = 2
            """,
            faults: ["entry 2: \(misplaced)", "entry 2: what it says was changed"]
        ),
        Tampering(
            "an author",
            "UPDATE entries SET author = 'nobody' WHERE sequence = 3",
            faults: ["entry 3: \(misplaced)"]
        ),
        Tampering(
            "a time",
            "UPDATE entries SET time = '2021-01-12T12:00:00.001Z' WHERE sequence = 9",
            faults: ["entry 9: \(misplaced)"]
        ),
        Tampering(
            "a time that is none",
            "UPDATE entries SET time = 'noon' WHERE sequence = 9",
            faults: ["entry 9: \(misplaced)"]
        ),
        Tampering(
            "an entry removed",
            "DELETE FROM entries WHERE sequence = 3",
            faults: ["entry 3 was removed"]
        ),
        Tampering(
            "an entry removed, and the next but one changed",
            "DELETE FROM entries WHERE sequence = 2",
            "UPDATE entries SET author = 'nobody' WHERE sequence = 4",
            faults: ["entry 2 was removed", "entry 4: \(misplaced)"]
        ),
        Tampering(
            "what an entry says, to something else entirely",
            "UPDATE entries SET payload = '[]' WHERE sequence = 9",
            faults: [
                "entry 9: what it says was changed",
                "entry 9: it cannot be read (what it says is not an entry of the kind “grade-given”)",
            ]
        ),
        Tampering(
            "two entries removed",
            "DELETE FROM entries WHERE sequence IN (2, 3)",
            faults: ["entries 2 to 3 were removed"]
        ),
        Tampering(
            "the last entries removed",
            "DELETE FROM entries WHERE sequence >= 8",
            "DELETE FROM observations WHERE entry = 8",
            faults: ["entries 8 to 9 were removed from the end"]
        ),
        Tampering(
            "the last entry removed, and the end moved",
            "DELETE FROM entries WHERE sequence = 9",
            "UPDATE head SET sequence = 8",
            faults: ["entry 8: the ledger does not say that it ends here"]
        ),
        Tampering(
            "two entries exchanged",
            "UPDATE entries SET sequence = 100 WHERE sequence = 2",
            "UPDATE entries SET sequence = 2 WHERE sequence = 3",
            "UPDATE entries SET sequence = 3 WHERE sequence = 100",
            faults: ["entry 2: \(misplaced)", "entry 3: \(misplaced)", "entry 4: \(misplaced)"]
        ),
        Tampering(
            "a figure",
            "UPDATE observations SET reading = '700' WHERE entry = 5 AND row = 2",
            faults: ["entry 5, row 2 of its figures: changed or reordered"]
        ),
        Tampering(
            "a figure's source",
            "UPDATE observations SET source = '' WHERE entry = 5 AND row = 3",
            faults: ["entry 5, row 3 of its figures: changed or reordered"]
        ),
        Tampering(
            "a figure that is none",
            "UPDATE observations SET reading = 'many' WHERE entry = 5 AND row = 2",
            faults: [
                "entry 5: it cannot be read (the ledger is damaged: row 2 of entry 5 is not a figure; "
                    + "run quadrant verify, and restore from a backup)"
            ]
        ),
        Tampering(
            "a row removed",
            "DELETE FROM observations WHERE entry = 5 AND row = 2",
            faults: ["entry 5: of its figures row 2 was removed"]
        ),
        Tampering(
            "the last rows removed",
            "DELETE FROM observations WHERE entry = 5 AND row >= 2",
            faults: ["entry 5: of its figures rows 2 to 3 were removed"]
        ),
        Tampering(
            "two rows exchanged",
            "UPDATE observations SET row = 100 WHERE entry = 5 AND row = 1",
            "UPDATE observations SET row = 1 WHERE entry = 5 AND row = 2",
            "UPDATE observations SET row = 2 WHERE entry = 5 AND row = 100",
            faults: [
                "entry 5, row 1 of its figures: changed or reordered",
                "entry 5, row 2 of its figures: changed or reordered",
            ]
        ),
        Tampering(
            "a row added",
            copy("entry = 5 AND row = 1", entry: 5, row: 4),
            faults: ["entry 5: row 4 was added to its figures"]
        ),
        Tampering(
            "rows of an entry that brought none",
            copy("entry = 5 AND row = 1", entry: 2, row: 1),
            copy("entry = 5 AND row = 1", entry: 2, row: 2),
            faults: ["2 rows of figures belong to entry 2, which is not there or brought none"]
        ),
        Tampering(
            "a row of an entry that is not there",
            copy("entry = 5 AND row = 1", entry: 42, row: 1),
            faults: ["1 row of figures belongs to entry 42, which is not there or brought none"]
        ),
    ])
    func `finds what was done to a ledger and names it`(tampering: Tampering) throws {
        try small.tamper(tampering.statements)
        let faults = try Ledger.verify(small.path).faults.map(\.description)
        #expect(faults == tampering.faults)
    }

    private static func copy(_ condition: String, entry: Int, row: Int) -> String {
        """
        INSERT INTO observations SELECT \(entry), \(row), measure, organisation, first_month, last_month, reading, numerator,
            denominator, sample, status, source, released, checksum FROM observations WHERE \(condition)
        """
    }

    @Test func `finds a figure that was rewritten together with its checksum`() throws {
        var text = CanonicalRow()
        text.write(SmallLedger.row(2020, 6, 700), number: 2)
        try small.tamper([
            "UPDATE observations SET reading = '700', checksum = \(Checksum.of(text.bytes)) WHERE entry = 5 AND row = 2"
        ])
        #expect(
            try Ledger.verify(small.path).faults.map(\.description)
                == ["entry 5: its figures were rewritten together with their checksums"]
        )
    }

    @Test func `an untouched ledger is sound and holds every hash it ever ended with`() throws {
        let verification = try ledger.verify()
        #expect(verification.faults == [])
        #expect((verification.entries, verification.rows) == (9, 4))
        let hashes = try small.texts("SELECT hash FROM entries ORDER BY sequence")
        #expect(verification.head == hashes.last)
        for hash in hashes { #expect(try Ledger.verify(small.path, expecting: hash).isSound) }
    }

    /// A ledger rewritten from the start is sound in itself; only a hash noted elsewhere shows it.
    @Test func `a hash noted earlier shows a ledger that was made anew`() throws {
        let noted = try ledger.verify().head
        let other = try SmallLedger()
        _ = try other.filled()
        #expect(try Ledger.verify(other.path).isSound)
        #expect(
            try Ledger.verify(other.path, expecting: noted).faults.map(\.description)
                == ["no entry has the expected hash \(noted)"]
        )
    }

    // MARK: - Guards and redaction

    @Test(arguments: [
        "DELETE FROM entries WHERE sequence = 9", "UPDATE entries SET author = 'nobody'",
        "UPDATE entries SET hash = digest", "UPDATE entries SET payload = '{}' WHERE sequence = 9",
        "DELETE FROM observations", "UPDATE observations SET reading = '1'",
    ])
    func `a ledger is append-only for everybody who does not set out to change it`(statement: String) throws {
        let refusal = #expect(throws: DatabaseError.self) { try small.run(statement) }
        #expect(refusal?.message == "the ledger is append-only")
        #expect(try ledger.verify().isSound)
    }

    @Test(arguments: [(7, "Board"), (8, "680")])
    func `a payload can be redacted, and the ledger still verifies and replays`(entry: Int, gone: String) throws {
        let head = try ledger.verify().head
        try small.run("UPDATE entries SET payload = NULL WHERE sequence = \(entry)")
        let verification = try Ledger.verify(small.path)
        #expect(verification.faults == [])
        #expect(verification.head == head)
        #expect(
            try small.texts("SELECT CAST(value AS INTEGER) FROM current_observations WHERE last_month = '2020-09'")
                == [entry == 8 ? "679" : "680"]
        )
        let scorecard = try Ledger(reading: small.path).chronicle.current
        #expect(scorecard.sequence == 9)
        #expect(scorecard.solved(2020, 9) == (entry == 8 ? 679 : 680))
        #expect(scorecard.cycles[7]?.opinions.count == (entry == 7 ? 1 : 2))
    }
}
