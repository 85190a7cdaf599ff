import Testing

@testable import ScorecardFixtures
@testable import Scorecards

struct MonthlySeriesTests {
    private let offences = Measure.adding(.sum)

    @Test func `only single months count, and missing ones keep their place`() throws {
        var cells = monthly([1, 2, 3, 4], to: month(2020, 4))
        cells.remove(at: 1)
        cells.append((quarter(to: 2020, 3), Cell(reading: .exactly(6))))
        let months = try #require(series(of: offences, cells).months(to: month(2020, 5), of: offences))
        #expect(months.first == month(2020, 1))
        #expect(months.values == [1, nil, 3, 4, nil])
        #expect(months.count == 3)
        #expect(months.last == month(2020, 5))
        #expect(months.place(of: month(2020, 3)) == 2)
        #expect(months.place(of: month(2020, 6)) == nil)
    }

    @Test func `a range is no number to chart`() throws {
        let cells = [(Window(months: 1, to: month(2020, 1)), Cell(reading: .between(1, 2)))]
        #expect(try #require(series(of: offences, cells).months(to: month(2020, 1), of: offences)).values == [nil])
    }

    @Test func `a ratio is worked out in the measure's unit and keeps its parts`() throws {
        let rate = Measure.adding(.ratio, unit: .percent)
        let cells = [(Window(months: 1, to: month(2020, 1)), Cell(reading: nil, numerator: 3, denominator: 4))]
        let months = try #require(series(of: rate, cells).months(to: month(2020, 1), of: rate))
        #expect(months.values == [75])
        #expect(months.parts == [3])
        #expect(months.wholes == [4])
        #expect(months.isOfParts)
    }

    @Test func `the months since one begin with it`() throws {
        let months = try #require(
            series(of: offences, monthly([1, 2, 3], to: month(2020, 3))).months(to: month(2020, 3), of: offences)
        )
        #expect(months.since(month(2020, 2)).values == [2, 3])
        #expect(months.since(month(2020, 2)).first == month(2020, 2))
        #expect(months.since(month(2019, 1)) == months)
    }

    @Test func `no months are no series`() {
        #expect(
            series(of: offences, [(quarter(to: 2020, 3), Cell(reading: .exactly(6)))]).months(
                to: month(2020, 5),
                of: offences
            ) == nil
        )
    }
}
