import Scorecards

extension Condition.Test {
    /// Whether a field passes the test.
    public func passes(_ field: FieldValue) -> Bool {
        let text = FieldText.trimmed(field)
        switch self {
        case .isOneOf(let texts): return texts.contains(text)
        case .isNoneOf(let texts): return !texts.contains(text)
        case .isBlank: return text.isEmpty
        case .isNotBlank: return !text.isEmpty
        case .isNumber(let from, let to): return Self.isWithin(Quantity(decimal: text), from, to)
        case .isDay(let from, let to): return Self.isWithin(Self.day(text), from, to)
        }
    }

    private static func isWithin<Value: Comparable>(_ value: Value?, _ from: Value?, _ to: Value?) -> Bool {
        guard let value else { return false }
        return from.map { $0 <= value } ?? true && to.map { value <= $0 } ?? true
    }

    /// The day a text begins with, where nothing or a time follows it.
    private static func day(_ text: String) -> Day? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, bytes.count == 10 || [UInt8(ascii: "T"), UInt8(ascii: " ")].contains(bytes[10]) else {
            return nil
        }
        return MonthRule.day(of: bytes[..<10])
    }
}
