import Dispatch
import GRDB
import Scorecards
import Synchronization
import Testing

@testable import LedgerStore

struct LedgerTests {
    private let small: SmallLedger

    init() throws {
        small = try SmallLedger()
    }

    // MARK: - Recording

    @Test func `a ledger that is opened again gives the same scorecard`() throws {
        let written = try small.filled().chronicle.current
        let read = try Ledger(reading: small.path).chronicle.current
        #expect(read.sequence == 7)
        #expect(read.time == SmallLedger.noon)
        #expect(read.organisations.all == written.organisations.all)
        #expect(read.measures.all == written.measures.all)
        #expect(read.frameworks == written.frameworks)
        #expect(read.evidence["solved", "essex"] == written.evidence["solved", "essex"])
        #expect(read.cycles[7]?.cycle == written.cycles[7]?.cycle)
        #expect(read.cycles[7]?.opinions.map(\.value) == written.cycles[7]?.opinions.map(\.value))
    }

    @Test func `every form of a figure comes back as it was recorded`() throws {
        let cells = [
            Cell(reading: .exactly(Quantity(-3)), sample: 0, status: .provisional, source: "a,\"b\"\nc – é"),
            Cell(reading: nil, numerator: Quantity(4012), denominator: Quantity(5156), released: Day("2020-10-12")),
            Cell(reading: .between(Quantity(20), Quantity(24)), status: .estimate),
            Cell(reading: .below(Quantity(2)), status: .implied), Cell(reading: .above(Quantity(5)), sample: 7000),
            Cell(reading: Quantity(decimal: "123456789.012345").map { .exactly($0) }),
        ]
        let rows = cells.enumerated().map { index, cell in
            var row = SmallLedger.row(2010 + index, 9, 0)
            row.cell = cell
            return row
        }
        try small.filled().record(by: "analyst", at: SmallLedger.noon) { _ in [FiguresRecorded(origin: "o", rows: rows)]
        }
        let ledger = try Ledger(reading: small.path)
        let series = ledger.chronicle.current.evidence["solved", "essex"]
        #expect(rows.map { series[$0.window]?.cell } == cells)
        #expect(try ledger.verify().isSound)
    }

