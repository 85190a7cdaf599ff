import Testing

@testable import Statistics

/// Figures from a bad spreadsheet, thrown at every method: each answers with finite numbers or refuses.
struct FinitenessTests {
    private static let odd: [Double?] = [
        nil, 0, -0.0, 1, 1, 2, 7, 0.1, 1e-300, .leastNonzeroMagnitude, 1e300, 1e12, -3, 1e9, .nan, .infinity,
    ]

    private func series(_ random: inout SeededGenerator, _ count: Int, among figures: Int) -> [Double?] {
        (0..<count).map { _ in Self.odd[Int(random.next() % UInt64(figures))] }
    }

    private func expectFinite(_ numbers: [Double?], _ note: Comment) {
        for number in numbers { #expect(number?.isFinite ?? true, note) }
    }

    @Test(arguments: [6, 8, 13, 16])
    func `charts`(figures: Int) throws {
        var random = SeededGenerator(UInt64(figures))
        for _ in 0..<150 {
            let count = Int(random.next() % 15)
            let values = series(&random, count, among: figures)
            let totals = series(&random, count, among: figures)
            for kind in ControlChart.Kind.allCases {
                guard let chart = try? ControlChart(kind, of: values, over: totals) else { continue }
                for point in chart.points {
                    expectFinite([point.value, point.limits?.lower, point.limits?.warningUpper], "\(kind) \(values)")
                }
                expectFinite(chart.parts.map(\.centre), "\(kind) \(values)")
            }
        }
    }

    @Test func `intervals`() throws {
        let figures = Self.odd.compactMap { $0 }
        for first in figures {
            for second in figures {
                let intervals = [
                    try? ConfidenceInterval.proportion(first, of: second),
                    first < 1e8 ? try? ConfidenceInterval.rate(first, per: second) : nil,
                    try? ConfidenceInterval.difference(1, of: 2, from: first, of: second),
                    try? ConfidenceInterval.standardisedRate([
                        PopulationBand(events: 20, population: first, standard: second)
                    ]),
                    try? SurveyEstimate(share: 0.5, sampleSize: 10, designEffect: first).interval(),
                ]
                for case let interval? in intervals {
                    expectFinite([interval.estimate, interval.lower, interval.upper], "\(first) \(second)")
                    #expect(interval.lower <= interval.upper)
                }
                if let comparison = try? CountComparison(3, against: 5, exposures: (first, second)) {
                    let ratio = try? comparison.ratio.get()
                    expectFinite([comparison.deviate, comparison.probability, ratio?.upper], "\(first) \(second)")
                    expectFinite([comparison.exactProbability, comparison.difference.lower], "\(first) \(second)")
                }
            }
        }
    }

    @Test func `funnels and ranks`() throws {
        var random = SeededGenerator(2)
        for _ in 0..<300 {
            let figures = series(&random, 12, among: 15).map { $0 ?? 4 }
            let units = (0..<6).map { FunnelUnit("\($0)", numerator: figures[$0], denominator: figures[$0 + 6]) }
            for scale in [FunnelScale.proportion, .logarithmicRatio, .squareRootRatio, .rate(exposureIsCounted: true)] {
                guard let funnel = try? Funnel(units, scale: scale) else { continue }
                for unit in funnel.units {
                    expectFinite([unit.deviate, unit.limits95.upper, unit.limits998.lower, unit.value], "\(units)")
                }
                expectFinite([funnel.dispersion.factor, funnel.dispersion.betweenUnits], "\(units)")
            }
            if let average = try? PeerAverage(of: units, for: "0", includingSelf: true, weighting: .pooled) {
                expectFinite([average.value], "\(units)")
            }
        }
    }

    @Test func `trends and outlooks`() throws {
        var random = SeededGenerator(3)
        for round in 0..<400 {
            let values = series(&random, 40, among: [6, 7, 8, 12][round % 4])
            for figure in [QuasiModel.Figure.counts, .measurements, .shares(of: values.map { _ in 9 })] {
                guard let trend = try? Trend(values, figure: figure) else { continue }
                let change = try? trend.annualChange.get()
                expectFinite([change?.lower, change?.upper, trend.model?.slope], "\(values)")
                expectFinite([trend.model?.standardError, trend.model?.probability], "\(values)")
            }
            let present = values.map { $0 ?? 3 }
            guard let outlook = try? TotalOutlook(present, rule: .noHigherThanLastYear) else { continue }
            expectFinite([outlook.need.threshold], "\(values)")
            if let forecast = try? outlook.forecast.get() {
                expectFinite([forecast.probability, forecast.lower, forecast.upper, forecast.total], "\(values)")
                #expect((0...1).contains(forecast.probability))
            }
            if let share = try? ShareOutlook(present.map { min($0, 5) }, of: present.map { _ in 9 }, target: 0.4) {
                let probability = try? share.probability.get()
                expectFinite([share.needed, share.neededShare, probability], "\(values)")
            }
        }
    }
}
