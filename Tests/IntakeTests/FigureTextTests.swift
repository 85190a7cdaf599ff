import Scorecards
import Testing

@testable import Intake
@testable import ScorecardFixtures

struct FigureTextTests {
    private static let units: [String: MeasureUnit] = [
        "count": .count(one: "offence", many: "offences"), "percent": .percent,
        "pounds": .pounds(above: "overspend", below: "underspend"),
        "scale": .scale(["Inadequate", "Requires Improvement", "Good", "Outstanding"]),
    ]

    private func reading(_ text: String, as kind: String) throws -> Reading {
        try FigureText.reading(text, unit: try #require(Self.units[kind]))
    }

    @Test(arguments: [
        ("2460", "count", "2460"), ("2,460", "count", "2460"), ("1,234,567", "count", "1234567"),
        ("2,460.5", "count", "2460.5"), ("0", "count", "0"), ("-3", "count", "-3"), ("−3", "count", "-3"),
        (" 12 ", "count", "12"), ("007", "count", "7"), ("999,999,999,999,999", "count", "999999999999999"),
        ("77.8%", "percent", "77.8"), ("77.8 %", "percent", "77.8"), ("77.8", "percent", "77.8"),
        ("-0.5%", "percent", "-0.5"), ("£1,582,000", "pounds", "1582000"), ("-£5", "pounds", "-5"),
        ("−£1,582,000", "pounds", "-1582000"), ("20..24", "count", "20..24"), ("20% .. 24%", "percent", "20..24"),
        ("-2..3", "count", "-2..3"), ("1,000..2,000", "count", "1000..2000"), ("5..5", "count", "5..5"),
        ("<2", "percent", "<2"), ("< 2", "percent", "<2"), ("<2%", "percent", "<2"), (">5", "count", ">5"),
        ("> 1,000", "count", ">1000"), ("Good", "scale", "3"), ("requires improvement", "scale", "2"),
    ])
    func `reads a figure as people write it`(text: String, unit: String, plain: String) throws {
        #expect(try reading(text, as: unit).description == plain)
    }

    private static let comma =
        "a comma only separates thousands (2,460) and a point decimals (77.8): write the number that way"
    private static let example = "write a number such as 2460, 77.8, 20..24 or <2"
    private static let absent = "leave the row out where there is no figure"
    private static let labels = "write one of Inadequate, Requires Improvement, Good, Outstanding"

    @Test(arguments: [
        ("2,46", "count", comma), ("2.460,5", "count", comma), ("1,5", "count", comma), ("2,4600", "count", comma),
        (",460", "count", comma), ("1234,567", "count", comma), ("2,,460", "count", comma),
        ("2,460,", "count", comma), ("1,000.000,5", "count", comma), ("2,46%", "percent", comma),
        ("(5)", "count", "write a negative number with a minus sign: -5"),
        ("(1,582,000)", "pounds", "write a negative number with a minus sign: -5"),
        ("1e5", "count", "write the number out in digits"), ("1E5", "count", "write the number out in digits"),
        ("77.8%", "count", "leave out the % sign: the measure is not a percentage"),
        ("£5", "percent", "leave out the pound sign: the measure is not in pounds"),
        ("n/a", "count", absent), ("N/A", "count", absent), ("-", "count", absent), ("tbc", "percent", absent),
        ("not known", "count", absent), ("1234567890123456", "count", "write at most fifteen digits"),
        ("1.", "count", example), (".5", "count", example), ("1.2.3", "count", example), ("--5", "count", example),
        ("-−5", "count", example), ("-£-5", "pounds", example),
        ("+5", "count", example), ("5 000", "count", example), ("٣", "count", example), ("0x1F", "count", example),
        ("Infinity", "count", example), ("<", "count", example), ("..", "count", example), ("20..", "count", example),
        ("1..2..3", "count", example), ("20-24", "count", example), ("$5", "pounds", example),
        ("24..20", "count", "write the lower end of the range first"), ("Poor", "scale", labels),
        ("3", "scale", labels),
    ])
    func `refuses what it would have to guess`(text: String, unit: String, remedy: String) throws {
        let unreadable = #expect(throws: FigureText.Unreadable.self) { try reading(text, as: unit) }
        #expect(unreadable?.remedy == remedy)
    }

    /// Every figure is understood or refused: what is read says the digits that were written.
    @Test func `never misreads a text of digits and signs`() {
        var dice = Dice(seed: 7)
        let signs = Array("0123456789,,..-%£ ()<e")
        for _ in 0..<20_000 {
            let text = String((0..<Int.random(in: 1...9, using: &dice)).map { _ in signs[dice.below(signs.count)] })
            for unit in Self.units.values {
                do {
                    let read = try FigureText.reading(text, unit: unit).description
                    #expect(digits(of: read) == digits(of: text), "“\(text)” was read as \(read)")
                    let isNegative = text.contains("-") && !digits(of: text).isEmpty
                    #expect(read.contains("-") == isNegative, "“\(text)” was read as \(read)")
                } catch {
                    #expect(!error.remedy.isEmpty)
                }
            }
        }
    }

    /// The digits without zeros, which may stand before or after a number without changing it.
    private func digits(of text: String) -> String { text.filter { $0.isNumber && $0 != "0" } }
}
