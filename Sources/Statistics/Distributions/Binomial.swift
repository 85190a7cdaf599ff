/// The binomial distribution of a count among independent chances.
enum Binomial {
    /// The probability of exactly `count` among `total` chances of `p` each.
    static func density(_ count: Int, of total: Int, _ p: Double) -> Double {
        if count == 0 { return Elementary.exponential(Double(total) * Elementary.logarithmOfOnePlus(-p)) }
        if count == total { return Elementary.exponential(Double(total) * Elementary.logarithm(p)) }
        let n = Double(total)
        let x = Double(count)
        let exponent =
            Stirling.error(n) - Stirling.error(x) - Stirling.error(n - x)
            - Stirling.deviance(x, n * p) - Stirling.deviance(n - x, n * (1 - p))
        return Elementary.exponential(exponent) * (n / (2 * Double.pi * x * (n - x))).squareRoot()
    }

    /// The probability of at most `count`.
    static func cumulative(_ count: Int, of total: Int, _ p: Double) -> Double {
        if count < 0 { return 0 }
        if count >= total { return 1 }
        return Beta.cumulative(1 - p, rest: p, Double(total - count), Double(count + 1))
    }

    /// The smallest count with a cumulative probability of at least `probability`.
    static func quantile(_ probability: Double, of total: Int, _ p: Double) -> Int {
        firstCount(in: 0...total) { cumulative($0, of: total, p) >= probability }
    }

    /// The two-sided exact test: the probability of every count no likelier than the one seen.
    static func twoSidedTest(_ count: Int, of total: Int, _ p: Double) -> Double {
        let seen = density(count, of: total, p) * (1 + 1e-7)
        let mode = min(total, Int((Double(total) + 1) * p))
        if count == mode { return 1 }
        if count < mode {
            let other = firstCount(in: mode...(total + 1)) { $0 > total || density($0, of: total, p) <= seen }
            return min(1, cumulative(count, of: total, p) + upper(other, of: total, p))
        }
        let other = firstCount(in: 0...mode) { density($0, of: total, p) > seen }
        return min(1, cumulative(other - 1, of: total, p) + upper(count, of: total, p))
    }

    /// The probability of at least `count`.
    private static func upper(_ count: Int, of total: Int, _ p: Double) -> Double {
        if count <= 0 { return 1 }
        if count > total { return 0 }
        return Beta.cumulative(p, rest: 1 - p, Double(count), Double(total - count + 1))
    }

    /// The first count of a range for which a condition holds, given that it holds from some count on.
    private static func firstCount(in range: ClosedRange<Int>, where holds: (Int) -> Bool) -> Int {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = low + (high - low) / 2
            if holds(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
