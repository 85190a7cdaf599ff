import Testing

@testable import Statistics

struct FunnelTests {
    /// Units alike but for chance, so that 5 % lie outside the 95 % limits and 0.2 % outside the 99.8 % ones.
    ///
    /// Limits that are not carried back, or that leave out the numerator's own variation, put 33 % and 69 % outside.
    @Test(arguments: [
        FunnelScale.proportion, .logarithmicRatio, .squareRootRatio, .rate(exposureIsCounted: false),
        .rate(exposureIsCounted: true),
    ])
    func `without real differences one unit in twenty lies outside`(scale: FunnelScale) throws {
        var random = SeededGenerator(17)
        var outside95 = 0
        var outside998 = 0
        for _ in 0..<60 {
            let units = (0..<40).map { number -> FunnelUnit in
                let size = 200 + 15 * Double(number)
                let exposure = scale == .rate(exposureIsCounted: true) ? Double(random.poisson(size)) : size
                let events =
                    switch scale {
                    case .proportion: Double(random.binomial(Int(size), 0.3))
                    case .logarithmicRatio, .squareRootRatio: Double(random.poisson(size))
                    case .rate: Double(random.poisson(0.4 * size))
                    }
                return FunnelUnit("\(number)", numerator: events, denominator: exposure)
            }
            let funnel = try Funnel(units, scale: scale, allowance: .none)
            outside95 += funnel.units.count { $0.position != .within }
            outside998 += funnel.units.count { $0.position == .high998 || $0.position == .low998 }
        }
        #expect((0.03...0.07).contains(Double(outside95) / 2400))
        #expect(Double(outside998) / 2400 < 0.007)
    }

    private func units(_ seed: UInt64) -> [FunnelUnit] {
        var random = SeededGenerator(seed)
        return (0..<12).map { number in
            let total = 100 + random.poisson(200)
            return FunnelUnit(
                "\(number)",
                numerator: Double(random.binomial(total, 0.2 + 0.02 * Double(number))),
                denominator: Double(total)
            )
        }
    }

    @Test func `the order of units does not matter`() throws {
        var random = SeededGenerator(4)
        let units = units(9)
        let funnel = try Funnel(units, scale: .proportion)
        let shuffled = try Funnel(units.shuffled(using: &random), scale: .proportion)
        #expect(agree(shuffled.dispersion.betweenUnits, funnel.dispersion.betweenUnits, within: 1e-12))
        for unit in funnel.units {
            let other = shuffled.units.first { $0.unit == unit.unit }
            #expect(other?.position == unit.position)
        }
    }

    @Test func `units that all equal the target have no dispersion`() throws {
        let same = (1...10).map { FunnelUnit("\($0)", numerator: 10 * Double($0), denominator: 100 * Double($0)) }
        let dispersion = try Funnel(same, scale: .proportion).dispersion
        #expect(dispersion.factor < 1e-20 && dispersion.betweenUnits == 0)
    }

    @Test func `real differences widen the limits`() throws {
        let units = units(2)
        let plain = try Funnel(units, scale: .proportion, allowance: .none)
        let wide = try Funnel(units, scale: .proportion)
        #expect(wide.dispersion.betweenUnits > 0)
        #expect(wide.units[0].limits95.upper > plain.units[0].limits95.upper)
        let multiplied = try Funnel(units, scale: .proportion, allowance: .multiplicative(.none))
        #expect(multiplied.units[0].limits95.upper > plain.units[0].limits95.upper)
    }

    @Test func `a small group is held against the dispersion of all units`() throws {
        let all = units(3)
        let peers = Array(all.prefix(4))
        let funnel = try Funnel(peers, scale: .proportion, reference: all)
        let whole = try Funnel(all, scale: .proportion)
        #expect(funnel.dispersion == whole.dispersion && funnel.target == whole.target)
        #expect(funnel.units.map(\.position) == whole.units.prefix(4).map(\.position))
    }

    @Test func `limits of very small units stay between nothing and everything`() throws {
        let funnel = try Funnel(units(5), scale: .proportion)
        for size in [1.0, 2, 3, 5] {
            let limits = try funnel.limits(size: size, confidence: .ninetyNinePointEight)
            #expect(limits.lower >= 0 && limits.upper <= 1 && limits.lower < funnel.target)
        }
        let roots = try Funnel(
            [FunnelUnit("a", numerator: 0, denominator: 1), FunnelUnit("b", numerator: 3, denominator: 2)],
            scale: .squareRootRatio
        )
        #expect(roots.units[0].limits998.lower == 0)
    }

    @Test func `a unit without events is compared, not lost`() throws {
        let funnel = try Funnel(
            [FunnelUnit("a", numerator: 0, denominator: 9), FunnelUnit("b", numerator: 10, denominator: 9)],
            scale: .logarithmicRatio
        )
        #expect(funnel.units[0].deviate.isFinite && funnel.units[0].value == 0)
    }

