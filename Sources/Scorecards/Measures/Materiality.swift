/// The smallest change of a measure that deserves a verb other than "stable".
public enum Materiality: Hashable, Sendable {
    /// A change of at least so much, in the measure's own unit (points for a percentage).
    case absolute(Quantity)
    /// A change of at least so many per cent of the figure it is held against.
    case relative(percent: Quantity)

    /// Whether a difference from a base is large enough to be called a change; no difference never is.
    public func isMaterial(_ difference: Quantity, from base: Quantity) -> Bool {
        guard difference != .zero else { return false }
        switch self {
        case .absolute(let least):
            return difference.magnitude >= least
        case .relative(let percent):
            return difference.magnitude * Quantity(100) >= base.magnitude * percent
        }
    }
}

extension Materiality: CustomStringConvertible {
    /// The rule as written in files: `1.5`, or `2%` of the base.
    public var description: String {
        switch self {
        case .absolute(let least): least.decimalText
        case .relative(let percent): percent.decimalText + "%"
        }
    }

    /// Reads a rule written as `1.5` or `2%`, or returns `nil` for anything else or for less than nothing.
    public init?(_ text: some StringProtocol) {
        let isRelative = text.hasSuffix("%")
        guard let amount = Quantity(decimal: isRelative ? text.dropLast() : text[...]), amount >= .zero else {
            return nil
        }
        self = isRelative ? .relative(percent: amount) : .absolute(amount)
    }
}

extension Materiality: Codable {
    /// Reads the value from the form it has in an entry.
    public init(from decoder: any Decoder) throws {
        self = try decoder.decodeText("an amount such as 1.5 or a share such as 2%") { Materiality($0) }
    }

    /// Writes the value in the form it has in an entry.
    public func encode(to encoder: any Encoder) throws {
        try encoder.encodeText(description)
    }
}
