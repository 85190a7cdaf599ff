/// Sums and means that do not lose digits on long or nearly constant series.
enum Averages {
    /// The compensated sum of Neumaier (1974), exact where the rounded answer is representable.
    static func sum(_ values: some Sequence<Double>) -> Double {
        var sum = 0.0
        var lost = 0.0
        for value in values {
            let next = sum + value
            lost += abs(sum) >= abs(value) ? (sum - next) + value : (value - next) + sum
            sum = next
        }
        return sum + lost
    }

    /// The two-pass mean, which returns a constant series' own value.
    ///
    /// A one-pass mean of eighteen times 0.1 may miss 0.1 by the last digit, which would put every point on one side
    /// of the mean. The second pass adds back the mean of what the first one left.
    static func mean(_ values: [Double]) -> Double? {
        guard !values.isEmpty else { return nil }
        let count = Double(values.count)
        let first = sum(values) / count
        let second = first + sum(values.lazy.map { $0 - first }) / count
        return second.isFinite ? second : nil
    }

    /// The middle value, or the mean of the two middle values.
    static func median(_ values: [Double]) -> Double? {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        let middle = sorted.count / 2
        guard sorted.count.isMultiple(of: 2) else { return sorted[middle] }
        return sorted[middle - 1] / 2 + sorted[middle] / 2
    }

    /// The quantile by linear interpolation between order statistics (Hyndman and Fan 1996, type 7).
    static func quantile(_ values: [Double], _ probability: Double) -> Double? {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        let position = Double(sorted.count - 1) * min(max(probability, 0), 1)
        let below = Int(position)
        guard below + 1 < sorted.count else { return sorted[sorted.count - 1] }
        return sorted[below] + (position - Double(below)) * (sorted[below + 1] - sorted[below])
    }
}
