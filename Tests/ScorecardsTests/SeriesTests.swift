import Scorecards
import Testing

@testable import ScorecardFixtures

struct SeriesTests {
    private let counts = Measure.adding(.sum)

    @Test func `a year of a flow is the sum of its months`() {
        let figure = series(of: counts, monthly(Array(1...12), to: month(2020, 9)))
            .figure(for: year(to: 2020, 9), of: counts).figure
        #expect(figure?.exact == Quantity(78))
        #expect(figure?.derivation == .summed(pieces: 12))
    }

    @Test func `a figure recorded for the window is taken as it is`() {
        let cells = monthly(Array(1...12), to: month(2020, 9)) + [(year(to: 2020, 9), Cell(reading: .exactly(80)))]
        let figure = series(of: counts, cells).figure(for: year(to: 2020, 9), of: counts).figure
        #expect(figure?.exact == Quantity(80))
        #expect(figure?.derivation == .recorded)
    }

    @Test func `what ends after a month is left out of what is known up to it`() {
        let cells = monthly([1, 2, 3], to: month(2020, 9)) + [(quarter(to: 2020, 9), Cell(reading: .exactly(6)))]
        let known = series(of: counts, cells).upTo(month(2020, 8))
        #expect(known.points.map(\.window.last) == [month(2020, 7), month(2020, 8)])
        #expect(known.upTo(month(2020, 9)) == known)
    }

    @Test func `months and quarters tile a year together`() {
        let cells =
            monthly([1, 2, 3, 4, 5, 6], to: month(2020, 3))
            + [
                (quarter(to: 2020, 6), Cell(reading: .exactly(100))),
                (quarter(to: 2020, 9), Cell(reading: .exactly(200))),
            ]
        #expect(series(of: counts, cells).figure(for: year(to: 2020, 9), of: counts).figure?.exact == Quantity(321))
    }

    @Test func `a quarter that overlaps months is not counted twice`() {
        let cells = monthly([1, 2, 3], to: month(2020, 9)) + [(quarter(to: 2020, 8), Cell(reading: .exactly(100)))]
        #expect(series(of: counts, cells).figure(for: quarter(to: 2020, 9), of: counts).figure?.exact == Quantity(6))
    }

    @Test func `a missing month leaves a gap that names it, never a smaller sum`() {
        let cells = monthly(Array(1...12), to: month(2020, 9)).filter {
            $0.0.last != month(2020, 3) && $0.0.last != month(2020, 4)
        }
        #expect(
            series(of: counts, cells).figure(for: year(to: 2020, 9), of: counts)
                == .failure(Missing(.monthsMissing([month(2020, 3), month(2020, 4)])))
        )
    }

    @Test func `a range cannot be added`() {
        var cells = monthly([1, 2, 3], to: month(2020, 9))
        cells[1].1.reading = .between(Quantity(1), Quantity(3))
        #expect(
            series(of: counts, cells).figure(for: quarter(to: 2020, 9), of: counts)
                == .failure(Missing(.monthsMissing([month(2020, 8)])))
        )
    }

    @Test func `a rate adds numerators and denominators and divides last`() {
        let rate = Measure.adding(.ratio, unit: .percent)
        let cells = [(1, 10), (1, 10), (90, 100)].enumerated().map { index, pair in
            (
                Window(months: 1, to: month(2020, 7) + index),
                Cell(reading: nil, numerator: Quantity(pair.0), denominator: Quantity(pair.1))
            )
        }
        let figure = series(of: rate, cells).figure(for: quarter(to: 2020, 9), of: rate).figure
        #expect(figure?.exact?.formatted(decimals: 1) == "76.7")
        #expect(figure?.numerator == Quantity(92))
        #expect(figure?.denominator == Quantity(120))
    }

    @Test(arguments: [Measure.Aggregation.none, .ratio])
    func `percentages without their counts are never averaged`(aggregation: Measure.Aggregation) {
        let rate = Measure.adding(aggregation, unit: .percent)
        let result = series(of: rate, monthly([10, 20, 30], to: month(2020, 9)))
            .figure(for: quarter(to: 2020, 9), of: rate)
        #expect(result.figure == nil)
    }

    @Test func `a stock takes its last month`() {
        let stock = Measure.adding(.last)
        let cells = monthly([96, 100, 116], to: month(2020, 9))
        let figure = series(of: stock, cells).figure(for: quarter(to: 2020, 9), of: stock).figure
        #expect(figure?.exact == Quantity(116))
        #expect(figure?.derivation == .last)
        #expect(
            series(of: stock, Array(cells.dropLast())).figure(for: quarter(to: 2020, 9), of: stock)
                == .failure(Missing(.monthsMissing([month(2020, 9)])))
        )
    }

    @Test func `a revision replaces the figure and is counted`() {
        let cells = monthly([5], to: month(2020, 9)) + monthly([6], to: month(2020, 9))
        let point = series(of: counts, cells)[Window(months: 1, to: month(2020, 9))]
        #expect(point?.cell.reading == .exactly(Quantity(6)))
        #expect(point?.revisions == 1)
    }

    @Test func `figures recorded in any order stand in the order of their windows`() {
        let cells = monthly(Array(1...12), to: month(2020, 9))
        #expect(series(of: counts, cells.reversed()) == series(of: counts, cells))
    }

    @Test func `the most doubtful month speaks for the year`() {
        var cells = monthly([1, 2, 3], to: month(2020, 9))
        cells[0].1.status = .implied
        cells[2].1.status = .provisional
        #expect(series(of: counts, cells).figure(for: quarter(to: 2020, 9), of: counts).figure?.status == .provisional)
    }
}
