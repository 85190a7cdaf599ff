/// The Poisson distribution of a count of independent events.
enum Poisson {
    /// The probability of exactly `count` events; also defined between whole counts, where other functions need it.
    static func density(_ count: Double, mean: Double) -> Double {
        guard count > 0 else { return Elementary.exponential(-mean) }
        if count < 1e-3 {
            let logarithm = count * Elementary.logarithm(mean) - mean - Stirling.logarithmOfGamma(count + 1)
            return Elementary.exponential(logarithm)
        }
        let exponent = -Stirling.error(count) - Stirling.deviance(count, mean)
        return Elementary.exponential(exponent) / (2 * Double.pi * count).squareRoot()
    }
}
