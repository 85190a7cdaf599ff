import Papers
import Scorecards

/// An evaluation as people read it in a terminal: aligned, with words and signs, coloured only where asked.
struct EvaluationTable {
    private let evaluation: CycleEvaluation
    private let wording: Wording
    private let showsReasons: Bool
    private let isColoured: Bool

    init(_ evaluation: CycleEvaluation, wording: Wording, showsReasons: Bool, isColoured: Bool) {
        self.evaluation = evaluation
        self.wording = wording
        self.showsReasons = showsReasons
        self.isColoured = isColoured
    }

    /// The whole table.
    var text: String {
        let cycle = evaluation.cycle
        let title =
            "\(evaluation.organisation.name): \(evaluation.framework.name), cycle \(cycle.id) "
            + "(number \(cycle.series) in all), \(cycle.reviewPeriod.inWords)"
        let closing = cycle.closed.map { ["Closed: as it stood at entry \($0) of the ledger."] } ?? []
        let widths = widths(of: evaluation.quadrants.flatMap { $0.measures.map(cells) })
        return
            ([styled(title, .bold)] + closing + evaluation.quadrants.flatMap { ["", heading($0)] + lines($0, widths) })
            .joined(separator: "\n")
    }

    private func heading(_ quadrant: QuadrantEvaluation) -> String {
        let agreed =
            quadrant.chain.agreed.map { wording.name(of: $0.grade) } ?? wording.lackOfGrade(in: evaluation.cycle)
        let change = quadrant.chain.agreed == nil ? "" : " (\(wording.change(of: quadrant, in: evaluation.framework)))"
        return styled("\(quadrant.quadrant.name): \(agreed)\(change)", .bold)
    }

    private func lines(_ quadrant: QuadrantEvaluation, _ widths: [Int]) -> [String] {
        let measures = quadrant.measures.flatMap { measure in
            ["  " + row(cells(measure), widths, measure)]
                + (showsReasons ? wording.reasons(measure).map { "      \($0)" } : [])
        }
        let agreed = quadrant.chain.agreed.map { opinion in
            "  Agreed: \(wording.name(of: opinion.grade)) by \(opinion.author)"
                + (opinion.code.map { " (\($0.inWords))" } ?? "")
                + (opinion.reason.isEmpty ? "." : ": \(opinion.reason)")
        }
        return measures + wording.working(quadrant.suggestion).map { "  \($0)" }
            + [agreed, wording.departure(quadrant).map { "  ! \($0)" }].compactMap { $0 }
    }

    // MARK: - Cells

    private func cells(_ evaluation: MeasureEvaluation) -> [String] {
        let measure = evaluation.measure
        let basis = evaluation.basis == .reported ? ", reported" : ""
        let result = evaluation.result.map { "\($0.symbol) \($0.inWords)\(basis)" } ?? "–"
        let figure = evaluation.figure.figure
        let leading = evaluation.leading
        return [
            result,
            evaluation.role.role.inWords,
            measure.name,
            figure.map { measure.brief($0.reading) } ?? "no figure",
            figure.map(\.window.short) ?? "",
            leading.map { comparator($0, measure) } ?? "",
            leading.map { wording.difference($0, of: measure) } ?? "",
            evaluation.result == nil ? leading?.direction?.inWords ?? "" : "",
        ]
    }

    private func comparator(_ comparison: Comparison, _ measure: Measure) -> String {
        let name = comparison.kind.isOwnPast ? comparison.comparator.window?.short : wording.name(of: comparison.kind)
        return "\(name ?? ""): \(measure.brief(comparison.comparator.reading))"
    }

    private func row(_ cells: [String], _ widths: [Int], _ evaluation: MeasureEvaluation) -> String {
        let padded = zip(cells, widths).map { cell, width in
            cell + String(repeating: " ", count: max(0, width - cell.count))
        }
        let style: Style? =
            switch evaluation.result {
            case .met: .green
            case .notMet: .red
            case .cannotAssess: .yellow
            case nil: nil
            }
        var text = padded.joined(separator: "  ")
        while text.hasSuffix(" ") { text.removeLast() }
        guard let style, let first = padded.first else { return text }
        return styled(first, style) + text.dropFirst(first.count)
    }

    private func widths(of rows: [[String]]) -> [Int] {
        (0..<8).map { column in rows.map { $0[column].count }.max() ?? 0 }
    }

    // MARK: - Style

    private enum Style: String {
        case bold = "1"
        case green = "32"
        case red = "31"
        case yellow = "33"
    }

    private func styled(_ text: String, _ style: Style) -> String {
        isColoured ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }
}
