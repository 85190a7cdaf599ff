import Testing

@testable import Statistics

struct ControlChartTests {
    /// By hand: mean 4, limits 4 ± 3·2, the lower one kept at zero.
    @Test func `a c chart's limits are three roots of the mean away`() throws {
        let chart = try ControlChart(.c, of: [2, 4, 6, 4, 11])
        #expect(agree(chart.parts[0].centre, 5.4))
        #expect(agree(chart.points[0].limits?.upper, 5.4 + 3 * 5.4.squareRoot()))
        #expect(chart.points[0].limits?.lower == 0)
    }

    /// By hand: 30 of 300 and 10 of 100 make 10 %; at 100 the standard error is 3 %.
    @Test func `a p chart's limits follow each total`() throws {
        var options = ControlChart.Options()
        options.multiplier = 100
        let chart = try ControlChart(.p, of: [30, 10], over: [300, 100], options: options)
        #expect(agree(chart.points[1].limits?.upper, 19))
        #expect(agree(chart.points[1].limits?.lower, 1))
        #expect(agree(chart.points[0].limits?.upper, 10 + 9 / 3.0.squareRoot()))
    }

    @Test func `Laney's limits are the plain ones times the spread of the deviates`() throws {
        let counts: [Double?] = [52, 48, 61, 39, 55, 45]
        let totals = [Double?](repeating: 1000, count: 6)
        let plain = try ControlChart(.p, of: counts, over: totals)
        let laney = try ControlChart(.pPrime, of: counts, over: totals)
        let error = (0.05 * 0.95 / 1000).squareRoot()
        let spread = (4.0 + 13 + 22 + 16 + 10) / 5 / 1000 / error / 1.128
        let plainReach = try #require(plain.points[0].limits).upper - 0.05
        let reach = try #require(laney.points[0].limits).upper - 0.05
        #expect(agree(reach / plainReach, spread))
    }

    @Test func `a missing month has limits of its own denominator and no value`() throws {
        let chart = try ControlChart(.u, of: [3, nil, 5, 4], over: [10, 20, 10, 10])
        #expect(chart.points[1].value == nil && chart.points[1].limits != nil)
        #expect(agree(chart.parts[0].centre, 0.4))
    }

    @Test func `what cannot be charted is refused`() {
        #expect(throws: Refusal.noValues) { try ControlChart(.c, of: []) }
        #expect(throws: Refusal.negative) { try ControlChart(.c, of: [1, -1]) }
        #expect(throws: Refusal.notPositive(index: 1)) { try ControlChart(.t, of: [3, 0]) }
        #expect(throws: Refusal.countExceedsTotal) { try ControlChart(.p, of: [3], over: [2]) }
        #expect(throws: Refusal.exposureNotPositive) { try ControlChart(.u, of: [3], over: [0]) }
        #expect(throws: Refusal.differentLengths(2, 1)) { try ControlChart(.u, of: [3, 4], over: [1]) }
        #expect(throws: Refusal.noVariation) { try ControlChart(.pPrime, of: [0, 0, 0], over: [9, 9, 9]) }
        #expect(throws: Refusal.notFinite(index: 0)) { try ControlChart(.run, of: [.nan]) }
        #expect(throws: Refusal.outOfRange) { try ControlChart(.g, of: [1e300, 1e300]) }
    }

    /// Anhøj and Olesen 2014, table 1: for 20 useful values a run above 7 or fewer than 6 crossings is a signal.
    @Test func `a run of eight in twenty is a signal and one of seven is not`() throws {
        let alternating = (0..<12).map { Double($0 % 2) }
        let seven = try #require(RunAnalysis([1] + alternating + [1, 1, 1, 1, 1, 1, 1], centre: 0.5))
        #expect(seven.usefulCount == 20 && seven.longestRunLimit == 7 && seven.crossingsLimit == 6)
        #expect(seven.longestRun == 8 && seven.isSignal)
        let calm = try #require(RunAnalysis(alternating + [0, 1, 0, 1, 0, 1, 0, 1], centre: 0.5))
        #expect(calm.crossings == 19 && !calm.isSignal)
    }

    @Test func `values on the centre line are not useful`() {
        #expect(RunAnalysis([2, 2, 2], centre: 2) == nil)
        #expect(RunAnalysis([2, 3, nil, 1], centre: 2)?.usefulCount == 2)
    }

    @Test(arguments: [
        (ChartChoice.Figure.measurement, ChartChoice.Chart.xmr), (.count(typical: 0.4), .control(.t)),
        (.count(typical: 3), .control(.c)), (.count(typical: 200), .xmr),
        (.rate(typicalCount: 2, typicalExposure: 50), .control(.u)),
        (.rate(typicalCount: 500, typicalExposure: 20_000), .control(.uPrime)),
        (.rate(typicalCount: 50, typicalExposure: 200), .control(.u)), (.share(typicalTotal: 120), .control(.p)),
        (.share(typicalTotal: 9_000), .control(.pPrime)), (.timeBetweenEvents, .control(.t)),
        (.opportunitiesBetweenEvents, .control(.g)), (.rollingTotal, .separatePeriodsInstead),
    ])
    func `the kind of figure chooses the chart`(figure: ChartChoice.Figure, chart: ChartChoice.Chart) {
        #expect(ChartChoice(for: figure).chart == chart)
        #expect(!ChartChoice(for: figure).reason.isEmpty)
    }
}
