import ScorecardFixtures
import Scorecards
import Testing

/// The register's matrix, its two rules, and the redline that follows from it.
struct RiskTests {
    private func risk(_ id: Risk.ID, of organisation: Organisation.ID) -> Risk {
        Risk(id: id, title: "Risk \(id)", organisation: organisation, owner: "Owner")
    }

    private func assessment(
        _ likelihood: Identifier<RiskMatrix.Level>,
        _ impact: Identifier<RiskMatrix.Level>,
        on day: String = "2020-12-01",
        isClosed: Bool = false
    ) throws -> RiskAssessment {
        RiskAssessment(
            day: try #require(Day(day)),
            likelihood: likelihood,
            impact: impact,
            mitigation: isClosed ? "It is over." : "",
            isClosed: isClosed
        )
    }

    @Test func `the rule by score and the rule by label do not always agree`() throws {
        let matrix = try #require(LivedForce.framework.risks)
        let likely = try #require(matrix.judge("likely", "major"))
        #expect(likely.score == 64)
        #expect(likely.breachesByScore == false)
        #expect(likely.breachesByLabel == true)
        #expect(likely.rulesDisagree && likely.isBreach)
        let certain = try #require(matrix.judge("almost-certain", "catastrophic"))
        #expect(certain.breachesByScore == true && certain.breachesByLabel == true && !certain.rulesDisagree)
        #expect(matrix.judge("rare", "major") == nil)
    }

    @Test func `the redline counts the risks of an organisation and those below it`() throws {
        var force = LivedForce()
        let refused = force.record(
            RiskAssessed(risk: risk("a", of: "north"), assessment: try assessment("likely", "major")),
            RiskAssessed(risk: risk("b", of: "contact"), assessment: try assessment("possible", "minor"))
        )
        #expect(refused == [])
        func risks(_ organisation: Organisation.ID) -> MeasureEvaluation? {
            CycleEvaluation(cycle: 1, organisation: organisation, in: force.scorecard)?.evaluation(of: "risks")
        }
        #expect(risks("force")?.result == .notMet)
        #expect(risks("crime")?.result == .notMet)
        #expect(risks("contact")?.result == .met)
        let closing = try assessment("likely", "major", on: "2020-12-20", isClosed: true)
        _ = force.record(RiskAssessed(risk: risk("a", of: "north"), assessment: closing))
        #expect(risks("force")?.result == .met)
    }

    @Test func `a figure computed from the register is taken back with the evidence`() throws {
        var force = LivedForce()
        _ = force.record(RiskAssessed(risk: risk("a", of: "contact"), assessment: try assessment("possible", "minor")))
        let signed = force.scorecard.sequence
        _ = force.record(RiskAssessed(risk: risk("b", of: "contact"), assessment: try assessment("likely", "major")))
        let changes = force.scorecard.changes(since: signed, in: 1, for: "contact")
        #expect(changes.flips.map(\.after.measure.id.text) == ["risks"])
    }

    @Test func `labels outside the matrix and days out of order are refused`() throws {
        var force = LivedForce()
        let entry = RiskAssessed(risk: risk("a", of: "north"), assessment: try assessment("likley", "huge"))
        #expect(
            force.record(entry).map(\.description).first == "there is no likelihood “likley”; did you mean “likely”?"
        )
        _ = force.record(RiskAssessed(risk: risk("a", of: "north"), assessment: try assessment("likely", "major")))
        let earlier = try assessment("likely", "minor", on: "2020-11-30")
        #expect(
            force.record(RiskAssessed(risk: risk("a", of: "north"), assessment: earlier)).map(\.problem)
                == ["an assessment on 2020-11-30 precedes the last one on 2020-12-01"]
        )
    }

    @Test func `a risk is not closed without a word`() throws {
        var force = LivedForce()
        var closing = try assessment("likely", "major", isClosed: true)
        closing.mitigation = " "
        #expect(
            force.record(RiskAssessed(risk: risk("a", of: "north"), assessment: closing)).map(\.description)
                == ["why the risk is over is missing; write it"]
        )
    }

    @Test(arguments: [("2020-12-01", "2021-03-01"), ("2020-11-30", "2021-02-28"), ("2023-11-30", "2024-02-29")])
    func `a risk is looked at again after three months`(day: String, due: String) throws {
        #expect(try assessment("likely", "major", on: day).nextDue == Day(due))
    }
}
