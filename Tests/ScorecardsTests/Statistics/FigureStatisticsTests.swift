import Statistics
import Testing

@testable import ScorecardFixtures
@testable import Scorecards

struct FigureIntervalTests {
    private func interval(_ cell: Cell, _ unit: MeasureUnit, nature: Measure.Nature = .flow) throws
        -> Result<ConfidenceInterval, Unjudged>
    {
        var force = SmallForce()
        force.measure.unit = unit
        force.measure.nature = nature
        force.measure.aggregation = nature == .stock ? .last : .sum
        force.cells = [("force", year(to: 2020, 9), cell)]
        return try force.judged().statistics.interval
    }

    @Test func `a share of counts has Wilson's interval in per cent`() throws {
        let interval = try interval(Cell(reading: nil, numerator: 56, denominator: 70), .percent).get()
        #expect(interval == (try ConfidenceInterval.proportion(56, of: 70).scaled(by: 100)))
    }

    @Test func `a survey has it from its sample`() throws {
        let interval = try interval(Cell(reading: .exactly(number("72.4")), sample: 7300), .percent).get()
        #expect(interval.method == .wilson)
        #expect(abs(interval.lower - 71.36) < 0.01)
        #expect(abs(interval.upper - 73.41) < 0.01)
    }

    @Test func `a count and a rate have Byar's`() throws {
        #expect(try interval(Cell(reading: .exactly(65)), .count(one: "", many: "")).get().method == .byar)
        let rate = MeasureUnit.rate(one: "offence", many: "offences", per: 1000)
        let interval = try interval(Cell(reading: nil, numerator: 65, denominator: 8100), rate).get()
        #expect(interval == (try ConfidenceInterval.rate(65, per: 8100, multiplier: 1000)))
    }

    @Test(arguments: [
        (Cell(reading: .exactly(72)), MeasureUnit.percent, Measure.Nature.flow, Unjudged.countsNotHeld),
        (Cell(reading: .exactly(72)), .count(one: "", many: ""), .stock, .noErrorKnown),
        (Cell(reading: .exactly(72)), .pounds(above: "", below: ""), .flow, .noErrorKnown),
        (Cell(reading: .exactly(72)), .duration(.seconds), .flow, .noErrorKnown),
        (Cell(reading: .below(5)), .count(one: "", many: ""), .flow, .noFigure),
    ])
    func `other figures have none, and the cause is given`(
        cell: Cell,
        unit: MeasureUnit,
        nature: Measure.Nature,
        expected: Unjudged
    ) throws {
        #expect(try interval(cell, unit, nature: nature) == .failure(expected))
    }

    @Test func `an interval of a share is a reason, and that of a plain count is not`() throws {
        var force = SmallForce()
        force.cells = [("force", year(to: 2020, 9), Cell(reading: .exactly(65)))]
        #expect(try force.judged().statistics.reasons.isEmpty)
        force.measure.unit = .percent
        force.cells = [("force", year(to: 2020, 9), Cell(reading: nil, numerator: 56, denominator: 70))]
        #expect(try force.judged().statistics.reasons.count == 1)
    }
}

struct PeerPositionTests {
    private func force(_ cells: [(Organisation.ID, Cell)], polarity: Measure.Polarity = .higher) -> SmallForce {
        var force = SmallForce()
        force.measure.unit = .percent
        force.measure.polarity = polarity
        if polarity == .neither { (force.role, force.redline) = (.kpi, nil) }
        force.peers = ["force", "north", "south"]
        force.cells = cells.map { ($0, year(to: 2020, 9), $1) }
        return force
    }

    private func share(_ part: Int, _ whole: Int) -> Cell {
        Cell(reading: nil, numerator: Quantity(part), denominator: Quantity(whole))
    }

    @Test(arguments: [(Measure.Polarity.higher, 1), (.lower, 3), (.neither, 1)])
    func `the best of three is first`(polarity: Measure.Polarity, rank: Int) throws {
        let cells: [(Organisation.ID, Cell)] = [
            ("force", share(900, 1000)), ("north", share(500, 1000)), ("south", share(400, 1000)),
        ]
        let position = try force(cells, polarity: polarity).judged().statistics.peers.get()
        #expect(position.rank == rank)
        #expect(position.count == 3)
        #expect(position.places == rank...rank)
        #expect(position.position != nil)
    }

    @Test func `places that chance could exchange are told`() throws {
        let cells: [(Organisation.ID, Cell)] = [
            ("force", share(51, 100)), ("north", share(50, 100)), ("south", share(49, 100)),
        ]
        let position = try force(cells).judged().statistics.peers.get()
        #expect(position.rank == 1)
        #expect(position.places == 1...3)
        #expect(position.position == .within)
    }

    @Test func `without counts there is a rank and no more`() throws {
        let cells = [("force", 51), ("north", 50), ("south", 52)].map {
            (Organisation.ID($0), Cell(reading: .exactly(Quantity($1))))
        }
        let position = try force(cells).judged().statistics.peers.get()
        #expect(position.rank == 2)
        #expect(position.places == nil)
        #expect(position.position == nil)
    }

    @Test func `members without a figure are named`() throws {
        var force = force([("force", share(51, 100)), ("north", share(50, 100)), ("south", share(49, 100))])
        force.peers.append("group")
        #expect(try force.judged().statistics.peers.get().missing == ["group"])
    }

