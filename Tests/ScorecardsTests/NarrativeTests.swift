import Scorecards
import Testing

@testable import ScorecardFixtures

struct FigureReferenceTests {
    @Test(
        arguments: [
            ("vwi-solved", nil, FigureReference.Facet.figure),
            ("vwi-solved.12m", .twelveMonths, .figure),
            ("vwi-solved.quarter.window", .quarter, .window),
            ("vwi-solved.latest.previous-year", .latest, .comparator(.previousYear)),
            ("vwi-solved.12m.change.previous-year", .twelveMonths, .change(.previousYear)),
            ("vwi-solved.change.last-board", nil, .change(.lastBoard)),
            ("vwi-solved.month.peer-average-msg", .month, .comparator(.peerAverage("msg"))),
            ("vwi-solved.month.baseline-2019-11", .month, .comparator(.baseline(month(2019, 11)))),
            ("vwi-solved.change.organisation-kent", nil, .change(.organisation("kent"))),
            ("vwi-solved.target", nil, .comparator(.target)),
            ("vwi-solved.result", nil, .result),
            ("vwi-solved.statement", nil, .statement),
        ] as [(String, MeasureRole.WindowKind?, FigureReference.Facet)]
    )
    func `is read and written the same`(text: String, window: MeasureRole.WindowKind?, facet: FigureReference.Facet) {
        let reference = FigureReference(text)
        #expect(reference?.measure == "vwi-solved")
        #expect(reference?.window == window)
        #expect(reference?.facet == facet)
        #expect(reference?.description == text)
    }

    @Test(arguments: [
        "", ".12m", "VWI", "vwi solved", "vwi-solved.", "vwi-solved.12m.", "vwi-solved.13m", "vwi-solved.change",
        "vwi-solved.12m.change.nothing", "vwi-solved.baseline-2019-13", "vwi-solved.result.window",
    ])
    func `refuses any other text`(text: String) {
        #expect(FigureReference(text) == nil)
    }
}

struct NarrativeTests {
    @Test func `has paragraphs, bullets, strong words and figures`() throws {
        let narrative = try Narrative(
            """
            The force **solved** {vwi-solved.12m},
            fewer than before.

            - first * point
              goes on
            - second
            """
        )
        let reference = try #require(FigureReference("vwi-solved.12m"))
        #expect(narrative.blocks.map(\.isBullet) == [false, true, true])
        #expect(
            narrative.blocks.first?.spans == [
                .text("The force "), .strong("solved"), .text(" "), .figure(reference), .text(","), .text(" "),
                .text("fewer than before."),
            ]
        )
        #expect(narrative.references == [reference])
    }

    @Test func `reports every reference that cannot be read with its line`() {
        let error = #expect(throws: Narrative.Unreadable.self) {
            try Narrative("One {vwi-solved.13m}.\n\nTwo\n{VWI} and {vwi-solved}.")
        }
        #expect(
            error?.problems.map { "\($0.line): \($0.text)" } == ["1: vwi-solved.13m", "4: VWI"]
        )
    }

    @Test(arguments: ["a { b", "a } b", "2 * 3", "**", "**a", "****"])
    func `takes signs that mean nothing as text`(text: String) throws {
        let narrative = try Narrative(text)
        #expect(
            narrative.blocks.flatMap(\.spans).allSatisfy { if case .text = $0 { true } else { false } }
        )
    }

    @Test(arguments: ["", "\n\n", "   "])
    func `may be empty`(text: String) throws {
        #expect(try Narrative(text).blocks.isEmpty)
    }

    @Test(arguments: [
        ("vwi-solved.12m", true), ("vwi-solved.12m.change.previous-year", true), ("vwi-solved.month", false),
        ("abandonment-999.change.previous-year", false), ("ksi", false), ("ksi.result", false),
        ("unknown-measure", false), ("vwi-solved.result", true), ("ksi.statement", true),
    ])
    func `a reference is answered where the figure is held`(text: String, isAnswered: Bool) throws {
        let reference = try #require(FigureReference(text))
        let answer = Essex.scorecard.answer(reference, in: 7)
        let isSuccess = if case .success = answer { true } else { false }
        #expect(isSuccess == isAnswered)
    }
}

struct SpellingTests {
    private let known = ["ksi", "vwi-solved", "high-harm-rate", "high-harm-solved-rate", "stop-and-search"]

    @Test(arguments: [
        ("vwi-sovled", "vwi-solved"), ("VWI-Solved", "vwi-solved"), ("high-harm", "high-harm-rate"),
        ("stop-and-serch", "stop-and-search"), ("search", "stop-and-search"), ("vwi", "vwi-solved"),
    ])
    func `suggests the nearest known name`(text: String, nearest: String) {
        #expect(Spelling.nearest(to: text, among: known) == nearest)
    }

    @Test func `suggests nothing where nothing is near`() {
        #expect(Spelling.nearest(to: "burglary", among: known) == nil)
        #expect(Spelling.nearest(to: "vwi", among: []) == nil)
        #expect(Spelling.nearest(to: "9", among: ["6", "7"]) == nil)
    }
}

struct IdentifierTests {
    @Test(arguments: ["a", "vwi-solved", "12m", "a-1-b", String(repeating: "a", count: 64)])
    func `is lower-case letters, digits and single hyphens`(text: String) {
        #expect(Identifier<Measure>(text).isWellFormed)
    }

    @Test(arguments: [
        "", "-a", "a-", "a--b", "A", "a b", "a_b", "é", "a.b", String(repeating: "a", count: 65),
    ])
    func `is nothing else`(text: String) {
        #expect(!Identifier<Measure>(text).isWellFormed)
    }
}
