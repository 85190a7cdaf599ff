/// The check that holds for every twelve-month total: what it gained since last quarter is what the new quarter has more
/// than the quarter that dropped out.
///
/// R12(t) − R12(t − 3 months) = Q(t) − Q(t − 12 months), where R12 is a sum of twelve months and Q of three.
public struct RollingIdentity: Hashable, Sendable {
    /// The later twelve months.
    public let window: Window
    /// The change of the twelve-month total since three months before.
    public let changeOfTotals: Quantity
    /// The change of the quarter on the same quarter a year before.
    public let changeOfQuarters: Quantity

    /// Whether the two changes agree, as they must.
    public var holds: Bool { changeOfTotals == changeOfQuarters }

    /// Every place in a series of a summed flow where all four figures are held and at least one total was recorded as
    /// such; totals that the program summed itself agree by construction.
    ///
    /// - Parameters:
    ///   - series: The figures.
    ///   - measure: What they are figures of.
    ///   - months: The months in which the totals checked may end; any month where `nil`.
    /// - Returns: The checks in the order of their windows.
    public static func checks(of series: Series, measure: Measure, to months: Window? = nil) -> [RollingIdentity] {
        guard measure.nature == .flow, measure.aggregation == .sum else { return [] }
        return series.points.filter { point in
            point.window.length == 12
                && months.map { $0.first <= point.window.last && point.window.last <= $0.last } ?? true
        }.compactMap { point in
            let end = point.window.last
            let figures = [
                point.window, point.window.shifted(by: -3), Window(months: 3, to: end), Window(months: 3, to: end - 12),
            ].compactMap { series.figure(for: $0, of: measure).figure?.exact }
            guard figures.count == 4 else { return nil }
            return RollingIdentity(
                window: point.window,
                changeOfTotals: figures[0] - figures[1],
                changeOfQuarters: figures[2] - figures[3]
            )
        }
    }
}
