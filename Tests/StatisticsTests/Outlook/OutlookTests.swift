import Testing

@testable import Statistics

struct QuarterNeedTests {
    /// Months of 10, then of 12: the last year holds nine of 12 and the year before the target month twelve of 10.
    private let counts: [Double?] = [Double?](repeating: 10, count: 12) + [Double?](repeating: 12, count: 9)

    @Test func `K is last year's total less the nine known months`() throws {
        let need = try QuarterNeed(counts, rule: .noHigherThanLastYear)
        #expect(need.threshold == 120 - 108)
        #expect(need.knownMonths == 108)
        #expect(need.sameQuarterLastYear == 30)
        #expect(need.certainty == .open)
        #expect(try QuarterNeed(counts, rule: .atLeast(150)).threshold == 42)
    }

    @Test(arguments: [
        (QuarterNeed.Rule.atMost(107), QuarterNeed.Certainty.missed), (.atMost(108), .open), (.atLeast(108), .met),
        (.atLeast(109), .open),
    ])
    func `what the known months settle is certain`(rule: QuarterNeed.Rule, certainty: QuarterNeed.Certainty) throws {
        #expect(try QuarterNeed(counts, rule: rule).certainty == certainty)
    }

    /// A board paper: the total is 70 short at September; Q4 2019 must be beaten by 70 and its own rise on Q4 2018.
    @Test func `a total that is short must win back the gap and last year's rise`() throws {
        // Two years to September, quarter by quarter: Q4 2018 600, Q1–Q3 2019 1,930; Q4 2019 640, Q1–Q3 2020 1,820.
        let quarters: [Double] = [600, 640, 640, 650, 640, 600, 610, 610]
        let months = quarters.flatMap { [Double?](repeating: $0 / 3, count: 3) }
        let need = try QuarterNeed(months, rule: .noLowerThanLastYear)
        let gap = (quarters[0...3].reduce(0, +)) - (quarters[4...7].reduce(0, +))
        #expect(gap == 70)
        #expect(agree(need.threshold, 70 + 2 * 640 - 600))
    }

    @Test func `a missing month or too short a history has no K`() {
        #expect(throws: Refusal.tooFewPoints(have: 20, need: 21)) {
            try QuarterNeed([Double?](repeating: 1, count: 20), rule: .noHigherThanLastYear)
        }
        #expect(throws: Refusal.missingValue(index: 15)) {
            var counts = counts
            counts[15] = nil
            return try QuarterNeed(counts, rule: .noHigherThanLastYear)
        }
        #expect(throws: Refusal.negative) { try QuarterNeed(counts.dropLast() + [-1], rule: .atMost(9)) }
    }
}

struct TotalOutlookTests {
    private func counts(_ seed: UInt64, months: Int, mean: Double = 60) -> [Double?] {
        var random = SeededGenerator(seed)
        return (0..<months).map { _ in Double(random.poisson(mean)) }
    }

    @Test func `less than two years of history has K and no probability`() throws {
        let outlook = try TotalOutlook(counts(1, months: 22), rule: .noHigherThanLastYear)
        #expect(outlook.forecast == .failure(.tooFewPoints(have: 22, need: 24)))
        #expect(outlook.need.threshold.isFinite)
    }

    @Test func `a probability comes with its interval, its method and its score`() throws {
        let outlook = try TotalOutlook(counts(2, months: 48), rule: .noHigherThanLastYear)
        let forecast = try outlook.forecast.get()
        #expect((0...1).contains(forecast.probability))
        #expect(forecast.lower < forecast.total && forecast.total < forecast.upper)
        #expect(forecast.months == 48 && forecast.method == .publicSeries)
        #expect(forecast.score == OutlookModel.standard.score)
    }

    @Test func `more to spare is more probable`() throws {
        let counts = counts(3, months: 36)
        let probabilities = try [600.0, 650, 700, 720, 760, 850].map {
            try TotalOutlook(counts, rule: .atMost($0)).forecast.get().probability
        }
        #expect(probabilities == probabilities.sorted())
        let least = try TotalOutlook(counts, rule: .atLeast(721)).forecast.get().probability
        #expect(agree(least, 1 - probabilities[3], within: 1e-12))
    }

    @Test func `what is certain has a probability of nought or one`() throws {
        let counts = counts(4, months: 36)
        #expect(try TotalOutlook(counts, rule: .atMost(1)).forecast.get().probability == 0)
        #expect(try TotalOutlook(counts, rule: .atLeast(1)).forecast.get().probability == 1)
    }

    @Test func `a measure that has ceased has no forecast`() throws {
        let ceased = counts(5, months: 24) + [Double?](repeating: 0, count: 12)
        #expect(try TotalOutlook(ceased, rule: .atMost(10)).forecast == .failure(.tooFewEvents(have: 0, need: 1)))
    }

    @Test func `a model among peers asks for them`() throws {
        let groups = [(6...12).map { counts(UInt64($0), months: 72) }]
        let model = try OutlookModel(estimatedFrom: groups)
        #expect(model.origin == .peers)
        let own = groups[0][0]
        let alone = try TotalOutlook(own, rule: .noHigherThanLastYear, model: model)
        #expect(alone.forecast == .failure(.noPeers))
        let among = try TotalOutlook(
            own,
            rule: .noHigherThanLastYear,
            peers: Array(groups[0].dropFirst()),
            model: model
        )
        #expect((0...1).contains(try among.forecast.get().probability))
    }

