import Testing

@testable import Statistics

@Suite(.enabled(if: KnownAnswers.arePresent, Comment(rawValue: KnownAnswers.areAbsent)))
struct FunnelKnownAnswersTests {
    static let cases: [KnownAnswers.Row] =
        KnownAnswers.arePresent ? (try? KnownAnswers.rows("funnelplotr_cases.csv")) ?? [] : []

    static let units: [String: [KnownAnswers.Row]] = {
        guard KnownAnswers.arePresent, let groups = try? KnownAnswers.groups("funnelplotr_units.csv", by: "case") else {
            return [:]
        }
        return Dictionary(uniqueKeysWithValues: groups.map { ($0.key, $0.rows) })
    }()

    private func scale(_ row: KnownAnswers.Row) -> FunnelScale {
        switch (row["data_type"], row["sr_method"]) {
        case ("PR", _): .proportion
        case ("RC", _): .rate(exposureIsCounted: true)
        case (_, "SHMI"): .logarithmicRatio
        case (_, _): .squareRootRatio
        }
    }

    private func funnel(_ row: KnownAnswers.Row, allowance: (Dispersion.Trimming) -> Funnel.Allowance) throws -> Funnel
    {
        let scale = scale(row)
        let share = try #require(row.number("trim_by"))
        let rows = try #require(Self.units[row["case"]])
        let units = rows.map {
            FunnelUnit(
                $0["group"],
                numerator: $0.number("numerator") ?? -1,
                denominator: $0.number("denominator") ?? -1
            )
        }
        // The other program rounds expected events to two decimals before it takes the logarithm.
        let rounded = units.map { unit in
            var unit = unit
            if scale == .logarithmicRatio { unit.denominator = (unit.denominator * 100).rounded() / 100 }
            return unit
        }
        let trimming =
            scale == .logarithmicRatio ? Dispersion.Trimming.truncated(share: share) : .winsorised(share: share)
        return try Funnel(rounded, scale: scale, allowance: allowance(trimming))
    }

    /// Its limits for rates and for square-root ratios are wrong upstream, so only the scores are compared there.
    @Test(arguments: cases)
    func `dispersion and scores`(row: KnownAnswers.Row) throws {
        let funnel = try funnel(row) { .additive($0) }
        let rows = try #require(Self.units[row["case"]])
        #expect(agree(funnel.target, row.number("target"), within: 1e-9))
        #expect(agree(funnel.dispersion.factor, row.number("phi_unsuppressed"), within: 1e-7))
        if row.isTrue("draw_adjusted") {
            #expect(agree(funnel.dispersion.betweenUnits, row.number("tau2"), within: 1e-7))
        }
        for (unit, known) in zip(funnel.units, rows) {
            #expect(agree(unit.deviate, known.number("Uzscore"), within: 1e-7, scale: 1), "\(known["group"])")
            #expect(agree(unit.trimmedDeviate, known.number("Wuzscore"), within: 1e-7, scale: 1), "\(known["group"])")
        }
    }

