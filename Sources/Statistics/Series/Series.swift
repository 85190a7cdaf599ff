/// Values in the order of their periods, whatever order they came in, with missing ones kept in their place.
///
/// `Period` is the caller's own type for a month, a quarter or a day; this library knows nothing of calendars.
public struct Series<Period: Comparable & Hashable & Sendable>: Hashable, Sendable {
    /// The periods, earliest first, each once.
    public let periods: [Period]
    /// One value for each period; `nil` where the figure is missing.
    public let values: [Double?]
    /// Whether the values share periods with one another.
    public let accumulation: Accumulation

    /// Sorts observations into a series.
    ///
    /// Throws ``Refusal/repeatedPeriod(_:)`` where a period occurs twice: neither value is the obvious one to keep.
    public init(
        _ observations: [(period: Period, value: Double?)],
        accumulation: Accumulation = .separatePeriods
    ) throws(Refusal) {
        let sorted = observations.sorted { $0.period < $1.period }
        for (earlier, later) in zip(sorted, sorted.dropFirst()) where earlier.period == later.period {
            throw .repeatedPeriod(String(describing: earlier.period))
        }
        self.periods = sorted.map(\.period)
        self.values = sorted.map(\.value)
        self.accumulation = accumulation
    }

    /// The place of a period in the series, or `nil` where the series has no row for it.
    public func index(of period: Period) -> Int? {
        var low = 0
        var high = periods.count
        while low < high {
            let middle = (low + high) / 2
            if periods[middle] < period { low = middle + 1 } else { high = middle }
        }
        return low < periods.count && periods[low] == period ? low : nil
    }
}

extension Series where Period: Strideable, Period.Stride == Int {
    /// The same series with a missing value at every step that has no row.
    ///
    /// A month without a row and a month with an empty value then mean the same: the month keeps its place in time.
    /// Throws ``Refusal/periodOffStep(_:)`` where a period lies between two steps.
    public func filled(every step: Int) throws(Refusal) -> Series {
        guard step > 0 else { throw .optionOutOfRange("step") }
        guard let first = periods.first, let last = periods.last else { return self }
        guard first.distance(to: last) / step < 100_000 else { throw .optionOutOfRange("step") }
        for period in periods where !first.distance(to: period).isMultiple(of: step) {
            throw .periodOffStep(String(describing: period))
        }
        var next = 0
        var filled: [(period: Period, value: Double?)] = []
        for period in stride(from: first, through: last, by: step) {
            let isKnown = periods[next] == period
            filled.append((period, isKnown ? values[next] : nil))
            next += isKnown ? 1 : 0
        }
        return try Series(filled, accumulation: accumulation)
    }
}
