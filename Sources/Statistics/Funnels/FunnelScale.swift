/// What a funnel compares, and the scale on which its units scatter evenly about the target.
public enum FunnelScale: Hashable, Sendable {
    /// Shares of a total, on the scale of the arcsine of the square root.
    case proportion
    /// Observed over expected events, on the scale of the logarithm.
    ///
    /// A unit without events counts as half an event, since zero has no logarithm.
    case logarithmicRatio
    /// Observed over expected events, on the scale of the square root.
    case squareRootRatio
    /// Events over an exposure, on the scale of the logarithm.
    ///
    /// Where the exposure is itself a count (crimes, calls) its own variation widens the limits; where it is fixed
    /// (population, officers) it does not.
    case rate(exposureIsCounted: Bool)

    /// The common value of the units: their pooled quotient, or 1 for ratios.
    func target(of units: [FunnelUnit]) throws(Refusal) -> Double {
        switch self {
        case .logarithmicRatio, .squareRootRatio: return 1
        case .proportion, .rate:
            let events = Averages.sum(units.map(\.numerator))
            let pooled = events / Averages.sum(units.map(\.denominator))
            guard pooled.isFinite else { throw .outOfRange }
            if case .rate = self, events <= 0 { throw .tooFewEvents(have: 0, need: 1) }
            return pooled
        }
    }

    /// A value carried onto the even scale.
    func transformed(_ value: Double) -> Double {
        switch self {
        case .proportion: Elementary.arcsine(min(1, max(0, value)).squareRoot())
        case .logarithmicRatio, .rate: Elementary.logarithm(value)
        case .squareRootRatio: value.squareRoot()
        }
    }

    /// A value carried back; clamped first, since beyond its ends the sine folds back and a square rises again.
    func restored(_ value: Double) -> Double {
        switch self {
        case .proportion:
            let sine = Elementary.sine(min(Double.pi / 2, max(0, value)))
            return sine * sine
        case .logarithmicRatio, .rate: return Elementary.exponential(value)
        case .squareRootRatio:
            let root = max(0, value)
            return root * root
        }
    }

    /// A unit's own value on the even scale.
    func transformed(_ unit: FunnelUnit) -> Double {
        switch self {
        case .proportion, .squareRootRatio: transformed(unit.quotient)
        case .logarithmicRatio: transformed(max(unit.numerator, 0.5) / unit.denominator)
        case .rate: transformed((unit.numerator + 0.5) / (unit.denominator + 0.5))
        }
    }

    /// The standard error with which a unit is scored against the target.
    func scoringError(of unit: FunnelUnit) -> Double {
        switch self {
        case .proportion, .squareRootRatio: return 1 / (2 * unit.denominator.squareRoot())
        case .logarithmicRatio: return 1 / unit.denominator.squareRoot()
        case .rate:
            let (x, d) = (unit.numerator, unit.denominator)
            return (x / ((x + 0.5) * (x + 0.5)) + d / ((d + 0.5) * (d + 0.5))).squareRoot()
        }
    }

    /// The standard error of a unit of a given size that lies at the target, from which limits are drawn.
    func drawingError(size: Double, target: Double) -> Double {
        switch self {
        case .proportion, .squareRootRatio: 1 / (2 * size.squareRoot())
        case .logarithmicRatio: 1 / size.squareRoot()
        case .rate(let isCounted): (1 / (target * size) + (isCounted ? 1 / size : 0)).squareRoot()
        }
    }
}
