import Papers
import ScorecardFixtures
import Scorecards
import Testing

@testable import Web

/// The audit page finds what was recorded, by every way of asking.
struct AuditTests {
    private var journal: [JournalItem] { Fixture.reader.chronicle.journal }

    private func found(_ search: AuditSearch) -> [Int] {
        journal.filter { search.matches($0, EntryWording(Fixture.reader.current)) }.map(\.stamp.sequence)
    }

    @Test func `finds entries by author, kind, cycle, organisation, words and day`() {
        let grades = journal.filter { $0.kind == "grade-given" }.map(\.stamp.sequence)
        #expect(grades.count == 16)
        #expect(found(AuditSearch(author: "analyst")) == grades)
        #expect(found(AuditSearch(kind: "grade-given", cycle: "1")) == grades)
        #expect(found(AuditSearch(author: "analyst", organisation: "contact")).count == 8)
        #expect(found(AuditSearch(text: "a CORRECTION")).count == 4)
        // By the grade's id, and by its name.
        #expect(found(AuditSearch(text: "requires-improvement")) == found(AuditSearch(text: "requires improvement")))
        #expect(found(AuditSearch(from: "2021-01-23")) == grades)
        #expect(found(AuditSearch(to: "2020-12-31")).isEmpty)
    }

    @Test func `says what is wrong with what was asked for`() {
        #expect(
            AuditSearch(cycle: "seven", from: "yesterday").problems == [
                "“yesterday” is no first day. Write it as year, month and day, such as 2021-01-31.",
                "“seven” is no cycle. Write its number.",
            ]
        )
        #expect(
            AuditSearch(from: "2021-02-01", to: "2021-01-01").problems == [
                "The last day lies before the first. Exchange the two."
            ]
        )
        #expect(AuditSearch(text: "x", from: "2021-01-01", to: "2021-02-01").problems.isEmpty)
    }

    @Test func `tells who changed what to what and why`() throws {
        let row = try #require(Fixture.ledgerAccount.rows.first)
        #expect(row.from == "Good" && row.to == "Requires Improvement" && row.why == "A correction.")
        #expect(Fixture.ledgerAccount.hasMore)
    }

    @Test func `writes what was asked for into the address of the next page`() {
        let search = AuditSearch(text: "a & b=“c”", author: "ana")
        #expect(search.href(page: 2) == "/audit?text=a%20%26%20b%3D%E2%80%9Cc%E2%80%9D&author=ana&page=2")
    }

    @Test func `words are found as a browser writes them into the address`() async throws {
        let office = try Office()
        try await office.hire("ann.bell", as: .analyst)
        try await office.browse(as: "ann.bell") { browsers async throws in
            let found = try await browsers[0].get("/audit?text=cycle+7+%28&author=tests")
            #expect(found.words.contains("Cycle 7 ("), "\(found.words)")
            #expect(found.text.contains("value=\"cycle 7 (\""))
        }
    }
}
