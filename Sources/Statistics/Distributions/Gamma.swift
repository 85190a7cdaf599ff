/// The gamma distribution with scale 1; half a chi-square value, and the tail of the Poisson distribution.
enum Gamma {
    /// Which end of a distribution a probability is counted from.
    enum Tail {
        case lower
        case upper
    }

    /// The regularised incomplete gamma function: the probability below or above `x` at shape `a`.
    ///
    /// Series below a+1, Legendre's continued fraction above it (Abramowitz and Stegun 1964, 6.5.29 and 6.5.31). Both
    /// take a number of steps in proportion to the square root of the shape.
    static func probability(_ tail: Tail, at x: Double, shape a: Double) -> Double {
        guard x > 0 else { return tail == .lower ? 0 : 1 }
        let factor = Poisson.density(a, mean: x)
        if x < a + 1 {
            let lower = min(factor * series(x, a), 1)
            return tail == .lower ? lower : 1 - lower
        }
        let upper = min(factor * a * fraction(x, a), 1)
        return tail == .upper ? upper : 1 - upper
    }

    /// The value with probability `p` below or above it at shape `a`, for `p` strictly between 0 and 1.
    static func quantile(_ tail: Tail, _ p: Double, shape a: Double) -> Double {
        Roots.find(from: start(tail, p, a), low: 0, high: .infinity) { x in
            let excess = probability(tail, at: x, shape: a) - p
            let slope = Poisson.density(a, mean: x) * a / x
            return tail == .lower ? (excess, slope) : (-excess, slope)
        }
    }

    /// Wilson and Hilferty (1931), or the leading term of the series where that falls below zero.
    private static func start(_ tail: Tail, _ p: Double, _ a: Double) -> Double {
        let z = tail == .lower ? Normal.quantile(p) : -Normal.quantile(p)
        let root = 1 - 1 / (9 * a) + z / (3 * a.squareRoot())
        if root > 0.2 { return a * root * root * root }
        let lower = tail == .lower ? p : 1 - p
        return Elementary.exponential((Elementary.logarithm(lower) + Stirling.logarithmOfGamma(a + 1)) / a)
    }

    private static func series(_ x: Double, _ a: Double) -> Double {
        var term = 1.0
        var sum = 1.0
        var divisor = a + 1
        while term > sum * Double.ulpOfOne / 4 {
            term *= x / divisor
            sum += term
            divisor += 1
        }
        return sum
    }

    private static func fraction(_ x: Double, _ a: Double) -> Double {
        let tiny = 1e-300
        var b = x + 1 - a
        var c = 1 / tiny
        var d = 1 / (abs(b) < tiny ? tiny : b)
        var value = d
        for step in 1...10_000_000 {
            let numerator = -Double(step) * (Double(step) - a)
            b += 2
            d = numerator * d + b
            d = 1 / (abs(d) < tiny ? tiny : d)
            c = b + numerator / c
            if abs(c) < tiny { c = tiny }
            value *= c * d
            if abs(c * d - 1) <= Double.ulpOfOne { break }
        }
        return value
    }
}
