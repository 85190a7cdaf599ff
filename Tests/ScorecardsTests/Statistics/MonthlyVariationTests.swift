import Statistics
import Testing

@testable import ScorecardFixtures
@testable import Scorecards

extension SmallForce {
    /// A force with figures of single months, the last of them September 2020.
    static func recording(months values: [Int?], polarity: Measure.Polarity = .higher) -> SmallForce {
        var force = SmallForce()
        force.measure.polarity = polarity
        if polarity == .neither { (force.role, force.redline) = (.kpi, nil) }
        force.cells = values.enumerated().compactMap { index, value in
            value.map {
                (
                    "force", Window(months: 1, to: month(2020, 9) - (values.count - 1 - index)),
                    Cell(reading: .exactly(Quantity($0)))
                )
            }
        }
        return force
    }

    /// So many months that go up and down by chance about 100.
    static func steady(_ count: Int) -> [Int] { (0..<count).map { [100, 104, 97, 101, 95, 103, 99][$0 % 7] } }
}

struct MonthlyVariationTests {
    @Test func `the limits are those of a control chart of the months`() throws {
        let values = SmallForce.steady(30)
        let judged = try SmallForce.recording(months: values).judged()
        let variation = try judged.statistics.variation.get()
        #expect(variation.chart.latest.limits == (try XmRChart(values.map { Double($0) })).latest.limits)
        #expect(variation.variation == .commonCause)
        #expect(variation.month == month(2020, 9))
        #expect(!variation.isProvisional)
    }

    @Test(arguments: [
        (Measure.Polarity.higher, 160, Variation.improvement, Signal.aboveLimit),
        (.lower, 160, .concern, .aboveLimit), (.neither, 160, .neutralHigh, .aboveLimit),
        (.higher, 40, .concern, .belowLimit), (.lower, 40, .improvement, .belowLimit),
        (.neither, 40, .neutralLow, .belowLimit),
    ])
    func `a month beyond the limits is a change, welcome or not by polarity`(
        polarity: Measure.Polarity,
        last: Int,
        expected: Variation,
        signal: Signal
    ) throws {
        let judged = try SmallForce.recording(months: SmallForce.steady(24) + [last], polarity: polarity).judged()
        let variation = try judged.statistics.variation.get()
        #expect(variation.variation == expected)
        #expect(variation.signal == signal)
        #expect(judged.reasons.contains(.variation(variation)))
    }

    @Test(arguments: [(6, true), (11, true), (12, false)])
    func `limits are provisional below twelve months`(count: Int, isProvisional: Bool) throws {
        let judged = try SmallForce.recording(months: SmallForce.steady(count)).judged()
        #expect(try judged.statistics.variation.get().isProvisional == isProvisional)
    }

    @Test func `below six months there are no limits`() throws {
        let judged = try SmallForce.recording(months: SmallForce.steady(5)).judged()
        #expect(judged.statistics.variation == .failure(.tooFewMonths(have: 5, need: 6, since: nil)))
        #expect(!judged.reasons.contains { if case .variation = $0 { true } else { false } })
    }

    @Test func `months that are missing keep their place and do not count`() throws {
        let values: [Int?] = SmallForce.steady(8) + [nil, nil] + SmallForce.steady(3)
        let variation = try SmallForce.recording(months: values).judged().statistics.variation.get()
        #expect(variation.stretch.count == 11)
        #expect(variation.months.values.count == 13)
        #expect(variation.isProvisional)
    }

    @Test func `the latest known month speaks where the last ones are missing`() throws {
        let values: [Int?] = SmallForce.steady(14) + [nil, nil]
        #expect(try SmallForce.recording(months: values).judged().statistics.variation.get().month == month(2020, 7))
    }

    @Test func `months without a neighbour give no limits`() throws {
        let values: [Int?] = (0..<30).map { $0.isMultiple(of: 3) ? 100 : nil }
        let judged = try SmallForce.recording(months: values).judged()
        #expect(judged.statistics.variation == .failure(.noNeighbours))
    }

