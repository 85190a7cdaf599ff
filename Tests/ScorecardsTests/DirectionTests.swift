import Scorecards
import Testing

@testable import ScorecardFixtures

struct DirectionTests {
    private func direction(
        from before: String,
        to now: String,
        polarity: Measure.Polarity,
        materiality: Materiality = .absolute(1),
        against kind: ComparatorKind = .previousYear
    ) throws -> Direction? {
        var force = SmallForce(
            role: .kpi,
            redline: nil,
            comparisons: [kind],
            figures: [
                ("force", year(to: 2020, 9), .exactly(number(now))),
                (
                    kind.isOwnPast ? "force" : "north", kind.isOwnPast ? year(to: 2019, 9) : year(to: 2020, 9),
                    .exactly(number(before))
                ),
            ]
        )
        force.measure.unit = .percent
        force.measure.aggregation = .none
        force.measure.polarity = polarity
        force.measure.materiality = materiality
        return try force.judged().comparisons.first?.direction
    }

    /// Published pairs: the rise of SMSR confidence, the fall of PDR completion, staff absence.
    @Test(arguments: [
        ("65.3", "72.4", Measure.Polarity.higher, Direction.improved),
        ("93.9", "92.3", .higher, .deteriorated),
        ("44.6", "45.0", .higher, .stable),
        ("4.8", "5.2", .lower, .stable),
        ("75.6", "77.8", .lower, .deteriorated),
        ("77.8", "75.6", .lower, .improved),
        ("65.6", "68.2", .neither, .increased),
        ("68.2", "65.6", .neither, .decreased),
        ("10", "11", .higher, .improved),
        ("10", "10", .higher, .stable),
    ])
    func `names a change by polarity and materiality`(
        before: String,
        now: String,
        polarity: Measure.Polarity,
        expected: Direction
    ) throws {
        #expect(try direction(from: before, to: now, polarity: polarity) == expected)
    }

    @Test(arguments: [
        ("1918", "1882", Direction.stable), ("1918", "1879", .decreased), ("4934", "6022", .increased),
        ("0", "1", .increased),
    ])
    func `measures a relative materiality by the base`(before: String, now: String, expected: Direction) throws {
        #expect(
            try direction(from: before, to: now, polarity: .neither, materiality: .relative(percent: 2)) == expected
        )
    }

    @Test func `no change is stable even where nothing is immaterial`() throws {
        #expect(try direction(from: "10", to: "10", polarity: .higher, materiality: .absolute(0)) == .stable)
    }

    @Test(arguments: [
        ("15.8", "16.3", Measure.Polarity.lower, Direction.worse), ("15.8", "15.7", .lower, .better),
        ("80", "77.8", .higher, .worse), ("80", "80.1", .higher, .better), ("10.1", "10.1", .higher, .equal),
        ("1", "2", .neither, .above), ("2", "1", .neither, .below),
    ])
    func `names a standing beside others by polarity alone`(
        other: String,
        own: String,
        polarity: Measure.Polarity,
        expected: Direction
    ) throws {
        #expect(
            try direction(from: other, to: own, polarity: polarity, against: .organisation("north")) == expected
        )
    }
}
