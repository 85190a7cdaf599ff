/// What the next three months must bring for a 12-month total to meet its minimum standard.
///
/// Nine of the twelve months are known, so the question "will the total at the end of next quarter meet the standard?"
/// is the smaller one "will next quarter reach K?". K is exact, and says more than any probability.
public struct QuarterNeed: Hashable, Sendable {
    /// The minimum standard a 12-month total is held against.
    public enum Rule: Hashable, Sendable {
        /// No higher than the 12 months a year earlier.
        case noHigherThanLastYear
        /// No lower than the 12 months a year earlier.
        case noLowerThanLastYear
        /// At most a fixed total.
        case atMost(Double)
        /// At least a fixed total.
        case atLeast(Double)

        /// Whether the quarter must stay below K rather than reach it.
        public var isCeiling: Bool {
            switch self {
            case .noHigherThanLastYear, .atMost: true
            case .noLowerThanLastYear, .atLeast: false
            }
        }
    }

    /// What is already certain.
    public enum Certainty: String, Codable, Hashable, Sendable {
        /// The known months meet the standard whatever comes.
        case met
        /// The known months miss it whatever comes.
        case missed
        /// It depends on the quarter to come.
        case open
    }

    /// The standard.
    public let rule: Rule
    /// K: the most, or the least, the three months to come may bring.
    public let threshold: Double
    /// The total of the nine known months of the twelve.
    public let knownMonths: Double
    /// What the same three months brought last year, `nil` where that is not known.
    public let sameQuarterLastYear: Double?
    /// Whether the quarter to come still matters.
    public let certainty: Certainty

    /// Works out what next quarter needs.
    ///
    /// - Parameters:
    ///   - counts: Monthly counts in the order of time; the last is the month the question is asked from.
    ///   - rule: The standard.
    /// - Throws: ``Refusal/tooFewPoints(have:need:)`` below 9 months, or below 21 where last year is the standard;
    ///   ``Refusal/missingValue(index:)`` where a month needed is missing; ``Refusal/negative``.
    public init(_ counts: [Double?], rule: Rule) throws(Refusal) {
        let history = History(counts)
        let known = try history.total(of: 9, endingBefore: 0)
        let standard =
            switch rule {
            case .atMost(let total), .atLeast(let total): total
            case .noHigherThanLastYear, .noLowerThanLastYear: try history.total(of: 12, endingBefore: 9)
            }
        let threshold = standard - known
        guard threshold.isFinite else { throw .outOfRange }
        self.rule = rule
        self.threshold = threshold
        knownMonths = known
        sameQuarterLastYear = RunningTotal(counts).total(of: 3, endingBefore: 9)
        certainty = rule.isCeiling ? (threshold < 0 ? .missed : .open) : (threshold <= 0 ? .met : .open)
    }
}

/// Monthly counts seen from their last month.
struct History {
    let counts: [Double?]

    init(_ counts: [Double?]) { self.counts = counts }

    /// The total of so many months, the last of them so many months before the last one.
    func total(of months: Int, endingBefore back: Int) throws(Refusal) -> Double {
        let end = counts.count - back
        guard end >= months else { throw .tooFewPoints(have: counts.count, need: months + back) }
        var sum = 0.0
        for index in (end - months)..<end {
            guard let count = counts[index] else { throw .missingValue(index: index) }
            guard count.isFinite else { throw .notFinite(index: index) }
            guard count >= 0 else { throw .negative }
            sum += count
        }
        return sum
    }
}