    @Test func `new limits start where recording changed`() throws {
        let before = SmallForce.steady(20)
        let after = SmallForce.steady(14).map { $0 + 100 }
        var force = SmallForce.recording(months: before + after)
        let unbroken = try force.judged().statistics.variation.get()
        #expect(unbroken.variation == .improvement)
        force.measure.breaks = [Break(month: month(2020, 9) - 13, kind: "counting rules", text: "counted anew")]
        let broken = try force.judged().statistics.variation.get()
        #expect(broken.variation == .commonCause)
        #expect(broken.stretch.count == 14)
        #expect(broken.since == month(2020, 9) - 13)
    }

    @Test func `too few months since a change in recording are told with its month`() throws {
        var force = SmallForce.recording(months: SmallForce.steady(24))
        force.measure.breaks = [Break(month: month(2020, 7), kind: "system", text: "a new system")]
        #expect(
            try force.judged().statistics.variation == .failure(.tooFewMonths(have: 3, need: 6, since: month(2020, 7)))
        )
    }

    @Test func `figures after the review period are not looked at`() throws {
        var force = SmallForce.recording(months: SmallForce.steady(24))
        force.cells.append(("force", Window(months: 1, to: month(2020, 10)), Cell(reading: .exactly(1000))))
        #expect(try force.judged().statistics.variation.get().month == month(2020, 9))
    }

    // MARK: - Never on rolling totals

    @Test func `totals that share months with one another are not charted`() throws {
        var force = SmallForce()
        force.figures = (0..<40).map {
            ("force", .twelveMonths(to: month(2020, 9) - $0), .exactly(Quantity(1000 + $0)))
        }
        let statistics = try force.judged().statistics
        #expect(statistics.variation == .failure(.onlyRollingFigures))
        #expect(statistics.trend == .failure(.onlyRollingFigures))
    }

    @Test func `quarters side by side are no months either`() throws {
        var force = SmallForce()
        force.figures = (0..<20).map { ("force", Window(months: 3, to: month(2020, 9) - 3 * $0), .exactly(100)) }
        #expect(try force.judged().statistics.variation == .failure(.noMonths))
    }

    @Test func `the example of Essex holds no months, and its reasons say nothing of it`() throws {
        let evaluation = try #require(CycleEvaluation(cycle: 7, in: Essex.scorecard))
        for measure in evaluation.quadrants.flatMap(\.measures) {
            if case .success = measure.statistics.variation { Issue.record("\(measure.measure.id)") }
            #expect(measure.statistics.reasons.isEmpty)
        }
    }

    // MARK: - Target

    @Test(arguments: [(1400, Assurance.consistentlyFails), (1200, .hitOrMiss), (1000, .consistentlyPasses)])
    func `a target for twelve months is spread over them`(target: Int, expected: Assurance) throws {
        var force = SmallForce.recording(months: SmallForce.steady(36))
        force.redline = RedlineRule(against: .target, target: Quantity(target))
        let variation = try force.judged().statistics.variation.get()
        #expect(variation.target?.value == Double(target) / 12)
        #expect(variation.assurance == expected)
    }

    @Test func `a target for a share is that of every month`() throws {
        var force = SmallForce.recording(months: SmallForce.steady(36).map { $0 - 30 })
        force.measure.unit = .percent
        force.measure.aggregation = .ratio
        force.window = .month
        force.redline = RedlineRule(against: .target, target: 50)
        let variation = try force.judged().statistics.variation.get()
        #expect(variation.target?.value == 50)
        #expect(variation.assurance == .consistentlyPasses)
    }

    @Test func `a measure held against its past has no assurance`() throws {
        let variation = try SmallForce.recording(months: SmallForce.steady(36)).judged().statistics.variation.get()
        #expect(variation.assurance == .notApplicable(.noTarget))
    }
}

