/// A control chart for counts, rates, proportions and rare events, whose limits come from the kind of figure.
///
/// Where an ``XmRChart`` measures usual variation from the series, these charts know it from theory: a count of
/// independent events varies by its square root (Shewhart 1931; Montgomery 2012, chapter 7).
public struct ControlChart: Hashable, Sendable {
    /// What is charted, and so where the limits come from.
    public enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
        /// Values about their median, without limits.
        case run
        /// The distance of each value from the one before.
        case movingRange = "moving-range"
        /// Counts from equal opportunities.
        case c
        /// Counts over unequal exposures.
        case u
        /// Counts over large exposures, with the variation between periods measured as well (Laney 2002).
        case uPrime = "u-prime"
        /// Shares of unequal totals.
        case p
        /// Shares of large totals, with the variation between periods measured as well (Laney 2002).
        case pPrime = "p-prime"
        /// Time between rare events, made symmetric by the power 1/3.6 (Nelson 1994).
        case t
        /// Opportunities between rare events (Benneyan 2001); drawn about the median.
        case g
    }

    /// How a chart is drawn.
    public struct Options: Hashable, Sendable {
        /// Values at the start of each stretch from which centre and limits are taken; all of them where `nil`.
        public var baseline: Int?
        /// The places at which a new stretch starts.
        public var splitAt: [Int] = []
        /// The unit of the chart: 100 for percentages.
        public var multiplier = 1.0
        /// Whether unusually wide moving ranges are left out of the average, once.
        public var isScreened = false

        /// The whole series as one stretch, in its own unit.
        public init() {}
    }

    /// A value and the limits at its place.
    public struct Point: Hashable, Sendable {
        /// The charted value, `nil` where missing.
        public let value: Double?
        /// The stretch the point belongs to, counted from 0.
        public let part: Int
        /// The limits at this place; `nil` for a run chart and where the denominator is missing.
        public let limits: Limits?

        /// Whether the value lies beyond the outer limits; a value on a limit does not.
        public var isOutside: Bool {
            guard let value, let limits else { return false }
            return value > limits.upper || value < limits.lower
        }
    }

    /// The limits at one place: outer ones at three standard errors, warning ones at two.
    public struct Limits: Hashable, Sendable {
        /// The lower outer limit.
        public let lower: Double
        /// The upper outer limit.
        public let upper: Double
        /// The lower warning limit.
        public let warningLower: Double
        /// The upper warning limit.
        public let warningUpper: Double
    }

    /// A stretch of the chart with one centre line.
    public struct Part: Hashable, Sendable {
        /// The places of the stretch.
        public let range: Range<Int>
        /// The centre line.
        public let centre: Double
        /// Runs and crossings; `nil` where no value lies off the centre line.
        public let runs: RunAnalysis?
    }

    /// The kind of chart.
    public let kind: Kind
    /// How it was drawn.
    public let options: Options
    /// Every value with its limits, in the order of time.
    public let points: [Point]
    /// The stretches, in order.
    public let parts: [Part]

    /// Charts values or counts that are in the order of time.
    ///
    /// - Parameters:
    ///   - kind: The kind of chart.
    ///   - values: Counts for c, u and p charts; times or opportunities between events for t and g charts; else values.
    ///   - denominators: The exposure or total of each count for u and p charts, not used for the others.
    ///   - options: How to draw.
    /// - Throws: A ``Refusal`` that names what is wrong with the figures or the options.
    public init(
        _ kind: Kind,
        of values: [Double?],
        over denominators: [Double?] = [],
        options: Options = Options()
    ) throws(Refusal) {
        let figures = try Figures(kind, values, denominators)
        guard options.multiplier > 0, options.multiplier.isFinite else { throw .optionOutOfRange("multiplier") }
        if let baseline = options.baseline, baseline < 2 { throw .baselineTooShort(baseline) }
        for place in options.splitAt where !values.indices.contains(place) {
            throw .rebaseWithoutData("at place \(place + 1)")
        }
        let starts = Set(options.splitAt).union([0]).sorted()
        var points: [Point] = []
        var parts: [Part] = []
        for (start, end) in zip(starts, starts.dropFirst() + [values.count]) {
            let stretch = try Stretch(figures, in: start..<end, options: options)
            let part = parts.count
            points += (start..<end).map { place in
                Point(value: stretch.values[place - start], part: part, limits: stretch.limits[place - start])
            }
            parts.append(
                Part(
                    range: start..<end,
                    centre: stretch.centre,
                    runs: RunAnalysis(stretch.values, centre: stretch.centre)
                )
            )
        }
        self.kind = kind
        self.options = options
        self.points = points
        self.parts = parts
    }
}
