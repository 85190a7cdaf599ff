import Scorecards
import Testing

@testable import ScorecardFixtures

/// A quadrant whose redlines have given results: met (60 of 50), not met (40 of 50), or without a figure.
private struct Results {
    var primary: [Bool?] = []
    var others: [Bool?] = []
    var rules = Essex.grading

    var suggestion: SuggestedGrade {
        get throws { try #require(CycleEvaluation(cycle: 1, in: scorecard)?.quadrants.first?.suggestion) }
    }

    private var scorecard: Scorecard {
        let all = primary.map { (MeasureRole.Role.primaryRedline, $0) } + others.map { (.redline, $0) }
        let measures = all.indices.map { index in
            Measure(
                id: Measure.ID("measure-\(index)"),
                name: "Measure \(index)",
                unit: .percent,
                polarity: .higher
            )
        }
        let roles = all.enumerated().map { index, line in
            MeasureRole(
                measure: measures[index].id,
                role: line.0,
                window: .quarter,
                redline: RedlineRule(against: .target, target: 50)
            )
        }
        let rows = all.enumerated().compactMap { index, line in
            line.1.map { isMet in
                Observation(
                    measure: measures[index].id,
                    organisation: "force",
                    window: quarter(to: 2020, 9),
                    cell: Cell(reading: .exactly(isMet ? 60 : 40))
                )
            }
        }
        let framework = Framework(
            id: "scorecard",
            version: 1,
            name: "Scorecard",
            force: "force",
            from: month(2020, 7),
            scale: Essex.scale,
            quadrants: [Quadrant(id: "safety", name: "Safety", roles: roles)],
            grading: rules
        )
        return .recording(
            [OrganisationDefined(Organisation(id: "force", name: "Force", kind: .force))]
                + measures.map { MeasureDefined($0) } + [FrameworkAdopted(framework)]
                + (rows.isEmpty ? [] : [FiguresRecorded(origin: "test", rows: rows)])
                + [
                    CycleOpened(
                        cycle: 1,
                        series: 1,
                        reviewPeriod: quarter(to: 2020, 9),
                        framework: "scorecard",
                        frameworkVersion: 1
                    )
                ]
        )
    }
}

struct SuggestedGradeTests {
    @Test(
        arguments: [
            ([true, true], "good"), ([true, false], "requires-improvement"), ([false, false], "requires-improvement"),
            ([nil, false], "requires-improvement"), ([nil, true], nil), ([nil, nil], nil), ([], nil),
        ] as [([Bool?], GradeLevel.ID?)]
    )
    func `follows the primary redlines, and what cannot be assessed leaves open only what depends on it`(
        primary: [Bool?],
        grade: GradeLevel.ID?
    ) throws {
        #expect(try Results(primary: primary).suggestion.grade == grade)
    }

    @Test func `other redlines do not decide under a rule on primaries`() throws {
        #expect(try Results(primary: [true], others: [false, false, nil]).suggestion.grade == "good")
    }

    @Test(
        arguments: [
            ([false, false, true], SuggestedGrade.Outcome.holds), ([false, true, true], .fails),
            ([false, nil, true], .open), ([nil, true, true], .fails), ([nil, nil, nil], .open),
        ] as [([Bool?], SuggestedGrade.Outcome)]
    )
    func `at least two of three is settled in three values`(others: [Bool?], outcome: SuggestedGrade.Outcome) throws {
        let rule = GradingRule(
            grade: "inadequate",
            conditions: [.init(roles: [.redline], result: .notMet, howMany: .atLeast(2))]
        )
        #expect(try Results(others: others, rules: [rule]).suggestion.working.first?.outcome == outcome)
    }

    @Test func `a rule fails as soon as one of its conditions does`() throws {
        let rule = GradingRule(
            grade: "outstanding",
            conditions: [
                .init(roles: [.primaryRedline], result: .met, howMany: .all),
                .init(roles: [.redline], result: .met, howMany: .all),
            ]
        )
        let suggestion = try Results(primary: [nil], others: [false], rules: [rule]).suggestion
        #expect(suggestion.working.first?.outcome == .fails)
        #expect(suggestion.working.first?.decisive.map(\.name) == ["Measure 1"])
    }

    @Test func `the working stops at the rule that settles the matter`() throws {
        #expect(try Results(primary: [false]).suggestion.working.count == 1)
        #expect(try Results(primary: [true]).suggestion.working.map(\.outcome) == [.fails, .holds])
        #expect(try Results(primary: [nil]).suggestion.working.map(\.outcome) == [.open])
    }

    /// The rule gives three of the four published grades; Our People was graded Good against it.
    @Test(
        arguments: [
            ("keeping-people-safe", "requires-improvement", "requires-improvement"),
            ("community-focus", "good", "good"),
            ("efficiency-and-effectiveness", "requires-improvement", "requires-improvement"),
            ("our-people", "requires-improvement", "good"),
        ] as [(Quadrant.ID, GradeLevel.ID, GradeLevel.ID)]
    )
    func `stands beside the grade that the board agreed in cycle 7`(
        quadrant: Quadrant.ID,
        suggested: GradeLevel.ID,
        agreed: GradeLevel.ID
    ) throws {
        let evaluation = try #require(CycleEvaluation(cycle: 7, in: Essex.scorecard)?[quadrant])
        #expect(evaluation.suggestion.grade == suggested)
        #expect(evaluation.chain.agreed?.grade == agreed)
        #expect(evaluation.isDeparture == (suggested != agreed))
    }
}

struct CounterfactualTests {
    private func counterfactual(_ quadrant: Quadrant.ID) throws -> Counterfactual? {
        try #require(CycleEvaluation(cycle: 7, in: Essex.scorecard)?[quadrant]).suggestion.counterfactual
    }

    @Test func `71 more solved offences and the quadrant would be good`() throws {
        let counterfactual = try #require(try counterfactual("keeping-people-safe"))
        #expect(counterfactual.lacking == 71)
        #expect(counterfactual.grade == "good")
    }

    @Test func `30.6 points more of remand files and the quadrant would be good`() throws {
        #expect(try counterfactual("efficiency-and-effectiveness")?.lacking == number("30.6"))
    }

    @Test func `a reported result decides without a known distance`() throws {
        let counterfactual = try #require(try counterfactual("our-people"))
        #expect(counterfactual.measure.id == "staff-absence")
        #expect(counterfactual.lacking == nil)
    }

    @Test func `there is none where every primary redline is met, or where two are not`() throws {
        #expect(try counterfactual("community-focus") == nil)
        #expect(try Results(primary: [false, false]).suggestion.counterfactual == nil)
    }

    @Test(arguments: [
        ("2460", RedlineRule.Tie.met, 0, "70"), ("2460", .notMet, 0, "71"), ("2530", .notMet, 0, "1"),
        ("2459.5", .met, 0, "71"), ("2459.5", .notMet, 0, "71"), ("2459.5", .notMet, 1, "70.6"),
    ])
    func `is rounded up to a printed step, and a step more where a tie does not meet`(
        own: String,
        tie: RedlineRule.Tie,
        decimals: Int,
        lacking: String
    ) throws {
        var force = SmallForce(
            redline: RedlineRule(against: .previousYear, tie: tie),
            figures: [
                ("force", year(to: 2020, 9), .exactly(number(own))), ("force", year(to: 2019, 9), .exactly(2530)),
            ]
        )
        force.measure.decimals = decimals
        let quadrant = try #require(CycleEvaluation(cycle: 7, in: force.scorecard)?.quadrants.first)
        #expect(quadrant.suggestion.counterfactual?.lacking == number(lacking))
    }
}
