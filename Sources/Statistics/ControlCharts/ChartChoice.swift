/// Which chart suits a measure, and why.
public struct ChartChoice: Hashable, Sendable {
    /// What a measure's figures are.
    public enum Figure: Hashable, Sendable {
        /// Something measured: seconds, pounds, an average.
        case measurement
        /// Events in equal periods, with their usual number in a period.
        case count(typical: Double)
        /// Events over people, calls or officers, with the usual number of events in a period.
        case rate(typicalCount: Double, typicalExposure: Double)
        /// A share of a total, with the usual size of the total.
        case share(typicalTotal: Double)
        /// Days from one event to the next.
        case timeBetweenEvents
        /// Opportunities from one event to the next.
        case opportunitiesBetweenEvents
        /// A total that shares months with its neighbours.
        case rollingTotal
    }

    /// The chart to draw.
    public enum Chart: Hashable, Sendable {
        /// Individual values with moving-range limits.
        case xmr
        /// One of the charts whose limits come from theory.
        case control(ControlChart.Kind)
        /// None: chart the separate periods instead.
        case separatePeriodsInstead
    }

    /// The chart that suits the figure.
    public let chart: Chart
    /// Why, in one sentence.
    public let reason: String

    /// Chooses the chart for a figure.
    ///
    /// Wheeler (1993) prefers moving-range limits wherever counts are not small, since they measure the variation that
    /// theory can only assume; theory is used where counts are too small for a moving range to say much.
    public init(for figure: Figure) {
        switch figure {
        case .measurement:
            self.init(.xmr, "Measurements have no variation known in advance, so it is taken from the series.")
        case .count(let typical) where typical < 1:
            self.init(.control(.t), "Fewer than one event in a period: chart the time between events.")
        case .count(let typical) where typical < 5:
            self.init(.control(.c), "Small counts are too uneven for moving ranges; their variation follows the mean.")
        case .count:
            self.init(.xmr, "Counts of this size vary more than theory says, so variation is taken from the series.")
        case .rate(let count, _) where count < 5:
            self.init(.control(.u), "Small counts over unequal exposures: limits widen where the exposure is small.")
        case .rate(_, let exposure) where exposure >= 1000:
            self.init(.control(.uPrime), "Large exposures make plain limits far too narrow; Laney's measure both.")
        case .rate:
            self.init(.control(.u), "Limits follow each period's own exposure.")
        case .share(let total) where total >= 1000:
            self.init(.control(.pPrime), "Large totals make plain limits far too narrow; Laney's measure both.")
        case .share:
            self.init(.control(.p), "Limits follow each period's own total.")
        case .timeBetweenEvents:
            self.init(.control(.t), "Rare events are charted by the time between them.")
        case .opportunitiesBetweenEvents:
            self.init(.control(.g), "Rare events are charted by the opportunities between them.")
        case .rollingTotal:
            self.init(.separatePeriodsInstead, "A rolling total shares months with its neighbours; chart the months.")
        }
    }

    private init(_ chart: Chart, _ reason: String) {
        self.chart = chart
        self.reason = reason
    }
}
