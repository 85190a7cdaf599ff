import Intake
import Statistics

/// The control charts of a file's series as rows: one for each period, with its limits and signals.
struct ControlChartAnswers {
    /// How the series are charted and judged.
    struct Options: Sendable {
        var improvement = Improvement.neither
        var target: Target?
        var rebases: [Period] = []
        var chart = XmRChart.Options()
    }

    /// What assurance is held against.
    enum Target: Hashable, Sendable {
        case number(Double)
        case column(String)
    }

    static let columns = [
        "series", "period", "value", "segment", "mean", "lower", "upper", "signal", "signals", "variation",
        "assurance", "note",
    ]

    /// Charts every series of a table; throws ``Rejected`` with every fault of the file.
    static func table(of table: CSVTable, options: Options) throws -> AnswerTable {
        let findings = Findings()
        let series = try SeriesTable(table, targetColumn: try targetColumn(of: table, options, findings))
        var answers = AnswerTable(columns: columns)
        for item in series.items {
            let chart = Result { () throws(Refusal) in
                try XmRChart(
                    item.points.map(\.value),
                    rebasedAt: places(of: options.rebases, in: item, findings),
                    options: options.chart
                )
            }
            switch chart {
            case .success(let chart): answers.rows += rows(of: item, chart, options)
            case .failure(.noValues): answers.rows += rowsWithoutValues(of: item)
            case .failure(let refusal): RowReader(findings: findings).report(refusal, at: item.place, of: item.name)
            }
        }
        try findings.rejectIfNeeded()
        return answers
    }

    /// The column of targets: the one named, or `target` where the file has it and nothing else is said.
    private static func targetColumn(of table: CSVTable, _ options: Options, _ findings: Findings) throws -> String? {
        switch options.target {
        case .number: return nil
        case nil: return table.columns.contains("target") ? "target" : nil
        case .column(let name):
            guard table.columns.contains(name.lowercased()) else {
                findings.error(
                    Place(file: table.file, line: 1),
                    "there is no column “\(name)” to take targets from",
                    remedy: "name one of \(table.columns.joined(separator: ", ")), or give a number"
                )
                try findings.rejectIfNeeded()
                return nil
            }
            return name.lowercased()
        }
    }

    private static func places(of rebases: [Period], in item: SeriesTable.Item, _ findings: Findings) -> [Int] {
        rebases.compactMap { rebase in
            let place = item.points.firstIndex { $0.place != nil && $0.period.isMeant(by: rebase) }
            if place == nil {
                RowReader(findings: findings).report(.rebaseWithoutData("\(rebase)"), at: item.place, of: item.name)
            }
            return place
        }
    }

    private static func rows(of item: SeriesTable.Item, _ chart: XmRChart, _ options: Options) -> [[AnswerTable.Cell]] {
        let target: Double? = if case .number(let number) = options.target { number } else { item.target }
        let assurance = chart.assurance(target: target, improvement: options.improvement).word
        let remarks = chart.segments.map { $0.remarks.map(\.text) }
        return zip(item.points, chart.points).map { row, point in
            [
                .text(item.name), .text("\(row.period)"), .number(point.value), .whole(point.segment),
                .number(point.mean), .number(point.limits?.lower), .number(point.limits?.upper),
                .text(point.signal?.rawValue ?? "none"), .words(point.signals.rules.map(\.rawValue)),
                .text(point.variation(improvement: options.improvement).rawValue), .text(assurance),
                .text((remarks[point.segment] + notes(on: row)).joined(separator: "; ")),
            ]
        }
    }

    private static func rowsWithoutValues(of item: SeriesTable.Item) -> [[AnswerTable.Cell]] {
        item.points.map { row in
            [
                .text(item.name), .text("\(row.period)"), .number(nil), .whole(0), .number(nil), .number(nil),
                .number(nil), .text("none"), .words([]), .text(Variation.commonCause.rawValue),
                .text(Assurance.Gap.noLimits.rawValue), .text(XmRChart.Remark.noLimits(.noValues).text),
            ]
        }
    }

    private static func notes(on row: SeriesTable.Point) -> [String] {
        row.place == nil ? ["no row in the file: the period counts as missing"] : []
    }
}
