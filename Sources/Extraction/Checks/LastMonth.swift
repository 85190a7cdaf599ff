public import Scorecards
import Statistics

/// The last month of a series, held against the natural process limits of the months before it (Wheeler 1993).
public struct LastMonth: Hashable, Comparable, Sendable {
    /// The measure and organisation.
    public var series: SeriesKey
    /// The month.
    public var month: Month
    /// Its figure; a ratio in per cent.
    public var value: Double
    /// The limits that the months before it give.
    public var limits: ClosedRange<Double>
    /// How many months the limits rest on.
    public var earlier: Int
    /// Whether the figure is a ratio, in per cent.
    public var isShare: Bool

    /// Where the month lies outside the limits.
    public enum Side: String, Sendable {
        case above, below
    }

    /// How many months before the last there must be.
    public static let fewestEarlier = 12

    /// Above or below the limits, or `nil` within them.
    public var side: Side? { value > limits.upperBound ? .above : value < limits.lowerBound ? .below : nil }

    /// Judges the last of a series' months, or gives `nil` where fewer than twelve come before it or they never differ.
    init?(_ observations: [Observation]) {
        let months = observations.sorted { $0.window < $1.window }
        let values = months.compactMap { $0.cell.number }
        guard let last = months.last, let value = values.last, values.count == months.count,
            values.count > Self.fewestEarlier
        else { return nil }
        do throws(Statistics.Refusal) {
            let chart = try XmRChart(Self.inTheirPlaces(months.dropLast()))
            guard let found = chart.segments.first?.limits, !found.hasNoVariation else { return nil }
            series = last.key.series
            month = last.window.last
            self.value = value
            limits = found.lower...found.upper
            earlier = values.count - 1
            isShare = last.cell.reading == nil
        } catch {
            return nil
        }
    }

    /// The figures with a gap for every month that is missing.
    private static func inTheirPlaces(_ months: ArraySlice<Observation>) -> [Double?] {
        guard let first = months.first?.window.first, let last = months.last?.window.last else { return [] }
        var values = [Double?](repeating: nil, count: Int(last.index - first.index) + 1)
        for observation in months {
            values[Int(observation.window.first.index - first.index)] = observation.cell.number
        }
        return values
    }

    /// Orders by measure, then by organisation.
    public static func < (one: LastMonth, other: LastMonth) -> Bool {
        (one.series.measure, one.series.organisation) < (other.series.measure, other.series.organisation)
    }
}

extension Cell {
    /// The figure as a number; a ratio in per cent.
    fileprivate var number: Double? {
        if let exact = reading?.exact { return exact.double }
        guard let numerator, let denominator, let ratio = Quantity(numerator, over: denominator) else { return nil }
        return ratio.double * 100
    }
}
