extension ConfidenceInterval {
    /// Which interval a count of independent events gets.
    public enum CountConvention: String, Codable, Hashable, Sendable {
        /// Byar's approximation from 10 events on and the exact interval below: public-health practice in England.
        ///
        /// The small step between 9 and 10 events is intended.
        case byarFromTen = "byar-from-ten"
        /// The exact interval throughout; about one part in a thousand from Byar's at 10 events.
        case exact
    }

    /// The interval of a count of independent events (Byar's method in Breslow and Day 1987; exact, Garwood 1936).
    ///
    /// Recorded offences vary more than independent events do, so for them this interval is too narrow.
    ///
    /// - Parameters:
    ///   - count: The events.
    ///   - convention: Which method from which count.
    ///   - confidence: The level.
    /// - Returns: The count and its ends.
    /// - Throws: ``Refusal/negative``; ``Refusal/outOfRange``, also for an exact interval above a thousand million.
    public static func count(
        _ count: Double,
        convention: CountConvention = .byarFromTen,
        confidence: Confidence = .ninetyFive
    ) throws(Refusal) -> ConfidenceInterval {
        guard count.isFinite else { throw .outOfRange }
        guard count >= 0 else { throw .negative }
        let isByar = convention == .byarFromTen && count >= 10
        guard isByar || count <= 1_000_000_000 else { throw .outOfRange }
        let ends = isByar ? byar(count, confidence.deviate) : exactPoisson(count, confidence.tail)
        return try ConfidenceInterval(
            count,
            ends.lower,
            ends.upper,
            confidence: confidence,
            method: isByar ? .byar : .exactPoisson
        )
    }

    /// The interval of a rate: a count over the time, people or calls it was taken from.
    ///
    /// - Parameters:
    ///   - count: The events.
    ///   - exposure: What they were counted over, above zero.
    ///   - multiplier: The unit of the answer, such as 1,000 for a rate per 1,000 people.
    ///   - convention: Which method from which count.
    ///   - confidence: The level.
    /// - Returns: The rate and its ends, in units of the multiplier.
    /// - Throws: ``Refusal/exposureNotPositive`` and what ``count(_:convention:confidence:)`` throws.
    public static func rate(
        _ count: Double,
        per exposure: Double,
        multiplier: Double = 1,
        convention: CountConvention = .byarFromTen,
        confidence: Confidence = .ninetyFive
    ) throws(Refusal) -> ConfidenceInterval {
        guard exposure > 0 else { throw .exposureNotPositive }
        let counted = try Self.count(count, convention: convention, confidence: confidence)
        return try counted.scaled(by: multiplier / exposure)
    }

    /// The interval of an indirectly standardised ratio: events observed over events expected.
    ///
    /// - Parameters:
    ///   - observed: The events seen.
    ///   - expected: The events the reference rates lead one to expect, above zero and free of error.
    ///   - multiplier: 100 where the reference is to read 100.
    ///   - convention: Which method from which count.
    ///   - confidence: The level.
    /// - Returns: The ratio and its ends, in units of the multiplier.
    /// - Throws: What ``rate(_:per:multiplier:convention:confidence:)`` throws.
    public static func standardisedRatio(
        observed: Double,
        expected: Double,
        multiplier: Double = 1,
        convention: CountConvention = .byarFromTen,
        confidence: Confidence = .ninetyFive
    ) throws(Refusal) -> ConfidenceInterval {
        try rate(observed, per: expected, multiplier: multiplier, convention: convention, confidence: confidence)
    }

    static func byar(_ count: Double, _ z: Double) -> (lower: Double, upper: Double) {
        let above = count + 1
        let low = 1 - 1 / (9 * count) - z / (3 * count.squareRoot())
        let high = 1 - 1 / (9 * above) + z / (3 * above.squareRoot())
        return (lower: max(0, count * low * low * low), upper: above * high * high * high)
    }

    static func exactPoisson(_ count: Double, _ tail: Double) -> (lower: Double, upper: Double) {
        (
            lower: count > 0 ? Gamma.quantile(.lower, tail, shape: count) : 0,
            upper: Gamma.quantile(.upper, tail, shape: count + 1)
        )
    }
}