    @Test func `too few past forecasts give no model`() {
        #expect(throws: Refusal.tooFewPoints(have: 24, need: 36)) {
            try OutlookModel(estimatedFrom: [[counts(1, months: 24)]])
        }
    }

    /// Counts far more scattered than independent events: an honest interval still holds four in five.
    @Test func `intervals of overdispersed counts hold 78 to 82 %, near enough`() throws {
        var random = SeededGenerator(31)
        var held = 0
        for _ in 0..<600 {
            let months = (0..<39).map { _ -> Double in
                Double(random.poisson(50 * Elementary.exponential(0.15 * random.normal())))
            }
            let forecast = try TotalOutlook(months.dropLast(3).map { $0 }, rule: .atMost(600)).forecast.get()
            let total = months.suffix(12).reduce(0, +)
            if total >= forecast.lower, total <= forecast.upper { held += 1 }
        }
        #expect((0.74...0.88).contains(Double(held) / 600))
    }

    @Test func `a score counts misses, coverage and reliability`() throws {
        let score = try OutlookScore([
            .init(probability: 0.9, isTrue: true, isCovered: true),
            .init(probability: 0.2, isTrue: true, isCovered: false),
        ])
        #expect(agree(score.brier, (0.01 + 0.64) / 2))
        #expect(score.coverage == 0.5 && score.baseRate == 1 && score.count == 2)
        #expect(score.reliability.map(\.count) == [1, 1])
        #expect(throws: Refusal.noValues) { try OutlookScore([]) }
    }
}

struct ShareOutlookTests {
    private func history(_ share: Double) -> (parts: [Double?], wholes: [Double?]) {
        var random = SeededGenerator(14)
        let parts = (0..<36).map { _ -> Double? in Double(random.binomial(400, share)) }
        return (parts, [Double?](repeating: 400, count: 36))
    }

    /// By hand: nine months of 300 of 400 and a quarter of 1,200 must make 80 % of 4,800.
    @Test func `what next quarter must bring`() throws {
        let outlook = try ShareOutlook(
            [Double?](repeating: 300, count: 12),
            of: [Double?](repeating: 400, count: 12),
            target: 0.8
        )
        #expect(agree(outlook.needed, 0.8 * 4800 - 2700))
        #expect(agree(outlook.neededShare, 1140.0 / 1200))
        #expect(outlook.probability == .failure(.tooFewPoints(have: 0, need: 4)))
    }

    @Test func `a target out of reach has no chance and one already safe is certain`() throws {
        let (parts, wholes) = history(0.5)
        #expect(try ShareOutlook(parts, of: wholes, target: 0.9).probability == .success(0))
        #expect(try ShareOutlook(parts, of: wholes, target: 0.2).probability == .success(1))
    }

    /// The 36 months of 760 + 7i mod 50 in 1,000, i counted back from the last; the answers by scipy's beta distribution.
    @Test func `gives a range and how the method fared at past quarter ends`() throws {
        let parts = (0..<36).reversed().map { Double?(Double(760 + $0 * 7 % 50)) }
        let wholes = [Double?](repeating: 1000, count: 36)
        let forecast = try ShareOutlook(parts, of: wholes, target: 0.8).forecast.get()
        #expect(abs(forecast.probability - 8.287_517_339_056_194e-10) < 1e-15)
        #expect(abs(forecast.lower - 0.778_128_954_402_771_5) < 1e-12)
        #expect(abs(forecast.share - 0.782_337_549_965_179_2) < 1e-12)
        #expect(abs(forecast.upper - 0.786_395_366_322_819_9) < 1e-12)
        let score = try forecast.score.get()
        #expect(score.count == 4)
        #expect(abs(score.brier - 4.541_961_281_134_935e-09) < 1e-15)
        #expect(score.coverage == 0.75)
    }

    @Test func `a series too short to be back-tested says so`() throws {
        let (parts, wholes) = history(0.8)
        let forecast = try ShareOutlook(Array(parts.suffix(27)), of: Array(wholes.suffix(27)), target: 0.8).forecast
            .get()
        #expect(forecast.score == .failure(.tooFewPoints(have: 1, need: 4)))
    }

    @Test func `a target at the usual share is an even chance, near enough`() throws {
        let (parts, wholes) = history(0.8)
        let probability = try ShareOutlook(parts, of: wholes, target: 0.8).probability.get()
        #expect((0.05...0.95).contains(probability))
    }

    @Test func `figures that cannot be meant are refused`() {
        #expect(throws: Refusal.countExceedsTotal) { try ShareOutlook([5], of: [4], target: 0.5) }
        #expect(throws: Refusal.optionOutOfRange("target")) { try ShareOutlook([5], of: [6], target: 80) }
        #expect(throws: Refusal.tooFewPoints(have: 1, need: 12)) { try ShareOutlook([5], of: [6], target: 0.8) }
    }
}
