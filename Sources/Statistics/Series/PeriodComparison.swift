/// A figure beside an earlier one over a window of the same length.
public struct PeriodComparison: Hashable, Sendable {
    /// The figure in question.
    public let now: Double
    /// The earlier figure.
    public let then: Double
    /// The periods both windows contain; above zero, the two are not independent.
    public let sharedPeriods: Int

    /// Compares windows of a length that end so many periods apart.
    ///
    /// - Throws: ``Refusal/optionOutOfRange(_:)`` for a length or lag below 1; ``Refusal/outOfRange``.
    public init(_ now: Double, with then: Double, windowLength: Int, lag: Int) throws(Refusal) {
        guard windowLength > 0 else { throw .optionOutOfRange("window length") }
        guard lag > 0 else { throw .optionOutOfRange("lag") }
        guard (now - then).isFinite else { throw .outOfRange }
        self.now = now
        self.then = then
        self.sharedPeriods = max(0, windowLength - lag)
    }

    /// Now less then, in the unit of the figure; percentage points where that is a percentage.
    public var difference: Double { now - then }

    /// The change as a percentage of the earlier figure; `nil` where that is zero or too small to divide by.
    public var percentChange: Double? {
        let change = 100 * difference / then
        return change.isFinite ? change : nil
    }
}
