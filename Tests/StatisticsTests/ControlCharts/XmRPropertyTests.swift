import Testing

@testable import Statistics

struct XmRPropertyTests {
    static let seeds = Array(UInt64(1)...40)

    private func series(_ seed: UInt64, count: Int = 48) -> [Double?] {
        var random = SeededGenerator(seed)
        var level = 50.0
        return (0..<count).map { place in
            if place == 30 { level += 12 * random.normal() }
            let value = ((level + 6 * random.normal()) * 10).rounded() / 10
            return random.uniform() < 0.05 ? nil : value
        }
    }

    @Test(arguments: seeds)
    func `labels do not change with the unit`(seed: UInt64) throws {
        let values = series(seed)
        let chart = try XmRChart(values)
        // Powers of two and a whole shift keep every comparison exact.
        let moved = try XmRChart(values.map { $0.map { $0 * 4 + 1024 } })
        #expect(chart.points.map(\.signals) == moved.points.map(\.signals))
        for (point, other) in zip(chart.points, moved.points) {
            #expect(agree(other.limits?.upper, point.limits.map { $0.upper * 4 + 1024 }, within: 1e-12))
        }
    }

    @Test(arguments: seeds)
    func `a change of sign swaps high and low`(seed: UInt64) throws {
        let values = series(seed)
        let chart = try XmRChart(values)
        let turned = try XmRChart(values.map { $0.map { -$0 } })
        for (point, other) in zip(chart.points, turned.points) {
            #expect((point.side == .high) == (other.side == .low))
            #expect(point.variation(improvement: .higher) == other.variation(improvement: .lower))
            #expect(agree(other.limits?.lower, point.limits.map { -$0.upper }, within: 1e-12))
        }
    }

    @Test(arguments: seeds)
    func `the order of input does not matter`(seed: UInt64) throws {
        let rows = series(seed).enumerated().map { (period: $0, value: $1) }
        var random = SeededGenerator(seed)
        let chart = try XmRChart(try Series(rows), rebasedAt: [20])
        #expect(try XmRChart(try Series(rows.shuffled(using: &random)), rebasedAt: [20]) == chart)
    }

    @Test(arguments: seeds)
    func `a rebase is two charts one after the other`(seed: UInt64) throws {
        let values = series(seed)
        let whole = try XmRChart(values, rebasedAt: [25])
        let first = try XmRChart(Array(values[..<25]))
        let second = try XmRChart(Array(values[25...]))
        #expect(whole.points.map(\.limits) == first.points.map(\.limits) + second.points.map(\.limits))
        #expect(whole.points.map(\.signals) == first.points.map(\.signals) + second.points.map(\.signals))
    }

    /// The rules written out once more, slowly and without cunning.
    @Test(arguments: seeds)
    func `the fast rules are the plain ones`(seed: UInt64) throws {
        let values = series(seed)
        let points = try XmRChart(values).points
        for i in points.indices {
            let inShift = (0...6).contains { offset in
                let window = (i - offset)..<(i - offset + 7)
                guard window.lowerBound >= 0, window.upperBound <= points.count else { return false }
                let sides = window.map { points[$0].position ?? 0 }
                return sides[0] != 0 && Set(sides).count == 1
            }
            #expect(points[i].signals.rules.contains(.shift) == inShift)
            let inTrend = (0...6).contains { offset in
                let window = (i - offset)..<(i - offset + 7)
                guard window.lowerBound >= 0, window.upperBound <= points.count else { return false }
                let steps = window.dropLast().map { place -> Double in
                    guard let a = values[place], let b = values[place + 1] else { return 0 }
                    return b - a
                }
                return steps.allSatisfy { $0 > 0 } || steps.allSatisfy { $0 < 0 }
            }
            #expect(points[i].signals.rules.contains(.trend) == inTrend)
            let inTwo =
                points[i].isNearLimit
                && (0...2).contains { offset in
                    let window = (i - offset)..<(i - offset + 3)
                    guard window.lowerBound >= 0, window.upperBound <= points.count else { return false }
                    let sides = window.map { points[$0].position ?? 0 }
                    return sides[0] != 0 && Set(sides).count == 1 && window.count { points[$0].isNearLimit } >= 2
                }
            #expect(points[i].signals.rules.contains(.twoOfThree) == inTwo)
        }
    }

    @Test func `nothing that is not finite leaves a chart`() throws {
        var random = SeededGenerator(7)
        let extremes: [Double?] = [
            nil, 0, -0.0, .leastNormalMagnitude, .leastNonzeroMagnitude, 1e300, -1e300, 1, 1, 1, 0.1, 1e308, .nan,
            .infinity,
        ]
        for _ in 0..<2000 {
            let count = Int(random.next() % 12)
            let values = (0..<count).map { _ in extremes[Int(random.next() % UInt64(extremes.count))] }
            guard let chart = try? XmRChart(values) else { continue }
            for point in chart.points {
                let numbers = [point.mean, point.limits?.lower, point.limits?.upper, point.limits?.nearLower]
                #expect(numbers.allSatisfy { $0?.isFinite ?? true })
            }
        }
    }

    /// Without any change about 1.7 % of series end on a signal (simulated elsewhere, 40,000 series of 36 values).
    @Test func `false alarms are as rare as they should be`() throws {
        var random = SeededGenerator(2026)
        var alarms = 0
        for _ in 0..<1500 {
            let values = (0..<36).map { _ -> Double? in random.normal() }
            if try XmRChart(values).latest.signal != nil { alarms += 1 }
        }
        #expect(abs(Double(alarms) / 1500 - XmRChart.falseAlarmRate) < 0.01)
    }
}
