import Testing

@testable import Statistics

@Suite(.enabled(if: KnownAnswers.arePresent, Comment(rawValue: KnownAnswers.areAbsent)))
struct ControlChartKnownAnswersTests {
    static let cases: [(String, String, [KnownAnswers.Row])] = {
        guard KnownAnswers.arePresent, let points = try? KnownAnswers.groups("qic_points.csv", by: "case") else {
            return []
        }
        return points.map { ($0.key, $0.rows[0]["chart"], $0.rows) }
    }()

    static let options: [String: KnownAnswers.Row] = {
        guard KnownAnswers.arePresent, let rows = try? KnownAnswers.rows("qic_cases.csv") else { return [:] }
        return Dictionary(uniqueKeysWithValues: rows.map { ($0["case"], $0) })
    }()

    static func kind(_ chart: String) -> ControlChart.Kind? {
        switch chart {
        case "run": .run
        case "mr": .movingRange
        case "c": .c
        case "u": .u
        case "up": .uPrime
        case "p": .p
        case "pp": .pPrime
        case "g": .g
        case "t": .t
        default: nil
        }
    }

    @Test(arguments: cases)
    func `centre, limits and run analysis`(id: String, chart: String, rows: [KnownAnswers.Row]) throws {
        let asked = try #require(Self.options[id])
        let values = rows.map { $0.number("y_in") }
        guard let kind = Self.kind(chart) else {
            try individuals(asked, values, rows)
            return
        }
        var options = ControlChart.Options()
        options.baseline = asked.integer("freeze")
        options.splitAt = asked.integer("part").map { [$0] } ?? []
        options.multiplier = asked.number("multiply") ?? 1
        options.isScreened = asked.isTrue("screenedmr")
        let result = try ControlChart(kind, of: values, over: rows.map { $0.number("n_in") }, options: options)
        for (point, row) in zip(result.points, rows) {
            let part = result.parts[point.part]
            let note = Comment(rawValue: "\(id) \(row["idx"])")
            #expect(point.part + 1 == row.integer("part"), note)
            #expect(agree(point.value, row.number("y"), within: 1e-12), note)
            #expect(agree(part.centre, row.number("cl"), within: 1e-12), note)
            check(point.limits, row, scale: part.centre, note)
            #expect(point.isOutside == row.isTrue("sigma_signal"), note)
            check(part.runs, row, note)
        }
    }

    private func check(_ limits: ControlChart.Limits?, _ row: KnownAnswers.Row, scale: Double, _ note: Comment) {
        #expect(agree(limits?.lower, row.number("lcl"), within: 1e-10, scale: scale), note)
        #expect(agree(limits?.upper, row.number("ucl"), within: 1e-10, scale: scale), note)
        #expect(agree(limits?.warningLower, row.number("lcl_95"), within: 1e-10, scale: scale), note)
        #expect(agree(limits?.warningUpper, row.number("ucl_95"), within: 1e-10, scale: scale), note)
    }

    private func check(_ runs: RunAnalysis?, _ row: KnownAnswers.Row, _ note: Comment) {
        #expect(runs?.usefulCount == row.integer("n_useful"), note)
        #expect(runs?.longestRun == row.integer("longest_run"), note)
        #expect(runs?.longestRunLimit == row.integer("longest_run_max"), note)
        #expect(runs?.crossings == row.integer("n_crossings"), note)
        #expect(runs?.crossingsLimit == row.integer("n_crossings_min"), note)
        #expect(runs?.isSignal == row.isTrue("runs_signal"), note)
    }

    /// The individuals chart of the other program is our XmR chart with the constant 3/1.128 and without run rules.
    private func individuals(_ asked: KnownAnswers.Row, _ values: [Double?], _ rows: [KnownAnswers.Row]) throws {
        var options = XmRChart.Options()
        options.limitMultiplier = 3 / 1.128
        options.isScreened = asked.isTrue("screenedmr")
        options.baseline = asked.integer("freeze")
        let chart = try XmRChart(values, rebasedAt: asked.integer("part").map { [$0] } ?? [], options: options)
        for (point, row) in zip(chart.points, rows) {
            let note = Comment(rawValue: "\(asked["case"]) \(row["idx"])")
            let limits = try #require(point.limits)
            #expect(agree(limits.mean, row.number("cl"), within: 1e-12), note)
            #expect(agree(limits.lower, row.number("lcl"), within: 1e-12), note)
            #expect(agree(limits.upper, row.number("ucl"), within: 1e-12), note)
            #expect(agree(limits.nearLower, row.number("lcl_95"), within: 1e-12), note)
            #expect(agree(limits.nearUpper, row.number("ucl_95"), within: 1e-12), note)
            #expect(!point.signals.isDisjoint(with: [.aboveLimit, .belowLimit]) == row.isTrue("sigma_signal"), note)
            check(RunAnalysis(chart.segments[point.segment].range.map { values[$0] }, centre: limits.mean), row, note)
        }
    }
}
