import Testing

@testable import Statistics

@Suite(.enabled(if: KnownAnswers.arePresent, Comment(rawValue: KnownAnswers.areAbsent)))
struct IntervalKnownAnswersTests {
    static let levels = [("95_0", Confidence.ninetyFive), ("99_8", Confidence.ninetyNinePointEight)]

    private func check(_ interval: ConfidenceInterval, _ row: KnownAnswers.Row, _ level: String) {
        let scale = 1e-3 * abs(interval.estimate)
        #expect(agree(interval.estimate, row.number("value"), within: 1e-12, scale: scale))
        #expect(agree(interval.lower, row.number("lower\(level)cl"), within: 1e-12, scale: scale))
        #expect(agree(interval.upper, row.number("upper\(level)cl"), within: 1e-12, scale: scale))
    }

    @Test func `proportions by Wilson's method`() throws {
        let rows = try KnownAnswers.rows("wilson.csv")
        #expect(!rows.isEmpty)
        for row in rows {
            for (level, confidence) in Self.levels {
                let count = try #require(row.number("x"))
                let total = try #require(row.number("n"))
                let multiplier = try #require(row.number("multiplier"))
                let interval = try ConfidenceInterval.proportion(count, of: total, confidence: confidence)
                check(try interval.scaled(by: multiplier), row, level)
            }
        }
    }

    @Test func `rates by Byar's and the exact method`() throws {
        for row in try KnownAnswers.rows("rate.csv") {
            for (level, confidence) in Self.levels {
                let interval = try ConfidenceInterval.rate(
                    try #require(row.number("x")),
                    per: try #require(row.number("n")),
                    multiplier: try #require(row.number("multiplier")),
                    confidence: confidence
                )
                check(interval, row, level)
                #expect(interval.method == (row["method"] == "Exact" ? .exactPoisson : .byar))
            }
        }
    }

    @Test func `directly standardised rates by Dobson's method`() throws {
        let answers = Dictionary(uniqueKeysWithValues: try KnownAnswers.rows("dsr.csv").map { ($0["id"], $0) })
        for (id, rows) in try KnownAnswers.groups("dsr_inputs.csv", by: "id") {
            let bands = rows.map {
                PopulationBand(
                    events: $0.number("x") ?? -1,
                    population: $0.number("n") ?? -1,
                    standard: $0.number("stdpop") ?? -1
                )
            }
            let answer = try #require(answers[id])
            for (level, confidence) in Self.levels {
                guard answer.number("value") != nil else {
                    #expect(throws: Refusal.tooFewEvents(have: answer.integer("total_count") ?? -1, need: 10)) {
                        try ConfidenceInterval.standardisedRate(bands, multiplier: 100_000, confidence: confidence)
                    }
                    continue
                }
                let rate = try ConfidenceInterval.standardisedRate(bands, multiplier: 100_000, confidence: confidence)
                check(rate, answer, level)
            }
        }
    }

    @Test func `indirectly standardised ratios`() throws {
        let answers = Dictionary(uniqueKeysWithValues: try KnownAnswers.rows("isratio.csv").map { ($0["id"], $0) })
        for (id, rows) in try KnownAnswers.groups("isratio_inputs.csv", by: "id") {
            let expected = rows.reduce(0.0) { sum, row in
                sum + (row.number("n") ?? 0) * (row.number("x_ref") ?? 0) / (row.number("n_ref") ?? 1)
            }
            let observed = rows.reduce(0.0) { $0 + ($1.number("x") ?? 0) }
            for (level, confidence) in Self.levels {
                let interval = try ConfidenceInterval.standardisedRatio(
                    observed: observed,
                    expected: expected,
                    multiplier: 100,
                    confidence: confidence
                )
                check(interval, try #require(answers[id]), level)
            }
        }
    }

    @Test func `differences of proportions by Newcombe's method`() throws {
        let rows = try KnownAnswers.rows("prop_diff.csv")
        #expect(!rows.isEmpty)
        for row in rows {
            for (level, confidence) in [("95", Confidence.ninetyFive), ("99_8", .ninetyNinePointEight)] {
                let interval = try ConfidenceInterval.difference(
                    try #require(row.number("x1")),
                    of: try #require(row.number("n1")),
                    from: try #require(row.number("x2")),
                    of: try #require(row.number("n2")),
                    confidence: confidence
                )
                #expect(
                    agree(interval.lower, row.number("newcombe_\(level)_l"), within: 1e-12, scale: 1e-2),
                    "\(row["id"])"
                )
                #expect(
                    agree(interval.upper, row.number("newcombe_\(level)_u"), within: 1e-12, scale: 1e-2),
                    "\(row["id"])"
                )
            }
        }
    }

    /// The other program finds its ratio interval by search, to about 1e-8; ours is in closed form.
    ///
    /// Where a count is zero its interval has two equal ends; ours is refused.
    @Test func `comparisons of two counts`() throws {
        let rows = try KnownAnswers.rows("rate_compare.csv")
        #expect(!rows.isEmpty)
        for row in rows {
            let comparison = try CountComparison(
                try #require(row.integer("x1")),
                against: try #require(row.integer("x2")),
                exposures: (try #require(row.number("e1")), try #require(row.number("e2")))
            )
            #expect(agree(comparison.probability, row.number("p_score"), within: 1e-9), "\(row["id"])")
            #expect(agree(comparison.exactProbability, row.number("p_exact_cond"), within: 1e-9), "\(row["id"])")
            #expect(agree(comparison.difference.lower, row.number("diff_wald_l"), within: 1e-9), "\(row["id"])")
            #expect(agree(comparison.difference.upper, row.number("diff_wald_u"), within: 1e-9), "\(row["id"])")
            switch comparison.ratio {
            case .success(let ratio):
                #expect(agree(ratio.lower, row.number("ratio_score_l"), within: 1e-7), "\(row["id"])")
                #expect(agree(ratio.upper, row.number("ratio_score_u"), within: 1e-7), "\(row["id"])")
            case .failure(let refusal):
                #expect(refusal == .tooFewEvents(have: 0, need: 1))
                #expect(comparison.now == 0 || comparison.before == 0)
            }
        }
    }
}
