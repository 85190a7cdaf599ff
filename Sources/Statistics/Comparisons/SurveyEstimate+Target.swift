extension SurveyEstimate {
    /// Which departures from a target count; to be declared before the figure is seen.
    public enum Alternative: String, Codable, Hashable, Sendable {
        /// Only shares above the target.
        case above
        /// Only shares below the target.
        case below
        /// Departures either way.
        case either
    }

    /// The probability of a share this far from a target, if the target were the true share.
    ///
    /// The score test z = (p − c)/√(c(1−c)/n) at the effective size. Whether a minimum standard is met is another
    /// question: that compares the share itself with the target.
    ///
    /// - Parameters:
    ///   - target: The target, strictly between 0 and 1.
    ///   - alternative: Which departures count.
    /// - Returns: A probability; small where the target is hard to believe.
    /// - Throws: ``Refusal/sampleSizeMissing``; ``Refusal/optionOutOfRange(_:)``.
    public func probability(underTarget target: Double, against alternative: Alternative) throws(Refusal) -> Double {
        guard target > 0, target < 1 else { throw .optionOutOfRange("target") }
        let z = (share - target) / (target * (1 - target) / (try effectiveSize())).squareRoot()
        return switch alternative {
        case .above: Normal.cumulative(-z)
        case .below: Normal.cumulative(z)
        case .either: 2 * Normal.cumulative(-abs(z))
        }
    }
}
