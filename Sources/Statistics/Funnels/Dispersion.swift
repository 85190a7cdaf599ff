/// How much more the units of a funnel differ than chance alone would have them differ.
public struct Dispersion: Hashable, Sendable {
    /// The mean square of the units' deviates: 1 where only chance is at work.
    public let factor: Double
    /// The variance between units on the even scale, 0 where chance explains the scatter.
    public let betweenUnits: Double
    /// The units behind the estimate.
    public let count: Int

    /// How extreme units are kept from inflating the estimate.
    public enum Trimming: Hashable, Sendable {
        /// Not at all.
        case none
        /// Deviates beyond the quantiles `share` and 1 − `share` are drawn in to them.
        case winsorised(share: Double)
        /// The lowest and the highest `share` of the units are left out.
        case truncated(share: Double)
    }

    /// Estimates dispersion from deviates and their standard errors (DerSimonian and Laird 1986; Spiegelhalter 2005).
    init(_ deviates: [Double?], errors: [Double]) throws(Refusal) {
        let kept = zip(deviates, errors).compactMap { deviate, error in deviate.map { ($0, error) } }
        guard kept.count >= 2 else { throw .tooFewPoints(have: kept.count, need: 2) }
        let n = Double(kept.count)
        let squares = Averages.sum(kept.map { $0.0 * $0.0 })
        let weights = kept.map { 1 / ($0.1 * $0.1) }
        let total = Averages.sum(weights)
        let divisor = total - Averages.sum(weights.map { $0 * $0 }) / total
        factor = squares / n
        betweenUnits = squares < n - 1 ? 0 : max(0, (squares - (n - 1)) / divisor)
        count = kept.count
        guard factor.isFinite, betweenUnits.isFinite else { throw .outOfRange }
    }
}

extension Dispersion.Trimming {
    func check() throws(Refusal) {
        switch self {
        case .none: break
        case .winsorised(let share), .truncated(let share):
            guard share > 0, share < 0.5 else { throw .optionOutOfRange("share trimmed") }
        }
    }

    /// The deviates after trimming, `nil` where one was left out.
    func applied(to deviates: [Double]) -> [Double?] {
        switch self {
        case .none: return deviates
        case .winsorised(let share):
            let low = Averages.quantile(deviates, share) ?? 0
            let high = Averages.quantile(deviates, 1 - share) ?? 0
            return deviates.map { min(max($0, low), high) }
        case .truncated(let share):
            // Groups of equal size by rank; the first and the last are left out.
            let groups = (1 / share).rounded()
            let ranks = Self.ranks(deviates)
            return zip(deviates, ranks).map { deviate, rank in
                let group = (rank * groups / Double(deviates.count + 1)).rounded(.down)
                return group == 0 || group == groups - 1 ? nil : deviate
            }
        }
    }

    /// Ranks from 1, ties sharing their average.
    private static func ranks(_ values: [Double]) -> [Double] {
        values.map { value in
            let below = values.count { $0 < value }
            let equal = values.count { $0 == value }
            return Double(below) + Double(equal + 1) / 2
        }
    }
}
