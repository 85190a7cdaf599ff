extension XmRChart.Segment {
    /// Applies every rule to the points of the stretch, in one pass; no rule looks beyond it.
    ///
    /// Lengths of runs are kept by arithmetic instead of branches, which chance would make unpredictable.
    ///
    /// - Parameters:
    ///   - values: The values of the whole series, not-a-number where missing.
    ///   - options: The lengths of runs.
    ///   - marks: What was found at the places before the stretch; one mark is added for each of its places.
    func judge(_ values: [Double], options: XmRChart.Options, into marks: inout [XmRChart.Mark]) {
        let gauge = Gauge(mean: mean, rounding: rounding, limits: limits)
        let shiftLength = screening == .setAside ? Int.max : options.shiftLength
        var shift = Run()
        var trend = Run()
        var near = (last: 0, beforeLast: 0)
        var previous = Double.nan
        for index in range {
            let value = values[index]
            let mark = gauge.mark(value)
            marks.append(mark)
            shift.extend(by: mark.position)
            trend.extend(by: (value > previous ? 1 : 0) - (value < previous ? 1 : 0))
            let isNear = mark.isNear ? 1 : 0
            if shift.length >= shiftLength {
                shift.mark(endingAt: index, length: shiftLength, &marks, Self.markShift)
            }
            if trend.length + 1 >= options.trendLength {
                trend.mark(endingAt: index, length: options.trendLength, &marks, Self.markTrend)
            }
            if isNear + near.last + near.beforeLast >= 2, shift.length >= 3 {
                Self.markTwoOfThree(endingAt: index, direction: shift.direction, &marks)
            }
            near = (isNear, near.last)
            previous = value
        }
    }

    /// Marks the points near a limit among three neighbours of one side.
    private static func markTwoOfThree(endingAt last: Int, direction: Int8, _ marks: inout [XmRChart.Mark]) {
        for index in (last - 2)...last where marks[index].isNear {
            marks[index].signals.insert(direction > 0 ? .twoOfThreeHigh : .twoOfThreeLow)
        }
    }

    private static func markShift(_ mark: inout XmRChart.Mark, direction: Int8) {
        mark.signals.insert(direction > 0 ? .shiftHigh : .shiftLow)
    }

    /// Where a rising and a falling trend meet, the later one names the point.
    private static func markTrend(_ mark: inout XmRChart.Mark, direction: Int8) {
        mark.signals.insert(direction > 0 ? .increasingTrend : .decreasingTrend)
        mark.isFalling = direction < 0
    }
}

/// The lines each value is held against; a limit itself is not beyond the limit.
private struct Gauge {
    private let mean: Double
    private let lower: Double
    private let nearLower: Double
    private let nearUpper: Double
    private let upper: Double

    /// Distances from the mean below this are rounding.
    private let rounding: Double

    /// Without limits, or with limits that hold no information, no value lies beyond or near them.
    init(mean: Double?, rounding: Double, limits: ProcessLimits?) {
        self.mean = mean ?? .nan
        self.rounding = rounding
        let useful = limits.flatMap { $0.hasNoVariation ? nil : $0 }
        lower = useful?.lower ?? -.infinity
        nearLower = useful?.nearLower ?? -.infinity
        nearUpper = useful?.nearUpper ?? .infinity
        upper = useful?.upper ?? .infinity
    }

    func mark(_ value: Double) -> XmRChart.Mark {
        let distance = value - mean
        let isAbove: UInt8 = value > upper ? 1 : 0
        let isBelow: UInt8 = value < lower ? 1 : 0
        let isFar: UInt8 = (value > nearUpper ? 1 : 0) | (value < nearLower ? 1 : 0)
        return XmRChart.Mark(
            signals: Signals(rawValue: isAbove | isBelow << 1),
            position: (distance > rounding ? 1 : 0) - (distance < -rounding ? 1 : 0),
            isNear: isFar & ~(isAbove | isBelow) != 0
        )
    }
}

/// A run of neighbours on one side of the mean, or of steps in one direction; without length where there is none.
private struct Run {
    private(set) var direction: Int8 = 0
    private(set) var length = 0

    mutating func extend(by next: Int8) {
        let continues = next == direction ? 1 : 0
        length = (length &* continues &+ 1) &* Int(next & 1)
        direction = next
    }

    /// Marks the last places of a run that has become long enough; as it grows they come to be all of its places.
    func mark(
        endingAt last: Int,
        length needed: Int,
        _ marks: inout [XmRChart.Mark],
        _ mark: (inout XmRChart.Mark, Int8) -> Void
    ) {
        for index in (last - needed + 1)...last { mark(&marks[index], direction) }
    }
}
