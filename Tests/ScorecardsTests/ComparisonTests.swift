import Scorecards
import Testing

@testable import ScorecardFixtures

struct PeerAverageTests {
    private let window = year(to: 2020, 9)

    private func comparator(_ figures: [(Organisation.ID, Window, Reading)], peers: [Organisation.ID]) throws
        -> Comparator?
    {
        var force = SmallForce(redline: RedlineRule(against: .peerAverage("group")), figures: figures, peers: peers)
        force.measure.aggregation = .none
        return try force.judged().deciding?.comparator
    }

    private var members: [(Organisation.ID, Window, Reading)] {
        [
            ("force", window, .exactly(number("16.3"))), ("north", window, .exactly(number("15.2"))),
            ("south", window, .exactly(number("15.9"))),
        ]
    }

    @Test func `takes the published average where there is one`() throws {
        let published: [(Organisation.ID, Window, Reading)] = [("group", window, .exactly(number("15.8")))]
        #expect(
            try comparator(members + published, peers: ["force", "north", "south"])?.reading
                == .exactly(number("15.8"))
        )
    }

    @Test func `is unweighted and includes the force where the group does`() throws {
        #expect(try comparator(members, peers: ["force", "north", "south"])?.reading == .exactly(number("15.8")))
    }

    @Test func `leaves the force out where the group does`() throws {
        #expect(try comparator(members, peers: ["north", "south"])?.reading == .exactly(number("15.55")))
    }

    @Test func `is not made of some members only`() throws {
        #expect(try comparator(members.dropLast(), peers: ["force", "north", "south"]) == nil)
    }

    @Test func `an average last known for an earlier window is marked`() throws {
        let known: [(Organisation.ID, Window, Reading)] = [("group", year(to: 2020, 3), .exactly(number("15.8")))]
        let last = try comparator(members + known, peers: ["north", "group"])
        #expect(last?.window == year(to: 2020, 3))
        #expect(last?.monthsBehind == 6)
    }
}

struct GapChangeTests {
    /// The shortfall of 408 became 70: 338, of which 168 is the force's own and 170 the year before falling.
    @Test func `splits the closing of the gap into the force and its comparator`() throws {
        let solved = try #require(
            CycleEvaluation(cycle: 7, in: Essex.scorecard)?["keeping-people-safe"]?.measures.first
        )
        let gap = try #require(solved.deciding?.gapChange)
        #expect(solved.deciding?.difference == Quantity(-70))
        #expect(gap.before == Quantity(-408))
        #expect(gap.now == Quantity(-70))
        #expect(gap.own == Quantity(168))
        #expect(gap.base == Quantity(170))
    }

    @Test func `the change since the last board is one quarter more and one quarter less`() throws {
        let solved = try #require(
            CycleEvaluation(cycle: 7, in: Essex.scorecard)?["keeping-people-safe"]?.measures.first
        )
        let since = try #require(solved.comparisons.first)
        #expect(since.difference == Quantity(168))
        #expect(since.turnover?.entered.exact == Quantity(679))
        #expect(since.turnover?.left.exact == Quantity(511))
    }

    @Test func `a fixed target does not move`() throws {
        let response = try #require(
            CycleEvaluation(cycle: 7, in: Essex.scorecard)?["keeping-people-safe"]?.measures.first {
                $0.measure.id == "emergency-response"
            }
        )
        #expect(response.deciding?.gapChange?.base == .zero)
        #expect(response.deciding?.gapChange?.own == number("2.2"))
    }
}

struct BreakTests {
    @Test(arguments: [
        (month(2019, 10), true), (month(2020, 9), true), (month(2020, 10), false), (month(2018, 10), false),
        (month(2018, 11), true),
    ])
    func `warns of a change in recording between or inside the windows compared`(from: Month, warns: Bool) throws {
        var force = SmallForce(figures: [
            ("force", year(to: 2020, 9), .exactly(2460)), ("force", year(to: 2019, 9), .exactly(2530)),
        ])
        force.measure.breaks = [Break(month: from, kind: "counting rules", text: "Counted differently.")]
        #expect(try force.judged().deciding?.breaks.isEmpty == !warns)
    }
}
