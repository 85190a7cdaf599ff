import Testing

@testable import Statistics

@Suite(.enabled(if: KnownAnswers.arePresent, Comment(rawValue: KnownAnswers.areAbsent)))
struct OutlookKnownAnswersTests {
    private struct Redlines {
        let months: [String]
        let series: [String: [Double?]]
        let types: [String: String]

        init() throws {
            let rows = try KnownAnswers.rows("redline_series.csv")
            let columns = rows[0].places.keys.filter { Int($0) != nil }.sorted()
            months = columns
            series = Dictionary(
                uniqueKeysWithValues: rows.map { row in (row["series_id"], columns.map { row.number($0) }) }
            )
            types = Dictionary(uniqueKeysWithValues: rows.map { ($0["series_id"], $0["crime_type"]) })
        }
    }

    @Test func `K is exact at every quarter end`() throws {
        let redlines = try Redlines()
        let cases = try KnownAnswers.rows("redline_cases.csv")
        let places = Dictionary(uniqueKeysWithValues: redlines.months.enumerated().map { ($1, $0) })
        for row in cases {
            let place = try #require(places[row["origin"]])
            let counts = try #require(redlines.series[row["series_id"]])
            let need = try QuarterNeed(Array(counts[...place]), rule: .noHigherThanLastYear)
            if need.threshold != row.number("K_max_next_quarter_total") { Issue.record("\(row["series_id"])") }
            if need.knownMonths != row.number("sum_last_9_months") { Issue.record("\(row["series_id"])") }
        }
        #expect(cases.count > 10_000)
    }

    /// Three origins of the back-test; the whole of it is in the benchmarks.
    ///
    /// References on the whole of it: the mean of the last twelve months 0.065, a coin 0.250.
    @Test func `forecasts among peers beat the mean of the last twelve months`() throws {
        let redlines = try Redlines()
        let rows = try KnownAnswers.rows("redline_cases.csv")
        var ours: [OutlookScore.Answered] = []
        var reference = 0.0
        for origin in ["201606", "201712", "201906"] {
            let place = try #require(redlines.months.firstIndex(of: origin))
            let ids = redlines.series.keys.sorted()
            let groups = Dictionary(grouping: ids) { redlines.types[$0] ?? "" }
            let known = redlines.series.mapValues { Array($0[(place - 62)...place]) }
            let model = try OutlookModel(
                estimatedFrom: groups.keys.sorted().map { type in
                    (groups[type] ?? []).compactMap { known[$0] }
                }
            )
            for row in rows where row["origin"] == origin {
                let id = row["series_id"]
                let peers = (groups[redlines.types[id] ?? ""] ?? []).filter { $0 != id }.compactMap { known[$0] }
                guard let counts = known[id], !peers.isEmpty else { continue }
                let outlook = try TotalOutlook(counts, rule: .noHigherThanLastYear, peers: peers, model: model)
                let forecast = try outlook.forecast.get()
                let total = outlook.need.knownMonths + (row.number("actual_next_quarter_total") ?? 0)
                let isMet = row.integer("met_not_above_last_year") == 1
                ours.append(
                    .init(
                        probability: forecast.probability,
                        isTrue: isMet,
                        isCovered: total >= forecast.lower && total <= forecast.upper
                    )
                )
                let miss = (row.number("p_ref_mean12m") ?? 0) - (isMet ? 1 : 0)
                reference += miss * miss
            }
        }
        let score = try OutlookScore(ours)
        #expect(score.count > 1000)
        #expect(score.brier < reference / Double(score.count))
        #expect((0.75...0.85).contains(score.coverage))
    }
}
