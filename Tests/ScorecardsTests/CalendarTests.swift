import Scorecards
import Testing

@testable import ScorecardFixtures

struct DayTests {
    @Test(arguments: [
        ("2021-01-11", 1), ("2021-02-05", 5), ("2020-09-30", 3), ("2020-02-29", 6), ("1970-01-01", 4),
        ("1969-12-31", 3), ("2000-02-29", 2),
    ])
    func `knows its weekday, Monday as 1`(text: String, weekday: Int) {
        #expect(Day(text)?.weekday == weekday)
    }

    @Test func `counts 103 days from the end of September 2020 to the board`() throws {
        let board = try #require(Day("2021-01-11"))
        #expect(month(2020, 9).lastDay.days(to: board) == 103)
        #expect(month(2020, 9).lastDay.advanced(by: 56).description == "2020-11-25")
    }

    @Test(arguments: [
        "2021-02-29", "2020-02-30", "1900-02-29", "2020-13-01", "2020-00-10", "2020-01-00", "2020-1-1", "20200101",
        "2020-01-01 ", "", "11 January 2021",
    ])
    func `refuses a day that does not exist or is written otherwise`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func `has the 29th of February in leap years only`() {
        #expect(month(2020, 2).lastDay.dayOfMonth == 29)
        #expect(month(2000, 2).lastDay.dayOfMonth == 29)
        #expect(month(1900, 2).lastDay.dayOfMonth == 28)
        #expect(month(2021, 2).lastDay.dayOfMonth == 28)
    }

    @Test func `is written and read back the same for ten thousand days`() {
        for number in stride(from: -20_000, to: 40_000, by: 6) {
            let day = Day(number: number)
            #expect(Day(day.description) == day)
        }
    }
}

struct MonthTests {
    @Test func `adds across the end of a year`() {
        #expect((month(2020, 11) + 3).description == "2021-02")
        #expect((month(2020, 1) - 1).description == "2019-12")
    }

    @Test(arguments: ["2020-9", "2020-13", "2020-00", "1899-12", "2200-01", "2020/09", "", "202009", "+020-09"])
    func `refuses any other text`(text: String) {
        #expect(Month(text) == nil)
    }
}

struct WindowTests {
    @Test func `twelve months to September 2020 begin in October 2019`() {
        let window = year(to: 2020, 9)
        #expect(window.description == "2019-10..2020-09")
        #expect(window.length == 12)
        #expect(window.yearEarlier.description == "2018-10..2019-09")
        #expect(window.months.count == 12)
    }

    @Test func `does not run backwards`() {
        #expect(Window(month(2020, 9), month(2020, 8)) == nil)
        #expect(Window("2020-09..2020-07") == nil)
    }

    @Test func `knows what it contains and overlaps`() {
        #expect(year(to: 2020, 9).contains(quarter(to: 2020, 9)))
        #expect(!quarter(to: 2020, 9).contains(year(to: 2020, 9)))
        #expect(year(to: 2020, 9).overlaps(year(to: 2020, 6)))
        #expect(!quarter(to: 2020, 9).overlaps(quarter(to: 2020, 6)))
    }
}

struct InstantTests {
    @Test(arguments: [
        ("2021-01-11T14:05:09Z", "2021-01-11T14:05:09.000Z"), ("2021-01-11", "2021-01-11T00:00:00.000Z"),
        ("2021-01-11T23:59:59.123Z", "2021-01-11T23:59:59.123Z"),
    ])
    func `is read to the millisecond`(text: String, written: String) {
        #expect(Instant(text)?.description == written)
    }

    @Test(arguments: ["2021-01-11T24:00:00Z", "2021-01-11T14:60:00Z", "2021-01-11T14:05Z", "2021-01-11 14:05:09Z", ""])
    func `refuses a time that does not exist or is written otherwise`(text: String) {
        #expect(Instant(text) == nil)
    }
}
