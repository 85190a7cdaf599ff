import Testing

@testable import Statistics

struct XmRLimitsTests {
    /// By hand: mean 5.5, every moving range 1, limits 5.5 ± 2.66.
    @Test func `one to ten`() throws {
        let limits = try #require(XmRChart((1...10).map(Double.init)).latest.limits)
        #expect(agree(limits.mean, 5.5))
        #expect(agree(limits.lower, 2.84))
        #expect(agree(limits.upper, 8.16))
        #expect(agree(limits.nearUpper, 5.5 + 2.66 * 2 / 3))
    }

    /// By hand: moving ranges 2, 3, 3, 4, 4, 7 with mean 23/6, mean of the values 25/7.
    @Test func `seven digits of pi`() throws {
        let limits = try #require(XmRChart([3, 1, 4, 1, 5, 9, 2]).latest.limits)
        #expect(agree(limits.mean, 25.0 / 7))
        #expect(agree(limits.lower, 25.0 / 7 - 2.66 * 23 / 6))
        #expect(agree(limits.upper, 13.768_095, within: 1e-7))
    }

    /// The example of the NHSRplotthedots vignette on outliers: limits 4.6 and -0.72 screened, 6.95 and -3.06 not.
    static let withOutlier: [Double?] = (0..<18).map { $0 == 4 ? 10 : ($0 < 4) == $0.isMultiple(of: 2) ? 1 : 2 }

    @Test func `one unusual value does not widen screened limits`() throws {
        let screened = try XmRChart(Self.withOutlier)
        let limits = try #require(screened.latest.limits)
        #expect(agree(limits.mean, 35.0 / 18))
        #expect(agree(limits.upper, 4.6, within: 0.002))
        #expect(agree(limits.lower, -0.72, within: 0.01))
        #expect(screened.segments[0].screening == .removed(2))
    }

    @Test func `without screening it does`() throws {
        var options = XmRChart.Options()
        options.isScreened = false
        let limits = try #require(XmRChart(Self.withOutlier, options: options).latest.limits)
        #expect(agree(limits.upper, 6.95, within: 0.002))
        #expect(agree(limits.lower, -3.06, within: 0.002))
    }

    @Test func `the constant of the limits is a choice`() throws {
        var options = XmRChart.Options()
        options.limitMultiplier = 3 / 1.128
        let limits = try #require(XmRChart((1...10).map(Double.init), options: options).latest.limits)
        #expect(agree(limits.upper, 5.5 + 3 / 1.128))
    }

    @Test func `limits come from the baseline alone`() throws {
        var options = XmRChart.Options()
        options.baseline = 10
        let chart = try XmRChart((1...10).map(Double.init) + [50, 60, 70], options: options)
        #expect(agree(chart.latest.limits?.upper, 8.16))
        #expect(chart.segments[0].count == 10)
    }

    @Test func `a rebase starts new limits with its own point`() throws {
        let chart = try XmRChart([1, 2, 1, 2, 11, 12, 11, 12], rebasedAt: [4])
        #expect(chart.points.map(\.segment) == [0, 0, 0, 0, 1, 1, 1, 1])
        #expect(agree(chart.points[3].mean, 1.5))
        #expect(agree(chart.points[4].mean, 11.5))
    }

    // MARK: Series on which established programs stumble

    @Test func `a constant series has limits at its value and no signal`() throws {
        let chart = try XmRChart([Double?](repeating: 0.1, count: 18))
        let limits = try #require(chart.latest.limits)
        #expect(limits.hasNoVariation)
        #expect(limits.lower == 0.1 && limits.upper == 0.1 && limits.mean == 0.1)
        #expect(chart.points.allSatisfy { $0.signal == nil && $0.position == 0 })
        #expect(chart.segments[0].remarks == [.noVariation])
    }

    @Test func `a mostly constant series keeps its widest ranges and flags the exception only`() throws {
        let values: [Double?] = (0..<20).map { $0 == 11 ? 12 : 7 }
        let chart = try XmRChart(values)
        #expect(chart.segments[0].screening == .setAside)
        #expect(agree(chart.latest.limits?.averageMovingRange, 10.0 / 19))
        #expect(chart.points.indices.filter { chart.points[$0].signal != nil } == [11])
        #expect(chart.variation(improvement: .lower) == .commonCause)
        #expect(chart.segments[0].remarks == [.screeningSetAside])
    }

