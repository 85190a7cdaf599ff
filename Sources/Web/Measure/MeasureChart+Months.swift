import Charts
import Papers
import Scorecards
import Statistics

extension LineChart {
    /// The control chart of a measure's months: mean and limits of each stretch, and what stands out.
    init(
        of variation: MonthlyVariation,
        measure: Measure,
        series: Scorecards.Series,
        organisation: String,
        wording: Wording
    ) {
        let months = variation.months
        let values = months.values.compactMap { $0 }
        let points = Self.points(variation, measure: measure, series: series, wording: wording)
        self.init(
            title:
                "\(measure.name), \(organisation): by month, \(months.first.inWords) to \(variation.month.inWords), with "
                + "the limits of usual variation",
            summary: Self.summary(variation, points, measure: measure, wording: wording),
            unit: "\(measure.unitInWords), by month",
            points: points,
            references: Self.lines(variation, measure: measure) + Self.target(variation, measure: measure),
            breaks: measure.breaks.map { Break(startingAnew: $0) },
            bounds: Bounds(
                lower: values.allSatisfy { $0 >= 0 } ? 0 : nil,
                upper: measure.unit == .percent && values.allSatisfy { $0 <= 100 } ? 100 : nil
            )
        )
    }

    // MARK: - Points

    private static func points(
        _ variation: MonthlyVariation,
        measure: Measure,
        series: Scorecards.Series,
        wording: Wording
    ) -> [Point] {
        variation.chart.points.enumerated().map { place, point in
            let window = Window(months: 1, to: variation.months.month(at: place))
            let status = series[window]?.cell.status ?? .final
            let judged = point.variation(improvement: measure.polarity.improvement)
            let rule = point.signal.flatMap { signal in point.side.map { wording.name(of: signal, on: $0) } }
            return Point(
                position: Double(window.last.index),
                label: window.short,
                value: point.value,
                text: point.value.map { measure.brief(measure.rounded($0)) } ?? "",
                note: rule.map { "\($0): \(wording.name(of: judged))" } ?? "",
                marker: point.side.map { Marker(judged, on: $0, wording: wording) } ?? status.marker
            )
        }
    }

    // MARK: - Lines

    private static func lines(_ variation: MonthlyVariation, measure: Measure) -> [Reference] {
        let stretches = variation.chart.segments.filter { !$0.range.isEmpty }
        return stretches.enumerated().flatMap { number, stretch -> [Reference] in
            guard let mean = stretch.mean else { return [] }
            let (first, last) = (stretch.range.lowerBound, stretch.range.upperBound - 1)
            let start = Double(variation.months.month(at: first).index) - (number == 0 ? 0 : 0.5)
            let isLast = number == stretches.count - 1
            let end = Double(variation.months.month(at: last).index) + (isLast ? 0 : 0.5)
            let since = stretches.count == 1 ? "" : ", \(period(stretch, variation.months))"
            func words(_ value: Double) -> String { measure.brief(measure.rounded(value)) }
            let middle = Reference(name: "Mean \(words(mean))\(since)", value: mean, span: start...end, dash: .solid)
            guard let limits = stretch.limits else { return [middle] }
            let name = "Usual variation \(words(limits.lower)) to \(words(limits.upper))\(since)"
            return [
                middle, Reference(name: name, value: limits.upper, span: start...end, dash: .dashed),
                Reference(name: "", value: limits.lower, span: start...end, dash: .dashed),
            ]
        }
    }

    private static func period(_ stretch: XmRChart.Segment, _ months: MonthlySeries) -> String {
        let window = Window(months: stretch.range.count, to: months.month(at: stretch.range.upperBound - 1))
        return "\(Window(months: 1, to: window.first).short) to \(Window(months: 1, to: window.last).short)"
    }

    private static func target(_ variation: MonthlyVariation, measure: Measure) -> [Reference] {
        guard let target = variation.target else { return [] }
        let value = measure.brief(measure.rounded(target.value))
        let name =
            target.months == 1
            ? "Target \(value)" : "A month’s part of the target: \(value) of \(measure.brief(.exactly(target.stated)))"
        return [Reference(name: name, value: target.value, dash: .dotted)]
    }

    // MARK: - Words

    /// The chart for those who cannot see it: what the latest month says, and which months stand out.
    private static func summary(
        _ variation: MonthlyVariation,
        _ points: [Point],
        measure: Measure,
        wording: Wording
    ) -> String {
        let marked = points.filter { !$0.note.isEmpty }
        let listed = marked.suffix(12).map { "\($0.label): \($0.text), \($0.note)" }
        let count =
            marked.count > 12 ? "Of \(marked.count) months that stand out, the latest: " : "Months that stand out: "
        return
            (["\(variation.months.count) months."] + wording.variation(variation, measure)
            + (marked.isEmpty ? ["No month stands out."] : [count + listed.joined(separator: "; ") + "."]))
            .joined(separator: " ")
    }
}

extension LineChart.Break {
    /// A change in recording, from which there are new limits.
    fileprivate init(startingAnew change: Scorecards.Break) {
        let text = change.text.hasSuffix(".") || change.text.isEmpty ? change.text : change.text + "."
        self.init(
            position: Double(change.month.index) - 0.5,
            text: "From \(change.month.inWords), \(change.kind): \(text) New limits start here."
        )
    }
}

extension LineChart.Marker {
    /// A month that stands out: a triangle that points to its side.
    fileprivate init(_ variation: Variation, on side: Signal.Side, wording: Wording) {
        let outlier = side == .high ? "Stands out high" : "Stands out low"
        let tone: Tone
        let meaning: String
        switch variation {
        case .commonCause: (tone, meaning) = (.plain, "")
        case .improvement: (tone, meaning) = (.good, "\(outlier): \(wording.name(of: variation))")
        case .concern: (tone, meaning) = (.bad, "\(outlier): \(wording.name(of: variation))")
        case .neutralHigh, .neutralLow: (tone, meaning) = (.notable, outlier)
        }
        self.init(shape: side == .high ? .triangle : .triangleDown, meaning: meaning, tone: tone)
    }
}

extension Result {
    /// What is there, or `nil`.
    var success: Success? {
        switch self {
        case .success(let value): value
        case .failure: nil
        }
    }
}
