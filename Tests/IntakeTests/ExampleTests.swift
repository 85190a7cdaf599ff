import Foundation
import Intake
import Scorecards
import Testing

/// The example folder: a real cycle, as Essex Police published it in January 2021.
struct ExampleTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Examples/essex-cycle-7")
    private let scorecard: Scorecard
    private let evaluation: CycleEvaluation

    init() throws {
        let plan = try ImportPlan(ScorecardFolder(Self.folder.path()), into: Scorecard())
        #expect(plan.warnings.map(\.description) == [])
        scorecard = Scorecard().recording(plan)
        evaluation = try #require(CycleEvaluation(cycle: 7, in: scorecard))
    }

    @Test func `imports without a finding, and again without an entry`() throws {
        let again = try ImportPlan(ScorecardFolder(Self.folder.path()), into: scorecard)
        #expect(again.steps.isEmpty)
    }

    /// The fourteen redlines listed in section 5 of the paper, with the results printed there.
    static let printed: [(Quadrant.ID, Measure.ID, RedlineResult)] = [
        ("keeping-people-safe", "vwi-solved", .notMet), ("keeping-people-safe", "high-harm-rate", .notMet),
        ("keeping-people-safe", "high-harm-solved-rate", .met), ("keeping-people-safe", "emergency-response", .notMet),
        ("keeping-people-safe", "high-harm-vcc", .met), ("keeping-people-safe", "risk-register-above-75", .met),
        ("keeping-people-safe", "hmicfrs-effectiveness", .met), ("community-focus", "vcc-compliance", .met),
        ("community-focus", "high-harm-vcop", .met), ("community-focus", "risk-register-above-75", .met),
        ("efficiency-and-effectiveness", "forecast-outturn", .met),
        ("efficiency-and-effectiveness", "athena-remand-compliance", .notMet), ("our-people", "officer-absence", .met),
        ("our-people", "staff-absence", .notMet),
    ]

    @Test(arguments: ExampleTests.printed)
    func `gives the result the paper prints`(quadrant: Quadrant.ID, measure: Measure.ID, result: RedlineResult) throws {
        let judged = evaluation.quadrants.first { $0.quadrant.id == quadrant }?.measures
            .first { $0.measure.id == measure }
        #expect(judged?.result == result)
    }

    @Test func `finds nine of the fourteen met and five not met`() {
        #expect(Self.printed.count { $0.2 == .met } == 9)
        #expect(Self.printed.count { $0.2 == .notMet } == 5)
        let redlines = evaluation.quadrants.flatMap { quadrant in
            quadrant.measures.filter { $0.result != nil }.map { "\(quadrant.quadrant.id) \($0.measure.id)" }
        }
        #expect(
            Set(redlines) == Set(Self.printed.map { "\($0.0) \($0.1)" } + ["community-focus confidence-smsr"])
        )
    }

    @Test func `computes the fifteenth, which the paper lists as an indicator`() throws {
        let confidence = try #require(
            evaluation.quadrants.flatMap(\.measures).first { $0.measure.id == "confidence-smsr" }
        )
        #expect(confidence.result == .met)
        #expect(confidence.basis == .computed)
    }

    @Test(
        arguments: [
            ("keeping-people-safe", "requires-improvement", "requires-improvement", false),
            ("community-focus", "good", "good", false),
            ("efficiency-and-effectiveness", "requires-improvement", "requires-improvement", false),
            ("our-people", "requires-improvement", "good", true),
        ] as [(Quadrant.ID, GradeLevel.ID, GradeLevel.ID, Bool)]
    )
    func `suggests a grade and shows where the board departed from it`(
        quadrant: Quadrant.ID,
        suggested: GradeLevel.ID,
        agreed: GradeLevel.ID,
        isDeparture: Bool
    ) throws {
        let judged = try #require(evaluation.quadrants.first { $0.quadrant.id == quadrant })
        #expect(judged.suggestion.grade == suggested)
        #expect(judged.chain.agreed?.grade == agreed)
        #expect(judged.isDeparture == isDeparture)
    }

    @Test func `solved violence fell by 70 over the year and rose by 168 since the last board`() throws {
        let solved = try #require(evaluation.quadrants.first?.measures.first { $0.measure.id == "vwi-solved" })
        let differences = Dictionary(
            (solved.comparisons + [solved.deciding].compactMap { $0 }).map { ($0.kind, $0.difference) },
            uniquingKeysWith: { first, _ in first }
        )
        #expect(differences[.previousYear] == Quantity(-70))
        #expect(differences[.lastBoard] == Quantity(168))
        let needed = try #require(evaluation.quadrants.first?.suggestion.counterfactual)
        #expect(needed.lacking == Quantity(71))
    }

    @Test func `publishes both cycles`() {
        #expect(scorecard.cycles.all.map { $0.editions.map { $0.published != nil } } == [[true], [true]])
    }
}
