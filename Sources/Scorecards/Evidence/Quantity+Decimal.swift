extension Quantity {
    /// Reads a plain decimal such as `2460`, `-77.8` or `0.5`, or returns `nil`.
    ///
    /// At most fifteen significant digits are taken, so that every figure survives a table column, a spreadsheet and
    /// JSON unchanged.
    public init?(decimal text: some StringProtocol) {
        var copy = String(text)
        let parsed = copy.withUTF8 { Quantity.fraction(ofDecimal: $0) }
        guard let parsed else { return nil }
        self = parsed
    }

    /// Reads a plain decimal from its bytes, or returns `nil`.
    public init?(decimalBytes bytes: UnsafeBufferPointer<UInt8>) {
        guard let parsed = Quantity.fraction(ofDecimal: bytes) else { return nil }
        self = parsed
    }

    private static func fraction(ofDecimal bytes: UnsafeBufferPointer<UInt8>) -> Quantity? {
        var index = 0
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative { index = 1 }
        var mantissa = 0
        var digits = 0
        var scale = 1
        var seenPoint = false
        var seenDigit = false
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "."), !seenPoint {
                seenPoint = true
                guard seenDigit, index < bytes.count else { return nil }
                continue
            }
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            seenDigit = true
            if mantissa != 0 || byte != UInt8(ascii: "0") { digits += 1 }
            guard digits <= 15, !seenPoint || scale <= 100_000_000_000_000 else { return nil }
            mantissa = mantissa * 10 + Int(byte - UInt8(ascii: "0"))
            if seenPoint { scale *= 10 }
        }
        guard seenDigit else { return nil }
        let signed = Quantity(isNegative ? -mantissa : mantissa)
        return scale == 1 ? signed : Quantity(signed, over: Quantity(scale))
    }

    /// The number as a plain decimal: exact where it has at most nine places, else rounded to nine.
    public var decimalText: String {
        if isWhole { return String(numerator) }
        for places in 1...15 where Quantity.power(of: places) % Int(denominator) == 0 {
            return formatted(decimals: places, grouped: false)
        }
        var text = formatted(decimals: 9, grouped: false)
        while text.hasSuffix("0") { text.removeLast() }
        return text.hasSuffix(".") ? String(text.dropLast()) : text
    }

    /// The number rounded half away from zero to so many decimals, with a comma between thousands where `grouped`.
    public func formatted(decimals: Int, grouped: Bool = true) -> String {
        let scaled = (self * Quantity(Quantity.power(of: decimals))).magnitude
        // Rounding is needed only where the printed precision does not hold the number.
        let units =
            scaled.isWhole
            ? scaled.numerator
            : Int64((Int128(scaled.numerator) * 2 + Int128(scaled.denominator)) / (Int128(scaled.denominator) * 2))
        var whole = String(units / Int64(Quantity.power(of: decimals)))
        if grouped { whole = Quantity.grouped(whole) }
        let sign = numerator < 0 && units != 0 ? "-" : ""
        guard decimals > 0 else { return sign + whole }
        let fraction = String(units % Int64(Quantity.power(of: decimals)))
        return sign + whole + "." + String(repeating: "0", count: decimals - fraction.count) + fraction
    }

    /// A calculated number, rounded to so many decimals and held within fifteen digits.
    public init(_ value: Double, decimals: Int) {
        let power = Double(Quantity.power(of: decimals))
        let limit = 9.0e15 / power
        let scaled = (max(-limit, min(limit, value)) * power).rounded()
        self = Quantity(Quantity(Int(scaled)), over: Quantity(Quantity.power(of: decimals))) ?? .zero
    }

    /// Ten to a small power.
    static func power(of exponent: Int) -> Int { powers[min(max(exponent, 0), 15)] }

    private static let powers: [Int] = (0...15).map { exponent in
        (0..<exponent).reduce(1) { product, _ in product * 10 }
    }

    private static func grouped(_ digits: String) -> String {
        var groups: [Substring] = []
        var rest = Substring(digits)
        while rest.count > 3 {
            groups.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        groups.insert(rest, at: 0)
        return groups.joined(separator: ",")
    }
}

extension Quantity: CustomStringConvertible {
    /// The number as a plain decimal.
    public var description: String { decimalText }
}

extension Quantity: Codable {
    /// Reads the value from the form it has in an entry.
    public init(from decoder: any Decoder) throws {
        self = try decoder.decodeText("a decimal number of at most fifteen digits") { Quantity(decimal: $0) }
    }

    /// Writes the value in the form it has in an entry.
    public func encode(to encoder: any Encoder) throws {
        try encoder.encodeText(decimalText)
    }
}
