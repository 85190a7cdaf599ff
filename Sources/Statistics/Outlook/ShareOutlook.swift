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
    /// How likely the target is, and where the share is expected; refused where past quarters are too few to tell.
    public let forecast: Result<Forecast, Refusal>

    /// A probability with what it rests on.
    public struct Forecast: Hashable, Sendable {
        /// The probability that the target is reached.
        public let probability: Double
        /// The 12-month share at the end of next quarter, in the middle of its range.
        public let share: Double
        /// The lower end of the range that holds the share in 80 % of cases.
        public let lower: Double
        /// The upper end of the range that holds the share in 80 % of cases.
        public let upper: Double
        /// Months of history available.
        public let months: Int
        /// How the same method would have scored at the past quarter ends of this series, each with what was then known
        /// and this target; refused where there are too few of them.
        public let score: Result<OutlookScore, Refusal>
    }

    /// The probability that the target is reached: certain where no quarter can change it, else the forecast's.
    public var probability: Result<Double, Refusal> {
        if neededShare <= 0 { return .success(1) }
        return neededShare > 1 ? .success(0) : forecast.map(\.probability)
    }

    /// Quarters of the past that are needed to know how far a quarter's share strays.
    public static let quartersNeeded = 4
    /// Answered forecasts that are needed for a score.
    public static let forecastsNeeded = 4

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
        let known = ShareQuarter(
            part: try part.total(of: 9, endingBefore: 0),
            whole: try whole.total(of: 9, endingBefore: 0),
            total: total
        )
        needed = known.needed(for: target)
        guard needed.isFinite, total.isFinite else { throw .outOfRange }
        self.total = total
        neededShare = needed / total
        recentShare = try part.total(of: 12, endingBefore: 0) / recentWhole
        let past = SharePast(parts: RunningTotal(parts), wholes: RunningTotal(wholes))
        let share = recentShare
        forecast = Result { () throws(Refusal) in
            guard share > 0, share < 1 else { throw .noVariation }
            let spread = try past.spread(back: 0, total: total)
            return Forecast(
                probability: known.probability(of: target, spread),
                share: known.share(with: spread.quantile(0.5)),
                lower: known.share(with: spread.quantile(0.1)),
                upper: known.share(with: spread.quantile(0.9)),
                months: parts.count,
                score: Result { () throws(Refusal) in try past.score(target: target) }
            )
        }
    }
}

/// The nine months that a 12-month share will still hold at the end of next quarter, and the total expected of that.
private struct ShareQuarter {
    let part: Double
    let whole: Double
    let total: Double

    /// The least number that the quarter must bring.
    func needed(for target: Double) -> Double { target * (whole + total) - part }

    /// The 12-month share when the quarter brings this share of its total.
    func share(with quarter: Double) -> Double { (part + quarter * total) / (whole + total) }

    func probability(of target: Double, _ spread: ShareSpread) -> Double {
        let ask = needed(for: target) / total
        return ask <= 0 ? 1 : ask > 1 ? 0 : 1 - spread.cumulative(ask)
    }
}

/// Where a quarter's share is expected: a beta distribution.
private struct ShareSpread {
    let a, b: Double

    func cumulative(_ share: Double) -> Double { Beta.cumulative(share, a, b) }

    func quantile(_ p: Double) -> Double { Beta.quantile(p, a, b) }
}

/// The quarters of a share's past.
private struct SharePast {
    let parts: RunningTotal
    let wholes: RunningTotal

    /// Where the quarter after so many months back was to be expected, by what was known then.
    func spread(back: Int, total: Double) throws(Refusal) -> ShareSpread {
        guard let part = parts.total(of: 12, endingBefore: back),
            let whole = wholes.total(of: 12, endingBefore: back), whole > 0
        else { throw .emptyTotal }
        let share = part / whole
        let chance = share * (1 - share)
        guard chance > 0 else { throw .noVariation }
        let variance = min(max(try strayed(before: back), chance / total), 0.9 * chance)
        let size = chance / variance - 1
        return ShareSpread(a: share * size, b: (1 - share) * size)
    }

    /// The mean squared distance of quarters' shares from those of the twelve months before each.
    private func strayed(before back: Int) throws(Refusal) -> Double {
        var squares: [Double] = []
        for back in stride(from: back, to: parts.count, by: 3) {
            guard let part = parts.total(of: 3, endingBefore: back),
                let whole = wholes.total(of: 3, endingBefore: back), whole > 0,
                let before = parts.total(of: 12, endingBefore: back + 3),
                let wholeBefore = wholes.total(of: 12, endingBefore: back + 3), wholeBefore > 0
            else { continue }
            let distance = part / whole - before / wholeBefore
            squares.append(distance * distance)
        }
        guard squares.count >= ShareOutlook.quartersNeeded, let mean = Averages.mean(squares) else {
            throw .tooFewPoints(have: squares.count, need: ShareOutlook.quartersNeeded)
        }
        return mean
    }

    /// Asks at every past quarter end whether the target will be reached a quarter later, and scores the answers.
    func score(target: Double) throws(Refusal) -> OutlookScore {
        let answered = stride(from: 3, to: parts.count, by: 3).compactMap { answer(back: $0, target: target) }
        guard answered.count >= ShareOutlook.forecastsNeeded else {
            throw .tooFewPoints(have: answered.count, need: ShareOutlook.forecastsNeeded)
        }
        return try OutlookScore(answered)
    }

    private func answer(back: Int, target: Double) -> OutlookScore.Answered? {
        guard let part = parts.total(of: 9, endingBefore: back), let whole = wholes.total(of: 9, endingBefore: back),
            let total = wholes.total(of: 3, endingBefore: back + 9), total > 0,
            let came = parts.total(of: 12, endingBefore: back - 3),
            let cameOf = wholes.total(of: 12, endingBefore: back - 3), cameOf > 0
        else { return nil }
        let known = ShareQuarter(part: part, whole: whole, total: total)
        do throws(Refusal) {
            let spread = try spread(back: back, total: total)
            let share = came / cameOf
            return OutlookScore.Answered(
                probability: known.probability(of: target, spread),
                isTrue: share >= target,
                isCovered: known.share(with: spread.quantile(0.1)) <= share
                    && share <= known.share(with: spread.quantile(0.9))
            )
        } catch {
            // A quarter end before there was anything to tell from.
            return nil
        }
    }
}
