import Testing

@testable import Statistics

/// The series whose answers are known, one per row of `xmr_series.csv`.
struct KnownXmRSeries: CustomTestStringConvertible {
    let description: KnownAnswers.Row
    let points: [KnownAnswers.Row]

    var id: String { description["series_id"] }
    var testDescription: String { "\(id) \(description["category"])" }

    static let all: [KnownXmRSeries] = {
        guard KnownAnswers.arePresent, let series = try? KnownAnswers.rows("xmr_series.csv"),
            let points = try? KnownAnswers.groups("xmr_points.csv", by: "series_id")
        else { return [] }
        let byId = Dictionary(uniqueKeysWithValues: points.map { ($0.key, $0.rows) })
        return series.map { KnownXmRSeries(description: $0, points: byId[$0["series_id"]] ?? []) }
    }()

    var improvement: Improvement {
        switch description["improvement_direction"] {
        case "increase": .higher
        case "decrease": .lower
        default: .neither
        }
    }

    func chart() throws -> XmRChart {
        var options = XmRChart.Options()
        options.isScreened = description.isTrue("screen_outliers")
        options.baseline = description.integer("fix_after_n_points")
        let rebases = description["rebase_dates"].split(separator: ";").map(String.init)
        let series = try Series(points.map { (period: $0["date"], value: $0.number("y")) })
        return try XmRChart(series, rebasedAt: rebases, options: options)
    }
}

/// Where the established program is wrong or has no answer, and ours differs on purpose.
enum XmRException: String {
    case crash = "the program stops with an error on these missing months"
    case constant = "a constant series has limits that are not numbers"
    case mostlyConstant = "screening leaves limits equal to the mean, and every point stands out"
    case singleValue = "one value has limits that are not numbers, yet is given an assurance"
    case adjacentTrends = "the last point of the first of two adjacent trends gets the opposite direction"

    init?(category: String) {
        switch category {
        case "missing_values": self = .crash
        case "constant": self = .constant
        case "mostly_constant": self = .mostlyConstant
        case "short_n1": self = .singleValue
        case "adjacent_up_up", "adjacent_down_down": self = .adjacentTrends
        default: return nil
        }
    }
}

@Suite(.enabled(if: KnownAnswers.arePresent, Comment(rawValue: KnownAnswers.areAbsent)))
struct XmRKnownAnswersTests {
    @Test(arguments: KnownXmRSeries.all)
    func `limits and labels are those of the established program`(series: KnownXmRSeries) throws {
        let exception = XmRException(category: series.description["category"])
        if let exception, exception != .adjacentTrends { return }
        let chart = try series.chart()
        for (point, known) in zip(chart.points, series.points) {
            let idx = known.integer("idx") ?? 0
            #expect(point.segment == known.integer("rebase_group"), "\(idx)")
            #expect(agree(point.mean, known.number("mean")), "\(idx) mean")
            #expect(agree(point.limits?.lower, known.number("lpl"), scale: abs(point.mean ?? 0)), "\(idx) lower")
            #expect(agree(point.limits?.upper, known.number("upl"), scale: abs(point.mean ?? 0)), "\(idx) upper")
            #expect(point.position == known.integer("relative_to_mean"), "\(idx) position")
            #expect(point.isNearLimit == known.isTrue("close_to_limits"), "\(idx) near")
            if exception == .adjacentTrends, idx == 23 { continue }
            #expect(Self.label(point) == known["special_cause_type"], "\(idx)")
            #expect(Self.type(point.variation(improvement: series.improvement)) == known["point_type"], "\(idx)")
        }
    }

    @Test(arguments: KnownXmRSeries.all)
    func `the two icons are those of the established program`(series: KnownXmRSeries) throws {
        let exception = XmRException(category: series.description["category"])
        if let exception, exception != .adjacentTrends { return }
        let chart = try series.chart()
        #expect(
            Self.type(chart.variation(improvement: series.improvement)) == series.description["variation_last_point"]
        )
        let target = series.description.number("target")
        let assurance = chart.assurance(target: target, improvement: series.improvement)
        #expect(Self.icon(assurance) == series.description["assurance_type"])
    }

    @Test func `most of the known series are compared without exception`() throws {
        let compared = KnownXmRSeries.all.filter { XmRException(category: $0.description["category"]) == nil }
        #expect(compared.count >= KnownXmRSeries.all.count - 6)
        #expect(compared.count >= 60)
    }

    static func label(_ point: XmRChart.Point) -> String {
        switch (point.signal, point.side) {
        case (.aboveLimit, _): "Above UCL"
        case (.belowLimit, _): "Below LCL"
        case (.trend, .high): "7 Point Trend (Increasing)"
        case (.trend, _): "7 Point Trend (Decreasing)"
        case (.twoOfThree, .high): "2 in 3 Above CL"
        case (.twoOfThree, _): "2 in 3 Below CL"
        case (.shift, .high): "7 Points Above CL"
        case (.shift, _): "7 Points Below CL"
        case (nil, _): "Common Cause"
        }
    }

    static func type(_ variation: Variation) -> String {
        switch variation {
        case .commonCause: "common_cause"
        case .improvement: "special_cause_improvement"
        case .concern: "special_cause_concern"
        case .neutralHigh: "special_cause_neutral_high"
        case .neutralLow: "special_cause_neutral_low"
        }
    }

    static func icon(_ assurance: Assurance) -> String {
        switch assurance {
        case .consistentlyPasses: "consistent_pass"
        case .hitOrMiss: "inconsistent"
        case .consistentlyFails: "consistent_fail"
        case .notApplicable: "NA"
        }
    }
}
