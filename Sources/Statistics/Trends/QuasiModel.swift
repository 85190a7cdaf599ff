/// A straight trend on the scale of the figure, with an error taken from the scatter about it.
///
/// A generalised linear model with a free dispersion, fitted by iteratively reweighted least squares (McCullagh and
/// Nelder 1989, chapter 9): the slope of counts is a rate of growth, that of shares a change in log-odds.
public struct QuasiModel: Hashable, Sendable {
    /// What the figures are.
    public enum Figure: Hashable, Sendable {
        /// Counts of events: logarithmic scale, variance in proportion to the mean.
        case counts
        /// Counts of those with an attribute among totals, one total for each period: logistic scale.
        case shares(of: [Double?])
        /// Measurements: their own scale, one variance.
        case measurements
    }

    /// The change per period on the model's scale.
    public let slope: Double
    /// The standard error of the slope, dispersion included.
    public let standardError: Double
    /// The dispersion: Pearson's statistic over the degrees of freedom; 1 for independent events.
    public let dispersion: Double
    /// Observations less coefficients.
    public let degreesOfFreedom: Int
    /// Whether each month of the year has a level of its own.
    public let isSeasonal: Bool
    /// The mean of the fitted values, in the unit of the figures; of the shares, for shares.
    public let level: Double
    /// The periods fitted, missing ones included.
    public let length: Int
    /// How each place in the year departs from the mean of the year on the model's scale; empty without seasons.
    public let seasonalEffects: [Double]

    /// Fits a trend.
    ///
    /// - Parameters:
    ///   - values: One value for each period, in the order of time, `nil` where missing.
    ///   - figure: What they are.
    ///   - season: The periods in a year, for levels of their own; none where `nil`.
    /// - Throws: ``Refusal/tooFewPoints(have:need:)``, ``Refusal/notDetermined`` and refusals of impossible figures.
    public init(_ values: [Double?], figure: Figure, season: Int? = nil) throws(Refusal) {
        let sample = try Sample(values, figure: figure, season: season)
        let fit = try Fit(sample)
        guard let unit = fit.equations.inverseDiagonal(1) else { throw .notDetermined }
        // The time axis of the fit runs from −1 to 1.
        slope = fit.coefficients[1] / sample.halfLength
        dispersion = fit.pearson / Double(sample.degreesOfFreedom)
        standardError = (unit * dispersion).squareRoot() / sample.halfLength
        degreesOfFreedom = sample.degreesOfFreedom
        length = values.count
        isSeasonal = season != nil
        var effects = [Double](repeating: 0, count: season ?? 0)
        for (place, effect) in zip(sample.seasons, fit.coefficients.dropFirst(2)) { effects[place] = effect }
        let middle = effects.reduce(0, +) / Double(max(1, effects.count))
        seasonalEffects = effects.map { $0 - middle }
        level = fit.level
        guard slope.isFinite, standardError.isFinite, dispersion.isFinite, level.isFinite else { throw .notDetermined }
    }

    /// A value as it would have been without its season; shares are taken and given as shares.
    func withoutSeason(_ value: Double, at place: Int, figure: Figure) -> Double {
        guard !seasonalEffects.isEmpty else { return value }
        let effect = seasonalEffects[place % seasonalEffects.count]
        return switch figure {
        case .counts: value * Elementary.exponential(-effect)
        case .measurements: value - effect
        case .shares: value - figure.inverse(figure.link(level) + effect) + level
        }
    }

    /// Student's t interval of the slope.
    public func slopeInterval(confidence: Confidence = .ninetyFive) throws(Refusal) -> ConfidenceInterval {
        let t = StudentT.twoSidedQuantile(1 - confidence.level, degrees: Double(degreesOfFreedom))
        return try ConfidenceInterval(
            slope,
            slope - t * standardError,
            slope + t * standardError,
            confidence: confidence,
            method: .studentSlope
        )
    }

    /// The probability of a slope this steep, either way, if there were no trend; 1 where there is neither.
    public var probability: Double {
        guard standardError > 0 else { return slope == 0 ? 1 : 0 }
        return StudentT.twoSided(slope / standardError, degrees: Double(degreesOfFreedom))
    }
}
