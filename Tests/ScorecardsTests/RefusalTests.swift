import Scorecards
import Testing

@testable import ScorecardFixtures

/// What may not be recorded after the published cycle 7, and in which words it is refused.
struct RefusalTests {
    /// The ledger with cycle 7 still open.
    private static let open = Scorecard.recording(Essex.entries.filter { !($0 is CycleClosed) })

    private func refusals(_ content: some EntryContent, against scorecard: Scorecard = open) -> [String] {
        content.refusals(against: scorecard).map(\.description)
    }

    // MARK: - Organisations

    @Test(arguments: [
        (
            Organisation(id: "Essex Police", name: "E", kind: .force),
            "“Essex Police” cannot name an organisation; use up to 64 lower-case letters and digits with single hyphens between them"
        ),
        (
            Organisation(id: "north", name: "", kind: .area),
            "organisation “north” has no name; give the name that is printed"
        ),
        (
            Organisation(id: "north", name: "North", kind: .area, parent: "esex"),
            "there is no organisation “esex”; did you mean “essex”?"
        ),
        (
            Organisation(id: "north", name: "essex police", kind: .area),
            "“north” has a name or alias that already means “essex”; let each name stand for one organisation"
        ),
    ])
    func `an organisation is refused`(organisation: Organisation, sentence: String) {
        #expect(refusals(OrganisationDefined(organisation)) == [sentence])
    }