    @Test func `two bodies are no group`() throws {
        let judged = try force([("force", share(51, 100)), ("north", share(50, 100))]).judged()
        #expect(judged.statistics.peers == .failure(.tooFewPeers(have: 2)))
    }

    @Test func `raw counts of bodies of different size do not compare`() throws {
        var force = force(
            [("force", 51), ("north", 50), ("south", 52)].map { ($0, Cell(reading: .exactly(Quantity($1)))) }
        )
        force.measure.unit = .count(one: "offence", many: "offences")
        #expect(try force.judged().statistics.peers == .failure(.sizesDiffer))
    }

    @Test func `without a peer group the question does not arise`() throws {
        var force = force([("force", share(51, 100)), ("north", share(50, 100)), ("south", share(49, 100))])
        force.peers = []
        #expect(try force.judged().statistics.peers == .failure(.notAsked))
    }
}

struct RedlineOutlookTests {
    @Test func `the outlook needs what the comparison says`() throws {
        let judged = try SmallForce.recording(months: SmallForce.steady(36)).judged()
        let outlook = try judged.statistics.outlook.get()
        #expect(outlook.quarter == quarter(to: 2020, 12))
        guard case .total(let total) = outlook.question else {
            Issue.record("no total")
            return
        }
        #expect(judged.deciding?.needed == .atLeast(Quantity(total.need.threshold, decimals: 0), outlook.quarter))
        let probability = try outlook.probability.get()
        #expect((0...1).contains(probability))
        #expect(try total.forecast.get().score.brier < 0.1)
    }

    @Test(arguments: [(RedlineRule.Tie.met, 0), (.notMet, 1)])
    func `where a tie is not enough one more is needed`(tie: RedlineRule.Tie, more: Int) throws {
        var force = SmallForce.recording(months: Array(repeating: 100, count: 36))
        force.redline = RedlineRule(against: .previousYear, tie: tie)
        let judged = try force.judged()
        guard case .total(let total) = try judged.statistics.outlook.get().question else { return }
        #expect(total.need.threshold == Double(300 + more))
        #expect(judged.deciding?.needed == .atLeast(Quantity(300 + more), quarter(to: 2020, 12)))
    }

    @Test(arguments: [(Measure.Polarity.higher, 1180, 280.0), (.lower, 1220, 320.0)])
    func `a target is held against the twelve months`(polarity: Measure.Polarity, target: Int, needed: Double) throws {
        var force = SmallForce.recording(months: Array(repeating: 100, count: 36), polarity: polarity)
        force.redline = RedlineRule(against: .target, target: Quantity(target))
        guard case .total(let total) = try force.judged().statistics.outlook.get().question else { return }
        #expect(total.need.threshold == needed)
        #expect(total.need.rule.isCeiling == (polarity == .lower))
    }

    @Test func `with too few months for a forecast what is needed is still told`() throws {
        let outlook = try SmallForce.recording(months: SmallForce.steady(22)).judged().statistics.outlook.get()
        #expect(outlook.probability == .failure(.tooFewMonths(have: 22, need: 24, since: nil)))
    }

    @Test func `with too few months for either the cause is given`() throws {
        let outlook = try SmallForce.recording(months: SmallForce.steady(12)).judged().statistics.outlook
        #expect(outlook == .failure(.tooFewMonths(have: 12, need: 21, since: nil)))
    }

    @Test func `a missing month is named`() throws {
        let values: [Int?] = SmallForce.steady(30) + [nil] + SmallForce.steady(5)
        let outlook = try SmallForce.recording(months: values).judged().statistics.outlook
        #expect(outlook == .failure(.monthMissing(month(2020, 4))))
    }

    @Test func `a change in recording among the months leaves no outlook`() throws {
        var force = SmallForce.recording(months: SmallForce.steady(36))
        let change = Break(month: month(2019, 4), kind: "system", text: "a new system")
        force.measure.breaks = [change]
        #expect(try force.judged().statistics.outlook == .failure(.recordingChanged(change)))
    }

    @Test func `a share has its own outlook`() throws {
        var force = SmallForce()
        force.measure.unit = .percent
        force.measure.aggregation = .ratio
        force.redline = RedlineRule(against: .target, target: 80)
        force.cells = (0..<36).map {
            (
                "force", Window(months: 1, to: month(2020, 9) - $0),
                Cell(reading: nil, numerator: Quantity(76 + $0 % 5), denominator: 100)
            )
        }
        let outlook = try force.judged().statistics.outlook.get()
        guard case .share(let share, target: 80) = outlook.question else {
            Issue.record("no share")
            return
        }
        #expect(share.total == 300)
        #expect(try outlook.probability.get() < 0.5)
    }

    @Test func `a measure that is no rolling redline is not asked`() throws {
        var force = SmallForce.recording(months: SmallForce.steady(36))
        force.window = .quarter
        #expect(try force.judged().statistics.outlook == .failure(.notAsked))
    }

    @Test func `a redline against others has no method`() throws {
        var force = SmallForce.recording(months: SmallForce.steady(36))
        force.redline = RedlineRule(against: .organisation("north"))
        #expect(try force.judged().statistics.outlook == .failure(.noMethod))
    }

    @Test func `an outlook changes no result`() throws {
        let falling = (0..<36).map { 200 - 4 * $0 }
        let judged = try SmallForce.recording(months: falling).judged()
        #expect(judged.result == .notMet)
        #expect(try judged.statistics.outlook.get().probability.get() < 0.2)
    }
}
