public import Statistics

/// What a control chart of a measure's months says of the latest one: usual variation or a change.
public struct MonthlyVariation: Hashable, Sendable {
    /// The months charted.
    public let months: MonthlySeries
    /// Their chart, with new limits from each change in recording.
    public let chart: XmRChart
    /// The latest month with a figure, the one that speaks for the present.
    public let month: Month
    /// What that month says.
    public let variation: Variation
    /// The rule by which it stands out, `nil` for usual variation.
    public let signal: Signal?
    /// The number the limits are held against, for one month.
    public let target: MonthlyTarget?
    /// What the limits promise for the target.
    public let assurance: Assurance

    /// The latest month's own stretch, whose limits count.
    public var stretch: XmRChart.Segment { chart.segments[chart.latest.segment] }

    /// Whether the limits rest on fewer months than settle them.
    public var isProvisional: Bool { stretch.count < MeasureStatistics.monthsForVariation }

    /// The first month of the latest stretch.
    public var since: Month { months.month(at: stretch.range.lowerBound) }

    init(_ months: MonthlySeries, of measure: Measure, target: MonthlyTarget?) throws(Unjudged) {
        let breaks = measure.breaks.compactMap { months.place(of: $0.month) }
        let chart: XmRChart
        do throws(Statistics.Refusal) {
            chart = try XmRChart(months.values, rebasedAt: breaks, options: Self.options)
        } catch {
            throw error == .noValues ? .noMonths : .refused(error)
        }
        let latest = chart.latest
        let stretch = chart.segments[latest.segment]
        guard stretch.count >= MeasureStatistics.monthsForProvisional else {
            throw .tooFewMonths(
                have: stretch.count,
                need: MeasureStatistics.monthsForProvisional,
                since: latest.segment == 0 ? nil : months.month(at: stretch.range.lowerBound)
            )
        }
        guard stretch.limits != nil else { throw .noNeighbours }
        let improvement = measure.polarity.improvement
        self.months = months
        self.chart = chart
        self.month = months.month(at: months.values.lastIndex { $0 != nil } ?? 0)
        self.variation = latest.variation(improvement: improvement)
        self.signal = latest.signal
        self.target = target
        self.assurance = chart.assurance(target: target?.value, improvement: improvement)
    }

    /// Fewer months than six have no limits, whatever the chart would draw.
    private static var options: XmRChart.Options {
        var options = XmRChart.Options()
        options.minimumPoints = MeasureStatistics.monthsForProvisional
        return options
    }
}

/// A target as it applies to a single month.
public struct MonthlyTarget: Hashable, Sendable {
    /// The number for one month, in the measure's unit.
    public let value: Double
    /// The target the framework states.
    public let stated: Quantity
    /// The months the stated target covers, over which a sum is spread evenly; 1 where it is one for every month.
    public let months: Int

    /// A stated target for one month: an even part of a total, and any other figure as it is.
    init(_ stated: Quantity, over window: Window, of measure: Measure) {
        let isTotal = measure.nature == .flow && measure.aggregation == .sum
        self.stated = stated
        months = isTotal ? window.length : 1
        value = stated.double / Double(months)
    }
}
