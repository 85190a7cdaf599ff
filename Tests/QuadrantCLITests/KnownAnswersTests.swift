import Foundation
import Intake
import Statistics
import Testing

@testable import QuadrantCLI

/// The answers of established programs, held against those of the commands.
enum KnownAnswers {
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent()  // QuadrantCLITests
        .deletingLastPathComponent()  // Tests
        .deletingLastPathComponent()  // the package
        .deletingLastPathComponent()
        .appendingPathComponent("shared/known-answers")

    static let areAbsent: Comment = "the known answers are not beside the package"
    static var arePresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

    static func table(_ name: String) throws -> CSVTable {
        try CSVTable(path: folder.appendingPathComponent(name).path, requiring: [])
    }

    /// Expects two numbers to agree to a relative tolerance.
    static func expect(
        _ cell: AnswerTable.Cell?,
        _ known: String,
        scale: Double = 0,
        within tolerance: Double = 1e-9,
        _ comment: Comment,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        guard case .number(let answer) = cell, let answer, let known = Double(known) else {
            Issue.record("no number to compare: \(comment)", sourceLocation: sourceLocation)
            return
        }
        let isClose = abs(answer - known) <= tolerance * max(abs(known), scale)
        #expect(isClose, "\(comment): \(answer) for \(known)", sourceLocation: sourceLocation)
    }
}

@Suite(.enabled(if: KnownAnswers.arePresent, KnownAnswers.areAbsent))
struct KnownAnswersTests {
    /// Where the established program is wrong or has no answer; see the tests of the target Statistics.
    static let exceptions: Set<String> = ["missing_values", "constant", "mostly_constant", "short_n1"]
    static let adjacentTrends: Set<String> = ["adjacent_up_up", "adjacent_down_down"]

    @Test func `spc gives the limits and labels of the established program`() throws {
        let series = try KnownAnswers.table("xmr_series.csv").rows
        let points = Dictionary(grouping: try KnownAnswers.table("xmr_points.csv").rows) { $0["series_id"] }
        var compared = 0
        for one in series where !Self.exceptions.contains(one["category"]) {
            let known = try #require(points[one["series_id"]])
            let answers = try Self.answers(to: one, known)
            #expect(answers.rows.count == known.count)
            for (row, point) in zip(answers.rows, known) {
                let place: Comment = "\(one["series_id"]) \(point["idx"])"
                let scale = abs(Double(point["mean"]) ?? 0)
                #expect(row[1] == .text(point["date"]), place)
                #expect(row[3] == .whole(try #require(Int(point["rebase_group"]))), place)
                KnownAnswers.expect(row[4], point["mean"], place)
                KnownAnswers.expect(row[5], point["lpl"], scale: scale, place)
                KnownAnswers.expect(row[6], point["upl"], scale: scale, place)
                if Self.adjacentTrends.contains(one["category"]), point["idx"] == "23" { continue }
                #expect(row[7] == .text(Self.signal(point["special_cause_type"])), place)
                #expect(row[9] == .text(Self.variation(point["point_type"])), place)
                compared += 1
            }
            #expect(answers.rows.last?[10] == .text(Self.assurance(one)), "\(one["series_id"])")
        }
        #expect(compared >= 2_200)
    }

    private static func answers(to series: CSVTable.Row, _ points: [CSVTable.Row]) throws -> AnswerTable {
        var options = ControlChartAnswers.Options()
        switch series["improvement_direction"] {
        case "increase": options.improvement = .higher
        case "decrease": options.improvement = .lower
        default: options.improvement = .neither
        }
        options.target = Double(series["target"]).map { .number($0) }
        options.rebases = series["rebase_dates"].split(separator: ";").compactMap { Period(String($0)) }
        options.chart.baseline = Int(series["fix_after_n_points"])
        options.chart.isScreened = series["screen_outliers"] == "True"
        let lines = points.reversed().map { "\($0["date"]),\($0["y"] == "NA" ? "" : $0["y"])" }
        let table = try CSVTable(
            text: "period,value\n" + lines.joined(separator: "\n"),
            named: series["series_id"],
            requiring: ["period", "value"]
        )
        return try ControlChartAnswers.table(of: table, options: options)
    }

    private static func signal(_ known: String) -> String {
        switch known {
        case "Above UCL": "above-limit"
        case "Below LCL": "below-limit"
        case "7 Point Trend (Increasing)", "7 Point Trend (Decreasing)": "trend"
        case "2 in 3 Above CL", "2 in 3 Below CL": "two-of-three"
        case "7 Points Above CL", "7 Points Below CL": "shift"
        default: "none"
        }
    }

    private static func variation(_ known: String) -> String {
        known.split(separator: "special_cause_").joined().split(separator: "_").joined(separator: "-")
    }

    private static func assurance(_ series: CSVTable.Row) -> String {
        switch series["assurance_type"] {
        case "consistent_pass": "pass"
        case "consistent_fail": "fail"
        case "inconsistent": "hit-or-miss"
        default: series["target"] == "NA" ? "no-target" : "no-direction"
        }
    }

