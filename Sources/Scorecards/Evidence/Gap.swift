/// Why a figure or a result cannot be given; a missing answer always has a cause.
public enum Gap: Hashable, Sendable {
    /// No figure of the measure is held for the organisation at all.
    case noFigures
    /// Figures are held, but none for this window or for windows that make it up.
    case noFigure(Window)
    /// Some months of the window are missing, so no sum or ratio can be formed.
    case monthsMissing([Month])
    /// Only finer figures are held and they must not be averaged or added.
    case cannotBeDerived(Window)
    /// The figure was published only as a range or a bound that does not settle the comparison.
    case notExact(Reading)
    /// The latest figure ends longer before the review period's end than the measure's lag allows.
    case outOfDate(Window)
    /// The framework states no threshold for the redline.
    case thresholdNotStated
    /// No figure is held for what the measure should be compared with.
    case comparatorMissing(ComparatorKind, Window)
    /// The framework names no peer group, or none was in force on the day.
    case noPeerGroup
}
