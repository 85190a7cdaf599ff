import Scorecards
import Testing

struct FixtureTests {
    @Test func `a ledger would take every entry of the fixture`() {
        var chronicle = Chronicle()
        for entry in Fixture.entries {
            #expect(entry.refusals(against: chronicle.current) == [])
            chronicle.record(entry)
        }
    }
}
