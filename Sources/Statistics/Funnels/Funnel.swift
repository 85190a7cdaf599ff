/// Units of different size about a common target, with limits that allow for size and for real differences.
///
/// The method of Spiegelhalter (2005). Limits are carried back from the even scale in full, so that without real
/// differences 5 % of units lie outside the 95 % limits whatever the scale.
public struct Funnel: Hashable, Sendable {
    /// How real differences between units enter the limits.
    public enum Allowance: Hashable, Sendable {
        /// Not at all: chance only.
        case none
        /// As a variance between units, added to that of chance: the practice of the health service in England.
        case additive(Dispersion.Trimming)
        /// As a factor on the standard error; gives small units too much weight.
        case multiplicative(Dispersion.Trimming)
    }

    /// A unit with its place in the funnel.
    public struct Unit: Hashable, Sendable {
        /// The unit.
        public let unit: FunnelUnit
        /// Its quotient.
        public let value: Double
        /// Its distance from the target in standard errors of chance.
        public let deviate: Double
        /// The same after trimming, `nil` where the unit took no part in estimating dispersion.
        public let trimmedDeviate: Double?
        /// The 95 % limits for its size.
        public let limits95: FunnelLimits
        /// The 99.8 % limits for its size.
        public let limits998: FunnelLimits
        /// Where it lies.
        public let position: FunnelPosition
    }

    /// The scale of the funnel.
    public let scale: FunnelScale
    /// The allowance made for real differences.
    public let allowance: Allowance
    /// The common target.
    public let target: Double
    /// How much the units differ; estimated whether or not an allowance is made.
    public let dispersion: Dispersion
    /// The units in the order given.
    public let units: [Unit]

    /// Places units in a funnel.
    ///
    /// - Parameters:
    ///   - units: The units to place.
    ///   - scale: What is compared.
    ///   - allowance: How real differences enter.
    ///   - reference: The units from which target and dispersion are taken, where not the same. Eight peers are too few
    ///     to estimate dispersion from; use all the units there are.
    /// - Throws: ``Refusal/tooFewPoints(have:need:)`` below two reference units; refusals of impossible counts.
    public init(
        _ units: [FunnelUnit],
        scale: FunnelScale,
        allowance: Allowance = .additive(.winsorised(share: 0.1)),
        reference: [FunnelUnit]? = nil
    ) throws(Refusal) {
        let reference = reference ?? units
        for unit in units + reference { try unit.check(scale) }
        let target = try scale.target(of: reference)
        let centre = scale.transformed(target)
        func deviate(_ unit: FunnelUnit) -> Double {
            (scale.transformed(unit) - centre) / scale.scoringError(of: unit)
        }
        let trimming = allowance.trimming
        try trimming.check()
        let trimmed = trimming.applied(to: reference.map(deviate))
        let dispersion = try Dispersion(trimmed, errors: reference.map(scale.scoringError))
        self.scale = scale
        self.allowance = allowance
        self.target = target
        self.dispersion = dispersion
        var placed: [Unit] = []
        for (index, unit) in units.enumerated() {
            let band = Band(scale: scale, allowance: allowance, target: target, dispersion: dispersion)
            let inner = try band.limits(size: unit.denominator, .ninetyFive)
            let outer = try band.limits(size: unit.denominator, .ninetyNinePointEight)
            placed.append(
                Unit(
                    unit: unit,
                    value: unit.quotient,
                    deviate: deviate(unit),
                    trimmedDeviate: reference == units ? trimmed[index] : nil,
                    limits95: inner,
                    limits998: outer,
                    position: FunnelPosition(unit.quotient, inner: inner, outer: outer)
                )
            )
        }
        self.units = placed
    }

    /// The limits for a unit of any size, to draw the funnel's sides.
    public func limits(size: Double, confidence: Confidence) throws(Refusal) -> FunnelLimits {
        guard size > 0, size.isFinite else { throw .exposureNotPositive }
        return try Band(scale: scale, allowance: allowance, target: target, dispersion: dispersion)
            .limits(size: size, confidence)
    }
}

/// The sides of a funnel.
private struct Band {
    let scale: FunnelScale
    let allowance: Funnel.Allowance
    let target: Double
    let dispersion: Dispersion

    func limits(size: Double, _ confidence: Confidence) throws(Refusal) -> FunnelLimits {
        let chance = scale.drawingError(size: size, target: target)
        let error =
            switch allowance {
            case .none: chance
            case .additive: (chance * chance + dispersion.betweenUnits).squareRoot()
            case .multiplicative: chance * max(1, dispersion.factor).squareRoot()
            }
        let centre = scale.transformed(target)
        return try FunnelLimits(
            lower: scale.restored(centre - confidence.deviate * error),
            upper: scale.restored(centre + confidence.deviate * error)
        )
    }
}

extension Funnel.Allowance {
    fileprivate var trimming: Dispersion.Trimming {
        switch self {
        case .none: .winsorised(share: 0.1)
        case .additive(let trimming), .multiplicative(let trimming): trimming
        }
    }
}

extension FunnelUnit {
    func check(_ scale: FunnelScale) throws(Refusal) {
        guard numerator.isFinite, denominator.isFinite else { throw .outOfRange }
        guard numerator >= 0 else { throw .negative }
        guard denominator > 0 else { throw .exposureNotPositive }
        if scale == .proportion, numerator > denominator { throw .countExceedsTotal }
    }
}
