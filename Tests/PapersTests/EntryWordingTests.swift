import Papers
import ScorecardFixtures
import Scorecards
import Testing

/// Entries as those who read the ledger's account know what they are about.
struct EntryWordingTests {
    private static func told(_ content: any EntryContent...) throws -> [(text: String, from: String, to: String)] {
        var force = LivedForce()
        for content in content { #expect(force.record(content) == []) }
        let wording = EntryWording(force.scorecard)
        return force.chronicle.journal.suffix(content.count).map {
            (wording.text($0), wording.from($0), wording.to($0))
        }
    }

    @Test func `a grade is told by the names of quadrant, organisation and grades`() throws {
        let told = try Self.told(
            LivedForce.opinion(.recommended, "safety", "force", "good", reason: "It rose."),
            LivedForce.opinion(.recommended, "safety", "force", "requires-improvement", reason: "A correction.")
        )
        #expect(told[0].text.hasPrefix("cycle 1: “Safety” of “The Force” recommended Good by "))
        #expect((told[0].from, told[0].to) == ("", "Good"))
        #expect(told[1].text.hasPrefix("cycle 1: “Safety” of “The Force” recommended Requires Improvement by "))
        #expect((told[1].from, told[1].to) == ("Good", "Requires Improvement"))
    }

    @Test func `what is no id stays as it was written`() throws {
        let peer = Organisation(id: "peer", name: "Another “good” force", kind: .force)
        let told = try Self.told(OrganisationDefined(peer))
        #expect(told[0].text.contains("Another “good” force"))
    }
}