    @Test(arguments: [(0.95, "lower95_0cl", "upper95_0cl"), (0.998, "lower99_8cl", "upper99_8cl")])
    func `wilson and rate give the intervals of the established program`(
        level: Double,
        lower: String,
        upper: String
    ) throws {
        for (file, header, kind) in [
            ("wilson.csv", "name,count,total", IntervalAnswers.Kind.wilson),
            ("rate.csv", "name,count,exposure", .rate(.byarFromTen)),
        ] {
            for known in try KnownAnswers.table(file).rows {
                let table = try CSVTable(
                    text: "\(header)\n\(known["id"]),\(known["x"]),\(known["n"])\n",
                    named: file,
                    requiring: kind.required
                )
                let answers = try IntervalAnswers.table(
                    of: table,
                    kind: kind,
                    confidence: Confidence(level),
                    multiplier: try #require(Double(known["multiplier"]))
                )
                let row = try #require(answers.rows.first)
                KnownAnswers.expect(row[3], known["value"], "\(known["id"])")
                KnownAnswers.expect(row[4], known[lower], scale: 1e-9, "\(known["id"])")
                KnownAnswers.expect(row[5], known[upper], "\(known["id"])")
            }
        }
    }

    @Test func `difference gives Newcombe's interval`() throws {
        for known in try KnownAnswers.table("prop_diff.csv").rows {
            let table = try CSVTable(
                text: "count,total,other-count,other-total\n"
                    + ["x1", "n1", "x2", "n2"].map { known[$0] }.joined(separator: ","),
                named: "prop_diff.csv",
                requiring: IntervalAnswers.Kind.difference.required
            )
            let answers = try IntervalAnswers.table(
                of: table,
                kind: .difference,
                confidence: .ninetyFive,
                multiplier: 1
            )
            let row = try #require(answers.rows.first)
            KnownAnswers.expect(row[5], known["diff"], scale: 1e-3, "\(known["id"])")
            KnownAnswers.expect(row[6], known["newcombe_95_l"], scale: 1e-3, "\(known["id"])")
            KnownAnswers.expect(row[7], known["newcombe_95_u"], scale: 1e-3, "\(known["id"])")
        }
    }

    @Test func `a plain funnel labels units as public health does`() throws {
        let labels = [
            "High (0.001)": "high-99.8", "High (0.025)": "high-95", "Not significant": "within",
            "Low (0.025)": "low-95",
            "Low (0.001)": "low-99.8",
        ]
        let cases = Dictionary(grouping: try KnownAnswers.table("phe_funnel_significance.csv").rows) { $0["case"] }
        for (name, units) in cases {
            let answers = try FunnelAnswers(figure: Self.figure(units[0]["statistic"]), allowance: .none)
                .table(of: Self.table(of: units, unit: "unit"))
            for (row, unit) in zip(answers.rows, units) {
                #expect(row[9] == .text(labels[unit["significance"], default: "?"]), "\(name) \(unit["unit"])")
            }
        }
    }

    @Test func `an overdispersed funnel has the limits of the established program`() throws {
        let units = Dictionary(grouping: try KnownAnswers.table("funnelplotr_units.csv").rows) { $0["case"] }
        let cases = try KnownAnswers.table("funnelplotr_cases.csv").rows.filter {
            $0["data_type"] == "PR" && $0["draw_adjusted"] == "True"
        }
        #expect(!cases.isEmpty)
        for known in cases {
            var funnel = FunnelAnswers(figure: .proportion)
            funnel.trim = try #require(Double(known["trim_by"]))
            funnel.multiplier = try #require(Double(known["multiplier"]))
            let rows = units[known["case"], default: []]
            let answers = try funnel.table(of: Self.table(of: rows, unit: "group"))
            for (row, unit) in zip(answers.rows, rows) {
                let place: Comment = "\(known["case"]) \(unit["group"])"
                KnownAnswers.expect(row[5], unit["OD95LCL"], scale: 1e-3, within: 1e-6, place)
                KnownAnswers.expect(row[8], unit["OD99UCL"], within: 1e-6, place)
                KnownAnswers.expect(row[12], known["phi"], within: 1e-7, place)
                KnownAnswers.expect(row[13], known["tau2"], scale: 1e-6, within: 1e-6, place)
            }
        }
    }

    private static func figure(_ statistic: String) -> FunnelAnswers.Figure {
        statistic.contains("proportion") ? .proportion : statistic.contains("ratio") ? .ratio : .rate
    }

    private static func table(of units: [CSVTable.Row], unit: String) throws -> CSVTable {
        let lines = units.map { "\($0[unit]),\($0["numerator"]),\($0["denominator"])" }
        return try CSVTable(
            text: "name,numerator,denominator\n" + lines.joined(separator: "\n"),
            named: "units.csv",
            requiring: FunnelAnswers.required
        )
    }
}
