import Papers
import Scorecards
import Testing

@testable import ScorecardFixtures

struct CalendarWordingTests {
    @Test(arguments: [
        ("2019-10..2020-09", "the 12 months to September 2020", "12m to Sep 2020"),
        ("2020-07..2020-09", "July to September 2020", "Jul–Sep 2020"),
        ("2020-09..2020-09", "September 2020", "Sep 2020"),
        ("2020-01..2020-07", "January to July 2020", "Jan–Jul 2020"),
        ("2020-11..2021-01", "November 2020 to January 2021", "Nov 2020–Jan 2021"),
    ])
    func `a window is said as people say it`(text: String, words: String, short: String) throws {
        let window = try #require(Window(text))
        #expect(window.inWords == words)
        #expect(window.short == short)
    }

    @Test func `a day has its weekday`() {
        #expect(Day(month(2021, 1), day: 11).inWordsWithWeekday == "Monday 11 January 2021")
        #expect(Day(month(2021, 2), day: 5).inWordsWithWeekday == "Friday 5 February 2021")
    }

    @Test func `an instant is said to the minute`() throws {
        #expect(try #require(Instant("2021-01-11T14:05:59Z")).inWords == "11 January 2021, 14:05 UTC")
    }
}

struct UnitWordingTests {
    private func measure(_ unit: MeasureUnit, decimals: Int = 0) -> Measure {
        Measure(id: "measure", name: "Measure", unit: unit, decimals: decimals)
    }

    private static let offences = MeasureUnit.count(one: "offence", many: "offences")
    private static let rate = MeasureUnit.rate(one: "offence", many: "offences", per: 1000)
    private static let pounds = MeasureUnit.pounds(above: "overspend", below: "underspend")

    @Test(arguments: [
        (offences, 0, Reading.exactly(number("2460")), "2,460 offences", "2,460"),
        (offences, 0, .exactly(number("1")), "1 offence", "1"),
        (offences, 0, .between(number("608"), number("631")), "608–631 offences", "608–631"),
        (.percent, 1, .exactly(number("76")), "76.0%", "76.0%"),
        (.percent, 0, .below(number("2")), "under 2%", "under 2%"),
        (.percent, 0, .between(number("20"), number("24")), "20–24%", "20–24%"),
        (rate, 1, .exactly(number("16.3")), "16.3 per 1,000", "16.3"),
        (pounds, 0, .exactly(number("-1582000")), "£1,582,000 underspend", "£1,582,000 underspend"),
        (pounds, 0, .exactly(number("1582000")), "£1,582,000 overspend", "£1,582,000 overspend"),
        (.pounds(above: "", below: ""), 0, .exactly(number("-30")), "-£30", "-£30"),
        (.duration(.minutes), 0, .between(number("3"), number("4")), "3–4 minutes", "3–4 minutes"),
        (.duration(.days), 0, .exactly(number("1")), "1 day", "1 day"),
        (.scale(["Inadequate", "Good"]), 0, .exactly(number("2")), "Good", "Good"),
        (offences, 0, .above(number("5")), "over 5 offences", "over 5"),
    ])
    func `a reading has its unit`(unit: MeasureUnit, decimals: Int, reading: Reading, words: String, brief: String) {
        #expect(measure(unit, decimals: decimals).inWords(reading) == words)
        #expect(measure(unit, decimals: decimals).brief(reading) == brief)
    }
}

/// The sentences about the published cycle 7; every number in them is printed in its paper or follows from it.
struct StatementTests {
    private static let evaluation = CycleEvaluation(cycle: 7, in: Essex.scorecard)
    private let wording = Wording(Essex.scorecard, framework: Essex.framework(version: 2))

    private func measure(_ id: Measure.ID) throws -> MeasureEvaluation {
        try #require(Self.evaluation?.quadrants.flatMap(\.measures).first { $0.measure.id == id })
    }

