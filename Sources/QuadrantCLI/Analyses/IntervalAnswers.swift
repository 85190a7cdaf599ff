import Intake
import Statistics

/// The intervals of a file's counts, one row for each, in the order of the file.
enum IntervalAnswers {
    /// Which interval the rows get.
    enum Kind: Sendable {
        /// Wilson's, for shares of a total.
        case wilson
        /// Byar's and the exact one, for counts and rates.
        case rate(ConfidenceInterval.CountConvention)
        /// Newcombe's, for the difference of two shares.
        case difference

        /// The columns the file must have.
        var required: [String] {
            switch self {
            case .wilson: ["count", "total"]
            case .rate: ["count"]
            case .difference: ["count", "total", "other-count", "other-total"]
            }
        }

        /// The columns the file may have, with the number an empty or absent field stands for.
        fileprivate var optional: [(String, Double)] {
            switch self {
            case .wilson: [("design-effect", 1)]
            case .rate: [("exposure", 1)]
            case .difference: [("design-effect", 1), ("other-design-effect", 1)]
            }
        }
    }

    /// Gives every row its interval; throws ``Rejected`` with every fault of the file.
    static func table(
        of table: CSVTable,
        kind: Kind,
        confidence: Confidence,
        multiplier: Double
    ) throws -> AnswerTable {
        let findings = Findings()
        let reader = RowReader(findings: findings)
        let inputs = kind.required + kind.optional.map(\.0).filter { table.columns.contains($0) }
        var answers = AnswerTable(
            columns: ["name"] + inputs + ["value", "lower", "upper", "confidence", "method", "note"]
        )
        for row in table.rows {
            guard let figures = figures(of: row, kind, reader) else { continue }
            let own: [AnswerTable.Cell] = [.text(row["name"])] + inputs.map { .number(figures[$0]) }
            let answer = Result { () throws(Refusal) in
                try interval(of: figures, kind, confidence).scaled(by: multiplier)
            }
            switch answer {
            case .success(let interval):
                answers.rows.append(
                    own + [
                        .number(interval.estimate), .number(interval.lower), .number(interval.upper),
                        .number(confidence.level), .text(interval.method.rawValue), .text(""),
                    ]
                )
            case .failure(let refusal) where refusal == .emptyTotal || refusal == .exposureNotPositive:
                answers.rows.append(
                    own + [
                        .number(nil), .number(nil), .number(nil), .number(confidence.level), .text(""),
                        .text(refusal.explanation),
                    ]
                )
            case .failure(let refusal): reader.report(refusal, at: row.place, of: row["name"])
            }
        }
        try findings.rejectIfNeeded()
        return answers
    }

    private static func figures(of row: CSVTable.Row, _ kind: Kind, _ reader: RowReader) -> [String: Double]? {
        var figures: [String: Double] = [:]
        for column in kind.required { figures[column] = reader.required(column, in: row) }
        for (column, standard) in kind.optional {
            figures[column] = row[column].isEmpty ? standard : reader.number(column, in: row)
        }
        return figures.count == kind.required.count + kind.optional.count ? figures : nil
    }

    private static func interval(
        of figures: [String: Double],
        _ kind: Kind,
        _ confidence: Confidence
    ) throws(Refusal) -> ConfidenceInterval {
        func figure(_ column: String) -> Double { figures[column] ?? 0 }
        func effective(_ column: String, _ effect: String) throws(Refusal) -> Double {
            guard figure(effect) > 0 else { throw .designEffectOutOfRange }
            return figure(column) / figure(effect)
        }
        switch kind {
        case .wilson:
            return try .proportion(
                try effective("count", "design-effect"),
                of: try effective("total", "design-effect"),
                confidence: confidence
            )
        case .rate(let convention):
            return try .rate(
                figure("count"),
                per: figure("exposure"),
                convention: convention,
                confidence: confidence
            )
        case .difference:
            return try .difference(
                try effective("count", "design-effect"),
                of: try effective("total", "design-effect"),
                from: try effective("other-count", "other-design-effect"),
                of: try effective("other-total", "other-design-effect"),
                confidence: confidence
            )
        }
    }
}
