/// A calendar month, the finest period a measure is kept at.
public struct Month: Hashable, Comparable, Sendable {
    /// Months since January of the year 0, so that arithmetic on months is arithmetic on this number.
    public let index: Int32

    /// Creates a month from its position on the line of months; January of the year 0 is 0.
    public init(index: Int32) {
        self.index = index
    }

    /// Creates a month, or returns `nil` outside the years 1900 to 2199 or the months 1 to 12.
    public init?(year: Int, month: Int) {
        guard (1900...2199).contains(year), (1...12).contains(month) else { return nil }
        self.init(index: Int32(year * 12 + month - 1))
    }

    /// Reads a month written as `YYYY-MM`, or returns `nil` for any other text.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"),
            let year = Int(text.prefix(4)), let month = Int(text.suffix(2))
        else { return nil }
        self.init(year: year, month: month)
    }

    /// The calendar year, such as 2020.
    public var year: Int { Int(index) / 12 }

    /// The month of the year, 1 to 12.
    public var month: Int { Int(index) % 12 + 1 }

    /// The last day of the month.
    public var lastDay: Day { Day(Month(index: index + 1), day: 1).advanced(by: -1) }

    /// Whether the left one comes first.
    public static func < (left: Month, right: Month) -> Bool { left.index < right.index }

    /// The month so many months later.
    public static func + (month: Month, months: Int) -> Month { Month(index: month.index + Int32(months)) }

    /// The month so many months earlier.
    public static func - (month: Month, months: Int) -> Month { Month(index: month.index - Int32(months)) }
}

extension Month: CustomStringConvertible {
    /// The month as `YYYY-MM`.
    public var description: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }
}

extension Month: Codable {
    /// Reads the value from the form it has in an entry.
    public init(from decoder: any Decoder) throws {
        self = try decoder.decodeText("a month written as YYYY-MM") { Month($0) }
    }

    /// Writes the value in the form it has in an entry.
    public func encode(to encoder: any Encoder) throws {
        try encoder.encodeText(description)
    }
}
