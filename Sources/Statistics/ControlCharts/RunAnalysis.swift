/// Whether values cross their centre line as often as chance would have them do.
///
/// Anhøj and Olesen (2014): a shift shows as an unusually long run on one side, or as unusually few crossings. Values
/// on the centre line are left out.
public struct RunAnalysis: Hashable, Sendable {
    /// The values off the centre line.
    public let usefulCount: Int
    /// The longest run on one side.
    public let longestRun: Int
    /// The longest run chance would explain: log₂ of the useful values, rounded, and 3.
    public let longestRunLimit: Int
    /// How often neighbours lie on different sides.
    public let crossings: Int
    /// The fewest crossings chance would explain: the lower 5 % point of as many coin tosses as there are gaps.
    public let crossingsLimit: Int

    /// Whether the longest run or the crossings show a shift.
    public var isSignal: Bool { longestRun > longestRunLimit || crossings < crossingsLimit }

    /// Analyses values against a centre line; `nil` where no value lies off it.
    init?(_ values: [Double?], centre: Double) {
        let useful = values.compactMap { value -> Bool? in
            guard let value, abs(value - centre) > XmRChart.rounding * max(abs(value), abs(centre)) else { return nil }
            return value > centre
        }
        guard !useful.isEmpty else { return nil }
        var run = 0
        var longest = 0
        var crossings = 0
        for (index, isAbove) in useful.enumerated() {
            let continues = index > 0 && useful[index - 1] == isAbove
            crossings += index > 0 && !continues ? 1 : 0
            run = continues ? run + 1 : 1
            longest = max(longest, run)
        }
        usefulCount = useful.count
        longestRun = longest
        longestRunLimit = Int(Elementary.binaryLogarithm(Double(useful.count)).rounded()) + 3
        self.crossings = crossings
        crossingsLimit = Binomial.quantile(0.05, of: useful.count - 1, 0.5)
    }
}
