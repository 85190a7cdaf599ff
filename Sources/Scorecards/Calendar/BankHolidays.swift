/// The bank holidays of England and Wales.
///
/// By the Banking and Financial Dealings Act 1971 with the proclamations made under it, as GOV.UK lists them; from 1978 on,
/// when the early May holiday began.
public enum BankHolidays {
    /// Whether a day is a bank holiday, substitute days included.
    public static func isHoliday(_ day: Day) -> Bool { days(in: day.month.year).contains(day) }

    /// The bank holidays of a year.
    public static func days(in year: Int) -> Set<Day> {
        let easter = easterSunday(of: year)
        return Set(
            substituted(of: year) + [easter.advanced(by: -2), easter.advanced(by: 1)]
                + [may(of: year), spring(of: year), lastMonday(of: year, month: 8)].compactMap { $0 }
                + (once[year] ?? [])
        )
    }

    /// Days proclaimed for one year only: the millennium, royal weddings and jubilees, a funeral and a coronation.
    private static let once: [Int: [Day]] = [
        "1981-07-29", "1999-12-31", "2002-06-03", "2011-04-29", "2012-06-05", "2022-06-03", "2022-09-19", "2023-05-08",
    ].compactMap { Day($0) }.reduce(into: [:]) { $0[$1.month.year, default: []].append($1) }

    /// New Year's Day, Christmas Day and Boxing Day, each moved to the next day free where it falls on a weekend.
    private static func substituted(of year: Int) -> [Day] {
        var taken: [Day] = []
        let dates = [(1, 1), (12, 25), (12, 26)].compactMap { month, day in
            Month(year: year, month: month).map { Day($0, day: day) }
        }
        // A weekday keeps its own holiday; a substitute takes the first weekday after it that has none.
        for day in dates where day.weekday < 6 { taken.append(day) }
        for day in dates where day.weekday >= 6 {
            var substitute = day
            while substitute.weekday >= 6 || taken.contains(substitute) { substitute = substitute.advanced(by: 1) }
            taken.append(substitute)
        }
        return taken
    }

    /// The first Monday of May; on the anniversaries of the end of the war in 1995 and 2020 moved to the 8th.
    private static func may(of year: Int) -> Day? {
        guard let month = Month(year: year, month: 5) else { return nil }
        if year == 1995 || year == 2020 { return Day(month, day: 8) }
        let first = Day(month, day: 1)
        return first.advanced(by: (8 - first.weekday) % 7)
    }

    /// The last Monday of May; in years of a jubilee moved into June.
    private static func spring(of year: Int) -> Day? {
        switch year {
        case 2002, 2012: Day("\(year)-06-04")
        case 2022: Day("2022-06-02")
        case _: lastMonday(of: year, month: 5)
        }
    }

    private static func lastMonday(of year: Int, month: Int) -> Day? {
        Month(year: year, month: month).map { $0.lastDay.advanced(by: 1 - $0.lastDay.weekday) }
    }

    /// Easter Sunday in the Gregorian calendar (Meeus 1991, “Astronomical Algorithms”, chapter 8).
    static func easterSunday(of year: Int) -> Day {
        let (a, b, c) = (year % 19, year / 100, year % 100)
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let n = h + l - 7 * m + 114
        return Day(Month(index: Int32(year * 12 + n / 31 - 1)), day: n % 31 + 1)
    }
}

extension Day {
    /// Whether people in England and Wales are at work: neither a weekend nor a bank holiday.
    public var isWorkingDay: Bool { weekday < 6 && !BankHolidays.isHoliday(self) }

    /// The day itself where people work on it, else the last working day before it.
    public var workingDayOnOrBefore: Day {
        var day = self
        while !day.isWorkingDay { day = day.advanced(by: -1) }
        return day
    }

    /// The working day so many working days later; the day itself for none.
    public func advanced(byWorkingDays count: Int) -> Day {
        var day = self
        var left = count
        while left > 0 {
            day = day.advanced(by: 1)
            if day.isWorkingDay { left -= 1 }
        }
        return day
    }
}