    @Test func `a peer group is refused with an unknown or no member`() {
        let from = Day(month(2014, 1), day: 1)
        #expect(
            refusals(PeerGroupDefined(PeerGroup(id: "msg", force: "essex", from: from, members: ["kent"]))) == [
                "there is no organisation “kent”; use one of “essex”, “msg”, or define it first"
            ]
        )
        #expect(
            refusals(PeerGroupDefined(PeerGroup(id: "msg", force: "essex", from: from, members: []))) == [
                "peer group “msg” has no members; list the forces whose figures are averaged"
            ]
        )
    }

    // MARK: - Measures and figures

    @Test(arguments: [
        (Measure(id: "new", name: "", unit: .percent), "measure “new” has no name; give the one name that is printed"),
        (
            Measure(id: "new", name: "pdr COMPLETION", unit: .percent),
            "“new” has a name or alias that already means “pdr”; let each name stand for one measure"
        ),
        (Measure(id: "new", name: "New", unit: .percent, decimals: 7), "measure “new” prints 7 decimals; use 0 to 6"),
        (
            Measure(id: "new", name: "New", unit: .percent, lag: -1),
            "measure “new” has a lag of -1 months; use 0 or more"
        ),
        (
            Measure(id: "new", name: "New", unit: .percent, nature: .stock, aggregation: .sum),
            "measure “new” is a stock and cannot add up; a stock's window takes its last figure: write adds-up: last"
        ),
        (
            Measure(id: "new", name: "New", unit: .percent, nature: .flow, aggregation: .last),
            "measure “new” is a flow and its last figure does not stand for a longer window; write adds-up: sum, ratio or none"
        ),
    ])
    func `a measure is refused`(measure: Measure, sentence: String) {
        #expect(refusals(MeasureDefined(measure)) == [sentence])
    }

    @Test func `figures of unknown measures and organisations are refused, and so is no figure at all`() {
        let row = Observation(
            measure: "vwi-sovled",
            organisation: "esex",
            window: year(to: 2020, 9),
            cell: Cell(reading: .exactly(1))
        )
        #expect(
            refusals(FiguresRecorded(origin: "x.csv", rows: [row])) == [
                "there is no measure “vwi-sovled”; did you mean “vwi-solved”?",
                "there is no organisation “esex”; did you mean “essex”?",
            ]
        )
        #expect(
            refusals(FiguresRecorded(origin: "x.csv", rows: [])) == [
                "there are no figures to record; give at least one row"
            ]
        )
    }

    // MARK: - Frameworks

    @Test(arguments: [
        (0, "framework version 0 does not exist; count from 1"),
        (2, "version 2 of “rebalanced-scorecard” already judges cycle 7; adopt the change as version 3"),
    ])
    func `a framework version is refused`(version: Int, sentence: String) {
        #expect(refusals(FrameworkAdopted(Essex.framework(version: version))) == [sentence])
    }

    @Test func `a framework is refused with a short scale, a grade outside it or no quadrant`() {
        var framework = Essex.framework(version: 3)
        framework.scale = [Essex.scale[1]]
        framework.quadrants = []
        #expect(
            refusals(FrameworkAdopted(framework)) == [
                "the scale has fewer than two grades; list them, the best first",
                "the framework has no quadrants; list at least one",
                "the grading rule suggests “requires-improvement”, which is not on the scale; use one of “good”",
            ]
        )
    }

    @Test func `a framework is refused with a thing listed twice or a condition on nothing`() {
        var framework = Essex.framework(version: 3)
        framework.timetable.append(framework.timetable[0])
        framework.paper[0].id = "our-people"
        framework.grading = [GradingRule(grade: "good", conditions: [])]
        framework.quadrants[3].roles.append(framework.quadrants[3].roles[0])
        #expect(
            refusals(FrameworkAdopted(framework)) == [
                "the stage of the timetable “board” is listed twice; give each its own identifier",
                "the section or quadrant “our-people” is listed twice; give each its own identifier",
                "the grading rule for “good” has a condition on nothing; say which roles must have which result",
                "quadrant “our-people” lists “officer-absence” twice; give a measure one role in a quadrant",
            ]
        )
    }

    @Test(arguments: [
        (
            MeasureRole(measure: "pdr", role: .kpi, window: .month, redline: RedlineRule(against: nil)),
            "“pdr” is a KPI with a redline; make it a redline, or leave the redline out"
        ),
        (
            MeasureRole(measure: "pdr", role: .redline, window: .month),
            "redline “pdr” states nothing to be held against; give a redline, if only {against: unstated}"
        ),
        (
            MeasureRole(measure: "pdr", role: .redline, window: .month, redline: RedlineRule(against: .target)),
            "redline “pdr” is held against a target that is not given; add target:"
        ),
        (
            MeasureRole(
                measure: "da-arrests",
                role: .redline,
                window: .month,
                redline: RedlineRule(against: .lastBoard)
            ),
            "redline “da-arrests” is on a measure of which neither way is better; say better: higher or lower in the measure"
        ),
        (
            MeasureRole(measure: "pdrs", role: .kpi, window: .month),
            "quadrant “safety”: there is no measure “pdrs”; did you mean “pdr”?"
        ),
        (
            MeasureRole(measure: "pdr", role: .kpi, window: .month, comparisons: [.peerAverage("mgs")]),
            "there is no organisation “mgs”; did you mean “msg”?"
        ),
    ])
    func `a role is refused`(role: MeasureRole, sentence: String) {
        var framework = Essex.framework(version: 3)
        framework.quadrants = [Quadrant(id: "safety", name: "Safety", roles: [role])]
        #expect(refusals(FrameworkAdopted(framework)) == [sentence])
    }

    // MARK: - Cycles

    private func opened(_ cycle: Int, series: Int, _ period: Window, version: Int = 2) -> CycleOpened {
        CycleOpened(
            cycle: cycle,
            series: series,
            reviewPeriod: period,
            framework: "rebalanced-scorecard",
            frameworkVersion: version
        )
    }

    @Test func `a cycle is refused that is open, overlaps, is out of order or misnumbered`() {
        #expect(
            refusals(opened(7, series: 20, quarter(to: 2020, 12))) == [
                "cycle 7 is already open for 2020-07..2020-09; a cycle's numbers and review period cannot change once it is open"
            ]
        )
        #expect(
            refusals(opened(8, series: 21, quarter(to: 2020, 11))) == [
                "the review period 2020-09..2020-11 of cycle 8 overlaps 2020-07..2020-09 of cycle 7; review each month in one cycle"
            ]
        )
        #expect(
            refusals(opened(8, series: 21, quarter(to: 2020, 3))) == [
                "cycle 8 for 2020-01..2020-03 is out of order with cycle 6 for 2020-04..2020-06; number the cycles in the order of their review periods"
            ]
        )
        #expect(
            refusals(opened(8, series: 20, quarter(to: 2020, 12))) == [
                "cycle 7 is already number 20 of the series; give the next number",
                "cycle 8 cannot be number 20 of the series when 13 came before cycle 1; write series: 21, or mend cycles-before in the framework",
            ]
        )
        #expect(
            refusals(opened(8, series: 21, quarter(to: 2020, 12), version: 9)) == [
                "version 9 of the framework “rebalanced-scorecard” is not adopted; adopt it first, or name one that is"
            ]
        )
    }

    @Test func `nothing is recorded of a cycle that is closed or not there`() {
        #expect(
            refusals(CycleClosed(cycle: 7), against: Essex.scorecard) == [
                "cycle 7 was closed at entry \(Essex.entries.count); a closed cycle does not change; record the matter in the cycle that is open"
            ]
        )
        #expect(refusals(CycleClosed(cycle: 9)) == ["there is no cycle “9”; use one of “6”, “7”, or define it first"])
    }

    @Test func `a milestone is refused at an unknown stage or before the period`() {
        let early = Day(month(2020, 2), day: 5)
        #expect(
            refusals(MilestoneReached(cycle: 7, milestone: Milestone(stage: "synergi", day: early))) == [
                "there is no stage “synergi”; did you mean “synergy”?",
                "stage “synergi” on 2020-02-05 lies before the review period 2020-07..2020-09; check the year",
            ]
        )
    }

    @Test func `a reported result is refused without content or for an indicator`() {
        let empty = ReportedResult(measure: "vwi-solved", organisation: "essex", source: "paper 5.1")
        #expect(
            refusals(ResultReported(cycle: 7, reported: empty)) == [
                "nothing is reported of “vwi-solved”; give a result, or says:"
            ]
        )
        let indicator = ReportedResult(measure: "pdr", organisation: "essex", result: .met, source: "paper 5.4")
        #expect(
            refusals(ResultReported(cycle: 7, reported: indicator)) == [
                "“pdr” is no redline of the framework, so it has no result; leave the result out and say what was printed"
            ]
        )
    }

    @Test func `a grade is refused outside the scale, without an author or reason, or before the period ends`() {
        let opinion = GradeOpinion(
            organisation: "essex",
            quadrant: "our-peple",
            stage: .agreed,
            grade: "god",
            author: "",
            day: Day(month(2020, 9), day: 30)
        )
        #expect(
            refusals(GradeGiven(cycle: 7, opinion: opinion)) == [
                "there is no quadrant “our-peple”; did you mean “our-people”?",
                "there is no grade “god”; did you mean “good”?",
                "the agreed grade has no author; say by: whom it was given",
                "the agreed grade of “our-peple” has no reason; say why, since the paper prints it",
                "a grade given on 2020-09-30 precedes the end of the review period on 2020-09-30; check the year",
            ]
        )
    }

    @Test func `a decision is refused without a title and a contradiction with one statement`() {
        let day = Day(month(2021, 1), day: 11)
        #expect(
            refusals(
                DecisionTaken(cycle: 7, decision: Decision(id: "x", day: day, by: "Board", title: "", detail: ""))
            ) == [
                "a decision has no title; say it in a line"
            ]
        )
        let single = Contradiction(
            id: "x",
            title: "x",
            statements: [.init(place: "3.0", says: "so")],
            treatment: ""
        )
        #expect(
            refusals(ContradictionNoted(cycle: 7, contradiction: single)) == [
                "contradiction “x” has fewer than two statements; give each statement with its place"
            ]
        )
    }

    @Test func `narrative is refused for an unknown place or with a figure that is not held`() throws {
        let narrative = try Narrative("{vwi-solved.month} and {ksi} and {vwi}")
        #expect(
            refusals(NarrativeWritten(cycle: 7, section: "demnd", narrative: narrative)) == [
                "there is no section or quadrant “demnd”; did you mean “demand”?",
                "{vwi-solved.month} cannot be filled: no figure is held for it; record the figure, or refer to another",
                "{ksi} cannot be filled: no figure is held for it; record the figure, or refer to another",
                "there is no measure “vwi”; did you mean “vwi-solved”?",
            ]
        )
    }
}
