/// A run of whole months that a figure covers: a month, a quarter, twelve months.
public struct Window: Hashable, Sendable {
    /// The first month covered.
    public let first: Month
    /// The last month covered, never before the first.
    public let last: Month

    /// Creates a window, or returns `nil` where it would run backwards.
    public init?(_ first: Month, _ last: Month) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    /// The run of so many months that ends with a month; one month where the length is below one.
    public init(months: Int, to last: Month) {
        self.first = last - (max(months, 1) - 1)
        self.last = last
    }

    /// The twelve months that end with a month.
    public static func twelveMonths(to last: Month) -> Window { Window(months: 12, to: last) }

    /// How many months the window covers.
    public var length: Int { Int(last.index - first.index) + 1 }

    /// The months covered, in order.
    public var months: [Month] { (first.index...last.index).map { Month(index: $0) } }

    /// The same run of months a year earlier.
    public var yearEarlier: Window { shifted(by: -12) }

    /// The same length of months, moved along the calendar.
    public func shifted(by months: Int) -> Window { Window(months: length, to: last + months) }

    /// Whether every month of another window lies in this one.
    public func contains(_ other: Window) -> Bool { first <= other.first && other.last <= last }

    /// Whether the two windows share a month.
    public func overlaps(_ other: Window) -> Bool { first <= other.last && other.first <= last }
}

extension Window: Comparable {
    /// Windows are ordered by their first month, then by their last.
    public static func < (left: Window, right: Window) -> Bool {
        left.first == right.first ? left.last < right.last : left.first < right.first
    }
}

extension Window: CustomStringConvertible {
    /// The window as `YYYY-MM..YYYY-MM`.
    public var description: String { "\(first)..\(last)" }

    /// Reads a window written as `YYYY-MM..YYYY-MM`, or returns `nil` for any other text.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.count == 16, let first = Month(text.prefix(7)), let last = Month(text.suffix(7)),
            text.dropFirst(7).hasPrefix("..")
        else { return nil }
        self.init(first, last)
    }
}

extension Window: Codable {
    /// Reads the value from the form it has in an entry.
    public init(from decoder: any Decoder) throws {
        self = try decoder.decodeText("a window written as YYYY-MM..YYYY-MM") { Window($0) }
    }

    /// Writes the value in the form it has in an entry.
    public func encode(to encoder: any Encoder) throws {
        try encoder.encodeText(description)
    }
}
