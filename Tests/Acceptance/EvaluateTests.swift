import Foundation
import Testing

struct EvaluateTests {
    private let place: Workplace
    private let ledger: String

    init() throws {
        place = try Workplace()
        ledger = try place.ledger()
    }

    /// What a key of the object must hold.
    private indirect enum Shape: Sendable {
        case text, number, flag
        case oneOf([String])
        case object([String: Shape])
        case list(Shape)
        case orNull(Shape)

        func faults(in value: Any?, at path: String) -> [String] {
            switch (self, value) {
            case (_, nil): ["\(path) is missing"]
            case (.orNull, is NSNull): []
            case (.orNull(let shape), _): shape.faults(in: value, at: path)
            case (.text, is String): []
            case (.oneOf(let words), let text as String) where words.contains(text): []
            case (.flag, let number as NSNumber) where number.isFlag: []
            case (.number, let number as NSNumber) where !number.isFlag: []
            case (.list(let shape), let list as [Any]):
                list.enumerated().flatMap { shape.faults(in: $1, at: "\(path)[\($0)]") }
            case (.object(let keys), let object as [String: Any]):
                keys.sorted { $0.key < $1.key }.flatMap { $1.faults(in: object[$0], at: "\(path).\($0)") }
            case (.text, _), (.oneOf, _), (.flag, _), (.number, _), (.list, _), (.object, _):
                ["\(path) is \(value ?? "nothing")"]
            }
        }
    }

    private static let span = Shape.object(["from": .text, "to": .text])
    private static let measure = Shape.object([
        "id": .text, "name": .text, "role": .oneOf(["primary-redline", "redline", "kpi"]),
        "result": .orNull(.oneOf(["met", "not-met", "cannot-assess"])),
        "basis": .orNull(.oneOf(["computed", "reported"])), "value": .orNull(.number), "unit": .text,
        "window": .orNull(span),
        "comparator": .orNull(.object(["kind": .text, "value": .orNull(.number), "window": .orNull(span)])),
        "difference": .orNull(.number), "direction": .orNull(.text), "statement": .text, "reasons": .list(.text),
    ])
    private static let report = Shape.object([
        "cycle": .number, "seriesNumber": .number, "reviewPeriod": span,
        "quadrants": .list(
            .object([
                "id": .text, "name": .text,
                "suggested": .object(["grade": .orNull(.text), "working": .list(.text)]),
                "agreed": .object([
                    "grade": .orNull(.text), "reason": .orNull(.text),
                    "reasonCode": .orNull(.oneOf(["performance", "measure-changed", "data", "judgement"])),
                ]), "departure": .flag, "measures": .list(measure),
            ])
        ),
    ])

    private func evaluation(_ ledger: String) throws -> [String: Any] {
        let text = try Program.succeed("evaluate", "--ledger", ledger, "--cycle", "7", "--format", "json")
        return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func `the object has every key, with nulls where nothing is known`() throws {
        #expect(try Self.report.faults(in: evaluation(ledger), at: "") == [])
    }

    @Test func `what nobody agreed is null, not left out`() throws {
        let folder = try place.example()
        let bare = """
            cycles:
              - {cycle: 7, series: 20, from: 2020-07, to: 2020-09, framework: 2}

            """
        try Data(bare.utf8).write(to: URL(filePath: folder + "/cycles.yaml"))
        try FileManager.default.removeItem(atPath: folder + "/narrative")
        try Program.succeed("import", folder, "--ledger", place["bare.ledger"])
        let object = try evaluation(place["bare.ledger"])
        #expect(Self.report.faults(in: object, at: "") == [])
        let quadrants = try #require(object["quadrants"] as? [[String: Any]])
        for quadrant in quadrants {
            let agreed = try #require(quadrant["agreed"] as? [String: Any])
            #expect(agreed.values.allSatisfy { $0 is NSNull })
            #expect(quadrant["departure"] as? Bool == false)
        }
    }

    @Test func `the object answers as the paper does`() throws {
        let object = try evaluation(ledger)
        #expect(object["cycle"] as? Int == 7)
        #expect(object["seriesNumber"] as? Int == 20)
        #expect(object["reviewPeriod"] as? [String: String] == ["from": "2020-07", "to": "2020-09"])
        let quadrants = try #require(object["quadrants"] as? [[String: Any]])
        #expect(quadrants.map { $0["name"] as? String } == Self.names)
        #expect(quadrants.map { ($0["suggested"] as? [String: Any])?["grade"] as? String } == Self.suggested)
        #expect(quadrants.map { ($0["agreed"] as? [String: Any])?["grade"] as? String } == Self.agreed)
        #expect(quadrants.map { $0["departure"] as? Bool } == [false, false, false, true])
        let solved = try #require((quadrants.first?["measures"] as? [[String: Any]])?.first)
        #expect(solved["id"] as? String == "vwi-solved")
        #expect(solved["result"] as? String == "not-met")
        #expect(solved["value"] as? Int == 2460)
        #expect(solved["difference"] as? Int == -70)
        #expect(
            solved["statement"] as? String
                == "70 fewer solved offences in the 12 months to September 2020 (2,460) "
                + "than in the 12 months to September 2019 (2,530): not met"
        )
    }

    private static let names = ["Keeping People Safe", "Community Focus", "Efficiency & Effectiveness", "Our People"]
    private static let suggested = ["Requires Improvement", "Good", "Requires Improvement", "Requires Improvement"]
    private static let agreed = ["Requires Improvement", "Good", "Requires Improvement", "Good"]

    @Test func `the table is for people and has no colour away from a terminal`() throws {
        let table = try Program.succeed("evaluate", "--ledger", ledger)
        #expect(!table.contains("\u{1B}"))
        for name in Self.names { #expect(table.holds("\n\(name): ")) }
        #expect(table.holds("71 more solved offences and Solved Violence with Injury offences is met"))
        #expect(table.holds("! The board agreed Good where the rule suggests Requires Improvement"))
        let full = try Program.succeed("evaluate", "--ledger", ledger, "--reasons")
        #expect(full.holds("168 more solved offences in the 12 months to September 2020 (2,460)"))
    }

    @Test(
        arguments: [
            (
                ["--cycle", "70"], 65,
                "quadrant: there is no cycle “70”; did you mean “7”?\n"
            ),
            (["--organisation", "esex"], 65, "quadrant: there is no organisation “esex”; did you mean “essex”?\n"),
        ] as [([String], Int32, String)]
    )
    func `what is not there is named with the nearest that is`(
        arguments: [String],
        code: Int32,
        message: String
    ) throws {
        let outcome = try Program.run(Program.path, ["evaluate", "--ledger", ledger] + arguments)
        #expect((outcome.code, outcome.output, outcome.errors) == (code, "", message))
    }
}

extension NSNumber {
    /// Whether the number was true or false in JSON.
    fileprivate var isFlag: Bool { String(cString: objCType) == "c" || String(cString: objCType) == "B" }
}