    @Test func `a missing month breaks runs and moving ranges and keeps its place`() throws {
        let chart = try XmRChart([1, 2, 3, nil, 4, 5, 6, 7, nil])
        #expect(chart.segments[0].count == 7)
        #expect(agree(chart.latest.limits?.averageMovingRange, 1))
        #expect(chart.points[3].value == nil && chart.points[3].signal == nil && chart.points[3].position == nil)
        #expect(chart.points.count == 9)
        #expect(chart.latest.value == 7)
        // Seven rising values, but never seven in a row.
        #expect(chart.points.allSatisfy { $0.signals.isDisjoint(with: .increasingTrend) })
    }

    @Test func `months all present but never two together have a mean and no limits`() throws {
        let chart = try XmRChart([5, nil, 7, nil, 9])
        #expect(chart.segments[0].outcome == .noLimits(.noMovingRange))
        #expect(chart.latest.mean == 7)
        #expect(chart.assurance(target: 6, improvement: .higher) == .notApplicable(.noLimits))
    }

    @Test func `one value has no limits and two have indicative ones`() throws {
        let one = try XmRChart([64.7])
        #expect(one.segments[0].outcome == .noLimits(.tooFewValues(have: 1, need: 2)))
        #expect(one.variation(improvement: .higher) == .commonCause)
        #expect(one.assurance(target: 60, improvement: .higher) == .notApplicable(.noLimits))
        let two = try XmRChart([58.6, 65.9])
        #expect(two.segments[0].standing == .indicative)
        #expect(agree(two.latest.limits?.upper, 62.25 + 2.66 * 7.3))
    }

    @Test func `limits of few values can be withheld`() throws {
        var options = XmRChart.Options()
        options.minimumPoints = 6
        #expect(try XmRChart([1, 2, 3, 4, 5], options: options).latest.limits == nil)
        #expect(try XmRChart([1, 2, 3, 4, 5, 6], options: options).latest.limits != nil)
    }

    @Test(arguments: [(5, XmRChart.Standing.indicative), (6, .provisional), (11, .provisional), (12, .settled)])
    func `limits are provisional below twelve values`(count: Int, standing: XmRChart.Standing) throws {
        let chart = try XmRChart((0..<count).map { Double($0 % 3) })
        #expect(chart.segments[0].standing == standing)
    }

    // MARK: Refusals

    @Test func `a rolling total is refused with the reason`() throws {
        #expect(throws: Refusal.rollingTotal) { try XmRChart([1, 2, 3], accumulation: .rollingTotal) }
        let series = try Series([(period: 1, value: 2.0)], accumulation: .rollingTotal)
        #expect(throws: Refusal.rollingTotal) { try XmRChart(series) }
    }

    @Test func `a rebase where there is no data is refused`() throws {
        let series = try Series([(period: 1, value: 2.0), (period: 3, value: 4)])
        #expect(throws: Refusal.rebaseWithoutData("2")) { try XmRChart(series, rebasedAt: [2]) }
        #expect(throws: Refusal.rebaseWithoutData("at place 3")) { try XmRChart([1, 2], rebasedAt: [2]) }
    }

    @Test func `figures and options that cannot be meant are refused`() {
        #expect(throws: Refusal.noValues) { try XmRChart([]) }
        #expect(throws: Refusal.noValues) { try XmRChart([nil, nil]) }
        #expect(throws: Refusal.notFinite(index: 1)) { try XmRChart([1, .nan]) }
        #expect(throws: Refusal.notFinite(index: 0)) { try XmRChart([.infinity]) }
        #expect(throws: Refusal.outOfRange) { try XmRChart([1.7e308, -1.7e308, 1.7e308]) }
        #expect(throws: Refusal.baselineTooShort(1)) {
            var options = XmRChart.Options()
            options.baseline = 1
            return try XmRChart([1, 2, 3], options: options)
        }
        #expect(throws: Refusal.optionOutOfRange("shift length")) {
            var options = XmRChart.Options()
            options.shiftLength = 1
            return try XmRChart([1, 2, 3], options: options)
        }
    }
}