    @Test func `what is refused is refused whole, with every reason`() throws {
        let ledger = try small.filled()
        let refused = #expect(throws: Refused.self) {
            try ledger.record(by: "analyst", at: SmallLedger.noon) { _ in
                [
                    SmallLedger.measure("burglary", "Burglary"),
                    FiguresRecorded(origin: "o", rows: [SmallLedger.row(2020, 12, 1, of: "burgulary")]),
                    SmallLedger.grade("excellent", ""),
                ]
            }
        }
        #expect(
            refused?.items.map { "\($0.index): \($0.refusal)" } == [
                "1: there is no measure “burgulary”; did you mean “burglary”?",
                "2: there is no grade “excellent”; use one of “good”, “requires-improvement”, or define it first",
                "2: the agreed grade of “safety” has no reason; say why, since the paper prints it",
            ]
        )
        #expect(ledger.chronicle.current.sequence == 7)
        #expect(try Ledger(reading: small.path).chronicle.current.measures["burglary"] == nil)
        #expect(try Ledger.verify(small.path).entries == 7)
    }

    @Test func `a plan that fails records nothing`() throws {
        struct Failure: Error {}
        let ledger = try small.filled()
        #expect(throws: Failure.self) {
            try ledger.record(by: "analyst", at: SmallLedger.noon) { _ in throw Failure() }
        }
        try ledger.record(by: "analyst", at: SmallLedger.noon) { _ in [SmallLedger.grade("good", "After all.")] }
        #expect(try Ledger.verify(small.path).entries == 8)
    }

    @Test func `a rehearsal tells what would be recorded and keeps nothing`() throws {
        let ledger = try small.filled()
        let receipt = try ledger.record(by: "analyst", at: SmallLedger.noon, isRehearsal: true) { _ in
            [SmallLedger.grade("good", "After all.")]
        }
        #expect(receipt.first == 8)
        #expect(receipt.contents.map(\.summary) == ["cycle 7: “safety” agreed good by Board"])
        #expect(ledger.chronicle.current.sequence == 7)
        #expect(try Ledger.verify(small.path).entries == 7)
    }

    @Test func `nothing to record leaves the ledger as it is`() throws {
        let ledger = try small.filled()
        let head = try ledger.verify().head
        #expect(try ledger.record(by: "analyst", at: SmallLedger.noon) { _ in [] }.contents.isEmpty)
        #expect(try ledger.verify().head == head)
    }

    @Test func `time never runs backwards`() throws {
        let ledger = try small.filled()
        let earlier = Instant(milliseconds: SmallLedger.noon.milliseconds - 60_000)
        try ledger.record(by: "analyst", at: earlier) { _ in [SmallLedger.grade("good", "After all.")] }
        #expect(ledger.chronicle.current.time == SmallLedger.noon)
        #expect(
            try small.texts("SELECT time FROM entries WHERE sequence >= 7")
                == ["2021-01-12T12:00:00.000Z", "2021-01-12T12:00:00.000Z"]
        )
    }

    @Test func `what is acknowledged is on the disk`() throws {
        let ledger = try small.filled()
        let (journal, synchronous) = try ledger.database.read { database in
            (
                try String.fetchOne(database, sql: "PRAGMA journal_mode"),
                try Int.fetchOne(database, sql: "PRAGMA synchronous")
            )
        }
        #expect(journal == "wal")
        // 2 is FULL: the log is flushed at every commit.
        #expect(synchronous == 2)
    }

    // MARK: - As it was known

    @Test func `the world is shown as it was known at an entry or an instant`() throws {
        let ledger = try small.filled()
        let later = Instant(milliseconds: SmallLedger.noon.milliseconds + 1)
        try ledger.record(by: "analyst", at: later) { _ in
            [FiguresRecorded(origin: "october.csv", rows: [SmallLedger.row(2020, 9, 700)])]
        }
        func solved(_ limit: EntryTable.Limit) throws -> Int? {
            try ledger.chronicle(asOf: limit).current.solved(2020, 9)
        }
        #expect(try solved(.entry(4)) == nil)
        #expect(try solved(.entry(5)) == 679)
        #expect(try solved(.entry(7)) == 679)
        #expect(try solved(.entry(8)) == 700)
        #expect(try solved(.entry(99)) == 700)
        #expect(try solved(.instant(Instant(milliseconds: SmallLedger.noon.milliseconds - 1))) == nil)
        #expect(try solved(.instant(SmallLedger.noon)) == 679)
        #expect(try solved(.instant(later)) == 700)
    }

    @Test func `a closed cycle stays as it was closed, whatever is revised later`() throws {
        let ledger = try small.filled()
        try ledger.record(by: "analyst", at: SmallLedger.noon) { _ in [CycleClosed(cycle: 7)] }
        try ledger.record(by: "analyst", at: SmallLedger.noon) { _ in
            [FiguresRecorded(origin: "revised.csv", rows: [SmallLedger.row(2020, 9, 500)])]
        }
        for chronicle in [ledger.chronicle, try Ledger(reading: small.path).chronicle] {
            #expect(chronicle.scorecard(for: 7).solved(2020, 9) == 679)
            #expect(chronicle.scorecard(for: 7).sequence == 8)
            #expect(chronicle.current.solved(2020, 9) == 500)
        }
        let refused = #expect(throws: Refused.self) {
            try ledger.record(by: "analyst", at: SmallLedger.noon) { _ in [SmallLedger.grade("good", "Late.")] }
        }
        #expect(
            refused?.items.first?.refusal.description
                == "cycle 7 was closed at entry 8; "
                + "a closed cycle does not change; record the matter in the cycle that is open"
        )
    }

    // MARK: - Several at once

    @Test func `two ledgers on one file follow each other`() throws {
        let one = try small.filled()
        let other = try Ledger(path: small.path)
        try one.record(by: "analyst", at: SmallLedger.noon) { _ in [SmallLedger.measure("burglary", "Burglary")] }
        #expect(other.chronicle.current.sequence == 7)
        // The plan of the second sees what the first recorded.
        try other.record(by: "reviewer", at: SmallLedger.noon) { scorecard in
            #expect(scorecard.measures["burglary"] != nil)
            return [FiguresRecorded(origin: "o", rows: [SmallLedger.row(2020, 9, 1, of: "burglary")])]
        }
        #expect(try one.refresh().current.sequence == 9)
        #expect(try small.texts("SELECT author FROM entries WHERE sequence > 7") == ["analyst", "reviewer"])
    }

    @Test func `many appends from several threads lose nothing`() throws {
        _ = try small.filled()
        let failures = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 4) { writer in
            do {
                let ledger = try Ledger(path: small.path)
                for number in 1...20 {
                    try ledger.record(by: "writer-\(writer)", at: SmallLedger.noon) { _ in
                        [
                            FiguresRecorded(
                                origin: "\(writer)",
                                rows: [SmallLedger.row(1900 + number, 3 * writer + 3, number)]
                            )
                        ]
                    }
                }
            } catch {
                failures.withLock { $0.append("\(error)") }
            }
        }
        #expect(failures.withLock { $0 } == [])
        let verification = try Ledger.verify(small.path)
        #expect(verification.faults == [])
        #expect(verification.entries == 87)
        #expect(try Ledger(reading: small.path).chronicle.current.evidence["solved", "essex"].points.count == 83)
        for writer in 0..<4 {
            let rows = try small.texts(
                """
                SELECT reading FROM observations JOIN entries ON entry = sequence
                WHERE author = 'writer-\(writer)' ORDER BY sequence
                """
            )
            #expect(rows == (1...20).map { String($0) })
        }
    }

    @Test func `several may make the same ledger at once`() throws {
        for _ in 1...20 {
            let small = try SmallLedger()
            let failures = Mutex<[String]>([])
            DispatchQueue.concurrentPerform(iterations: 4) { writer in
                do {
                    let content = OrganisationDefined(
                        Organisation(id: Organisation.ID("force-\(writer)"), name: "\(writer)", kind: .force)
                    )
                    try Ledger(path: small.path, creating: true).record(by: "", at: SmallLedger.noon) { _ in [content] }
                } catch {
                    failures.withLock { $0.append("\(error)") }
                }
            }
            #expect(failures.withLock { $0 } == [])
            #expect(try Ledger.verify(small.path).entries == 4)
        }
    }
}
