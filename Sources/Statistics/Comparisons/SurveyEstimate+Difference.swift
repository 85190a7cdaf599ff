extension SurveyEstimate {
    /// The difference between two separate surveys, this one less the other.
    ///
    /// Newcombe's hybrid score interval (Newcombe 1998b, method 10) at the effective sizes. The difference is
    /// significant just where the interval leaves out 0; two single intervals that overlap are not a test.
    public func difference(
        from other: SurveyEstimate,
        confidence: Confidence = .ninetyFive
    ) throws(Refusal) -> ConfidenceInterval {
        try .difference(
            share: share,
            size: try effectiveSize(),
            other: other.share,
            otherSize: try other.effectiveSize(),
            confidence: confidence
        )
    }

    /// The difference between two windows of one continuous survey that share people.
    ///
    /// The variance is p(1−p)·deff·(1/n₁ + 1/n₂ − 2s/(n₁n₂)), with p pooled and s the people in both windows; without
    /// the last term a change from quarter to quarter looks less certain than it is.
    ///
    /// - Parameters:
    ///   - other: The other window, of the same survey.
    ///   - shared: The people in both windows.
    ///   - confidence: The level.
    /// - Returns: The change in share, this window less the other.
    /// - Throws: ``Refusal/sampleSizeMissing``; ``Refusal/overlapExceedsSample``.
    public func difference(
        from other: SurveyEstimate,
        sharing shared: Int,
        confidence: Confidence = .ninetyFive
    ) throws(Refusal) -> ConfidenceInterval {
        guard let size = sampleSize, let otherSize = other.sampleSize else { throw .sampleSizeMissing }
        guard shared >= 0 else { throw .negative }
        guard shared <= min(size, otherSize) else { throw .overlapExceedsSample }
        let (first, second) = (Double(size), Double(otherSize))
        let pooled = (share * first + other.share * second) / (first + second)
        let effect = max(designEffect, other.designEffect)
        let bracket = 1 / first + 1 / second - 2 * Double(shared) / (first * second)
        let reach = confidence.deviate * (pooled * (1 - pooled) * effect * max(0, bracket)).squareRoot()
        let change = share - other.share
        return try ConfidenceInterval(
            change,
            change - reach,
            change + reach,
            confidence: confidence,
            method: .overlappingSurveys
        )
    }
}

extension ConfidenceInterval {
    /// The difference of two independent proportions by Newcombe's hybrid score method (1998b, method 10).
    static func difference(
        share: Double,
        size: Double,
        other: Double,
        otherSize: Double,
        confidence: Confidence
    ) throws(Refusal) -> ConfidenceInterval {
        let first = wilson(share, size, confidence.deviate)
        let second = wilson(other, otherSize, confidence.deviate)
        let change = share - other
        let down = ((share - first.lower) * (share - first.lower) + (second.upper - other) * (second.upper - other))
        let up = ((first.upper - share) * (first.upper - share) + (other - second.lower) * (other - second.lower))
        return try ConfidenceInterval(
            change,
            change - down.squareRoot(),
            change + up.squareRoot(),
            confidence: confidence,
            method: .newcombe
        )
    }

    /// The difference of two independent proportions, the first less the second (Newcombe 1998b, method 10).
    ///
    /// - Parameters:
    ///   - count: Those with the attribute in the first group.
    ///   - total: The first group.
    ///   - otherCount: Those with the attribute in the second group.
    ///   - otherTotal: The second group.
    ///   - confidence: The level.
    /// - Returns: The change in share, between −1 and 1.
    /// - Throws: What ``proportion(_:of:confidence:)`` throws, for either group.
    public static func difference(
        _ count: Double,
        of total: Double,
        from otherCount: Double,
        of otherTotal: Double,
        confidence: Confidence = .ninetyFive
    ) throws(Refusal) -> ConfidenceInterval {
        let first = try proportion(count, of: total, confidence: confidence)
        let second = try proportion(otherCount, of: otherTotal, confidence: confidence)
        return try difference(
            share: first.estimate,
            size: total,
            other: second.estimate,
            otherSize: otherTotal,
            confidence: confidence
        )
    }
}
