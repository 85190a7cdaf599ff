import Intake
import Scorecards
import Testing

struct CyclesTests {
    private static let cycles = "cycles.yaml"
    private static let safety = "narrative/cycle-7/safety.md"
    private static let eight = """
        cycles:
          - cycle: 8
            series: 21
            from: 2020-09
            to: 2020-12
            framework: 1

        """

    @Test(arguments: [
        Mistake(
            "a wrong number in the series",
            in: cycles,
            "series: 20",
            "series: 21",
            "cycles.yaml:2: error: cycle 7 cannot be number 21 of the series when 13 came before cycle 1; "
                + "write series: 20, or mend cycles-before in the framework"
        ),
        Mistake(
            "a framework nobody adopted",
            in: cycles,
            "framework: 1",
            "framework: 2",
            "cycles.yaml:2: error: version 2 of the framework “scorecard” is not adopted; "
                + "adopt it first, or name one that is"
        ),
        Mistake(
            "a review period that runs backwards",
            in: cycles,
            "to: 2020-09",
            "to: 2020-06",
            "cycles.yaml:5: error: the review period ends in 2020-06, before it begins in 2020-07; exchange the two"
        ),
        Mistake(
            "a grade off the scale",
            in: cycles,
            "grade: requires-improvement",
            "grade: requires-improvment",
            "cycles.yaml:10: error: there is no grade “requires-improvment”; did you mean “requires-improvement”?"
        ),
        Mistake(
            "a quadrant nobody knows",
            in: cycles,
            "quadrant: safety",
            "quadrant: safty",
            "cycles.yaml:10: error: there is no quadrant “safty”; did you mean “safety”?"
        ),
        Mistake(
            "a grade agreed without a reason",
            in: cycles,
            "        reason: Fewer were solved.\n",
            "",
            "cycles.yaml:10: error: the agreed grade of “safety” has no reason; say why, since the paper prints it"
        ),
        Mistake(
            "a grade given before the period ends",
            in: cycles,
            "day: 2021-01-11\n",
            "day: 2020-01-11\n",
            "cycles.yaml:10: error: a grade given on 2020-01-11 precedes the end of the review period on 2020-09-30; "
                + "check the year"
        ),
        Mistake(
            "a day the calendar does not have",
            in: cycles,
            "day: 2021-01-11\n",
            "day: 2021-02-29\n",
            "cycles.yaml:14: error: “2021-02-29” is not a day of the calendar written as 2020-07-31; mend day:"
        ),
        Mistake(
            "a stage of the timetable nobody knows",
            in: cycles,
            "stage: board",
            "stage: bored",
            "cycles.yaml:8: error: there is no stage “bored”; did you mean “board”?"
        ),
    ])
    func `a cycle that cannot be is refused`(mistake: Mistake) throws {
        var folder = mistake.folder
        folder.files[Self.safety] = nil
        let said = try folder.complaints()
        #expect(said == mistake.said)
    }

    @Test func `a review period that overlaps another cycle's is refused`() throws {
        let known = try SmallFolder().scorecard()
        #expect(
            try SmallFolder(files: [:]).with(Self.eight, as: Self.cycles).complaints(against: known) == [
                "cycles.yaml:2: error: the review period 2020-09..2020-12 of cycle 8 overlaps 2020-07..2020-09 of "
                    + "cycle 7; review each month in one cycle"
            ]
        )
    }

    @Test func `an open cycle's numbers do not change`() throws {
        let known = try SmallFolder().scorecard()
        #expect(
            try SmallFolder().replacing("to: 2020-09", with: "to: 2020-10", in: Self.cycles).only(Self.cycles)
                .complaints(against: known) == [
                    "cycles.yaml:2: error: cycle 7 is already open for 2020-07..2020-09; "
                        + "a cycle's numbers and review period cannot change once it is open"
                ]
        )
    }

    @Test func `a closed cycle takes no more grades`() throws {
        let closed = SmallFolder().replacing("    grades:", with: "    closed: true\n    grades:", in: Self.cycles)
        let known = try closed.scorecard()
        #expect(try closed.plan(into: known).steps.isEmpty)
        let late = closed.replacing("grade: requires-improvement", with: "grade: good", in: Self.cycles)
        #expect(
            try late.only(Self.cycles).complaints(against: known) == [
                "cycles.yaml:11: error: cycle 7 was closed at entry 14; "
                    + "a closed cycle does not change; record the matter in the cycle that is open"
            ]
        )
    }

    // MARK: - Narrative

    @Test(arguments: [
        Mistake(
            "a reference that cannot be read",
            in: safety,
            "{vwi-solved.12m.change.previous-year}",
            "{vwi-solved.12m.change}",
            "narrative/cycle-7/safety.md:3: error: “{vwi-solved.12m.change}” is no figure reference; "
                + "write {measure}, {measure.12m}, {measure.12m.change.previous-year} and so on"
        ),
        Mistake(
            "a measure nobody knows",
            in: safety,
            "{vwi-solved.12m}",
            "{vwi-sloved.12m}",
            "narrative/cycle-7/safety.md:1: error: there is no measure “vwi-sloved”; did you mean “vwi-solved”?"
        ),
        Mistake(
            "a figure that is not there",
            in: safety,
            "change.previous-year",
            "change.baseline-2019-11",
            "narrative/cycle-7/safety.md:3: error: {vwi-solved.12m.change.baseline-2019-11} cannot be filled: "
                + "the comparison cannot be made; record the figure, or refer to another"
        ),
        Mistake(
            "a window no figure covers",
            in: safety,
            "{vwi-solved.12m}",
            "{vwi-solved.quarter}",
            "narrative/cycle-7/safety.md:1: error: {vwi-solved.quarter} cannot be filled: no figure is held for it; "
                + "record the figure, or refer to another"
        ),
        Mistake(
            "the result of what is no redline",
            in: safety,
            "{vwi-solved.12m}",
            "{outturn.result}",
            "narrative/cycle-7/safety.md:1: error: {outturn.result} cannot be filled: "
                + "the measure is no redline and has no result; record the figure, or refer to another"
        ),
    ])
    func `a reference to a figure that is not there is refused with its line`(mistake: Mistake) throws {
        let said = try mistake.folder.complaints()
        #expect(said == mistake.said)
    }

    @Test func `narrative for a section nobody knows is refused`() throws {
        #expect(
            try SmallFolder().with("Text.\n", as: "narrative/cycle-7/safty.md").complaints() == [
                "narrative/cycle-7/safty.md: error: there is no section or quadrant “safty”; did you mean “safety”?"
            ]
        )
    }

    @Test func `narrative for a cycle nobody opened is refused`() throws {
        #expect(
            try SmallFolder().with("Text.\n", as: "narrative/cycle-70/safety.md").complaints()
                == ["narrative/cycle-70/safety.md: error: there is no cycle “70”; did you mean “7”?"]
        )
    }
}