struct MonthlyTrendTests {
    @Test(arguments: [
        (1.0, Trend.Label.increasing), (-1.0, .decreasing),
    ])
    func `a slope beyond chance has a direction`(step: Double, expected: Trend.Label) throws {
        let values = SmallForce.steady(24).enumerated().map { $1 + Int(2 * step * Double($0)) }
        let trend = try SmallForce.recording(months: values).judged().statistics.trend.get()
        #expect(trend.trend.label == expected)
        #expect(trend.window == Window(months: 24, to: month(2020, 9)))
    }

    @Test func `stable is what the measure calls so`() throws {
        var force = SmallForce.recording(months: SmallForce.steady(24))
        force.measure.materiality = .relative(percent: 10)
        #expect(try force.judged().statistics.trend.get().trend.label == .stable)
        force.measure.materiality = .relative(percent: Quantity(1))
        #expect(try force.judged().statistics.trend.get().trend.label == .noClearTrend)
    }

    @Test func `too few months for a trend are no reason`() throws {
        let judged = try SmallForce.recording(months: SmallForce.steady(8)).judged()
        #expect(try judged.statistics.trend.get().trend.label == .insufficient)
        #expect(!judged.reasons.contains { if case .trend = $0 { true } else { false } })
    }

    @Test func `months before a change in recording are no part of the trend`() throws {
        var force = SmallForce.recording(months: SmallForce.steady(24) + SmallForce.steady(20).map { $0 + 200 })
        force.measure.breaks = [Break(month: month(2020, 9) - 19, kind: "system", text: "a new system")]
        let trend = try force.judged().statistics.trend.get()
        #expect(trend.window == Window(months: 20, to: month(2020, 9)))
        #expect(trend.trend.label != .increasing)
    }
}

struct DirectionByVariationTests {
    /// Cycle 7 of a force judged on a quarter against the same quarter last year.
    private func force(_ values: [Int]) -> SmallForce {
        var force = SmallForce.recording(months: values)
        force.role = .kpi
        force.redline = nil
        force.window = .quarter
        force.comparisons = [.previousYear]
        force.measure.materiality = .relative(percent: Quantity(2))
        return force
    }

    @Test func `a material difference within usual variation is stable`() throws {
        let values = (0..<24).map { [90, 111, 95, 100, 108, 92, 104, 97, 113, 89, 101, 106][$0 % 12] }
        let comparison = try #require(force(values.dropLast(3) + [108, 104, 111]).judged().leading)
        #expect(comparison.difference.map { $0 > 10 } == true)
        #expect(comparison.direction == .stable)
        #expect(comparison.directionBasis == .variation)
    }

    @Test func `a signal to the side of the difference names the direction`() throws {
        let comparison = try #require(force(SmallForce.steady(21) + [130, 140, 150]).judged().leading)
        #expect(comparison.direction == .improved)
        #expect(comparison.directionBasis == .variation)
    }

    @Test func `a signal to the other side leaves the word to materiality`() throws {
        var values = SmallForce.steady(24)
        values[10] = 200
        values[9] = 180
        values[23] = 140
        let judged = try force(values).judged()
        let comparison = try #require(judged.leading)
        #expect(try judged.statistics.variation.get().variation == .improvement)
        #expect(comparison.direction == .deteriorated)
        #expect(comparison.directionBasis == .materiality)
    }

    @Test func `fewer than twelve months leave the word to materiality`() throws {
        var force = force(SmallForce.steady(11))
        force.cells.append(("force", quarter(to: 2019, 9), Cell(reading: .exactly(100))))
        let comparison = try #require(try force.judged().leading)
        #expect(comparison.directionBasis == .materiality)
    }

    @Test func `a figure of other months than the latest is not judged by them`() throws {
        var force = force(SmallForce.steady(24))
        force.measure.aggregation = .none
        force.window = .latest
        force.cells =
            Array(force.cells.dropLast(3)) + [
                ("force", quarter(to: 2020, 9), Cell(reading: .exactly(400))),
                ("force", quarter(to: 2019, 9), Cell(reading: .exactly(300))),
            ]
        let comparison = try #require(try force.judged().leading)
        #expect(comparison.direction == .improved)
        #expect(comparison.directionBasis == .materiality)
    }
}
