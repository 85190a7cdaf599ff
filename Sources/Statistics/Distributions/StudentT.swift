/// Student's t distribution, for means and slopes whose error is itself estimated.
enum StudentT {
    /// The probability of a value at least this far from zero on either side.
    static func twoSided(_ t: Double, degrees: Double) -> Double {
        let square = t * t
        return Beta.cumulative(degrees / (degrees + square), rest: square / (degrees + square), degrees / 2, 0.5)
    }

    /// The value exceeded, in magnitude, with probability `p`, for `p` strictly between 0 and 1.
    static func twoSidedQuantile(_ p: Double, degrees: Double) -> Double {
        let normal = -Normal.quantile(p / 2)
        let start = normal + (normal * normal * normal + normal) / (4 * degrees)
        return Roots.find(from: start, low: 0, high: .infinity) { t in
            (p - twoSided(t, degrees: degrees), 2 * density(t, degrees: degrees))
        }
    }

    private static func density(_ t: Double, degrees: Double) -> Double {
        let logarithm =
            Stirling.logarithmOfGamma((degrees + 1) / 2) - Stirling.logarithmOfGamma(degrees / 2)
            - Elementary.logarithm(degrees * Double.pi) / 2
            - (degrees + 1) / 2 * Elementary.logarithmOfOnePlus(t * t / degrees)
        return Elementary.exponential(logarithm)
    }
}
