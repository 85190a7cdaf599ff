/// Kendall's rank correlation of a series with time: a second opinion that no single value can sway.
public struct Kendall: Hashable, Sendable {
    /// τ_b, from −1 for a series that always falls to 1 for one that always rises.
    public let tau: Double
    /// The probability of a correlation this strong, either way, if there were none; normal approximation with ties.
    public let probability: Double

    /// Correlates the present values with their places (Kendall 1938; ties by Kendall 1945).
    ///
    /// - Throws: ``Refusal/tooFewPoints(have:need:)`` below 4 values; ``Refusal/noVariation`` where all are equal.
    public init(_ values: [Double?]) throws(Refusal) {
        let present = values.compactMap { $0 }
        guard present.count >= 4 else { throw .tooFewPoints(have: present.count, need: 4) }
        for index in values.indices {
            if let value = values[index], !value.isFinite { throw .notFinite(index: index) }
        }
        var score = 0
        for later in present.indices {
            for earlier in 0..<later {
                score += present[later] > present[earlier] ? 1 : present[later] < present[earlier] ? -1 : 0
            }
        }
        let n = Double(present.count)
        let pairs = n * (n - 1) / 2
        let ties = Dictionary(grouping: present) { $0 }.values.map { Double($0.count) }
        let tied = ties.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
        guard pairs > tied else { throw .noVariation }
        let spread = { (t: Double) in t * (t - 1) * (2 * t + 5) }
        let variance = (spread(n) - ties.reduce(0) { $0 + spread($1) }) / 18
        tau = Double(score) / (pairs * (pairs - tied)).squareRoot()
        probability = 2 * Normal.cumulative(-abs(Double(score)) / variance.squareRoot())
    }
}
