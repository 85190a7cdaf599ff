public import Scorecards

extension MonthRule {
    /// The month a field stands for, or `nil` where it is not written as the rule says.
    public func month(of field: FieldValue) -> Month? {
        let text = FieldText.trimmed(field)
        switch form {
        case .yearMonth: return text.utf8.count == 7 ? Self.day(of: Array((text + "-01").utf8)[...])?.month : nil
        case .day: return text.utf8.count == 10 ? Self.day(of: Array(text.utf8)[...])?.month : nil
        case .timestamp: return Timestamp(text).map { clock == .london ? $0.londonDay.month : $0.day.month }
        }
    }

    /// What would be right, for a field that is not written as the rule says.
    public var expectation: String {
        switch form {
        case .yearMonth: "write it as 2020-07"
        case .day: "write it as 2020-07-31"
        case .timestamp: "write it as 2020-07-31T23:01:00+00:00"
        }
    }

    /// A day of digits and hyphens alone.
    static func day(of bytes: ArraySlice<UInt8>) -> Day? {
        let isPlain = bytes.enumerated().allSatisfy { place, byte in
            place == 4 || place == 7 ? byte == UInt8(ascii: "-") : (48...57).contains(byte)
        }
        return isPlain ? Day(String(decoding: bytes, as: UTF8.self)) : nil
    }
}

/// A time of day on a day, with its offset from UTC.
struct Timestamp {
    /// The day as it is written.
    let day: Day
    /// Minutes since the day began, as written.
    private let minute: Int
    /// How many minutes the writer's clock was ahead of UTC.
    private let offset: Int

    /// Reads `2020-07-31T23:01`, with seconds and their fraction, and `Z`, `+01`, `+0100` or `+01:00`, or gives `nil`.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 16, let day = MonthRule.day(of: bytes[..<10]),
            bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "), bytes[13] == UInt8(ascii: ":"),
            let hour = Self.number(bytes[11..<13]), let minute = Self.number(bytes[14..<16]), hour < 24, minute < 60
        else { return nil }
        var rest = bytes[16...]
        if rest.first == UInt8(ascii: ":") {
            guard rest.count >= 3, let second = Self.number(rest.dropFirst().prefix(2)), second < 60 else { return nil }
            rest = rest.dropFirst(3)
            if rest.first == UInt8(ascii: ".") {
                let digits = rest.dropFirst().prefix { (48...57).contains($0) }
                guard !digits.isEmpty else { return nil }
                rest = rest.dropFirst(1 + digits.count)
            }
        }
        guard let offset = Self.offset(rest) else { return nil }
        self.day = day
        self.minute = hour * 60 + minute
        self.offset = offset
    }

    private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let sign = bytes.first else { return 0 }
        if sign == UInt8(ascii: "Z") { return bytes.count == 1 ? 0 : nil }
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
        var digits = bytes.dropFirst()
        guard let hours = number(digits.prefix(2)), hours <= 15 else { return nil }
        digits = digits.dropFirst(2)
        if digits.first == UInt8(ascii: ":") {
            digits = digits.dropFirst()
            guard digits.count == 2 else { return nil }
        }
        guard digits.isEmpty || digits.count == 2, let minutes = digits.isEmpty ? 0 : number(digits), minutes < 60
        else { return nil }
        return (sign == UInt8(ascii: "+") ? 1 : -1) * (hours * 60 + minutes)
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.count == 2, bytes.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return bytes.reduce(0) { $0 * 10 + Int($1 - 48) }
    }

    /// The day in London: an hour ahead of UTC from the last Sunday of March, 01:00 UTC, to the last of October
    /// (the Summer Time Order 2002; the same since 1996).
    var londonDay: Day {
        let utc = day.number * 1440 + minute - offset
        let year = Self.day(utc).month.year
        let isSummer =
            Self.change(year, 3).map { $0 <= utc } ?? false && Self.change(year, 10).map { utc < $0 } ?? false
        return Self.day(isSummer ? utc + 60 : utc)
    }

    private static func day(_ minutes: Int) -> Day {
        Day(number: minutes >= 0 ? minutes / 1440 : (minutes - 1439) / 1440)
    }

    private static func change(_ year: Int, _ month: Int) -> Int? {
        guard let last = Month(year: year, month: month)?.lastDay else { return nil }
        return last.advanced(by: -(last.weekday % 7)).number * 1440 + 60
    }
}
