import Testing

@testable import Statistics

struct IntervalTests {
    /// Newcombe 1998a, table I, method 3: 81 of 263, 15 of 148, 0 of 20 and 1 of 29.
    @Test(arguments: [
        (81.0, 263.0, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718),
    ])
    func `Wilson's intervals as published`(count: Double, total: Double, lower: Double, upper: Double) throws {
        let interval = try ConfidenceInterval.proportion(count, of: total)
        #expect(abs(interval.lower - lower) < 5e-5 && abs(interval.upper - upper) < 5e-5)
        #expect(interval.method == .wilson)
    }

    /// Newcombe 1998b, table II, method 10.
    @Test(arguments: [
        (56.0, 70.0, 48.0, 80.0, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090), (6, 7, 2, 7, 0.0582, 0.8062),
        (5, 56, 0, 29, -0.0381, 0.1926), (0, 10, 0, 20, -0.1611, 0.2775), (10, 10, 0, 20, 0.6791, 1),
    ])
    func `Newcombe's differences as published`(
        a: Double,
        n: Double,
        b: Double,
        m: Double,
        lower: Double,
        upper: Double
    ) throws {
        let interval = try ConfidenceInterval.difference(a, of: n, from: b, of: m)
        #expect(abs(interval.lower - lower) < 5e-5 && abs(interval.upper - upper) < 5e-5)
    }

    /// Garwood's exact limits for small counts, as tabulated since (for example in Breslow and Day 1987, table 2.10).
    @Test(arguments: [(0.0, 0.0, 3.69), (1, 0.0253, 5.57), (5, 1.62, 11.67), (9, 4.12, 17.08)])
    func `exact limits of small counts as tabulated`(count: Double, lower: Double, upper: Double) throws {
        let interval = try ConfidenceInterval.count(count)
        #expect(abs(interval.lower - lower) < 5.5e-3 && abs(interval.upper - upper) < 5.5e-3)
        #expect(interval.method == .exactPoisson)
    }

    @Test func `Byar's method starts at ten and the exact one can be asked for throughout`() throws {
        let byar = try ConfidenceInterval.count(10)
        let exact = try ConfidenceInterval.count(10, convention: .exact)
        #expect(byar.method == .byar && exact.method == .exactPoisson)
        #expect(abs(byar.lower - exact.lower) / exact.lower < 2e-3)
    }

    @Test(arguments: [0, 1, 7, 50, 99, 100])
    func `Wilson's interval is its own mirror image`(count: Int) throws {
        let interval = try ConfidenceInterval.proportion(Double(count), of: 100)
        let mirror = try ConfidenceInterval.proportion(Double(100 - count), of: 100)
        #expect(abs(interval.lower - (1 - mirror.upper)) < 1e-15)
        #expect(abs(interval.upper - (1 - mirror.lower)) < 1e-15)
    }

    @Test func `the ends stay inside zero and one`() throws {
        for total in 1...400 {
            #expect(try ConfidenceInterval.proportion(0, of: Double(total)).lower == 0)
            #expect(try ConfidenceInterval.proportion(Double(total), of: Double(total)).upper == 1)
        }
    }

    /// The exact coverage: the sum of the probabilities of every count whose interval holds the truth.
    @Test(arguments: [(0.1, 100), (0.3, 60), (0.5, 40), (0.72, 300), (0.656, 1000)])
    func `Wilson's interval holds the truth in 93 to 97 %`(p: Double, total: Int) throws {
        var coverage = 0.0
        for count in 0...total where try ConfidenceInterval.proportion(Double(count), of: Double(total)).contains(p) {
            coverage += Binomial.density(count, of: total, p)
        }
        #expect((0.93...0.97).contains(coverage))
    }

    @Test(arguments: [12.0, 30, 100, 460])
    func `a count's interval holds the truth in 93 to 98 %`(mean: Double) throws {
        var coverage = 0.0
        for count in 0...Int(mean + 10 * mean.squareRoot())
        where try ConfidenceInterval.count(Double(count)).contains(mean) {
            coverage += Poisson.density(Double(count), mean: mean)
        }
        #expect((0.93...0.98).contains(coverage))
    }

    @Test func `a difference of proportions holds the truth in 93 to 97 %`() throws {
        var random = SeededGenerator(11)
        var held = 0
        for _ in 0..<3000 {
            let (a, b) = (random.binomial(90, 0.35), random.binomial(70, 0.5))
            let interval = try ConfidenceInterval.difference(Double(a), of: 90, from: Double(b), of: 70)
            if interval.contains(-0.15) { held += 1 }
        }
        #expect((0.93...0.97).contains(Double(held) / 3000))
    }

    @Test func `a figure that cannot be meant is refused`() {
        #expect(throws: Refusal.emptyTotal) { try ConfidenceInterval.proportion(0, of: 0) }
        #expect(throws: Refusal.negative) { try ConfidenceInterval.proportion(-1, of: 5) }
        #expect(throws: Refusal.countExceedsTotal) { try ConfidenceInterval.proportion(6, of: 5) }
        #expect(throws: Refusal.outOfRange) { try ConfidenceInterval.proportion(.nan, of: 5) }
        #expect(throws: Refusal.negative) { try ConfidenceInterval.count(-1) }
        #expect(throws: Refusal.outOfRange) { try ConfidenceInterval.count(.infinity) }
        #expect(throws: Refusal.outOfRange) { try ConfidenceInterval.count(1e12, convention: .exact) }
        #expect(throws: Refusal.exposureNotPositive) { try ConfidenceInterval.rate(3, per: 0) }
        #expect(throws: Refusal.exposureNotPositive) { try ConfidenceInterval.rate(3, per: .nan) }
        #expect(throws: Refusal.optionOutOfRange("multiplier")) {
            try ConfidenceInterval.rate(3, per: 5, multiplier: -1)
        }
        #expect(throws: Refusal.outOfRange) { try ConfidenceInterval.rate(3, per: .leastNonzeroMagnitude) }
        #expect(throws: Refusal.noValues) { try ConfidenceInterval.standardisedRate([]) }
        #expect(throws: Refusal.confidenceOutOfRange) { try Confidence(1) }
        #expect(throws: Refusal.confidenceOutOfRange) { try Confidence(.nan) }
    }
}
