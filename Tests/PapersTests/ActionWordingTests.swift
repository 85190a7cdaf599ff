import Papers
import ScorecardFixtures
import Scorecards
import Testing

/// What is said of an action's measure since the action was raised.
struct ActionWordingTests {
    private static let action = Action(
        id: "more-handlers",
        cycle: 1,
        title: "More call handlers at night",
        organisation: "contact",
        owner: "Head of Contact",
        due: Day(number: 18_750),
        measure: "answered",
        quadrant: "service"
    )

    private func force(_ figure: String?) throws -> LivedForce {
        var force = LivedForce()
        let next = LivedForce.period.shifted(by: 3)
        let rows = [figure.flatMap { LivedForce.figure("answered", "contact", next, $0) }].compactMap { $0 }
        let opened = CycleOpened(cycle: 2, series: 2, reviewPeriod: next, framework: "board", frameworkVersion: 1)
        try #require(force.closeBoard() == [])
        if !rows.isEmpty { try #require(force.record(FiguresRecorded(origin: "next.csv", rows: rows)) == []) }
        try #require(force.record(opened) == [])
        return force
    }

    private func sentences(_ action: Action, in scorecard: Scorecard, by cycle: Int = 2) -> [String] {
        Wording(scorecard, framework: LivedForce.framework)
            .effect(scorecard.effect(of: action, by: cycle), of: action, by: cycle)
    }

    @Test(arguments: [
        ("83.0", "then 83.0% in January to March 2021: improved."),
        ("70.0", "then 70.0% in January to March 2021: deteriorated."),
        ("78.5", "then 78.5% in January to March 2021: stable."),
    ])
    func `from which figure to which, and in which direction`(figure: String, end: String) throws {
        let said = sentences(Self.action, in: try force(figure).scorecard)
        #expect(said.first == "Calls answered in time, Contact: 78.5% in October to December 2020, \(end)")
        #expect(said.dropFirst() == ["Usual variation cannot be told: no monthly figures are held."])
    }

    @Test func `a figure that is not there yet is said to be missing`() throws {
        let raised = "Calls answered in time, Contact: 78.5% in October to December 2020 when the action was raised; "
        let later = sentences(Self.action, in: try force(nil).scorecard)
        #expect(later.first == raised + "no figure for a later period yet.")
        let same = sentences(Self.action, in: try force("83.0").scorecard, by: 1)
        #expect(same.first == raised + "no figure for a later period yet.")
    }

    @Test func `an organisation without figures of its own is told of the force’s`() throws {
        var action = Self.action
        action.organisation = "north"
        let said = sentences(action, in: try force("83.0").scorecard)
        #expect(said.first?.hasPrefix("Calls answered in time, The Force: 78.5%") == true)
    }

    @Test func `a measure without a part in the scorecard says so`() throws {
        var action = Self.action
        action.measure = "reviewed"
        #expect(
            sentences(action, in: try force(nil).scorecard) == [
                "What the measure has done cannot be said, because it plays no part in the scorecard of cycle 1 or of cycle 2."
            ]
        )
    }

    @Test func `months that stand out since are named`() throws {
        var monthly = MonthlyForce()
        monthly.months = MonthlyForce.steady(35) + [160]
        let evaluation = try monthly.evaluation()
        let measure = try #require(evaluation.quadrants.first?.measures.first)
        var action = Self.action
        (action.cycle, action.organisation, action.measure) = (7, "force", measure.measure.id)
        let wording = Wording(monthly.scorecard, framework: evaluation.framework)
        let effect = monthly.scorecard.effect(of: action, by: 7)
        #expect(
            wording.effect(effect, of: action, by: 7).last == "No month since then stands out from usual variation."
        )
    }
}
