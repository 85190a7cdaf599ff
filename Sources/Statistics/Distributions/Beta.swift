/// The beta distribution; the tail of the binomial distribution.
enum Beta {
    /// The regularised incomplete beta function: the probability at or below `x`, for positive `a` and `b`.
    ///
    /// Continued fraction of Didonato and Morris (1992, eq. 9) in the modified Lentz form; `rest` is 1 − x, given
    /// apart so that a small one keeps its digits.
    static func cumulative(_ x: Double, rest: Double, _ a: Double, _ b: Double) -> Double {
        guard x > 0 else { return 0 }
        guard rest > 0 else { return 1 }
        if x > (a + 1) / (a + b + 2) {
            return max(1 - factor(rest, x, b, a) * fraction(rest, b, a), 0)
        }
        return min(factor(x, rest, a, b) * fraction(x, a, b), 1)
    }

    /// The probability at or below `x`.
    static func cumulative(_ x: Double, _ a: Double, _ b: Double) -> Double { cumulative(x, rest: 1 - x, a, b) }

    /// The value with probability `p` at or below it, for `p` strictly between 0 and 1.
    static func quantile(_ p: Double, _ a: Double, _ b: Double) -> Double {
        Roots.find(from: a / (a + b), low: 0, high: 1) { x in
            let density = factor(x, 1 - x, a, b) * a / (x * (1 - x))
            return (cumulative(x, a, b) - p, density)
        }
    }

    /// x^a (1−x)^b / (a B(a,b)).
    private static func factor(_ x: Double, _ rest: Double, _ a: Double, _ b: Double) -> Double {
        let n = a + b
        let exponent =
            Stirling.error(n) - Stirling.error(a) - Stirling.error(b)
            - Stirling.deviance(a, n * x) - Stirling.deviance(b, n * rest)
        return Elementary.exponential(exponent) * (b / (2 * Double.pi * a * n)).squareRoot()
    }

    private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
        let tiny = 1e-300
        var c = 1.0
        var d = 1 - (a + b) * x / (a + 1)
        d = 1 / (abs(d) < tiny ? tiny : d)
        var value = d
        for step in 1...1_000_000 {
            let m = Double(step)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            var change = 1.0
            for numerator in [even, odd] {
                d = 1 + numerator * d
                d = 1 / (abs(d) < tiny ? tiny : d)
                c = 1 + numerator / c
                if abs(c) < tiny { c = tiny }
                value *= c * d
                change = c * d
            }
            if abs(change - 1) <= Double.ulpOfOne { break }
        }
        return value
    }
}
