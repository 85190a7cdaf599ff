import Testing

@testable import Statistics

@Suite(.enabled(if: KnownAnswers.arePresent, Comment(rawValue: KnownAnswers.areAbsent)))
struct TrendKnownAnswersTests {
    /// The other program stops refining its slopes early: 1e-6 for slopes and 1e-4 for errors.
    @Test func `slopes, errors and rank correlations`() throws {
        let answers = Dictionary(uniqueKeysWithValues: try KnownAnswers.rows("trend.csv").map { ($0["id"], $0) })
        for (id, rows) in try KnownAnswers.groups("trend_inputs.csv", by: "id") {
            let known = try #require(answers[id])
            let values = rows.map { $0.number("y") }
            let note = Comment(rawValue: id)
            let plain = try QuasiModel(values, figure: .counts)
            #expect(agree(plain.slope, known.number("slope"), within: 1e-6, scale: 0.01), note)
            #expect(agree(plain.standardError, known.number("se"), within: 1e-4), note)
            #expect(agree(plain.dispersion, known.number("phi"), within: 1e-4), note)
            #expect(plain.degreesOfFreedom == known.integer("df"), note)
            #expect(agree(plain.probability, known.number("p"), within: 1e-3, scale: 1e-3), note)
            let interval = try plain.slopeInterval()
            #expect(agree(interval.lower, known.number("ci_l"), within: 1e-4, scale: 0.01), note)
            #expect(agree(interval.upper, known.number("ci_u"), within: 1e-4, scale: 0.01), note)
            let seasonal = try QuasiModel(values, figure: .counts, season: 12)
            #expect(agree(seasonal.slope, known.number("slope_seasonal"), within: 1e-6, scale: 0.01), note)
            #expect(agree(seasonal.standardError, known.number("se_seasonal"), within: 1e-4), note)
            #expect(agree(seasonal.dispersion, known.number("phi_seasonal"), within: 1e-4), note)
            #expect(seasonal.degreesOfFreedom == known.integer("df_seasonal"), note)
            #expect(agree(seasonal.probability, known.number("p_seasonal"), within: 1e-3, scale: 1e-3), note)
            let kendall = try Kendall(values)
            #expect(agree(kendall.tau, known.number("kendall_tau_b"), within: 1e-12, scale: 1e-3), note)
            #expect(agree(kendall.probability, known.number("kendall_p_normal"), within: 1e-9, scale: 1e-6), note)
        }
    }
}
