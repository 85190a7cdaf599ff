/// The two small terms that make binomial and Poisson probabilities exact for large counts (Loader 2000).
enum Stirling {
    /// ln Γ(n+1) less Stirling's approximation of it, for n above 0.
    static func error(_ n: Double) -> Double {
        var correction = 0.0
        var n = n
        while n < 12 {
            correction += (n + 0.5) * Elementary.logarithmOfOnePlus(1 / n) - 1
            n += 1
        }
        let inverse = 1 / (n * n)
        let series = denominators.reversed().reduce(0.0) { $0 * inverse + 1 / $1 }
        return series / n + correction
    }

    /// ln Γ(x) for x above 0.
    static func logarithmOfGamma(_ x: Double) -> Double {
        error(x) + (x - 0.5) * Elementary.logarithm(x) - x + Elementary.logarithm(2 * Double.pi) / 2
    }

    /// x ln(x/m) + m − x, without cancellation where x is near m.
    static func deviance(_ x: Double, _ m: Double) -> Double {
        guard abs(x - m) < 0.1 * (x + m) else {
            return x * Elementary.logarithm(x / m) + m - x
        }
        let ratio = (x - m) / (x + m)
        var sum = (x - m) * ratio
        var term = 2 * x * ratio
        var divisor = 3.0
        while true {
            term *= ratio * ratio
            let next = sum + term / divisor
            if next == sum { return sum }
            sum = next
            divisor += 2
        }
    }

    private static let denominators: [Double] = [
        12, -360, 1260, -1680, 1188, -360_360.0 / 691, 156, -122_400.0 / 3617,
    ]
}
