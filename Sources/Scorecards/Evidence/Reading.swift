/// What a figure says: a number, or only a range or a bound where no more was published.
public enum Reading: Hashable, Sendable {
    case exactly(Quantity)
    /// Somewhere between two numbers, both included; the lower comes first. Rare, so it is kept apart from the number.
    indirect case between(Quantity, Quantity)
    case below(Quantity)
    case above(Quantity)

    /// The number, where the reading is one.
    public var exact: Quantity? {
        if case .exactly(let value) = self { return value }
        return nil
    }

    /// A number to draw the reading at: itself, the middle of a range, or the bound.
    public var position: Quantity {
        switch self {
        case .exactly(let value), .below(let value), .above(let value): value
        case .between(let low, let high): Quantity(low + high, over: Quantity(2)) ?? low
        }
    }
}

// MARK: - Order
extension Reading {
    /// How two readings stand to each other.
    public enum Order: Hashable, Sendable {
        case less, equal, greater
    }

    /// How the reading stands to another, or `nil` where a range or a bound leaves it open.
    public func order(to other: Reading) -> Order? {
        if case (.exactly(let own), .exactly(let theirs)) = (self, other), own == theirs { return .equal }
        if let top = upperEnd, let bottom = other.lowerEnd, top.isBefore(bottom) { return .less }
        if let bottom = lowerEnd, let top = other.upperEnd, top.isBefore(bottom) { return .greater }
        return nil
    }

    private struct End {
        let value: Quantity
        let isReached: Bool

        func isBefore(_ other: End) -> Bool {
            value < other.value || (value == other.value && !(isReached && other.isReached))
        }
    }

    private var lowerEnd: End? {
        switch self {
        case .exactly(let value), .between(let value, _): End(value: value, isReached: true)
        case .above(let bound): End(value: bound, isReached: false)
        case .below: nil
        }
    }

    private var upperEnd: End? {
        switch self {
        case .exactly(let value), .between(_, let value): End(value: value, isReached: true)
        case .below(let bound): End(value: bound, isReached: false)
        case .above: nil
        }
    }
}

extension Reading: CustomStringConvertible {
    /// The reading as written in files: `77.8`, `20..24`, `<2` or `>5`.
    public var description: String {
        switch self {
        case .exactly(let value): value.decimalText
        case .between(let low, let high): "\(low.decimalText)..\(high.decimalText)"
        case .below(let bound): "<\(bound.decimalText)"
        case .above(let bound): ">\(bound.decimalText)"
        }
    }
}

extension Reading {
    /// Reads a reading as written in files, or returns `nil`: `77.8`, `20..24`, `<2` or `>5`.
    public init?(_ text: some StringProtocol) {
        if let value = Quantity(decimal: text) {
            self = .exactly(value)
        } else if text.hasPrefix("<"), let bound = Quantity(decimal: text.dropFirst()) {
            self = .below(bound)
        } else if text.hasPrefix(">"), let bound = Quantity(decimal: text.dropFirst()) {
            self = .above(bound)
        } else {
            let parts = String(text).split(separator: "..", omittingEmptySubsequences: false)
            guard parts.count == 2, let low = Quantity(decimal: parts[0]), let high = Quantity(decimal: parts[1]),
                low <= high
            else { return nil }
            self = .between(low, high)
        }
    }
}
