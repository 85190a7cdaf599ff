import ScorecardFixtures
import Scorecards
import Testing

@testable import Web

/// The audit page finds what was recorded, by every way of asking.
struct AuditTests {
    private var journal: [JournalItem] { Fixture.reader.chronicle.journal }

    private func found(_ search: AuditSearch) -> [Int] {
        journal.filter(search.matches).map(\.stamp.sequence)
    }

    @Test func `finds entries by author, kind, cycle, organisation, words and day`() {
        let grades = journal.filter { $0.kind == "grade-given" }.map(\.stamp.sequence)
        #expect(grades.count == 16)
        #expect(found(AuditSearch(author: "analyst")) == grades)
        #expect(found(AuditSearch(kind: "grade-given", cycle: "1")) == grades)
        #expect(found(AuditSearch(author: "analyst", organisation: "contact")).count == 8)
        #expect(found(AuditSearch(text: "a CORRECTION")).count == 4)
        #expect(found(AuditSearch(from: "2021-01-23")) == grades)
        #expect(found(AuditSearch(to: "2020-12-31")).isEmpty)
    }

    @Test func `says what is wrong with what was asked for`() {
        #expect(AuditSearch(from: "yesterday").problems.count == 1)
        #expect(AuditSearch(cycle: "seven").problems.count == 1)
        #expect(AuditSearch(from: "2021-02-01", to: "2021-01-01").problems.count == 1)
        #expect(AuditSearch(text: "x", from: "2021-01-01", to: "2021-02-01").problems.isEmpty)
    }

    @Test func `tells who changed what to what and why`() throws {
        let row = try #require(Fixture.ledgerAccount.rows.first)
        #expect(row.from == "good" && row.to == "requires-improvement" && row.why == "A correction.")
        #expect(Fixture.ledgerAccount.hasMore)
    }

    @Test func `writes what was asked for into the address of the next page`() {
        let search = AuditSearch(text: "a & b=“c”", author: "ana")
        #expect(search.href(page: 2) == "/audit?text=a%20%26%20b%3D%E2%80%9Cc%E2%80%9D&author=ana&page=2")
    }
}
