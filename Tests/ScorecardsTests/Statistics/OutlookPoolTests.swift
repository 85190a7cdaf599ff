import Statistics
import Testing

@testable import ScorecardFixtures
@testable import Scorecards

/// The outlook of a force among others whose months are held.
struct OutlookPoolTests {
    /// Months of three forces that rise and fall together and each by chance.
    private func force(months: Int, gapAt gap: Int? = nil) -> SmallForce {
        var dice = Dice(seed: 11)
        var force = SmallForce()
        let tide = (0..<months).map { _ in Double.random(in: 0.9...1.1, using: &dice) }
        for (body, level) in [("force", 200.0), ("north", 90), ("south", 400)] {
            for place in 0..<months where body != "south" || place != gap {
                let value = Int(level * tide[place] * Double.random(in: 0.9...1.1, using: &dice))
                force.figures.append(
                    (
                        Organisation.ID(body), Window(months: 1, to: month(2020, 9) - (months - 1 - place)),
                        .exactly(Quantity(value))
                    )
                )
            }
        }
        return force
    }

    private func counts(_ force: SmallForce, _ body: Organisation.ID) -> [Double?] {
        force.figures.filter { $0.0 == body }.map { $0.2.exact?.double }
    }

    private func total(_ force: SmallForce) throws -> TotalOutlook {
        guard case .total(let total) = try force.judged().statistics.outlook.get().question else {
            throw Unjudged.notAsked
        }
        return total
    }

    @Test func `learns from the forces whose months are held`() throws {
        let force = force(months: 246)
        let found = try total(force)
        let (own, north, south) = (counts(force, "force"), counts(force, "north"), counts(force, "south"))
        let model = try OutlookModel(estimatedFrom: [[own, north, south]])
        #expect(model.score.count >= OutlookPool.forecastsNeeded)
        #expect(found == (try TotalOutlook(own, rule: .noLowerThanLastYear, peers: [north, south], model: model)))
        #expect(try found.forecast.get().method == .peers)
    }

    @Test(arguments: [(60, nil), (246, 240)] as [(Int, Int?)])
    func `is answered from public series where the forces' own are too short or have gaps`(months: Int, gap: Int?)
        throws
    {
        let force = force(months: months, gapAt: gap)
        let found = try total(force)
        #expect(found == (try TotalOutlook(counts(force, "force"), rule: .noLowerThanLastYear)))
        #expect(try found.forecast.get().method == .publicSeries)
    }

    @Test func `learns anew when a figure is revised`() throws {
        let force = force(months: 246)
        var scorecard = force.scorecard
        let before = try #require(CycleEvaluation(cycle: 7, in: scorecard)).quadrants[0].measures[0].statistics.outlook
        let revised = Observation(
            measure: "offences",
            organisation: "north",
            window: Window(months: 1, to: month(2020, 9)),
            cell: Cell(reading: .exactly(20))
        )
        scorecard.apply(
            Entry(
                stamp: Stamp(sequence: scorecard.sequence + 1, time: Instant(milliseconds: 0), author: "test"),
                content: FiguresRecorded(origin: "test", rows: [revised])
            )
        )
        let after = try #require(CycleEvaluation(cycle: 7, in: scorecard)).quadrants[0].measures[0].statistics.outlook
        #expect(after != before)
    }
}
