import Scorecards
import Testing

@testable import ScorecardFixtures

struct NeededNextQuarterTests {
    /// Thirty-six months of figures without a pattern.
    private let months = (0..<36).map { 150 + ($0 * 37 + $0 * $0 * 11) % 90 }

    private func needed(
        against kind: ComparatorKind,
        tie: RedlineRule.Tie = .met,
        polarity: Measure.Polarity = .higher
    ) throws -> NeededNextQuarter? {
        var force = SmallForce(
            redline: RedlineRule(against: kind, target: kind == .target ? 2_400 : nil, tie: tie),
            figures: monthly(months, to: month(2020, 9)).compactMap { window, cell in
                cell.reading.map { ("force", window, $0) }
            }
        )
        force.measure.polarity = polarity
        return try force.judged().deciding?.needed
    }

    /// Tries every number for the next quarter, from none upwards, until the total to December meets the rule.
    private func tried(against goal: Int, tie: RedlineRule.Tie) -> Int? {
        let nineMonths = months.suffix(9).reduce(0, +)
        return (0...5_000).first { quarter in
            let total = nineMonths + quarter
            return tie == .met ? total >= goal : total > goal
        }
    }

    @Test(arguments: [RedlineRule.Tie.met, .notMet])
    func `agrees with trying every number against the previous year`(tie: RedlineRule.Tie) throws {
        let yearToDecember = months.dropLast(9).suffix(12).reduce(0, +)
        let least = try #require(tried(against: yearToDecember, tie: tie))
        #expect(
            try needed(against: .previousYear, tie: tie) == .atLeast(Quantity(least), quarter(to: 2020, 12))
        )
    }

    @Test(arguments: [RedlineRule.Tie.met, .notMet])
    func `agrees with trying every number against a target`(tie: RedlineRule.Tie) throws {
        let least = try #require(tried(against: 2_400, tie: tie))
        #expect(try needed(against: .target, tie: tie) == .atLeast(Quantity(least), quarter(to: 2020, 12)))
    }

    @Test func `names the most a quarter may bring where lower is better`() throws {
        let most = 2_400 - months.suffix(9).reduce(0, +)
        #expect(
            try needed(against: .target, polarity: .lower) == .atMost(Quantity(most), quarter(to: 2020, 12))
        )
    }

    /// With D the shortfall of the total, the total to December closes the gap where Q4 of 2020 is more than
    /// D + 2 × Q4 of 2019 − Q4 of 2018.
    @Test func `agrees with the formula for the published shortfall of 70`() throws {
        let force = SmallForce(
            redline: RedlineRule(against: .previousYear, tie: .notMet),
            figures: [
                ("force", year(to: 2020, 9), .exactly(2460)), ("force", year(to: 2019, 9), .exactly(2530)),
                ("force", quarter(to: 2019, 12), .exactly(600)), ("force", quarter(to: 2018, 12), .exactly(650)),
            ]
        )
        #expect(
            try force.judged().deciding?.needed == .atLeast(Quantity(70 + 2 * 600 - 650 + 1), quarter(to: 2020, 12))
        )
    }

    @Test func `says which figures are missing`() throws {
        let force = SmallForce(figures: [
            ("force", year(to: 2020, 9), .exactly(2460)), ("force", year(to: 2019, 9), .exactly(2530)),
        ])
        #expect(
            try force.judged().deciding?.needed
                == .unknown(missing: [quarter(to: 2019, 12), year(to: 2019, 12)])
        )
    }
}
