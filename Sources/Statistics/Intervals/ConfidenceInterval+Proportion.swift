extension ConfidenceInterval {
    /// The interval of a proportion by Wilson's score method (Wilson 1927; Newcombe 1998a, method 3).
    ///
    /// - Parameters:
    ///   - count: Those with the attribute; a fraction where a survey's effective count is meant.
    ///   - total: All of them.
    ///   - confidence: The level.
    /// - Returns: Shares between 0 and 1.
    /// - Throws: ``Refusal/emptyTotal``, ``Refusal/negative``, ``Refusal/countExceedsTotal``.
    public static func proportion(
        _ count: Double,
        of total: Double,
        confidence: Confidence = .ninetyFive
    ) throws(Refusal) -> ConfidenceInterval {
        guard count.isFinite, total.isFinite else { throw .outOfRange }
        guard count >= 0, total >= 0 else { throw .negative }
        guard total > 0 else { throw .emptyTotal }
        guard count <= total else { throw .countExceedsTotal }
        let share = count / total
        let (lower, upper) = wilson(share, total, confidence.deviate)
        return try ConfidenceInterval(share, lower, upper, confidence: confidence, method: .wilson)
    }

    /// The two roots of the score equation; exactly 0 and 1 at the ends, where rounding would stray outside.
    static func wilson(_ share: Double, _ total: Double, _ z: Double) -> (lower: Double, upper: Double) {
        let square = z * z
        let middle = 2 * total * share + square
        let reach = z * (square + 4 * total * share * (1 - share)).squareRoot()
        let divisor = 2 * (total + square)
        return (
            lower: share <= 0 ? 0 : max(0, (middle - reach) / divisor),
            upper: share >= 1 ? 1 : min(1, (middle + reach) / divisor)
        )
    }
}
