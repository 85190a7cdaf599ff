/// What next quarter must bring for a 12-month share to reach a target, and how likely that is.
///
/// For a share, such as calls answered in time, both the parts and the wholes of nine months are known. The wholes of
/// the quarter to come are taken to be those of the same quarter last year, or as given.
public struct ShareOutlook: Hashable, Sendable {
    /// The least number with the attribute that next quarter must bring; above the total where it is out of reach.
    public let needed: Double
    /// The total expected next quarter.
    public let total: Double
    /// The share that is: above 1 where the target is out of reach, 0 or below where it is already safe.
    public let neededShare: Double
    /// The share of the last twelve months.
    public let recentShare: Double
    /// The probability that the target is reached; refused where past quarters are too few to tell.
    public let probability: Result<Double, Refusal>

    /// Quarters of the past that are needed to know how far a quarter's share strays.
    public static let quartersNeeded = 4

    /// Looks one quarter ahead.
    ///
    /// A quarter's share is taken as beta-distributed about that of the last twelve months, with the mean squared
    /// distance that past quarters kept from the twelve months before them. The number needed is X ≥ c(N₉ + N) − X₉.
    ///
    /// - Parameters:
    ///   - parts: Monthly counts of those with the attribute, in the order of time.
    ///   - wholes: Monthly totals.
    ///   - target: The share to reach, between 0 and 1.
    ///   - nextTotal: The total expected next quarter; that of the same quarter last year where `nil`.
    /// - Throws: ``Refusal/tooFewPoints(have:need:)`` below 12 months and refusals of impossible figures.
    public init(
        _ parts: [Double?],
        of wholes: [Double?],
        target: Double,
        nextTotal: Double? = nil
    ) throws(Refusal) {
        guard target > 0, target < 1 else { throw .optionOutOfRange("target") }
        guard parts.count == wholes.count else { throw .differentLengths(parts.count, wholes.count) }
        for (part, whole) in zip(parts, wholes) {
            if let part, let whole, part > whole { throw .countExceedsTotal }
        }
        let (part, whole) = (History(parts), History(wholes))
        let total = if let nextTotal { nextTotal } else { try whole.total(of: 3, endingBefore: 9) }
        let recentWhole = try whole.total(of: 12, endingBefore: 0)
        guard recentWhole > 0, total > 0 else { throw .emptyTotal }
        let knownParts = try part.total(of: 9, endingBefore: 0)
        let needed = target * (try whole.total(of: 9, endingBefore: 0) + total) - knownParts
        guard needed.isFinite, total.isFinite else { throw .outOfRange }
        self.total = total
        self.needed = needed
        neededShare = needed / total
        recentShare = try part.total(of: 12, endingBefore: 0) / recentWhole
        let (share, ask) = (recentShare, neededShare)
        probability = Result { () throws(Refusal) in
            if ask <= 0 { return 1 }
            if ask > 1 { return 0 }
            let chance = share * (1 - share)
            guard chance > 0 else { throw .noVariation }
            let strayed = try Self.strayed(RunningTotal(parts), RunningTotal(wholes))
            let variance = min(max(strayed, chance / total), 0.9 * chance)
            let size = chance / variance - 1
            return 1 - Beta.cumulative(ask, share * size, (1 - share) * size)
        }
    }

    /// The mean squared distance of past quarters' shares from those of the twelve months before each.
    private static func strayed(_ parts: RunningTotal, _ wholes: RunningTotal) throws(Refusal) -> Double {
        var squares: [Double] = []
        for back in stride(from: 0, to: parts.count, by: 3) {
            guard let part = parts.total(of: 3, endingBefore: back),
                let whole = wholes.total(of: 3, endingBefore: back), whole > 0,
                let before = parts.total(of: 12, endingBefore: back + 3),
                let wholeBefore = wholes.total(of: 12, endingBefore: back + 3), wholeBefore > 0
            else { continue }
            let distance = part / whole - before / wholeBefore
            squares.append(distance * distance)
        }
        guard squares.count >= quartersNeeded, let mean = Averages.mean(squares) else {
            throw .tooFewPoints(have: squares.count, need: quartersNeeded)
        }
        return mean
    }
}
