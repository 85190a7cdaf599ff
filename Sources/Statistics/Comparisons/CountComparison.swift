/// Two counts side by side: how much they differ, and whether by more than such counts vary by themselves.
public struct CountComparison: Hashable, Sendable {
    /// The count in question.
    public let now: Int
    /// The count it is held against.
    public let before: Int
    /// How many times more the counts vary than independent events.
    public let overdispersion: Overdispersion
    /// The change in the rate, now less before, with its interval.
    public let difference: ConfidenceInterval
    /// The ratio of the rates, now over before, with its score interval; refused where either count is zero.
    public let ratio: Result<ConfidenceInterval, Refusal>
    /// The change in standard errors, on the assumption that nothing changed.
    public let deviate: Double
    /// The probability of a change this large, either way, if nothing had changed; by the normal approximation.
    public let probability: Double
    /// The same by the exact conditional binomial test, which takes the events as independent.
    public let exactProbability: Double

    /// Compares a count with an earlier one.
    ///
    /// Given the sum of two independent counts, the first is binomial with the share of its exposure (Przyborowski and
    /// Wilenski 1940). The deviate is z = (a − b)/√(φ(a + b)) for equal exposures, with φ the overdispersion.
    /// Two rolling totals that share months are not two counts: compare the quarters in which they differ.
    ///
    /// - Parameters:
    ///   - now: The count in question.
    ///   - before: The count it is held against.
    ///   - exposures: What each was counted over, such as days or people.
    ///   - overdispersion: Estimated from the series; independent events where left out.
    ///   - confidence: The level of the intervals.
    /// - Throws: ``Refusal/negative``, ``Refusal/exposureNotPositive``.
    public init(
        _ now: Int,
        against before: Int,
        exposures: (now: Double, before: Double) = (1, 1),
        overdispersion: Overdispersion = .none,
        confidence: Confidence = .ninetyFive
    ) throws(Refusal) {
        guard now >= 0, before >= 0 else { throw .negative }
        guard max(now, before) <= 10_000_000_000 else { throw .outOfRange }
        guard exposures.now > 0, exposures.before > 0 else { throw .exposureNotPositive }
        let (a, b, phi) = (Double(now), Double(before), overdispersion.factor)
        let (first, second) = (a / exposures.now, b / exposures.before)
        let error = (phi * (first / exposures.now + second / exposures.before)).squareRoot()
        let share = exposures.now / (exposures.now + exposures.before)
        let total = a + b
        let spread = (phi * total * share * (1 - share)).squareRoot()
        guard share > 0, share < 1, spread.isFinite else { throw .outOfRange }
        self.now = now
        self.before = before
        self.overdispersion = overdispersion
        difference = try ConfidenceInterval(
            first - second,
            first - second - confidence.deviate * error,
            first - second + confidence.deviate * error,
            confidence: confidence,
            method: .normalDifference
        )
        deviate = total > 0 ? (a - total * share) / spread : 0
        probability = 2 * Normal.cumulative(-abs(deviate))
        exactProbability = Binomial.twoSidedTest(now, of: now + before, share)
        ratio = Self.ratio(a, b, odds: exposures.before / exposures.now, phi: phi, confidence: confidence)
    }

    /// The change as a percentage of the earlier count; `nil` where that is zero.
    public var percentChange: Double? { before == 0 ? nil : 100 * (Double(now) - Double(before)) / Double(before) }

    /// Whether the earlier count is so small that a percentage misleads; the two counts should then be shown.
    public var hasSmallBase: Bool { before < 20 }

    /// Wilson's interval for the share of the first count, turned into a ratio of rates.
    private static func ratio(
        _ a: Double,
        _ b: Double,
        odds: Double,
        phi: Double,
        confidence: Confidence
    ) -> Result<ConfidenceInterval, Refusal> {
        guard a > 0, b > 0 else { return .failure(.tooFewEvents(have: 0, need: 1)) }
        let ends = ConfidenceInterval.wilson(a / (a + b), (a + b) / phi, confidence.deviate)
        return Result { () throws(Refusal) in
            try ConfidenceInterval(
                a / b * odds,
                ends.lower / (1 - ends.lower) * odds,
                ends.upper / (1 - ends.upper) * odds,
                confidence: confidence,
                method: .scoreRatio
            )
        }
    }
}
