import Intake
import Statistics

/// The units of a file in a funnel, one row for each, in the order of the file.
struct FunnelAnswers {
    /// What the units' figures are.
    enum Figure: String, CaseIterable, Sendable {
        case proportion, rate, ratio
    }

    /// How limits allow for real differences between units.
    enum Allowance: String, CaseIterable, Sendable {
        case none, additive, multiplicative
    }

    /// How extreme units are kept from widening the limits.
    enum Trimming: String, CaseIterable, Sendable {
        case winsorised, truncated, none
    }

    var figure: Figure
    var allowance = Allowance.additive
    var trimming = Trimming.winsorised
    /// The share of units trimmed on each side.
    var trim = 0.1
    /// Whether a rate's denominators are counts themselves.
    var exposureIsCounted = false
    /// What values and limits are multiplied with.
    var multiplier = 1.0

    static let required = ["name", "numerator", "denominator"]
    static let columns =
        required + [
            "value", "target", "lower95", "upper95", "lower998", "upper998", "position", "deviate", "trimmed",
            "dispersion", "variance", "method", "note",
        ]

    /// Below this many units the estimate of dispersion is said to be unsure.
    static let unitsForDispersion = 20

    /// Places the units of a table; throws ``Rejected`` with every fault of the file.
    func table(of table: CSVTable) throws -> AnswerTable {
        let findings = Findings()
        let reader = RowReader(findings: findings)
        let units = table.rows.compactMap { row -> FunnelUnit? in
            let numerator = reader.required("numerator", in: row)
            let denominator = reader.required("denominator", in: row)
            guard let numerator, let denominator else { return nil }
            let unit = FunnelUnit(row["name"], numerator: numerator, denominator: denominator)
            if let refusal = refusal(of: unit) { reader.report(refusal, at: row.place, of: unit.name) }
            return unit
        }
        try findings.rejectIfNeeded()
        do throws(Refusal) {
            switch allowance {
            case .none: return try plain(units)
            case .additive, .multiplicative: return try dispersed(units)
            }
        } catch {
            reader.report(error, at: Place(file: table.file))
            throw findings.rejection
        }
    }

    /// Why a unit by itself has no place in any funnel.
    private func refusal(of unit: FunnelUnit) -> Refusal? {
        if unit.numerator < 0 { return .negative }
        if unit.denominator <= 0 { return .exposureNotPositive }
        return figure == .proportion && unit.numerator > unit.denominator ? .countExceedsTotal : nil
    }

    private func plain(_ units: [FunnelUnit]) throws(Refusal) -> AnswerTable {
        let funnel = try PlainFunnel(units, figure: plainFigure)
        var answers = AnswerTable(columns: Self.columns)
        for (unit, position) in zip(units, funnel.positions) {
            let inner = try funnel.limits(size: unit.denominator, confidence: .ninetyFive)
            let outer = try funnel.limits(size: unit.denominator, confidence: .ninetyNinePointEight)
            answers.rows.append(
                places(unit, target: funnel.target, inner, outer, position) + [
                    .number(nil), .number(nil), .number(nil), .number(nil), .text("chance"), .text(""),
                ]
            )
        }
        return answers
    }

    private func dispersed(_ units: [FunnelUnit]) throws(Refusal) -> AnswerTable {
        let trimming: Dispersion.Trimming =
            switch self.trimming {
            case .winsorised: .winsorised(share: trim)
            case .truncated: .truncated(share: trim)
            case .none: .none
            }
        let allowance: Funnel.Allowance =
            self.allowance == .multiplicative ? .multiplicative(trimming) : .additive(trimming)
        let funnel = try Funnel(units, scale: scale, allowance: allowance)
        let isUnsure = funnel.dispersion.count < Self.unitsForDispersion
        let note = isUnsure ? "dispersion is estimated from only \(funnel.dispersion.count) units" : ""
        var answers = AnswerTable(columns: Self.columns)
        answers.rows = funnel.units.map { placed in
            places(placed.unit, target: funnel.target, placed.limits95, placed.limits998, placed.position) + [
                .number(placed.deviate), .number(placed.trimmedDeviate), .number(funnel.dispersion.factor),
                .number(funnel.dispersion.betweenUnits), .text(self.allowance.rawValue), .text(note),
            ]
        }
        return answers
    }

    private func places(
        _ unit: FunnelUnit,
        target: Double,
        _ inner: FunnelLimits,
        _ outer: FunnelLimits,
        _ position: FunnelPosition
    ) -> [AnswerTable.Cell] {
        [
            .text(unit.name), .number(unit.numerator), .number(unit.denominator),
            .number(multiplier * (unit.numerator / unit.denominator)), .number(multiplier * target),
            .number(multiplier * inner.lower), .number(multiplier * inner.upper), .number(multiplier * outer.lower),
            .number(multiplier * outer.upper), .text(position.rawValue),
        ]
    }

    private var plainFigure: PlainFunnel.Figure {
        switch figure {
        case .proportion: .proportion
        case .rate: .rate
        case .ratio: .ratio
        }
    }

    private var scale: FunnelScale {
        switch figure {
        case .proportion: .proportion
        case .rate: .rate(exposureIsCounted: exposureIsCounted)
        case .ratio: .logarithmicRatio
        }
    }
}
