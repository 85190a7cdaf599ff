import Testing

@testable import Statistics

struct XmRRulesTests {
    private func rules(_ values: [Double?], rebasedAt: [Int] = []) throws -> [[Signal]] {
        try XmRChart(values, rebasedAt: rebasedAt).points.map(\.signals.rules)
    }

    /// Two levels, far enough apart to be one-sided and close enough to stay within limits.
    private func runs(_ lengths: [Int], low: Double = 9, high: Double = 11) -> [Double?] {
        lengths.enumerated().flatMap { index, length in
            (0..<length).map { (index.isMultiple(of: 2) ? high : low) + ($0.isMultiple(of: 2) ? 0.5 : -0.5) }
        }
    }

    @Test func `seven neighbours on one side are a shift and six are not`() throws {
        let seven = try rules(runs([7, 6, 1, 2]))
        #expect(seven.prefix(7).allSatisfy { $0.contains(.shift) })
        #expect(seven.dropFirst(7).allSatisfy { !$0.contains(.shift) })
    }

    @Test func `a point on the mean ends a run`() throws {
        let values: [Double?] = [11, 12, 11, 10, 11, 12, 11, 12, 9, 8, 9, 8, 9, 8, 9, 10]
        let chart = try XmRChart(values)
        #expect(chart.points[3].position == 0)
        #expect(chart.points.allSatisfy { !$0.signals.contains(.shiftHigh) })
    }

    @Test func `a series of tenths lies on its mean, not on one side of it`() throws {
        let values: [Double?] = [Double?](repeating: 0.1, count: 18) + [0.3, -0.1, 0.3, -0.1]
        #expect(try XmRChart(values).points.prefix(18).allSatisfy { $0.position == 0 })
    }

    @Test func `seven rising points are a trend and a tie breaks it`() throws {
        let rising = try XmRChart([9, 1, 2, 3, 4, 5, 6, 7, 3, 5, 2])
        #expect(rising.points.indices.filter { rising.points[$0].signals.contains(.increasingTrend) } == Array(1...7))
        let tied = try XmRChart([9, 1, 2, 3, 3, 4, 5, 6, 3, 5, 2])
        #expect(tied.points.allSatisfy { !$0.signals.contains(.increasingTrend) })
    }

    @Test func `a falling trend points down`() throws {
        let chart = try XmRChart([5, 9, 8, 7, 6, 5, 4, 3, 6, 5, 7, 4])
        #expect(chart.points[7].signals.contains(.decreasingTrend))
        #expect(chart.points[4].side == .low)
    }

    @Test func `at a peak the later trend names the point and both are kept`() throws {
        let peak: [Double?] = [1, 2, 3, 4, 5, 6, 7, 8, 7, 6, 5, 4, 3, 2, 1].map { $0 + 20 }
        let top = try XmRChart(peak).points[7]
        #expect(top.signals.isSuperset(of: [.increasingTrend, .decreasingTrend]))
        #expect(top.signal != .trend || top.side == .low)
    }

    @Test func `the last point of a rising trend rises, also where another trend follows a step down`() throws {
        let start: [Double?] = [50, 52, 49, 51, 50, 48, 51]
        let ramp: [Double?] = [44, 45.5, 47, 48.5, 50, 51.5, 53, 54.5]
        let ramps = start + ramp + ramp + [50, 49, 51, 50]
        let chart = try XmRChart(ramps)
        let last = chart.points[14]
        #expect(last.signals.contains(.increasingTrend))
        #expect(!last.signals.contains(.decreasingTrend))
    }

    @Test func `two of three near a limit on one side are marked, and only those near it`() throws {
        // Mean 10 and average moving range about 1 keep the near limits at about 11.8.
        var values: [Double?] = (0..<24).map { $0.isMultiple(of: 2) ? 9.5 : 10.5 }
        values.replaceSubrange(8...10, with: [12.2, 10.9, 12.3])
        let chart = try XmRChart(values)
        #expect(chart.points[8].isNearLimit && chart.points[10].isNearLimit && !chart.points[9].isNearLimit)
        #expect(chart.points.indices.filter { chart.points[$0].signals.contains(.twoOfThreeHigh) } == [8, 10])
    }

