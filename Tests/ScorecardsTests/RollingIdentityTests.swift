import Scorecards
import Testing

@testable import ScorecardFixtures

struct RollingIdentityTests {
    private let measure = Measure.adding(.sum)

    /// 2,460 − 2,292 and 679 − 511, both 168 in the published paper.
    private func checks(total: Int) -> [RollingIdentity] {
        let cells: [(Window, Int)] = [
            (year(to: 2020, 9), total), (year(to: 2020, 6), 2292), (quarter(to: 2020, 9), 679),
            (quarter(to: 2019, 9), 511),
        ]
        return RollingIdentity.checks(
            of: series(of: measure, cells.map { ($0, Cell(reading: .exactly(Quantity($1)))) }),
            measure: measure
        )
    }

    @Test func `holds for the solved offences of the published paper`() throws {
        let check = try #require(checks(total: 2460).first)
        #expect(check.changeOfTotals == Quantity(168))
        #expect(check.changeOfQuarters == Quantity(168))
        #expect(check.holds)
    }

    @Test func `finds a total that contradicts its quarters`() throws {
        let check = try #require(checks(total: 2406).first)
        #expect(!check.holds)
        #expect(check.window == year(to: 2020, 9))
    }

    @Test func `a broken identity is a reason beside the result`() throws {
        let force = SmallForce(figures: [
            ("force", year(to: 2020, 9), .exactly(2406)), ("force", year(to: 2020, 6), .exactly(2292)),
            ("force", quarter(to: 2020, 9), .exactly(679)), ("force", quarter(to: 2019, 9), .exactly(511)),
        ])
        #expect(try force.judged().reasons.contains { if case .identityBroken = $0 { true } else { false } })
    }

    @Test func `is not asked of a stock`() {
        let stock = Measure.adding(.last)
        let cells = monthly(Array(1...30), to: month(2020, 9))
        #expect(RollingIdentity.checks(of: series(of: stock, cells), measure: stock).isEmpty)
    }
}
