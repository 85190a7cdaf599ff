/// A unit's place among its peers, with the places it could as well hold.
///
/// A rank alone makes much of little: units whose values differ by chance trade places from year to year.
public struct PeerRank: Hashable, Sendable {
    /// The place by value, 1 for the best; the better of two where units tie.
    public let rank: Int
    /// The best place the figures are compatible with.
    public let best: Int
    /// The worst place the figures are compatible with.
    public let worst: Int
    /// The units ranked.
    public let count: Int
    /// The level of confidence of the two ends.
    public let confidence: Confidence

    /// A value with its standard error.
    public struct Entry: Hashable, Sendable {
        /// The unit.
        public var name: String
        /// The value, in any unit shared by all.
        public var value: Double
        /// Its standard error, in the same unit; 0 where it is known without error.
        public var standardError: Double

        /// Creates an entry.
        public init(_ name: String, value: Double, standardError: Double) {
            self.name = name
            self.value = value
            self.standardError = standardError
        }
    }

    /// Ranks a unit among others, taking each value as normal about its own figure.
    ///
    /// Given the unit's own value the peers are independent of one another, so the number of them ahead is a sum of
    /// independent chances, whose distribution is exact; it is averaged over the own value at 201 points. No random
    /// numbers are drawn, so the answer is the same every time.
    ///
    /// - Parameters:
    ///   - own: The name of the unit to be ranked.
    ///   - entries: All units, the own one among them.
    ///   - improvement: Whether higher or lower values are better; ``Improvement/neither`` is refused.
    ///   - confidence: The level of the interval.
    /// - Throws: ``Refusal/noValues`` where the unit is not among the entries; ``Refusal/negative`` for an error below 0.
    public init(
        of own: String,
        among entries: [Entry],
        improvement: Improvement,
        confidence: Confidence = .ninetyFive
    ) throws(Refusal) {
        guard improvement != .neither else { throw .optionOutOfRange("improvement") }
        for (index, entry) in entries.enumerated() {
            guard entry.value.isFinite, entry.standardError.isFinite else { throw .notFinite(index: index) }
            guard entry.standardError >= 0 else { throw .negative }
        }
        guard let place = entries.firstIndex(where: { $0.name == own }) else { throw .noValues }
        let sign = improvement == .higher ? 1.0 : -1
        let mine = entries[place]
        let others = entries.indices.filter { $0 != place }.map { entries[$0] }
        rank = 1 + others.count { sign * ($0.value - mine.value) > 0 }
        count = entries.count
        self.confidence = confidence
        var ahead = [Double](repeating: 0, count: entries.count)
        for (value, weight) in Self.points(mine) {
            let chances = others.map { Self.chance(of: $0, beating: value, sign: sign) }
            for (number, probability) in Self.distribution(of: chances).enumerated() {
                ahead[number] += weight * probability
            }
        }
        var below = 0.0
        var first: Int?
        var last = ahead.count
        for (number, probability) in ahead.enumerated() {
            below += probability
            if first == nil, below > confidence.tail { first = number + 1 }
            if below >= 1 - confidence.tail - 1e-9 {
                last = number + 1
                break
            }
        }
        best = min(first ?? 1, rank)
        worst = max(last, rank)
    }

    /// Values the unit could have, with their weights.
    private static func points(_ entry: Entry) -> [(value: Double, weight: Double)] {
        guard entry.standardError > 0 else { return [(entry.value, 1)] }
        let deviates = stride(from: -5.0, through: 5, by: 0.05)
        let total = deviates.reduce(0) { $0 + Normal.density($1) }
        return deviates.map { (entry.value + $0 * entry.standardError, Normal.density($0) / total) }
    }

    private static func chance(of entry: Entry, beating value: Double, sign: Double) -> Double {
        let lead = sign * (entry.value - value)
        guard entry.standardError > 0 else { return lead > 0 ? 1 : 0 }
        return Normal.cumulative(lead / entry.standardError)
    }

    /// How likely each number of successes is among independent chances.
    private static func distribution(of chances: [Double]) -> [Double] {
        var distribution = [1.0]
        for chance in chances {
            var next = [Double](repeating: 0, count: distribution.count + 1)
            for (number, probability) in distribution.enumerated() {
                next[number] += probability * (1 - chance)
                next[number + 1] += probability * chance
            }
            distribution = next
        }
        return distribution
    }
}
