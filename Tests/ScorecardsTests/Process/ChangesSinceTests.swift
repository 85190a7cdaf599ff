import ScorecardFixtures
import Scorecards
import Testing

/// Figures that come after a sign-off are told with what they would flip.
struct ChangesSinceTests {
    @Test func `a later figure shows the difference and the flip`() throws {
        var force = LivedForce()
        _ = force.submit("contact")
        let signed = force.scorecard.sequence
        #expect(force.scorecard.changes(since: signed, in: 1, for: "contact").isEmpty)
        let row = try #require(LivedForce.figure("answered", "contact", LivedForce.period, "81.0"))
        _ = force.record(FiguresRecorded(origin: "late.csv", rows: [row]))
        let changes = force.scorecard.changes(since: signed, in: 1, for: "contact")
        #expect(changes.figures.map(\.after.measure.id.text) == ["answered"])
        #expect(changes.figures.first?.before.figure.figure?.exact == Quantity(decimal: "78.5"))
        #expect(changes.figures.first?.after.figure.figure?.exact == Quantity(81))
        #expect(changes.flips.count == 1)
        #expect(changes.suggestions.map(\.after) == ["good"])
        #expect(changes.suggestions.map(\.before) == ["requires-improvement"])
    }

    @Test func `figures of others change nothing`() throws {
        var force = LivedForce()
        _ = force.submit("contact")
        let signed = force.scorecard.sequence
        let row = try #require(LivedForce.figure("answered", "force", LivedForce.period, "81.0"))
        _ = force.record(FiguresRecorded(origin: "late.csv", rows: [row]))
        #expect(force.scorecard.changes(since: signed, in: 1, for: "contact").isEmpty)
    }

    @Test func `only entries that bear on figures make a measure be judged anew`() throws {
        var force = LivedForce()
        let judged = force.scorecard.judgedSequence
        _ = force.submit("contact")
        _ = force.record(ReturnAccepted(cycle: 1, organisation: "contact"))
        #expect(force.scorecard.judgedSequence == judged)
        let row = try #require(LivedForce.figure("answered", "contact", LivedForce.period, "81.0"))
        _ = force.record(FiguresRecorded(origin: "late.csv", rows: [row]))
        #expect(force.scorecard.judgedSequence == force.scorecard.sequence)
    }

    @Test func `changes asked for before are asked for anew once further figures come`() throws {
        var force = LivedForce()
        _ = force.submit("contact")
        let signed = force.scorecard.sequence
        for (number, expected) in [("81.0", Quantity(81)), ("82.0", Quantity(82))] {
            let row = try #require(LivedForce.figure("answered", "contact", LivedForce.period, number))
            _ = force.record(FiguresRecorded(origin: "late.csv", rows: [row]))
            for _ in 1...2 {
                let changes = force.scorecard.changes(since: signed, in: 1, for: "contact")
                #expect(changes.figures.first?.after.figure.figure?.exact == expected)
            }
        }
    }
}