    @Test func `one near each limit is no signal`() throws {
        var values: [Double?] = (0..<24).map { $0.isMultiple(of: 2) ? 9.5 : 10.5 }
        values.replaceSubrange(8...10, with: [12.2, 10.2, 7.8])
        #expect(try rules(values).allSatisfy { !$0.contains(.twoOfThree) })
    }

    @Test func `a point beyond the limit does not count as near it`() throws {
        var values: [Double?] = (0..<24).map { $0.isMultiple(of: 2) ? 9.5 : 10.5 }
        values.replaceSubrange(8...10, with: [14, 10.9, 12.2])
        let chart = try XmRChart(values)
        #expect(chart.points[8].signals.contains(.aboveLimit))
        #expect(chart.points.allSatisfy { !$0.signals.contains(.twoOfThreeHigh) })
    }

    @Test func `every signal is kept and the label is the first by priority`() throws {
        let values: [Double?] = [5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4] + (1...9).map { 5 + 2 * Double($0) }
        let last = try XmRChart(values).latest
        #expect(last.signals.rules == [.aboveLimit, .trend] || last.signals.rules == [.aboveLimit, .trend, .shift])
        #expect(last.signal == .aboveLimit && last.side == .high)
    }

    @Test func `no rule looks across a rebase`() throws {
        let rising: [Double?] = (0..<12).map(Double.init)
        #expect(try rules(rising, rebasedAt: [6]).allSatisfy { $0.isEmpty })
        #expect(try rules(rising).allSatisfy { !$0.isEmpty })
    }

    @Test(arguments: [
        (Signal.Side.high, Improvement.higher, Variation.improvement), (.high, .lower, .concern),
        (.high, .neither, .neutralHigh), (.low, .higher, .concern), (.low, .lower, .improvement),
        (.low, .neither, .neutralLow),
    ])
    func `a signal is judged by the direction of improvement`(
        side: Signal.Side,
        improvement: Improvement,
        expected: Variation
    ) {
        #expect(Variation(side, improvement: improvement) == expected)
        #expect(Variation(nil, improvement: improvement) == .commonCause)
    }

    /// Limits 2.84 and 8.16.
    @Test(arguments: [
        (9.0, Improvement.higher, Assurance.consistentlyFails), (9, .lower, .consistentlyPasses),
        (2, .higher, .consistentlyPasses), (2, .lower, .consistentlyFails), (5, .higher, .hitOrMiss),
        (5, .lower, .hitOrMiss), (5, .neither, .notApplicable(.noDirection)),
    ])
    func `assurance holds the limits against the target`(target: Double, improvement: Improvement, expected: Assurance)
        throws
    {
        let chart = try XmRChart((1...10).map(Double.init))
        #expect(chart.assurance(target: target, improvement: improvement) == expected)
        #expect(chart.assurance(target: nil, improvement: improvement) == .notApplicable(.noTarget))
    }

    @Test func `a target on a limit is hit or missed`() throws {
        let chart = try XmRChart((1...10).map(Double.init))
        let limits = try #require(chart.latest.limits)
        #expect(chart.assurance(target: limits.upper, improvement: .higher) == .hitOrMiss)
        #expect(chart.assurance(target: limits.lower, improvement: .lower) == .hitOrMiss)
    }

    @Test(arguments: [
        (4.0, Improvement.higher, Assurance.consistentlyPasses), (5, .higher, .consistentlyPasses),
        (6, .higher, .consistentlyFails), (4, .lower, .consistentlyFails), (5, .lower, .consistentlyPasses),
        (6, .lower, .consistentlyPasses),
    ])
    func `a process without variation passes what it meets`(
        target: Double,
        improvement: Improvement,
        expected: Assurance
    ) throws {
        let chart = try XmRChart([Double?](repeating: 5, count: 12))
        #expect(chart.assurance(target: target, improvement: improvement) == expected)
    }

    @Test func `assurance follows the latest limits after a rebase`() throws {
        let values: [Double?] = [1, 2, 1, 2, 1, 2, 11, 12, 11, 12, 11, 12]
        #expect(try XmRChart(values, rebasedAt: [6]).assurance(target: 6, improvement: .higher) == .consistentlyPasses)
    }
}
