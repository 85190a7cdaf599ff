/// An estimate with the range of true values it is compatible with, and the method that gave it.
public struct ConfidenceInterval: Hashable, Sendable {
    /// The estimate, in the unit asked for.
    public let estimate: Double
    /// The lower end.
    public let lower: Double
    /// The upper end.
    public let upper: Double
    /// The level of confidence.
    public let confidence: Confidence
    /// The method; two methods give two answers, so a reader is told which.
    public let method: Method

    /// How an interval was made.
    public enum Method: String, Codable, Hashable, Sendable {
        /// Wilson's score interval for a proportion.
        case wilson
        /// Byar's approximation for a count of 10 or more.
        case byar
        /// The exact interval of a Poisson count.
        case exactPoisson = "exact-poisson"
        /// Dobson's interval for a directly standardised rate.
        case dobson
        /// Newcombe's hybrid score interval for a difference of two proportions.
        case newcombe
        /// A normal interval for the difference of two surveys that share people.
        case overlappingSurveys = "overlapping-surveys"
        /// The score interval for a ratio of two rates.
        case scoreRatio = "score-ratio"
        /// A normal interval for the difference of two rates.
        case normalDifference = "normal-difference"
        /// Student's t interval for the slope of a model.
        case studentSlope = "student-slope"
    }

    /// Keeps the ends in order and refuses what is not finite.
    init(
        _ estimate: Double,
        _ lower: Double,
        _ upper: Double,
        confidence: Confidence,
        method: Method
    ) throws(Refusal) {
        guard estimate.isFinite, lower.isFinite, upper.isFinite else { throw .outOfRange }
        self.estimate = estimate
        self.lower = lower
        self.upper = upper
        self.confidence = confidence
        self.method = method
    }

    /// Whether a value, 0 for a difference or 1 for a ratio, is compatible with the estimate; the ends count.
    public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

    /// The same interval in another unit, such as per 1,000 instead of per head.
    public func scaled(by factor: Double) throws(Refusal) -> ConfidenceInterval {
        guard factor > 0 else { throw .optionOutOfRange("multiplier") }
        return try ConfidenceInterval(
            estimate * factor,
            lower * factor,
            upper * factor,
            confidence: confidence,
            method: method
        )
    }
}
