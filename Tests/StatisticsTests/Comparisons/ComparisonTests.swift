import Testing

@testable import Statistics

struct SurveyTests {
    /// 72.4 % against 65.3 %: both sample sizes decide whether 7.1 points are a change.
    @Test func `the same difference is significant in a large survey and not in a small one`() throws {
        let large = try SurveyEstimate(share: 0.724, sampleSize: 7300)
            .difference(from: try SurveyEstimate(share: 0.653, sampleSize: 7300))
        #expect(abs(large.lower - 0.056) < 5e-4 && abs(large.upper - 0.086) < 5e-4)
        #expect(!large.contains(0))
        let small = try SurveyEstimate(share: 217.0 / 300, sampleSize: 300)
            .difference(from: try SurveyEstimate(share: 196.0 / 300, sampleSize: 300))
        #expect(abs(small.lower + 0.004) < 5e-4 && abs(small.upper - 0.143) < 6e-4)
        #expect(small.contains(0))
    }

    @Test func `without a sample size nothing is said`() throws {
        let unknown = try SurveyEstimate(share: 0.7, sampleSize: nil)
        #expect(throws: Refusal.sampleSizeMissing) { try unknown.interval() }
        #expect(throws: Refusal.sampleSizeMissing) {
            try SurveyEstimate(share: 0.6, sampleSize: 100).difference(from: unknown)
        }
    }

    @Test func `a design effect of two is half the sample`() throws {
        let designed = try SurveyEstimate(share: 0.4, sampleSize: 400, designEffect: 2).interval()
        let simple = try SurveyEstimate(share: 0.4, sampleSize: 200).interval()
        #expect(agree(designed.lower, simple.lower) && agree(designed.upper, simple.upper))
    }

    /// By hand: weights 1, 1, 2 give 3·6/16.
    @Test func `Kish's design effect of unequal weights`() throws {
        #expect(agree(try SurveyEstimate.designEffect(ofWeights: [1, 1, 2]), 1.125))
        #expect(try SurveyEstimate.designEffect(ofWeights: [3, 3, 3]) == 1)
        #expect(throws: Refusal.notPositive(index: 1)) { try SurveyEstimate.designEffect(ofWeights: [1, 0]) }
    }

    /// By hand: p 0.7, n 1,000 twice, 750 shared: the variance is a quarter of that of separate samples.
    @Test func `people in both windows make a change more certain`() throws {
        let now = try SurveyEstimate(share: 0.71, sampleSize: 1000)
        let before = try SurveyEstimate(share: 0.69, sampleSize: 1000)
        let separate = try now.difference(from: before, sharing: 0)
        let shared = try now.difference(from: before, sharing: 750)
        #expect(agree(separate.upper - 0.02, 1.959_964 * (0.21 / 500).squareRoot(), within: 1e-6))
        #expect(agree((shared.upper - 0.02) / (separate.upper - 0.02), 0.5))
        #expect(throws: Refusal.overlapExceedsSample) { try now.difference(from: before, sharing: 1001) }
    }

    /// By hand: 60 of 100 against a half is two standard errors.
    @Test func `a share against a target, one side or both`() throws {
        let survey = try SurveyEstimate(share: 0.6, sampleSize: 100)
        #expect(agree(try survey.probability(underTarget: 0.5, against: .above), 0.022_750_131_9, within: 1e-8))
        #expect(agree(try survey.probability(underTarget: 0.5, against: .either), 0.045_500_263_9, within: 1e-8))
        #expect(agree(try survey.probability(underTarget: 0.5, against: .below), 0.977_249_868, within: 1e-8))
        #expect(throws: Refusal.optionOutOfRange("target")) { try survey.probability(underTarget: 1, against: .above) }
    }

    @Test func `windows of one survey hold the true change in 93 to 97 %`() throws {
        var random = SeededGenerator(5)
        var held = 0
        for _ in 0..<1500 {
            let shared = random.binomial(150, 0.6)
            let now = Double(shared + random.binomial(50, 0.6)) / 200
            let before = Double(shared + random.binomial(50, 0.6)) / 200
            let change = try SurveyEstimate(share: now, sampleSize: 200)
                .difference(from: try SurveyEstimate(share: before, sampleSize: 200), sharing: 150)
            if change.contains(0) { held += 1 }
        }
        #expect((0.93...0.97).contains(Double(held) / 1500))
    }
}

struct CountComparisonTests {
    /// Deviates worked by hand, (a − b)/√(a + b), from figures of a board paper.
    @Test(arguments: [
        (2460, 2530, -0.99), (679, 511, 4.87), (6022, 4934, 10.4), (1882, 1918, -0.58), (98, 47, 4.24),
    ])
    func `the deviate of two counts`(now: Int, before: Int, deviate: Double) throws {
        let comparison = try CountComparison(now, against: before)
        #expect(abs(comparison.deviate - deviate) < 0.05)
    }

    @Test func `overdispersion makes a change less certain`() throws {
        let plain = try CountComparison(679, against: 511)
        let wide = try CountComparison(679, against: 511, overdispersion: try Overdispersion(4))
        #expect(agree(wide.deviate, plain.deviate / 2))
        #expect(wide.probability > plain.probability)
    }

    @Test func `a small base shows both counts and a zero base no percentage`() throws {
        #expect(try CountComparison(9, against: 4).hasSmallBase)
        #expect(agree(try CountComparison(98, against: 47).percentChange, 108.5, within: 1e-3))
        let fromZero = try CountComparison(5, against: 0)
        #expect(fromZero.percentChange == nil)
        #expect(fromZero.ratio == .failure(.tooFewEvents(have: 0, need: 1)))
        let nothing = try CountComparison(0, against: 0)
        #expect(nothing.deviate == 0 && nothing.probability == 1 && nothing.exactProbability == 1)
    }

    @Test func `counts that cannot be meant are refused`() {
        #expect(throws: Refusal.negative) { try CountComparison(-1, against: 3) }
        #expect(throws: Refusal.outOfRange) { try CountComparison(.max, against: .max) }
        #expect(throws: Refusal.exposureNotPositive) { try CountComparison(1, against: 3, exposures: (0, 1)) }
        #expect(throws: Refusal.optionOutOfRange("overdispersion")) { try Overdispersion(0.5) }
    }

    @Test func `overdispersion is estimated from differences and survives a change of level`() throws {
        var random = SeededGenerator(3)
        let counts = (0..<400).map { place -> Double? in
            // The sum of two copies of a count varies twice as much as events of its mean do.
            Double(2 * random.poisson(place < 200 ? 20 : 40))
        }
        #expect(abs(try Overdispersion(of: counts).factor - 2) < 0.25)
        #expect(try Overdispersion(of: (0..<20).map { _ in 5 }).factor == 1)
        #expect(throws: Refusal.tooFewPoints(have: 4, need: 8)) { try Overdispersion(of: [1, 2, 3, 4, 5]) }
        #expect(throws: Refusal.noValues) { try Overdispersion(of: [Double?](repeating: 0, count: 20)) }
    }
}
