import Intake
import Scorecards
import Testing

struct ImportPlanTests {
    @Test func `a folder becomes entries, each after what it refers to`() throws {
        let steps = try SmallFolder().plan().steps
        #expect(
            steps.map { "\($0.place): \($0.content.summary)" } == [
                "organisations.yaml:2: organisation “Essex Police” defined",
                "organisations.yaml:3: organisation “Local Policing South” defined",
                "organisations.yaml:4: organisation “Most Similar Group” defined",
                "measures.yaml:2: measure “Solved Violence with Injury offences” defined",
                "measures.yaml:8: measure “Emergency response” defined",
                "measures.yaml:14: measure “Forecast outturn” defined",
                "measures.yaml:20: measure “Inspection grading” defined",
                "framework.yaml:1: version 1 of “Scorecard” adopted",
                "observations.csv: 3 figures recorded from observations.csv",
                "cycles.yaml:2: cycle 7 (20 in all) opened for 2020-07..2020-09",
                "cycles.yaml:8: cycle 7: stage “board” on 2021-01-11",
                "cycles.yaml:10: cycle 7: “safety” agreed requires-improvement by Force Performance Board",
                "narrative/cycle-7/safety.md: cycle 7: narrative of “safety” written",
            ]
        )
        #expect(steps.allSatisfy { !$0.isChange && $0.details.isEmpty })
    }

    @Test func `importing the folder again records nothing`() throws {
        let known = try SmallFolder().scorecard()
        #expect(try SmallFolder().plan(into: known).steps.isEmpty)
    }

    @Test func `a changed figure is one revision`() throws {
        let known = try SmallFolder().scorecard()
        let steps = try SmallFolder().replacing("\"2,460\"", with: "2461", in: "observations.csv").plan(into: known)
            .steps
        #expect(steps.map(\.content.summary) == ["1 figure recorded from observations.csv"])
        #expect(steps.map(\.isChange) == [true])
        #expect(steps.first?.details == ["vwi-solved essex 2019-10..2020-09: 2460 → 2461"])
        let revised = known.recording(
            try SmallFolder().replacing("\"2,460\"", with: "2461", in: "observations.csv").plan(into: known)
        )
        #expect(revised.figure("vwi-solved", "2019-10..2020-09")?.reading == .exactly(Quantity(2461)))
    }

    @Test func `a figure with another source is one revision`() throws {
        let known = try SmallFolder().scorecard()
        let steps = try SmallFolder().replacing("implied,paper 5.1", with: "final,paper 5.1", in: "observations.csv")
            .plan(into: known).steps
        #expect(
            steps.map(\.details)
                == [["vwi-solved essex 2018-10..2019-09: 2530, with another status, source or part"]]
        )
    }

    @Test(arguments: [
        ("measures.yaml", "name: Emergency response", "name: Emergency attendance", MeasureDefined.kind),
        ("organisations.yaml", "name: Local Policing South", "name: South", OrganisationDefined.kind),
        ("cycles.yaml", "grade: requires-improvement", "grade: good", GradeGiven.kind),
        ("cycles.yaml", "{stage: board, day: 2021-01-11}", "{stage: board, day: 2021-01-12}", MilestoneReached.kind),
        ("narrative/cycle-7/safety.md", "Over the year", "In twelve months", NarrativeWritten.kind),
    ])
    func `a change is recorded alone, as a change`(file: String, old: String, new: String, kind: String) throws {
        let known = try SmallFolder().scorecard()
        let steps = try SmallFolder().replacing(old, with: new, in: file).plan(into: known).steps
        #expect(steps.map { type(of: $0.content).kind } == [kind])
        #expect(steps.map(\.isChange) == [true])
    }

    @Test func `a figure that only the ledger knows stays`() throws {
        let known = try SmallFolder().scorecard()
        let fewer = SmallFolder().withFigures("vwi-solved,essex,2019-10,2020-09,2460,,,,,paper 5.1,")
        #expect(try fewer.plan(into: known).steps.isEmpty)
    }

    @Test func `figures of several files are recorded file by file`() throws {
        let folder = SmallFolder().with(
            "\(SmallFolder.header)\nvwi-solved,south,2020-07,2020-09,100,,,,,,\n",
            as: "observations-south.csv"
        )
        #expect(
            try folder.plan().steps.compactMap { $0.content as? FiguresRecorded }.map(\.summary) == [
                "1 figure recorded from observations-south.csv", "3 figures recorded from observations.csv",
            ]
        )
    }
}
