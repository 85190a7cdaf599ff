import Charts
import Papers
import Scorecards
import Testing

@testable import Web

/// The chart of a measure whose months are held.
struct MonthlyChartTests {
    /// The fixture with 24 months of solved offences, the last of them September 2020 and far above the others.
    private var chronicle: Chronicle {
        var chronicle = Fixture.chronicle
        let values = (0..<23).map { [200, 208, 195, 203, 190, 206, 198][$0 % 7] } + [290]
        let rows = values.enumerated().map { index, value in
            Fixture.figure("vwi-solved", 1, "2020-09" - (values.count - 1 - index), String(value))
        }
        chronicle.record(FiguresRecorded(origin: "tests", rows: rows))
        if var measure = chronicle.current.measures["vwi-solved"] {
            measure.breaks = []
            chronicle.record(MeasureDefined(measure))
        }
        return chronicle
    }

    private func page(_ chronicle: Chronicle) async throws -> Answer {
        try await get("/cycles/7/measures/vwi-solved", from: chronicle)
    }

    @Test func `mean and limits are lines with names`() async throws {
        let chart = try await page(chronicle).text.between("<svg", and: "</svg>")
        #expect(chart.contains(">Mean "))
        #expect(chart.contains(">Usual variation "))
        #expect(chart.components(after: "class=\"chart-reference\"", upTo: ">").count == 5)
        #expect(chart.contains("with the limits of usual variation</title>"))
    }

    @Test func `a month that stands out has a shape, a class and words`() async throws {
        let chart = try await page(chronicle).text.between("<svg", and: "</svg>")
        #expect(chart.contains("Sep 2020: 290, above the upper limit: an improvement</title>"))
        #expect(chart.contains("class=\"chart-point chart-good\""))
        #expect(chart.contains(">Stands out high: an improvement<"))
        #expect(chart.contains("Months that stand out: Sep 2020: 290, above the upper limit: an improvement.</desc>"))
    }

    @Test func `a provisional month that does not stand out keeps its shape`() async throws {
        var chronicle = chronicle
        let row = Fixture.figure("vwi-solved", 1, "2020-08", "203", .provisional)
        chronicle.record(FiguresRecorded(origin: "tests", rows: [row]))
        let chart = try await page(chronicle).text.between("<svg", and: "</svg>")
        #expect(chart.components(after: "class=\"chart-ring\"", upTo: ">").count == 2)
    }

    @Test func `the sentences are among the reasons`() async throws {
        let words = try await page(chronicle).words
        #expect(words.contains("September 2020 (290) lies above usual variation"))
        #expect(!words.contains("Usual variation cannot be told"))
    }

    @Test func `a change in recording starts new limits and says so`() async throws {
        var chronicle = chronicle
        var measure = try #require(chronicle.current.measures["vwi-solved"])
        measure.breaks = [Break(month: "2019-10", kind: "counting rules", text: "counted anew")]
        chronicle.record(MeasureDefined(measure))
        let chart = try await page(chronicle).text.between("<svg", and: "</svg>")
        #expect(chart.withoutTags.contains("counted anew. New limits start here."))
        #expect(chart.components(after: ">Mean ", upTo: "<").count == 2)
        #expect(chart.components(after: ">Mean ", upTo: "<").last?.hasSuffix("Oct 2019 to Sep 2020") == true)
    }

    @Test func `a target is a line of its own`() throws {
        let scorecard = chronicle.current
        let evaluation = try #require(CycleEvaluation(cycle: 7, in: scorecard))
        var role = MeasureRole(measure: "vwi-solved", role: .redline, window: .twelveMonths)
        role.redline = RedlineRule(against: .target, target: 2400)
        var framework = evaluation.framework
        framework.quadrants[0].roles = [role]
        framework.version += 1
        var chronicle = chronicle
        chronicle.record(FrameworkAdopted(framework))
        chronicle.record(
            CycleOpened(
                cycle: 8,
                series: 21,
                reviewPeriod: evaluation.cycle.reviewPeriod,
                framework: framework.id,
                frameworkVersion: framework.version
            )
        )
        let judged = try #require(CycleEvaluation(cycle: 8, in: chronicle.current)?.quadrants[0].measures.first)
        let variation = try judged.statistics.variation.get()
        let chart = LineChart(
            of: variation,
            measure: judged.measure,
            series: chronicle.current.evidence["vwi-solved", "essex"],
            organisation: "Essex Police",
            wording: Wording(chronicle.current, framework: framework)
        )
        #expect(chart.references.last?.name == "A month’s part of the target: 200 of 2,400")
        #expect(chart.references.last?.value == 200)
        #expect(chart.references.last?.dash == .dotted)
    }

    @Test func `without months the chart says why it has no limits`() async throws {
        let text = try await page(Fixture.chronicle).text
        #expect(text.contains("<figcaption>Usual variation cannot be told: only totals that share months "))
        #expect(!text.contains("Usual variation</"))
    }
}
