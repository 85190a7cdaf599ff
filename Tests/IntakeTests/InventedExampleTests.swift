import Foundation
import Intake
import Scorecards
import Testing

/// The example folder's second part: what is invented to walk the process on from the published cycle.
struct InventedExampleTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Examples/essex-cycle-7")
    private static let invented = folder.appending(path: "invented")
    private let chronicle: Chronicle
    private var scorecard: Scorecard { chronicle.current }

    init() throws {
        var chronicle = Chronicle()
        for part in [Self.folder, Self.invented] {
            let plan = try ImportPlan(ScorecardFolder(part.path()), into: chronicle.current)
            #expect(plan.warnings.map(\.description) == [])
            for step in plan.steps {
                let sequence = chronicle.current.sequence + 1
                let stamp = Stamp(sequence: sequence, time: Instant(milliseconds: 0), author: "test")
                chronicle.apply(Entry(stamp: stamp, content: step.content))
            }
        }
        self.chronicle = chronicle
    }

    @Test func `both parts imported again record nothing`() throws {
        for part in [Self.folder, Self.invented, Self.folder] {
            #expect(try ImportPlan(ScorecardFolder(part.path()), into: scorecard).steps.isEmpty)
        }
    }

    @Test func `the published cycle is judged as before`() throws {
        let plan = try ImportPlan(ScorecardFolder(Self.folder.path()), into: Scorecard())
        let published = try #require(CycleEvaluation(cycle: 7, in: Scorecard().recording(plan)))
        let frozen = try #require(CycleEvaluation(cycle: 7, in: chronicle.scorecard(for: 7)))
        for (before, after) in zip(published.quadrants, frozen.quadrants) {
            #expect(before.suggestion == after.suggestion)
            #expect(before.measures.map(\.result) == after.measures.map(\.result))
            #expect(before.measures.map(\.figure.figure) == after.measures.map(\.figure.figure))
        }
    }

    @Test(arguments: [("2019-10..2020-09", 2460), ("2019-07..2020-06", 2292), ("2020-07..2020-09", 679)])
    func `its months add up to every total the paper prints`(window: String, total: Int) throws {
        let window = try #require(Window(window))
        let months = scorecard.evidence["vwi-solved", "essex"].points.filter { point in
            point.window.length == 1 && window.months.contains(point.window.last)
        }
        let sum = months.reduce(Quantity.zero) { $0 + ($1.cell.reading?.exact ?? .zero) }
        #expect(sum == Quantity(total))
    }

    @Test func `one return waits for its chief officer and the others are being written`() {
        let states = scorecard.returns(in: 8)
        #expect(states.count == 8)
        #expect(states.filter { $0.state == .submitted }.map(\.duty.organisation) == ["contact-management"])
        #expect(states.count { $0.state == .drafting } == 7)
    }

    @Test func `every command has a redline that it does not meet or one that it meets`() throws {
        for progress in scorecard.returns(in: 8) {
            let organisation = progress.duty.organisation
            let evaluation = try #require(CycleEvaluation(cycle: 8, organisation: organisation, in: scorecard))
            let results = evaluation.quadrants.filter { progress.duty.quadrants.contains($0.quadrant.id) }
                .flatMap(\.measures).compactMap(\.result)
            #expect(results.contains(.met) || results.contains(.notMet), "\(organisation)")
        }
    }

    @Test func `the two rules disagree on one open risk, and the register's redline follows from it`() throws {
        let matrix = try #require(scorecard.currentFramework?.risks)
        let end = try #require(Month("2020-12")).lastDay
        let open = scorecard.openRisks(of: "essex", on: end, by: matrix)
        #expect(open.filter(\.judgement.rulesDisagree).map(\.record.id) == ["control-room-vacancies"])
        #expect(open.first?.judgement.score == 80)
        let judged = CycleEvaluation(cycle: 8, in: scorecard)?.evaluation(of: "risk-register-above-75")
        #expect(judged?.figure.figure?.exact == Quantity(3))
        #expect(judged?.result == .notMet)
    }

    @Test func `the days to the board are those of the timetable`() {
        let days = scorecard.series(of: "days-to-board", for: "essex")
        #expect(days.points.map(\.cell.reading) == [.exactly(Quantity(103))])
    }

    @Test func `months enough are held for the limits of a chart`() throws {
        for (measure, organisation) in [
            ("vwi-solved", "local-policing-south"), ("emergency-response", "south-coast"),
            ("officer-sickness-hours", "operational-policing"),
        ] as [(Measure.ID, Organisation.ID)] {
            let evaluation = CycleEvaluation(cycle: 8, organisation: organisation, in: scorecard)
            let statistics = try #require(evaluation?.evaluation(of: measure)).statistics
            #expect(throws: Never.self) { try statistics.variation.get() }
        }
    }
}
