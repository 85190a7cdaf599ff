import ScorecardFixtures
import Scorecards
import Testing

/// What several commands say is found to be one thing, however they write it.
struct HarvestedThemeTests {
    private static func submit(
        _ organisation: Organisation.ID,
        themes: [String],
        pressures: [String] = [],
        to force: inout LivedForce
    ) {
        let quadrants = LivedForce.framework.duty(of: organisation)?.quadrants ?? []
        let unmet = force.scorecard.unmetRedlines(of: organisation, in: 1, among: quadrants)
        for quadrant in quadrants {
            #expect(force.record(LivedForce.opinion(.own, quadrant, organisation, "good")) == [])
        }
        let account = CommandReturn(
            organisation: organisation,
            narrative: "A hard quarter.",
            accounts: unmet.map { RedlineAccount(measure: $0.id, fact: "It fell.", cause: "Why.", action: "What.") },
            themes: themes,
            pressures: pressures,
            author: "Command lead"
        )
        #expect(force.record(ReturnSubmitted(cycle: 1, account: account)) == [])
    }

    private static func force() -> LivedForce {
        var force = LivedForce()
        submit("contact", themes: ["Many acting sergeants", "New software"], pressures: ["Demand"], to: &force)
        submit("north", themes: ["many  acting sergeants.", "Many acting sergeants"], to: &force)
        return force
    }

    @Test func `a theme that two name stands first, with both`() {
        let themes = Self.force().scorecard.themes(in: 1)
        #expect(themes.map(\.text) == ["many  acting sergeants.", "New software"])
        #expect(themes.map(\.organisations) == [["north", "contact"], ["contact"]])
        #expect(Self.force().scorecard.pressures(in: 1).map(\.text) == ["Demand"])
        #expect(Self.force().scorecard.themes(in: 2) == [])
    }

    @Test func `others are offered the words once, and nobody their own`() {
        let scorecard = Self.force().scorecard
        #expect(scorecard.themesOffered(to: "crime", in: 1) == ["Many acting sergeants", "New software"])
        #expect(scorecard.themesOffered(to: "contact", in: 1) == ["many  acting sergeants."])
        #expect(scorecard.pressuresOffered(to: "crime", in: 2) == ["Demand"])
    }
}
