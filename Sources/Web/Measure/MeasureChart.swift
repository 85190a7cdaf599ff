import Charts
import Papers
import Scorecards

extension LineChart {
    /// The chart of a measure: its longest run of figures for windows of one length, or the latest of them, or `nil` where
    /// a line would say nothing.
    init?(
        of measure: Measure,
        series: Series,
        latest count: Int = .max,
        organisation: String,
        held: [Comparison],
        wording: Wording
    ) {
        guard !measure.unit.isScale, let run = Self.longestRun(of: series)?.suffix(count), let first = run.first,
            let last = run.last
        else { return nil }
        let points = Self.points(Array(run), of: measure)
        let values = points.compactMap(\.value)
        guard values.count > 1 else { return nil }
        let what = Self.windows(of: first.window.length)
        self.init(
            title:
                "\(measure.name), \(organisation): \(what), \(first.window.last.inWords) to \(last.window.last.inWords)",
            summary: Self.summary(points),
            unit: "\(measure.unitInWords), \(what)",
            points: points,
            references: Self.references(held, of: measure, wording: wording),
            breaks: measure.breaks.map { Break($0) },
            bounds: Bounds(
                lower: values.allSatisfy { $0 >= 0 } ? 0 : nil,
                upper: measure.unit == .percent && values.allSatisfy { $0 <= 100 } ? 100 : nil
            )
        )
    }

    /// The figures for windows of the length that most figures have.
    static func longestRun(of series: Series) -> [Series.Point]? {
        Dictionary(grouping: series.points) { $0.window.length }.max { left, right in
            (left.value.count, left.key) < (right.value.count, right.key)
        }?.value
    }

    /// The figures as points, with a gap wherever one is missing from the usual step.
    private static func points(_ run: [Series.Point], of measure: Measure) -> [Point] {
        let steps = zip(run, run.dropFirst()).map { Int($1.window.last.index - $0.window.last.index) }
        let usual = steps.min() ?? 1
        var points: [Point] = []
        for (index, point) in run.enumerated() {
            if index > 0, steps[index - 1] > usual {
                points.append(
                    Point(position: Double(run[index - 1].window.last.index) + Double(usual), label: "", value: nil)
                )
            }
            points.append(Self.point(point, of: measure))
        }
        return points
    }

    private static func point(_ point: Series.Point, of measure: Measure) -> Point {
        let reading = point.cell.reading(in: measure.unit)
        let range: ClosedRange<Double>? =
            if case .between(let low, let high) = reading, low < high { low.double...high.double } else { nil }
        return Point(
            position: Double(point.window.last.index),
            label: Window(months: 1, to: point.window.last).short,
            value: reading?.position.double,
            text: reading.map { measure.brief($0) } ?? "",
            range: range,
            marker: reading?.isBound == true ? .bound : point.cell.status.marker
        )
    }

    private static func references(_ held: [Comparison], of measure: Measure, wording: Wording) -> [Reference] {
        held.compactMap { reference($0, of: measure, wording: wording) }.reduce(into: []) { lines, line in
            if !lines.contains(line) { lines.append(line) }
        }
    }

    private static func reference(_ comparison: Comparison, of measure: Measure, wording: Wording) -> Reference? {
        guard !comparison.kind.isOwnPast, let value = comparison.comparator.reading.exact else { return nil }
        let name = wording.name(of: comparison.kind)
        let dated = comparison.comparator.window.map { " (\($0.short))" } ?? ""
        return Reference(
            name: "\(name.prefix(1).uppercased() + name.dropFirst()) \(measure.brief(.exactly(value)))\(dated)",
            value: value.double,
            dash: comparison.kind == .target ? .dashed : .dotted
        )
    }

    private static func summary(_ points: [Point]) -> String {
        let shown = points.filter { $0.value != nil }
        guard shown.count > 12, let first = shown.first, let last = shown.last,
            let least = shown.min(by: { ($0.value ?? 0) < ($1.value ?? 0) }),
            let most = shown.max(by: { ($0.value ?? 0) < ($1.value ?? 0) })
        else { return shown.map { "\($0.label): \($0.text)" }.joined(separator: "; ") + "." }
        return "\(shown.count) figures. First \(first.label): \(first.text). Last \(last.label): \(last.text). "
            + "Lowest \(least.label): \(least.text). Highest \(most.label): \(most.text)."
    }

    private static func windows(of length: Int) -> String {
        switch length {
        case 1: "by month"
        case 3: "by quarter"
        case 12: "12 months to each month shown"
        case _: "\(length) months to each month shown"
        }
    }
}

extension LineChart.Break {
    /// A change in recording, drawn between the last month before it and the first on the new footing.
    fileprivate init(_ change: Scorecards.Break) {
        self.init(
            position: Double(change.month.index) - 0.5,
            text: "From \(change.month.inWords), \(change.kind): \(change.text)"
        )
    }
}

extension LineChart.Marker {
    /// A figure of which no more is known than that it lies above or below.
    fileprivate static let bound = LineChart.Marker(shape: .triangle, meaning: "only a bound was published")
}

extension Reading {
    /// Whether the reading says no more than above or below.
    fileprivate var isBound: Bool {
        switch self {
        case .above, .below: true
        case .exactly, .between: false
        }
    }
}

extension Cell.Status {
    /// The shape of a figure of this status.
    var marker: LineChart.Marker {
        switch self {
        case .final: .circle
        case .provisional: LineChart.Marker(shape: .ring, meaning: label)
        case .estimate: LineChart.Marker(shape: .square, meaning: label)
        case .implied: LineChart.Marker(shape: .diamond, meaning: label)
        }
    }
}

extension MeasureUnit {
    /// Whether figures are places on a scale of words, which no line can join.
    fileprivate var isScale: Bool {
        switch self {
        case .scale: true
        case .count, .percent, .rate, .pounds, .duration: false
        }
    }
}
