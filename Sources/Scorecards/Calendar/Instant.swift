/// A point in time to the millisecond, in UTC; when an entry was recorded.
public struct Instant: Hashable, Comparable, Sendable {
    /// Milliseconds since the beginning of 1 January 1970, UTC.
    public let milliseconds: Int64

    /// Creates an instant from milliseconds since the beginning of 1970, UTC.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// The first instant of a day, UTC.
    public init(startOf day: Day) {
        self.init(milliseconds: Int64(day.number) * Self.dayLength)
    }

    /// Reads an instant as `YYYY-MM-DDTHH:MM:SSZ`, with or without milliseconds; a bare day means its first instant.
    public init?(_ text: some StringProtocol) {
        guard let day = Day(text.prefix(10)) else { return nil }
        let clock = text.dropFirst(10)
        guard !clock.isEmpty else {
            self.init(startOf: day)
            return
        }
        guard clock.hasPrefix("T"), clock.hasSuffix("Z") else { return nil }
        let parts = clock.dropFirst().dropLast().split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 3, let hour = Int64(parts[0]), let minute = Int64(parts[1]),
            (0...23).contains(hour), (0...59).contains(minute),
            let second = Self.milliseconds(ofSecond: parts[2])
        else { return nil }
        self.init(milliseconds: Int64(day.number) * Self.dayLength + (hour * 60 + minute) * 60_000 + second)
    }

    /// The day the instant lies in, UTC.
    public var day: Day { Day(number: Int(milliseconds / Self.dayLength)) }

    /// Whether the left one comes first.
    public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

    private static let dayLength: Int64 = 86_400_000

    private static func milliseconds(ofSecond text: some StringProtocol) -> Int64? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = Int64(parts[0]), (0...59).contains(whole) else { return nil }
        guard parts.count == 2 else { return whole * 1000 }
        guard parts[1].utf8.count == 3, let thousandths = Int64(parts[1]), thousandths >= 0 else { return nil }
        return whole * 1000 + thousandths
    }
}

extension Instant: CustomStringConvertible {
    /// The instant as `YYYY-MM-DDTHH:MM:SS.mmmZ`.
    public var description: String {
        let rest = Int(milliseconds % Self.dayLength)
        let clock = [(rest / 3_600_000, 2), (rest / 60_000 % 60, 2), (rest / 1000 % 60, 2)]
            .map { Self.padded($0.0, to: $0.1) }.joined(separator: ":")
        return "\(day)T\(clock).\(Self.padded(rest % 1000, to: 3))Z"
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension Instant: Codable {
    /// Reads the value from the form it has in an entry.
    public init(from decoder: any Decoder) throws {
        self = try decoder.decodeText("a time written as YYYY-MM-DDTHH:MM:SSZ") { Instant($0) }
    }

    /// Writes the value in the form it has in an entry.
    public func encode(to encoder: any Encoder) throws {
        try encoder.encodeText(description)
    }
}
