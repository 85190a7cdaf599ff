/// The control chart of individual values and moving ranges: what is usual for a series, and what stands out.
///
/// The mean and the average moving range of a stretch give its natural process limits, mean ± 2.66 moving ranges
/// (Shewhart 1931; Wheeler 1993). Five rules mark the points that usual variation does not explain; see ``Signal``.
/// A missing value breaks runs and moving ranges, takes part in no rule and keeps its place in time.
public struct XmRChart: Hashable, Sendable {
    /// How often a series of 36 independent values ends on a signal although nothing changed, by simulation.
    ///
    /// Times the number of measures looked at, it is the number of false alarms to expect each time.
    public static let falseAlarmRate = 0.017

    /// The conventions the chart was drawn by.
    public let options: Options
    /// The values charted, `nil` where missing.
    public let values: [Double?]
    /// The stretches between rebases, in order; at least one.
    public let segments: [Segment]
    let marks: [Mark]

    /// Charts values that are in the order of time.
    ///
    /// - Parameters:
    ///   - values: One value for each period, `nil` where missing.
    ///   - rebasedAt: The places at which new limits start; each starts a stretch with that point.
    ///   - accumulation: Rolling totals are refused: neighbours share most of their months, and in simulation 99.9 %
    ///     of series without any change would show a signal.
    ///   - options: The conventions to draw by.
    /// - Throws: A ``Refusal`` that names what is wrong with the figures or the options.
    public init(
        _ values: [Double?],
        rebasedAt: [Int] = [],
        accumulation: Accumulation = .separatePeriods,
        options: Options = Options()
    ) throws(Refusal) {
        guard accumulation == .separatePeriods else { throw .rollingTotal }
        try options.check()
        let plain = try Self.plain(values)
        self.options = options
        self.values = values
        var segments: [Segment] = []
        var marks: [Mark] = []
        marks.reserveCapacity(values.count)
        for range in try Self.ranges(values.count, rebasedAt: rebasedAt) {
            let segment = try Segment(plain, in: range, options: options)
            segment.judge(plain, options: options, into: &marks)
            segments.append(segment)
        }
        self.segments = segments
        self.marks = marks
    }

    /// Charts a series, rebased at periods of its own.
    ///
    /// - Parameters:
    ///   - series: The series, in any order of entry.
    ///   - rebasedAt: The periods at which new limits start.
    ///   - options: The conventions to draw by.
    /// - Throws: ``Refusal/rebaseWithoutData(_:)`` where the series has no row for a rebase, and what
    ///   ``init(_:rebasedAt:accumulation:options:)`` throws.
    public init<Period>(
        _ series: Series<Period>,
        rebasedAt: [Period] = [],
        options: Options = Options()
    ) throws(Refusal) {
        var places: [Int] = []
        for period in rebasedAt {
            guard let place = series.index(of: period) else {
                throw .rebaseWithoutData(String(describing: period))
            }
            places.append(place)
        }
        try self.init(series.values, rebasedAt: places, accumulation: series.accumulation, options: options)
    }

    /// The values in half the space, a missing one as not-a-number, which is neither above nor below anything.
    private static func plain(_ values: [Double?]) throws(Refusal) -> [Double] {
        let plain = values.map { $0 ?? .nan }
        var finite = 0
        var missing = 0
        for index in values.indices {
            finite += plain[index].isFinite ? 1 : 0
            missing += values[index] == nil ? 1 : 0
        }
        if finite + missing < values.count {
            throw .notFinite(index: values.firstIndex { $0.map { !$0.isFinite } ?? false } ?? 0)
        }
        guard finite > 0 else { throw .noValues }
        return plain
    }

    private static func ranges(_ count: Int, rebasedAt: [Int]) throws(Refusal) -> [Range<Int>] {
        if rebasedAt.isEmpty { return [0..<count] }
        for place in rebasedAt where !(0..<count).contains(place) { throw .rebaseWithoutData("at place \(place + 1)") }
        let starts = Set(rebasedAt).union([0]).sorted()
        return zip(starts, starts.dropFirst() + [count]).map { $0..<$1 }
    }
}