    @Test(
        arguments: [
            (
                "vwi-solved",
                "70 fewer solved offences in the 12 months to September 2020 (2,460) than in the 12 months to September 2019 "
                    + "(2,530): not met"
            ),
            (
                "high-harm-rate",
                "16.3 per 1,000 in the 12 months to September 2020, 0.5 above the Most Similar Group average of 15.8: not met"
            ),
            (
                "high-harm-solved-rate",
                "10.1% in the 12 months to September 2020, equal to the Most Similar Group average of 10.1%: met"
            ),
            (
                "emergency-response",
                "77.8% in the 12 months to September 2020, 2.2 percentage points below the target of 80.0%: not met"
            ),
            ("high-harm-vcc", "99.9% in July to September 2020: met (as reported by the force)"),
            ("risks-above-75", "0 risks at the end of September 2020, equal to the target of 0: met"),
            ("hmicfrs-effectiveness", "Good at the end of May 2019: met (as reported by the force)"),
            (
                "ocg-disruptions",
                "51 more disruptions in January to July 2020 (98) than in January to July 2019 (47): improved"
            ),
            (
                "stop-and-search",
                "1,088 more searches in July to September 2020 (6,022) than in July to September 2019 (4,934): increased"
            ),
            (
                "da-arrests",
                "36 fewer arrests in July to September 2020 (1,882) than in July to September 2019 (1,918): stable"
            ),
            ("ksi", "No figure was supplied; reported: a sharp rise in July 2020 (paper 5.1)"),
            (
                "confidence-smsr",
                "72.4% in the 12 months to September 2020, up 7.1 percentage points from 65.3% in the 12 months to "
                    + "September 2019: met"
            ),
            (
                "vcc",
                "No figure was supplied; reported: satisfaction is given as the evidence (paper 5.2): met (as reported by "
                    + "the force)"
            ),
            ("abandonment-999", "Under 2% in July to September 2020"),
            ("forecast-outturn", "£1,582,000 underspend at the end of September 2020: met (as reported by the force)"),
            ("athena", "64.4% in September 2020, 30.6 percentage points below the target of 95.0%: not met"),
            ("ngap", "45.0% in September 2020, up 0.4 percentage points from 44.6% in June 2020: stable"),
            (
                "staff-absence",
                "5.2% in the 12 months to March 2020: not met (as reported by the force)"
            ),
            (
                "pdr",
                "92.3% at the end of September 2020, down 1.6 percentage points from 93.9% at the end of June 2020: "
                    + "deteriorated"
            ),
        ] as [(Measure.ID, String)]
    )
    func `says value, comparator, both windows and what came of it`(id: Measure.ID, sentence: String) throws {
        #expect(wording.statement(try measure(id)) == sentence)
    }

    @Test func `a result carries a sign beside the words, and says where it was only reported`() throws {
        #expect(wording.result(try measure("vwi-solved")) == "✗ not met")
        #expect(wording.result(try measure("risks-above-75")) == "✓ met")
        #expect(wording.result(try measure("staff-absence")) == "✗ not met (reported)")
        #expect(wording.result(try measure("pdr")) == nil)
    }

    @Test func `what led to the result is said whole`() throws {
        #expect(
            wording.reasons(try measure("vwi-solved")) == [
                "70 fewer solved offences in the 12 months to September 2020 (2,460) than in the 12 months to "
                    + "September 2019 (2,530).",
                "At the last board it was 408 fewer than the same period a year earlier. Since then the figure itself "
                    + "rose by 168, and what it is held against fell by 170.",
                "What the next quarter must bring cannot be said, because no figures are held for October to December "
                    + "2019 and the 12 months to December 2019.",
                "168 more solved offences in the 12 months to September 2020 (2,460) than in the 12 months to June 2020 "
                    + "(2,292).",
                "The 12 months gained July to September 2020 (679) and lost July to September 2019 (511), so the change "
                    + "since the last board and the change on that quarter are one and the same.",
            ]
        )
    }

    @Test func `notes leave out what the statement says itself`() throws {
        #expect(wording.notes(try measure("vwi-solved")).count == 2)
        #expect(wording.notes(try measure("ksi")).isEmpty)
        #expect(
            wording.notes(try measure("emergency-response")) == [
                "At the last board it was 4.4 percentage points below the target. Since then the figure itself rose by "
                    + "2.2 percentage points; the target is the same."
            ]
        )
        #expect(
            wording.notes(try measure("high-harm-solved-rate")) == ["The two are equal, and a tie meets this redline."]
        )
        #expect(
            wording.notes(try measure("officer-absence")) == [
                "No figure of the Most Similar Group average is held for the 12 months to March 2020.",
                "The latest figure is for the 12 months to March 2020, which ends six months before the review period "
                    + "does.",
                "Reported as met (paper 5.4): the average is not printed.",
            ]
        )
    }

    @Test func `the two rises of 168 are said to be one`() throws {
        #expect(
            wording.further(try measure("vwi-solved")) == [
                "168 more solved offences in the 12 months to September 2020 (2,460) than in the 12 months to June 2020 "
                    + "(2,292): improved.",
                "The 12 months gained July to September 2020 (679) and lost July to September 2019 (511), so the change "
                    + "since the last board and the change on that quarter are one and the same.",
            ]
        )
    }

    @Test func `a contradiction keeps each statement with its place`() throws {
        let reasons = wording.reasons(try measure("forecast-outturn"))
        #expect(
            reasons.last
                == "The sources contradict themselves: Whether the forecast is an underspend. Paper 3.0: an underspend of "
                + "£1,582,000 in September. Paper 5.3: an overspend of £1,582,000 at the end of the first quarter. Both "
                + "are kept, each in its own month."
        )
    }

    @Test(arguments: [
        ("vwi-solved.12m", "2,460 solved offences"), ("vwi-solved.quarter.window", "July to September 2020"),
        ("vwi-solved.12m.previous-year", "2,530 solved offences"),
        ("vwi-solved.12m.change.previous-year", "70 fewer solved offences"),
        ("vwi-solved.12m.change.last-board", "168 more solved offences"), ("vwi-solved.result", "not met"),
        ("emergency-response.change.target", "2.2 percentage points lower"),
        ("high-harm-rate.change.peer-average-msg", "0.5 per 1,000 higher"),
        ("high-harm-solved-rate.change.peer-average-msg", "equal"), ("abandonment-999", "under 2%"),
    ])
    func `a reference in narrative becomes words`(text: String, words: String) throws {
        let reference = try #require(FigureReference(text))
        let answer = try Essex.scorecard.answer(reference, in: 7).get()
        #expect(wording.words(for: answer, to: reference) == words)
    }
}

