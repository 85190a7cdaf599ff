import Testing

@testable import Statistics

struct TrendTests {
    private func counts(_ seed: UInt64, months: Int, mean: (Int) -> Double) -> [Double?] {
        var random = SeededGenerator(seed)
        return (0..<months).map { Double(random.poisson(mean($0))) }
    }

    @Test func `a steady rise is increasing`() throws {
        let trend = try Trend(counts(1, months: 24) { 100 * (1 + 0.03 * Double($0)) }, figure: .counts)
        #expect(trend.label == .increasing)
        #expect(trend.reasons.contains(.slope(.high)))
    }

    @Test func `a steady fall is decreasing`() throws {
        let trend = try Trend(counts(2, months: 24) { 300 / (1 + 0.03 * Double($0)) }, figure: .counts)
        #expect(trend.label == .decreasing)
    }

    @Test func `a large count that does not change is stable`() throws {
        let trend = try Trend(counts(3, months: 36) { _ in 2000 }, figure: .counts)
        #expect(trend.label == .stable)
        #expect(trend.reasons == [.withinMargin(0.1)])
        #expect(trend.model?.isSeasonal == true)
    }

    @Test func `a small count that does not change is not thereby stable`() throws {
        let trend = try Trend(counts(6, months: 24) { _ in 4 }, figure: .counts)
        #expect(trend.label == .noClearTrend)
    }

    @Test func `less than a year of values is insufficient`() throws {
        let trend = try Trend(counts(4, months: 11) { _ in 100 }, figure: .counts)
        #expect(trend.label == .insufficient)
        #expect(trend.reasons == [.tooFewValues(have: 11, need: 12)])
        #expect(trend.annualChange == .failure(.tooFewPoints(have: 11, need: 12)))
    }

    @Test func `a series that never varies is stable`() throws {
        #expect(try Trend([Double?](repeating: 0, count: 24), figure: .counts).label == .stable)
        #expect(try Trend([Double?](repeating: 7, count: 24), figure: .measurements).reasons == [.constant])
    }

    @Test func `a latest point that stands out is a change, even on a level slope`() throws {
        var values: [Double?] = (0..<24).map { 100 + Double($0 % 3) }
        values[23] = 120
        let trend = try Trend(values, figure: .measurements)
        #expect(trend.label == .increasing)
        #expect(trend.reasons.first == .signal(.aboveLimit, .high))
    }

    @Test func `a latest point against the slope is no clear trend`() throws {
        var values: [Double?] = (0..<24).map { 100 + 2 * Double($0) + Double($0 % 2) }
        values[23] = 60
        let trend = try Trend(values, figure: .measurements)
        #expect(trend.label == .noClearTrend)
        #expect(trend.reasons.contains(.contradiction))
    }

    @Test func `seasons are not taken for a trend once there are three years`() throws {
        let season: [Double] = [40, 42, 46, 50, 56, 60, 60, 58, 52, 48, 44, 40]
        let values = counts(5, months: 36) { 20 * season[$0 % 12] }
        let trend = try Trend(values, figure: .counts)
        #expect(trend.model?.isSeasonal == true)
        #expect(trend.model.map { $0.dispersion < 3 } == true)
        #expect(trend.label == .stable)
    }

    @Test func `shares are judged in log-odds and told as a change of the share`() throws {
        var random = SeededGenerator(12)
        let totals = (0..<24).map { _ in 500.0 }
        let parts = (0..<24).map { place -> Double? in Double(random.binomial(500, 0.5 + 0.01 * Double(place))) }
        let trend = try Trend(parts, figure: .shares(of: totals))
        #expect(trend.label == .increasing)
        let change = try trend.annualChange.get()
        // Twelve points a year on a level of about 61.5 %.
        #expect((0.12...0.26).contains(change.estimate))
    }

    /// Simulated counts without a trend: one slope in twenty should leave out zero.
    @Test func `a slope's interval holds the truth in 93 to 97 %`() throws {
        var random = SeededGenerator(21)
        var held = 0
        for _ in 0..<400 {
            let values = (0..<24).map { place -> Double? in
                Double(random.poisson(40 * Elementary.exponential(0.01 * Double(place))))
            }
            if try QuasiModel(values, figure: .counts).slopeInterval().contains(0.01) { held += 1 }
        }
        #expect((0.925...0.975).contains(Double(held) / 400))
    }

    /// By hand: the least-squares line through 1, 3, 2, 4 rises 0.8 a step, with residuals −0.3, 0.9, −0.9, 0.3.
    @Test func `a line through four measurements`() throws {
        let model = try QuasiModel([1, 3, 2, 4], figure: .measurements)
        #expect(agree(model.slope, 0.8))
        #expect(agree(model.dispersion, 0.9))
        #expect(agree(model.standardError, (0.9 / 5).squareRoot()))
        #expect(model.degreesOfFreedom == 2)
    }

    /// By hand: of the six pairs of 1, 3, 2, 4 five rise and one falls.
    @Test func `Kendall's correlation of four values`() throws {
        #expect(agree(try Kendall([1, 3, 2, 4]).tau, 4.0 / 6))
        #expect(throws: Refusal.noVariation) { try Kendall([2, 2, 2, 2]) }
        #expect(throws: Refusal.tooFewPoints(have: 2, need: 4)) { try Kendall([2, 1]) }
    }

    @Test func `figures that determine no slope are refused`() {
        #expect(throws: Refusal.notDetermined) { try QuasiModel([0, 0, 0, 0, 0], figure: .counts) }
        #expect(throws: Refusal.notDetermined) { try QuasiModel([3, 3, 3, 3], figure: .shares(of: [3, 3, 3, 3])) }
        #expect(throws: Refusal.tooFewPoints(have: 2, need: 3)) { try QuasiModel([1, 2], figure: .counts) }
        #expect(throws: Refusal.negative) { try QuasiModel([1, -2, 3, 4], figure: .counts) }
        #expect(throws: Refusal.differentLengths(3, 1)) { try QuasiModel([1, 2, 3], figure: .shares(of: [4])) }
    }
}
