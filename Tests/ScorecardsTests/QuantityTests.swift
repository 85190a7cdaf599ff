import Scorecards
import Testing

@testable import ScorecardFixtures

struct QuantityTests {
    /// Differences that the published paper prints, or that follow from what it prints.
    @Test(arguments: [
        ("16.3", "15.8", "0.5"), ("72.4", "65.3", "7.1"), ("80", "77.8", "2.2"), ("2460", "2530", "-70"),
        ("64.4", "95", "-30.6"), ("6022", "4934", "1088"), ("0.3", "0.1", "0.2"),
    ])
    func `subtracts decimals exactly`(left: String, right: String, difference: String) {
        #expect(number(left) - number(right) == number(difference))
    }

    @Test func `keeps thirds exact until they are printed`() throws {
        let third = try #require(Quantity(Quantity(1), over: Quantity(3)))
        #expect(third + third + third == Quantity(1))
        #expect(third.formatted(decimals: 1) == "0.3")
    }

    @Test(arguments: [
        ("0.5", 0, "1"), ("1.5", 0, "2"), ("2.5", 0, "3"), ("-2.5", 0, "-3"), ("0.05", 1, "0.1"), ("0.04", 1, "0.0"),
        ("-0.04", 1, "0.0"), ("76", 1, "76.0"), ("10.05", 1, "10.1"),
    ])
    func `rounds half away from zero`(text: String, decimals: Int, printed: String) {
        #expect(number(text).formatted(decimals: decimals) == printed)
    }

    @Test(arguments: [
        ("2460", "2,460"), ("1582000", "1,582,000"), ("-1582000", "-1,582,000"), ("999", "999"), ("1000", "1,000"),
        ("123456789012345", "123,456,789,012,345"),
    ])
    func `sets a comma between thousands`(text: String, printed: String) {
        #expect(number(text).formatted(decimals: 0) == printed)
    }

    @Test(arguments: [
        "", "-", "1.", ".5", "1e5", "+1", "1,000", " 1", "1 ", "1.2.3", "--1", "٣", "1234567890123456",
        "0.1234567890123456", "NaN",
    ])
    func `refuses what is not a plain decimal of at most fifteen digits`(text: String) {
        #expect(Quantity(decimal: text) == nil)
    }

    @Test(arguments: [
        "0", "-0.5", "77.8", "123456789012345", "0.123456789", "-999999.99", "0.000000000000001", "1.2345678901234",
    ])
    func `is written as it was read`(text: String) {
        #expect(number(text).decimalText == text)
    }

    @Test func `has no ratio over nothing`() {
        #expect(Quantity(Quantity(1), over: .zero) == nil)
    }

    @Test func `orders by size`() {
        #expect(number("-1") < number("0.9"))
        #expect(number("77.80") == number("77.8"))
    }
}
