/// How many times more a count varies than independent events would.
public struct Overdispersion: Hashable, Sendable {
    /// Variance over mean; 1 or more.
    public let factor: Double

    /// Independent events: rarely true of recorded offences.
    public static let none = Overdispersion(unchecked: 1)

    /// Creates a factor; one below 1 or not finite is refused.
    public init(_ factor: Double) throws(Refusal) {
        guard factor >= 1, factor.isFinite else { throw .optionOutOfRange("overdispersion") }
        self.factor = factor
    }

    private init(unchecked factor: Double) { self.factor = factor }

    /// Estimates the factor from the differences of a series of counts, never below 1.
    ///
    /// The mean square of the differences over twice the mean: a lasting change of level enters just once. Neighbours
    /// (`lag` 1) are inflated by seasons; for monthly counts with seasons use a lag of 12.
    ///
    /// - Parameters:
    ///   - counts: One count for each period, `nil` where missing.
    ///   - lag: The distance between the two periods of a difference.
    /// - Throws: ``Refusal/tooFewPoints(have:need:)`` below 8 differences; ``Refusal/noValues`` where nothing occurred.
    public init(of counts: [Double?], lag: Int = 1) throws(Refusal) {
        guard lag > 0 else { throw .optionOutOfRange("lag") }
        var squares: [Double] = []
        for (earlier, later) in zip(counts, counts.dropFirst(lag)) {
            guard let earlier, let later else { continue }
            squares.append((later - earlier) * (later - earlier))
        }
        guard squares.count >= 8 else { throw .tooFewPoints(have: squares.count, need: 8) }
        guard let mean = Averages.mean(counts.compactMap { $0 }), let square = Averages.mean(squares) else {
            throw .outOfRange
        }
        guard mean >= 0 else { throw .negative }
        guard mean > 0 else { throw .noValues }
        let factor = max(1, square / (2 * mean))
        guard factor.isFinite else { throw .outOfRange }
        self.factor = factor
    }
}
