import Scorecards
import Testing

@testable import ScorecardFixtures

struct RedlineResultTests {
    private func judged(
        _ reading: Reading?,
        target: Quantity,
        polarity: Measure.Polarity = .higher,
        tie: RedlineRule.Tie = .met,
        reported: GradingRule.Wanted? = nil
    ) throws -> MeasureEvaluation {
        var force = SmallForce(
            redline: RedlineRule(against: .target, target: target, tie: tie),
            figures: [reading].compactMap { $0 }.map { ("force", year(to: 2020, 9), $0) },
            reported: [reported].compactMap { $0 }.map {
                ReportedResult(measure: "offences", organisation: "force", result: $0, source: "paper 5.1")
            }
        )
        force.measure.polarity = polarity
        return try force.judged()
    }

    @Test(arguments: [
        ("77.8", "80", Measure.Polarity.higher, RedlineRule.Tie.met, RedlineResult.notMet),
        ("80", "80", .higher, .met, .met),
        ("80", "80", .higher, .notMet, .notMet),
        ("80.1", "80", .higher, .notMet, .met),
        ("16.3", "15.8", .lower, .met, .notMet),
        ("15.8", "15.8", .lower, .met, .met),
        ("15.8", "15.8", .lower, .notMet, .notMet),
        ("0", "0", .lower, .met, .met),
        ("79.96", "80", .higher, .met, .notMet),
    ])
    func `is met on the better side, compared unrounded, and ties follow the framework`(
        own: String,
        target: String,
        polarity: Measure.Polarity,
        tie: RedlineRule.Tie,
        expected: RedlineResult
    ) throws {
        let evaluation = try judged(.exactly(number(own)), target: number(target), polarity: polarity, tie: tie)
        #expect(evaluation.result == expected)
        #expect(evaluation.basis == .computed)
    }

    @Test(arguments: [
        (Reading.below(2), Quantity(2), RedlineResult.met), (.between(1, 3), 4, .met), (.between(5, 6), 4, .notMet),
        (.above(4), 4, .notMet),
    ])
    func `a range or a bound decides where it can`(own: Reading, target: Quantity, expected: RedlineResult) throws {
        #expect(try judged(own, target: target, polarity: .lower).result == expected)
    }

    @Test func `a range across the target cannot be assessed`() throws {
        let range = Reading.between(20, 24)
        #expect(try judged(range, target: 22, polarity: .lower).result == .cannotAssess(.notExact(range)))
    }

    @Test func `without figures it cannot be assessed`() throws {
        #expect(try judged(nil, target: 22).result == .cannotAssess(.noFigures))
    }

    @Test func `what the force printed stands as reported where nothing can be computed`() throws {
        let evaluation = try judged(nil, target: 22, reported: .met)
        #expect(evaluation.result == .met)
        #expect(evaluation.basis == .reported)
    }

    @Test func `figures outweigh what the force printed, and the reader is told`() throws {
        let evaluation = try judged(.exactly(20), target: 22, reported: .met)
        #expect(evaluation.result == .notMet)
        #expect(evaluation.basis == .computed)
        #expect(evaluation.reasons.contains { if case .reportedOtherwise = $0 { true } else { false } })
    }

    @Test func `a figure older than the lag allows cannot be assessed`() throws {
        let old = year(to: 2020, 3)
        var force = SmallForce(
            window: .latest,
            redline: RedlineRule(against: .target, target: 5),
            figures: [("force", old, .exactly(6))]
        )
        #expect(try force.judged().result == .cannotAssess(.outOfDate(old)))
        force.measure.lag = 6
        #expect(try force.judged().result == .met)
    }

    @Test func `a missing comparator cannot be assessed`() throws {
        let force = SmallForce(figures: [("force", year(to: 2020, 9), .exactly(2460))])
        #expect(
            try force.judged().result == .cannotAssess(.comparatorMissing(.previousYear, year(to: 2019, 9)))
        )
    }

    @Test func `an unstated threshold cannot be assessed`() throws {
        let force = SmallForce(
            redline: RedlineRule(against: nil),
            figures: [("force", year(to: 2020, 9), .exactly(99))]
        )
        #expect(try force.judged().result == .cannotAssess(.thresholdNotStated))
    }

    /// Section 5 of the published paper, redline by redline.
    @Test(
        arguments: [
            ("keeping-people-safe", "vwi-solved", RedlineResult.notMet, Basis.computed),
            ("keeping-people-safe", "high-harm-rate", .notMet, .computed),
            ("keeping-people-safe", "high-harm-solved-rate", .met, .computed),
            ("keeping-people-safe", "emergency-response", .notMet, .computed),
            ("keeping-people-safe", "high-harm-vcc", .met, .reported),
            ("keeping-people-safe", "risks-above-75", .met, .computed),
            ("keeping-people-safe", "hmicfrs-effectiveness", .met, .reported),
            ("community-focus", "vcc", .met, .reported),
            ("community-focus", "vcop", .met, .reported),
            ("community-focus", "risks-above-75", .met, .computed),
            ("efficiency-and-effectiveness", "forecast-outturn", .met, .reported),
            ("efficiency-and-effectiveness", "athena", .notMet, .computed),
            ("our-people", "officer-absence", .met, .reported),
            ("our-people", "staff-absence", .notMet, .reported),
        ] as [(Quadrant.ID, Measure.ID, RedlineResult, Basis)]
    )
    func `has the result that the paper prints for each of its fourteen redlines`(
        quadrant: Quadrant.ID,
        measure: Measure.ID,
        result: RedlineResult,
        basis: Basis
    ) throws {
        let evaluation = try #require(
            CycleEvaluation(cycle: 7, in: Essex.scorecard)?[quadrant]?.measures.first { $0.measure.id == measure }
        )
        #expect(evaluation.result == result)
        #expect(evaluation.basis == basis)
    }
}
