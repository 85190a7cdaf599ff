/// A day of the calendar, without a time of day or a time zone.
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1 January 1970.
    public let number: Int

    /// Creates a day from its distance to 1 January 1970.
    public init(number: Int) {
        self.number = number
    }

    /// Creates the given day of a month; a number beyond the month's end runs into the next month.
    public init(_ month: Month, day: Int) {
        self.number = Day.daysFromCivil(year: month.year, month: month.month, day: day)
    }

    /// Reads a day written as `YYYY-MM-DD`, or returns `nil` for any other text or a day that does not exist.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.count == 10, text.dropFirst(7).hasPrefix("-"), let month = Month(text.prefix(7)),
            let day = Int(text.suffix(2)), day >= 1
        else { return nil }
        self.init(month, day: day)
        guard self <= month.lastDay else { return nil }
    }

    /// The month the day lies in.
    public var month: Month {
        let civil = civil
        return Month(index: Int32(civil.year * 12 + civil.month - 1))
    }

    /// The day of the month, 1 to 31.
    public var dayOfMonth: Int { civil.day }

    /// The day of the week, Monday as 1 to Sunday as 7.
    public var weekday: Int { (number + 3) - 7 * Int((Double(number + 3) / 7).rounded(.down)) + 1 }

    /// The day so many days later.
    public func advanced(by days: Int) -> Day { Day(number: number + days) }

    /// How many days lie between this day and a later one.
    public func days(to later: Day) -> Int { later.number - number }

    /// Whether the left one comes first.
    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    /// Days since 1970-01-01 of a date in the Gregorian calendar (Hinnant 2013, "chrono-Compatible Low-Level Date
    /// Algorithms", days_from_civil).
    private static func daysFromCivil(year: Int, month: Int, day: Int) -> Int {
        let y = month <= 2 ? year - 1 : year
        let era = y / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private var civil: (year: Int, month: Int, day: Int) {
        let z = number + 719_468
        let era = z / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}

extension Day: CustomStringConvertible {
    /// The day as `YYYY-MM-DD`.
    public var description: String { "\(month)-\(dayOfMonth < 10 ? "0" : "")\(dayOfMonth)" }
}

extension Day: Codable {
    /// Reads the value from the form it has in an entry.
    public init(from decoder: any Decoder) throws {
        self = try decoder.decodeText("a day written as YYYY-MM-DD") { Day($0) }
    }

    /// Writes the value in the form it has in an entry.
    public func encode(to encoder: any Encoder) throws {
        try encoder.encodeText(description)
    }
}