struct GradeWordingTests {
    private let wording = Wording(Essex.scorecard, framework: Essex.framework(version: 2))

    private func quadrant(_ id: Quadrant.ID) throws -> QuadrantEvaluation {
        try #require(CycleEvaluation(cycle: 7, in: Essex.scorecard)?[id])
    }

    @Test func `the working says each rule, whether it holds and why`() throws {
        #expect(
            wording.working(try quadrant("keeping-people-safe").suggestion) == [
                "Requires Improvement if any primary redline is not met. This holds: Solved Violence with Injury offences "
                    + "is not met.",
                "Suggested: Requires Improvement.",
                "71 more solved offences and Solved Violence with Injury offences is met; the rule would then suggest Good.",
            ]
        )
        #expect(
            wording.working(try quadrant("community-focus").suggestion) == [
                "Requires Improvement if any primary redline is not met. This does not hold: Confidence in local policing "
                    + "is met.",
                "Good if all primary redlines are met. This holds: Confidence in local policing is met.",
                "Suggested: Good.",
            ]
        )
    }

    @Test(
        arguments: [
            (
                "efficiency-and-effectiveness",
                "30.6 percentage points more and Athena compliance for remand files is met; the rule would then suggest Good."
            ),
            (
                "our-people",
                "Absence of staff alone decides: were it met, the rule would suggest Good. The figures that would show the "
                    + "distance are not held."
            ),
        ] as [(Quadrant.ID, String)]
    )
    func `says what the deciding redline lacks`(id: Quadrant.ID, sentence: String) throws {
        let counterfactual = try #require(try quadrant(id).suggestion.counterfactual)
        #expect(wording.counterfactual(counterfactual) == sentence)
    }

    @Test(
        arguments: [
            ("keeping-people-safe", "unchanged"), ("community-focus", "upgraded from Requires Improvement"),
            ("our-people", "unchanged"),
        ] as [(Quadrant.ID, String)]
    )
    func `says how the grade changed`(id: Quadrant.ID, words: String) throws {
        #expect(wording.change(of: try quadrant(id), in: Essex.framework(version: 2)) == words)
    }

    @Test func `says where the board departed from the rule, and nowhere else`() throws {
        #expect(
            wording.departure(try quadrant("our-people"))
                == "The board agreed Good where the rule suggests Requires Improvement, as a matter of judgement."
        )
        #expect(wording.departure(try quadrant("keeping-people-safe")) == nil)
    }

    @Test(arguments: [
        (GradingRule.Quantifier.any, GradingRule.Wanted.notMet, "any redline is not met"),
        (.all, .met, "all redlines are met"), (.atLeast(1), .notMet, "at least one redline is not met"),
        (.atLeast(3), .met, "at least three redlines are met"),
    ])
    func `a condition reads as a clause`(howMany: GradingRule.Quantifier, result: GradingRule.Wanted, clause: String) {
        let rule = GradingRule(
            grade: "good",
            conditions: [.init(roles: [.redline], result: result, howMany: howMany)]
        )
        #expect(wording.condition(rule) == clause)
    }
}
