/// An exact number: a decimal as printed, or a ratio of two, kept as a fraction in lowest terms until it is displayed.
///
/// Sums and differences are exact as long as they fit a 64-bit fraction. A result beyond that is rounded to nine
/// decimal places, which is finer than any measure is printed.
public struct Quantity: Hashable, Sendable {
    /// The fraction's numerator, with the sign.
    public let numerator: Int64
    /// The fraction's denominator, always positive.
    public let denominator: Int64

    /// Zero.
    public static let zero = Quantity(0)

    /// Creates a whole number.
    public init(_ whole: Int) {
        self.numerator = Int64(whole)
        self.denominator = 1
    }

    /// Creates a ratio, or returns `nil` where the denominator is zero.
    public init?(_ numerator: Quantity, over denominator: Quantity) {
        guard denominator.numerator != 0 else { return nil }
        self.init(
            wide: Int128(numerator.numerator) * Int128(denominator.denominator),
            over: Int128(numerator.denominator) * Int128(denominator.numerator)
        )
    }

    /// Reduces a wide fraction to lowest terms; the denominator must not be zero.
    private init(wide numerator: Int128, over denominator: Int128) {
        var (n, d) = denominator < 0 ? (-numerator, -denominator) : (numerator, denominator)
        if let n = Int64(exactly: n), let d = Int64(exactly: d) {
            // Nearly every fraction fits, and 64-bit division is many times faster.
            let divisor = Int64(clamping: Quantity.greatestCommonDivisor(n.magnitude, d.magnitude))
            self.numerator = n / divisor
            self.denominator = d / divisor
            return
        }
        if d != 1 {
            let divisor = Quantity.greatestCommonDivisor(n.magnitude, d.magnitude)
            n /= Int128(divisor)
            d /= Int128(divisor)
        }
        if let exactNumerator = Int64(exactly: n), let exactDenominator = Int64(exactly: d) {
            self.numerator = exactNumerator
            self.denominator = exactDenominator
        } else {
            self = Quantity.rounded(Double(n) / Double(d))
        }
    }

    private init(billionths: Int64) {
        self.init(wide: Int128(billionths), over: 1_000_000_000)
    }

    /// The nearest billionth, held within the largest whole numbers a 64-bit integer keeps.
    private static func rounded(_ value: Double) -> Quantity {
        guard abs(value) < 9.0e9 else {
            return Quantity(Int(max(-9.0e18, min(9.0e18, value))))
        }
        return Quantity(billionths: Int64((value * 1e9).rounded()))
    }

    private static func greatestCommonDivisor<Number: FixedWidthInteger & UnsignedInteger>(
        _ left: Number,
        _ right: Number
    ) -> Number {
        var (a, b) = (left, right)
        while b != 0 { (a, b) = (b, a % b) }
        return max(a, 1)
    }
}

// MARK: - Arithmetic
extension Quantity: Comparable {
    /// Whether the left one comes first.
    public static func < (left: Quantity, right: Quantity) -> Bool {
        Int128(left.numerator) * Int128(right.denominator) < Int128(right.numerator) * Int128(left.denominator)
    }

    /// The sum.
    public static func + (left: Quantity, right: Quantity) -> Quantity {
        if left.denominator == 1, right.denominator == 1 {
            let (sum, overflow) = left.numerator.addingReportingOverflow(right.numerator)
            if !overflow { return Quantity(Int(sum)) }
        }
        return Quantity(
            wide: Int128(left.numerator) * Int128(right.denominator)
                + Int128(right.numerator) * Int128(left.denominator),
            over: Int128(left.denominator) * Int128(right.denominator)
        )
    }

    /// The difference.
    public static func - (left: Quantity, right: Quantity) -> Quantity { left + -right }

    /// The product.
    public static func * (left: Quantity, right: Quantity) -> Quantity {
        Quantity(
            wide: Int128(left.numerator) * Int128(right.numerator),
            over: Int128(left.denominator) * Int128(right.denominator)
        )
    }

    /// The same size with the other sign.
    public static prefix func - (value: Quantity) -> Quantity {
        Quantity(wide: -Int128(value.numerator), over: Int128(value.denominator))
    }

    /// The size without the sign.
    public var magnitude: Quantity { numerator < 0 ? -self : self }

    /// The nearest floating-point number, for drawing and for JSON.
    public var double: Double { Double(numerator) / Double(denominator) }

    /// Whether the number has no fraction.
    public var isWhole: Bool { denominator == 1 }
}