    @Test func `units that cannot be meant are refused`() {
        let one = FunnelUnit("a", numerator: 1, denominator: 2)
        #expect(throws: Refusal.tooFewPoints(have: 1, need: 2)) { try Funnel([one], scale: .proportion) }
        #expect(throws: Refusal.exposureNotPositive) {
            try Funnel([one, FunnelUnit("b", numerator: 1, denominator: 0)], scale: .proportion)
        }
        #expect(throws: Refusal.countExceedsTotal) {
            try Funnel([one, FunnelUnit("b", numerator: 3, denominator: 2)], scale: .proportion)
        }
        #expect(throws: Refusal.tooFewEvents(have: 0, need: 1)) {
            let none = FunnelUnit("n", numerator: 0, denominator: 2)
            return try Funnel([none, none], scale: .rate(exposureIsCounted: false))
        }
        #expect(throws: Refusal.noValues) { try PlainFunnel([], figure: .rate) }
    }

    @Test func `a plain funnel's sides are where exact labels change`() throws {
        let units = [
            FunnelUnit("a", numerator: 40, denominator: 100), FunnelUnit("b", numerator: 60, denominator: 100),
        ]
        let funnel = try PlainFunnel(units, figure: .rate)
        for size in [3.0, 20, 150] {
            let limits = try funnel.limits(size: size, confidence: .ninetyFive)
            for (count, isHigh) in [(limits.upper * size * 1.001, true), (limits.upper * size * 0.999, false)] {
                let interval = try ConfidenceInterval.rate(count, per: size, convention: .exact)
                #expect((interval.lower > funnel.target) == isHigh)
            }
            guard limits.lower > 0 else { continue }
            let low = try ConfidenceInterval.rate(limits.lower * size * 0.999, per: size, convention: .exact)
            #expect(low.upper < funnel.target)
        }
    }

    /// Limits at 15, 20 and 30 expected events as the tests of FunnelPlotR state them.
    @Test(arguments: [(15.0, 0.559_692_4, 1.649_348), (20, 0.610_826_0, 1.544_419), (30, 0.674_695_8, 1.427_562)])
    func `the exact interval of the expected count`(expected: Double, lower: Double, upper: Double) throws {
        let interval = try ConfidenceInterval.standardisedRatio(
            observed: expected,
            expected: expected,
            convention: .exact
        )
        #expect(agree(interval.lower, lower, within: 1e-6) && agree(interval.upper, upper, within: 1e-6))
    }
}

struct PeerTests {
    static let forces = [
        FunnelUnit("own", numerator: 10, denominator: 100), FunnelUnit("b", numerator: 60, denominator: 300),
        FunnelUnit("c", numerator: 30, denominator: 100),
    ]

    /// By hand: rates 10, 20 and 30 %; sums 100 of 500, and 90 of 400 without the own force.
    @Test(arguments: [
        (true, PeerAverage.Weighting.unweighted, 0.2, 3), (false, .unweighted, 0.25, 2), (true, .pooled, 0.2, 3),
        (false, .pooled, 0.225, 2),
    ])
    func `four averages of one group`(
        includesSelf: Bool,
        weighting: PeerAverage.Weighting,
        value: Double,
        count: Int
    ) throws {
        let average = try PeerAverage(of: Self.forces, for: "own", includingSelf: includesSelf, weighting: weighting)
        #expect(agree(average.value, value))
        #expect(average.count == count && average.includesSelf == includesSelf)
    }

    @Test func `an average of nobody is refused`() {
        #expect(throws: Refusal.noValues) {
            try PeerAverage(of: [Self.forces[0]], for: "own", includingSelf: false, weighting: .pooled)
        }
    }

    private func entries(_ error: Double) -> [PeerRank.Entry] {
        (1...8).map { PeerRank.Entry("\($0)", value: Double($0), standardError: error) }
    }

    @Test func `values known without error have a rank without doubt`() throws {
        let rank = try PeerRank(of: "3", among: entries(0), improvement: .lower)
        #expect(rank.rank == 3 && rank.best == 3 && rank.worst == 3 && rank.count == 8)
        #expect(try PeerRank(of: "3", among: entries(0), improvement: .higher).rank == 6)
    }

    @Test func `errors as large as the gaps leave several places open`() throws {
        let rank = try PeerRank(of: "4", among: entries(1), improvement: .lower)
        #expect(rank.best < 4 && rank.worst > 4)
        let vague = try PeerRank(of: "4", among: entries(100), improvement: .lower)
        #expect(vague.best == 1 && vague.worst == 8)
    }

    /// The exact distribution beside a simulation of the same normal values.
    @Test func `the interval is that of simulated ranks`() throws {
        var random = SeededGenerator(8)
        let entries = entries(1.5)
        var ranks: [Int] = []
        for _ in 0..<4000 {
            let values = entries.map { $0.value + $0.standardError * random.normal() }
            ranks.append(1 + values.count { $0 < values[4] })
        }
        ranks.sort()
        let rank = try PeerRank(of: "5", among: entries, improvement: .lower)
        #expect(abs(rank.best - ranks[100]) <= 1 && abs(rank.worst - ranks[3900]) <= 1)
    }

    @Test func `a rank without a better end is refused`() {
        #expect(throws: Refusal.optionOutOfRange("improvement")) {
            try PeerRank(of: "1", among: entries(1), improvement: .neither)
        }
        #expect(throws: Refusal.noValues) { try PeerRank(of: "9", among: entries(1), improvement: .lower) }
    }
}