    @Test(arguments: cases.filter { $0["data_type"] == "PR" || ($0["data_type"] == "SR" && $0["sr_method"] == "SHMI") })
    func `limits with and without an allowance, and outliers`(row: KnownAnswers.Row) throws {
        let adjusted = try funnel(row) { .additive($0) }
        let plain = try funnel(row) { _ in .none }
        let multiplier = try #require(row.number("multiplier"))
        let rows = try #require(Self.units[row["case"]])
        // Its normal deviates are rounded to seven digits.
        let centre = multiplier * plain.target
        let isAdjusted = row.isTrue("draw_adjusted")
        for (index, known) in rows.enumerated() {
            let unit = adjusted.units[index]
            let note = Comment(rawValue: known["group"])
            if isAdjusted {
                #expect(
                    agree(unit.limits95.lower * multiplier, known.number("OD95LCL"), within: 2e-7, scale: centre),
                    note
                )
                #expect(
                    agree(unit.limits95.upper * multiplier, known.number("OD95UCL"), within: 2e-7, scale: centre),
                    note
                )
                #expect(
                    agree(unit.limits998.lower * multiplier, known.number("OD99LCL"), within: 2e-7, scale: centre),
                    note
                )
                #expect(
                    agree(unit.limits998.upper * multiplier, known.number("OD99UCL"), within: 2e-7, scale: centre),
                    note
                )
            }
            let bare = try unadjusted(plain, index, multiplier)
            #expect(agree(bare.inner.lower, known.number("LCL95"), within: 2e-7, scale: centre), note)
            #expect(agree(bare.inner.upper, known.number("UCL95"), within: 2e-7, scale: centre), note)
            #expect(agree(bare.outer.lower, known.number("LCL99"), within: 2e-7, scale: centre), note)
            #expect(agree(bare.outer.upper, known.number("UCL99"), within: 2e-7, scale: centre), note)
            if isAdjusted {
                #expect(isOutlier(unit.position, row) == (known.integer("outlier") == 1), note)
            }
        }
    }

    /// Without an allowance the other program draws a ratio's limits as the exact interval of the expected count.
    private func unadjusted(
        _ funnel: Funnel,
        _ index: Int,
        _ multiplier: Double
    ) throws -> (inner: FunnelLimits, outer: FunnelLimits) {
        let unit = funnel.units[index]
        guard funnel.scale == .logarithmicRatio else {
            return (
                try FunnelLimits(lower: unit.limits95.lower * multiplier, upper: unit.limits95.upper * multiplier),
                try FunnelLimits(lower: unit.limits998.lower * multiplier, upper: unit.limits998.upper * multiplier)
            )
        }
        let limits = try [Confidence.ninetyFive, .ninetyNinePointEight].map { confidence in
            let size = unit.unit.denominator
            let interval = try ConfidenceInterval.standardisedRatio(
                observed: size,
                expected: size,
                multiplier: multiplier,
                convention: .exact,
                confidence: confidence
            )
            return try FunnelLimits(lower: interval.lower, upper: interval.upper)
        }
        return (limits[0], limits[1])
    }

    private func isOutlier(_ position: FunnelPosition, _ row: KnownAnswers.Row) -> Bool {
        switch position {
        case .within: false
        case .high998, .low998: true
        case .high95, .low95: row.integer("limit") == 95
        }
    }

    // MARK: Plain funnels

    private func plain(_ id: String, _ rows: [KnownAnswers.Row]) throws -> PlainFunnel {
        let figure = try #require(PlainFunnel.Figure(rawValue: rows[0]["statistic"]))
        return try PlainFunnel(
            rows.map {
                FunnelUnit(
                    $0["unit"],
                    numerator: $0.number("numerator") ?? -1,
                    denominator: $0.number("denominator") ?? -1
                )
            },
            figure: figure
        )
    }

    @Test func `plain funnels label every unit alike`() throws {
        for (id, rows) in try KnownAnswers.groups("phe_funnel_significance.csv", by: "case") {
            let funnel = try plain(id, rows)
            for (position, row) in zip(funnel.positions, rows) {
                let label =
                    switch position {
                    case .high998: "High (0.001)"
                    case .high95: "High (0.025)"
                    case .within: "Not significant"
                    case .low95: "Low (0.025)"
                    case .low998: "Low (0.001)"
                    }
                #expect(label == row["significance"], "\(id) \(row["unit"])")
            }
        }
    }

    /// The other program finds the sides of rate and ratio funnels by coarse bisection, to about 5e-5.
    ///
    /// They are drawn over the events a unit observed.
    @Test func `plain funnels draw the same sides`() throws {
        let units = Dictionary(
            uniqueKeysWithValues: try KnownAnswers.groups("phe_funnel_significance.csv", by: "case").map {
                ($0.key, $0.rows)
            }
        )
        for (id, rows) in try KnownAnswers.groups("phe_funnel_limits.csv", by: "case") {
            let funnel = try plain(id, try #require(units[id]))
            let multiplier = funnel.figure == .rate ? 100_000.0 : 100
            let tolerance = funnel.figure == .proportion ? 1e-12 : 1e-4
            for row in rows {
                let size = try #require(row.number("x_axis"))
                let isShare = funnel.figure == .proportion
                let limits = { (confidence: Confidence) throws(Refusal) in
                    try isShare
                        ? funnel.limits(size: size, confidence: confidence)
                        : funnel.limits(events: size, confidence: confidence)
                }
                let inner = try limits(.ninetyFive)
                let outer = try limits(.ninetyNinePointEight)
                let note = Comment(rawValue: "\(id) \(size)")
                let scale = multiplier * funnel.target
                #expect(
                    agree(inner.lower * multiplier, row.number("lower_2s_limit"), within: tolerance, scale: scale),
                    note
                )
                #expect(
                    agree(inner.upper * multiplier, row.number("upper_2s_limit"), within: tolerance, scale: scale),
                    note
                )
                #expect(
                    agree(outer.lower * multiplier, row.number("lower_3s_limit"), within: tolerance, scale: scale),
                    note
                )
                #expect(
                    agree(outer.upper * multiplier, row.number("upper_3s_limit"), within: tolerance, scale: scale),
                    note
                )
            }
        }
    }
}
