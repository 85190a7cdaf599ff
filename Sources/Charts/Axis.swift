/// An axis of values: a range that starts and ends at a round number, with the round numbers between.
struct Axis: Hashable {
    /// The values at which there is a mark, the least first.
    let ticks: [Double]
    /// How many decimals the marks need.
    let decimals: Int

    var lower: Double { ticks.first ?? 0 }
    var upper: Double { ticks.last ?? 1 }

    /// Finds marks a 1, 2 or 5 of some power of ten apart, about as many as wanted, that cover all values.
    ///
    /// Zero is taken in where it is near, since a line that starts just above it looks steeper than it is.
    init(covering values: [Double], bounds: LineChart.Bounds = LineChart.Bounds(), wanted: Int = 5) {
        let finite = values.filter(\.isFinite)
        guard var low = finite.min(), var high = finite.max() else {
            self.init(ticks: [0, 1], decimals: 0)
            return
        }
        if low == high {
            let margin = low == 0 ? 1 : low.magnitude * 0.1
            (low, high) = (low - margin, high + margin)
        }
        if low > 0, low <= (high - low) / 2 { low = 0 }
        if high < 0, -high <= (high - low) / 2 { high = 0 }
        low = max(low, bounds.lower.map { min($0, finite.min() ?? $0) } ?? low)
        high = min(high, bounds.upper.map { max($0, finite.max() ?? $0) } ?? high)
        let step = Axis.step(over: high - low, wanted: wanted)
        let first = (low / step.size).rounded(.down)
        let last = (high / step.size).rounded(.up)
        self.init(
            ticks: stride(from: first, through: max(last, first + 1), by: 1).map { $0 * step.size },
            decimals: step.decimals
        )
    }

    private init(ticks: [Double], decimals: Int) {
        self.ticks = ticks
        self.decimals = decimals
    }

    /// The smallest 1, 2 or 5 of a power of ten that needs no more steps than wanted.
    private static func step(over span: Double, wanted: Int) -> (size: Double, decimals: Int) {
        var power = 1.0
        var decimals = 0
        while power * 10 <= span / Double(wanted) { power *= 10 }
        while power > span / Double(wanted), decimals < 9 {
            power /= 10
            decimals += 1
        }
        for (factor, saved) in [(1.0, 0), (2, 0), (5, 0), (10, 1)] where power * factor * Double(wanted) >= span {
            return (power * factor, max(0, decimals - saved))
        }
        return (power * 10, max(0, decimals - 1))
    }
}

/// Numbers as text that is the same on every machine.
enum Number {
    /// A number rounded half away from zero, with a comma between thousands.
    static func grouped(_ value: Double, decimals: Int) -> String {
        let plain = fixed(value.magnitude, decimals: decimals)
        let whole = plain.prefix { $0 != "." }
        var groups = ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index) % 3 == 0 { groups += "," }
            groups.append(digit)
        }
        let isZero = !plain.contains { $0 != "0" && $0 != "." }
        return (value < 0 && !isZero ? "−" : "") + groups + plain.dropFirst(whole.count)
    }

    /// A coordinate to a tenth, without a needless zero.
    static func coordinate(_ value: Double) -> String {
        let text = fixed(value.magnitude, decimals: 1)
        let short = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        return value < 0 && short != "0" ? "-" + short : short
    }

    private static func fixed(_ magnitude: Double, decimals: Int) -> String {
        let scale = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
        let scaled = (magnitude * scale).rounded(.toNearestOrAwayFromZero)
        guard scaled < 9e18 else { return String(magnitude) }
        let digits = String(Int64(scaled))
        guard decimals > 0 else { return digits }
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        return padded.dropLast(decimals) + "." + padded.suffix(decimals)
    }
}
