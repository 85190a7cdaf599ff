/// A funnel of chance alone, with limits that need no even scale: the practice of public health in England.
///
/// A proportion is held against limits P ± z√(P(1−P)/n), which is Wilson's test turned round. A rate or ratio is
/// labelled by Byar's or the exact interval of its own count, and the sides are drawn from exact Poisson limits.
public struct PlainFunnel: Hashable, Sendable {
    /// What is compared.
    public enum Figure: String, Codable, Hashable, Sendable {
        /// Shares of a total.
        case proportion
        /// Events over an exposure.
        case rate
        /// Observed over expected events; the target is 1.
        case ratio
    }

    /// What is compared.
    public let figure: Figure
    /// The common target: the pooled quotient, or 1 for ratios.
    public let target: Double
    /// Where each unit lies, in the order given.
    public let positions: [FunnelPosition]

    /// Places units in a plain funnel.
    ///
    /// - Throws: ``Refusal/noValues`` without units; refusals of impossible counts.
    public init(_ units: [FunnelUnit], figure: Figure) throws(Refusal) {
        guard !units.isEmpty else { throw .noValues }
        for unit in units { try unit.check(figure == .proportion ? .proportion : .logarithmicRatio) }
        let total = Averages.sum(units.map(\.denominator))
        let pooled = Averages.sum(units.map(\.numerator)) / total
        guard pooled.isFinite else { throw .outOfRange }
        let target = figure == .ratio ? 1 : pooled
        self.figure = figure
        self.target = target
        var positions: [FunnelPosition] = []
        for unit in units {
            let inner = try Self.interval(unit, figure, .ninetyFive)
            let outer = try Self.interval(unit, figure, .ninetyNinePointEight)
            positions.append(
                target < outer.lower
                    ? .high998
                    : target > outer.upper
                        ? .low998 : target < inner.lower ? .high95 : target > inner.upper ? .low95 : .within
            )
        }
        self.positions = positions
    }

    /// The limits for a unit of any size, to draw the funnel's sides.
    ///
    /// - Parameters:
    ///   - size: The total, exposure or expected events of the unit.
    ///   - confidence: The level.
    /// - Returns: Limits in the unit of the target.
    /// - Throws: ``Refusal/exposureNotPositive``; ``Refusal/outOfRange`` above a thousand million expected events.
    public func limits(size: Double, confidence: Confidence) throws(Refusal) -> FunnelLimits {
        guard size > 0, size.isFinite else { throw .exposureNotPositive }
        switch figure {
        case .proportion:
            let reach = confidence.deviate * (target * (1 - target) / size).squareRoot()
            return try FunnelLimits(lower: max(0, target - reach), upper: min(1, target + reach))
        case .rate, .ratio:
            let expected = target * size
            guard expected <= 1_000_000_000 else { throw .outOfRange }
            return try FunnelLimits(
                lower: Self.lowestCount(expected, confidence.tail) / size,
                upper: Self.highestCount(expected, confidence.tail) / size
            )
        }
    }

    /// The rates at which a unit with this many events lies just inside, to draw sides over the events themselves.
    ///
    /// - Parameters:
    ///   - events: The observed events, above zero.
    ///   - confidence: The level.
    /// - Returns: Limits in the unit of the target.
    /// - Throws: ``Refusal/tooFewEvents(have:need:)`` for none; ``Refusal/optionOutOfRange(_:)`` for proportions.
    public func limits(events: Double, confidence: Confidence) throws(Refusal) -> FunnelLimits {
        guard figure != .proportion else { throw .optionOutOfRange("events of a proportion") }
        guard events > 0 else { throw .tooFewEvents(have: 0, need: 1) }
        let counted = try ConfidenceInterval.count(events, convention: .exact, confidence: confidence)
        return try FunnelLimits(lower: target * events / counted.upper, upper: target * events / counted.lower)
    }

    private static func interval(
        _ unit: FunnelUnit,
        _ figure: Figure,
        _ confidence: Confidence
    ) throws(Refusal) -> ConfidenceInterval {
        switch figure {
        case .proportion: try .proportion(unit.numerator, of: unit.denominator, confidence: confidence)
        case .rate, .ratio: try .rate(unit.numerator, per: unit.denominator, confidence: confidence)
        }
    }

    /// The count whose exact interval ends below at `expected`: above it a unit is high.
    private static func highestCount(_ expected: Double, _ tail: Double) -> Double {
        guard expected > 0 else { return 0 }
        return count(from: 0, near: expected) { Gamma.probability(.lower, at: expected, shape: $0) > tail }
    }

    /// The count whose exact interval ends above at `expected`: below it a unit is low; 0 where none is.
    private static func lowestCount(_ expected: Double, _ tail: Double) -> Double {
        guard expected > 0, Gamma.probability(.upper, at: expected, shape: 1) < tail else { return 0 }
        return count(from: 0, near: expected) { Gamma.probability(.upper, at: expected, shape: $0 + 1) < tail }
    }

    /// The end of the stretch of counts, fractions included, for which a condition holds.
    private static func count(from start: Double, near: Double, while holds: (Double) -> Bool) -> Double {
        var low = start
        var high = 2 * near + 20
        for _ in 0..<200 where high - low > 1e-13 * max(1, high) {
            let middle = low + (high - low) / 2
            if middle > 0, holds(middle) { low = middle } else { high = middle }
        }
        return low
    }
}
