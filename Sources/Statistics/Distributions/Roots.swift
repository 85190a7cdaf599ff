/// The root of a rising function, by Newton's steps kept inside a shrinking bracket.
enum Roots {
    /// Finds where `f` crosses zero between `low` and `high`; `f` gives its value and its slope.
    static func find(
        from start: Double,
        low: Double,
        high: Double,
        _ f: (Double) -> (value: Double, slope: Double)
    ) -> Double {
        var low = low
        var high = high
        var x = min(max(start, low), high)
        if x <= low { x = high.isFinite ? (low + high) / 2 : low + 1 }
        for _ in 0..<200 {
            let (value, slope) = f(x)
            if value == 0 { return x }
            if value > 0 { high = x } else { low = x }
            var next = x - value / slope
            if !(next > low && next < high) { next = high.isFinite ? low + (high - low) / 2 : 2 * x + 1 }
            if abs(next - x) <= 2 * Double.ulpOfOne * abs(x) { return next }
            x = next
        }
        return x
    }
}
