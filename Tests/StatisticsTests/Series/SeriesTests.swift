import Testing

@testable import Statistics

struct SeriesTests {
    @Test func `observations are put in order`() throws {
        let series = try Series([(period: 3, value: 30), (period: 1, value: nil), (period: 2, value: 20)])
        #expect(series.periods == [1, 2, 3])
        #expect(series.values == [nil, 20, 30])
        #expect(series.index(of: 2) == 1 && series.index(of: 4) == nil)
    }

    @Test func `a period that occurs twice is refused`() {
        #expect(throws: Refusal.repeatedPeriod("7")) { try Series([(period: 7, value: 1), (period: 7, value: 1)]) }
    }

    @Test func `a month without a row keeps its place when asked`() throws {
        let series = try Series([(period: 1, value: 10), (period: 4, value: 40)])
        #expect(try series.filled(every: 1).values == [10, nil, nil, 40])
        #expect(try series.filled(every: 3).values == [10, 40])
        #expect(throws: Refusal.periodOffStep("4")) { try series.filled(every: 2) }
    }
}

struct RollingWindowTests {
    @Test func `a window with a missing month has no total`() throws {
        #expect(try RollingWindow.totals(of: [1, 2, nil, 4, 5, 6], length: 3) == [nil, nil, nil, nil, nil, 15])
    }

    @Test func `a rolling ratio divides sums, it does not average ratios`() throws {
        #expect(try RollingWindow.ratios(of: [1, 90], over: [10, 100], length: 2) == [nil, 91.0 / 110])
        #expect(try RollingWindow.ratios(of: [0, 0], over: [0, 0], length: 2) == [nil, nil])
    }

    @Test func `the year to date starts again in April`() throws {
        // From February: two months of one year, then the next.
        let toDate = try RollingWindow.yearToDate(of: [1, 2, 3, nil, 5], startingAfter: 10)
        #expect(toDate == [1, 3, 3, nil, nil])
    }

    /// A board paper's figures: 2,460 less 2,292 is 679 less 511.
    @Test func `the change of a rolling year is the new quarter less the old one`() throws {
        let discrepancy = RollingWindow.discrepancy(
            totalNow: 2460,
            totalBefore: 2292,
            quarterNow: 679,
            quarterLastYear: 511
        )
        #expect(discrepancy == 0)
        var random = SeededGenerator(1)
        let counts = (0..<40).map { _ -> Double? in Double(random.poisson(30)) }
        let years = try RollingWindow.totals(of: counts, length: 12)
        let quarters = try RollingWindow.totals(of: counts, length: 3)
        for end in 14..<40 {
            guard let now = years[end], let before = years[end - 3], let new = quarters[end],
                let old = quarters[end - 12]
            else { continue }
            let gap = RollingWindow.discrepancy(
                totalNow: now,
                totalBefore: before,
                quarterNow: new,
                quarterLastYear: old
            )
            #expect(gap == 0)
        }
    }

    @Test func `a comparison says how much the two windows share`() throws {
        #expect(try PeriodComparison(2460, with: 2292, windowLength: 12, lag: 3).sharedPeriods == 9)
        #expect(try PeriodComparison(2460, with: 2530, windowLength: 12, lag: 12).sharedPeriods == 0)
        #expect(try PeriodComparison(5, with: 0, windowLength: 1, lag: 1).percentChange == nil)
        #expect(throws: Refusal.optionOutOfRange("lag")) { try PeriodComparison(5, with: 5, windowLength: 12, lag: 0) }
    }
}
