import Scorecards
import Testing

@testable import Web

/// The narrative is written with references in place of figures, and read with the figures in their places.
struct NarrativePageTests {
    private static let path = "/cycles/1/narrative/safety"

    private static func written(_ office: Office) -> String? {
        office.chronicle.current.cycles[1]?.narrative["safety"]?.value.text
    }

    @Test func `is shown with its figures before and after it is recorded`() async throws {
        let office = try await BoardRoom.office()
        try await office.browse(as: "analyst") { browsers in
            let list = try await browsers[0].get("/cycles/1/narrative")
            #expect(list.words.contains("Safety Nothing written"))
            let page = try await browsers[0].get(Self.path)
            #expect(page.text.contains("<code>{solved.quarter}</code></dt><dd>120 offences</dd>"))
            let text = "The force solved **many**: {solved.quarter}."
            let shown = try await browsers[0].post(
                Self.path,
                page.hiddenFields(to: Self.path) + [("text", text), ("button", "preview")]
            )
            #expect(shown.status == 200)
            #expect(shown.words.contains("How it would read (not recorded yet) The force solved many : 120 offences"))
            #expect(Self.written(office) == nil)
            let kept = try await browsers[0].post(Self.path, shown.hiddenFields(to: Self.path) + [("text", text)])
            #expect(kept.status == 303 && Self.written(office) == text)
            let after = try await browsers[0].get(Self.path)
            #expect(after.words.contains("As the paper prints it The force solved many : 120 offences"))
            #expect(after.words.contains("The narrative is recorded."))
        }
    }

    @Test(arguments: [
        ("Fine.\nNot {Solved!}.", "“{Solved!}” in line 2 is no reference to a figure."),
        ("{solvd.quarter}", "There is no measure “solvd”; did you mean “solved”?"),
        ("{reviewed}", "{reviewed} cannot be filled: no figure is held for it"),
        ("A\u{2066}B", "held a character that turns the direction of text"),
        (String(repeating: "x", count: 60_001), "is 60,001 characters long."),
    ])
    func `what the ledger cannot answer is refused`(text: String, sentence: String) async throws {
        let office = try await BoardRoom.office()
        try await office.browse(as: "analyst") { browsers in
            let answer = try await browsers[0].send(Self.path, ["text": text])
            #expect(answer.status == 422 && answer.words.contains(sentence), "\(answer.words.prefix(600))")
            #expect(Self.written(office) == nil)
        }
    }

    @Test func `markup is shown as text`() async throws {
        let office = try await BoardRoom.office()
        try await office.browse(as: "analyst") { browsers in
            let text = "<script>alert(1)</script> {solved.quarter}"
            #expect(try await browsers[0].send(Self.path, ["text": text]).status == 303)
            let page = try await browsers[0].get(Self.path)
            #expect(!page.text.contains("<script>alert"))
            #expect(page.text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        }
    }

    @Test func `two writers see both, and a closed cycle is not written on`() async throws {
        let office = try await BoardRoom.office()
        try await office.browse(as: "analyst", "secretary", "chair") { browsers in
            let page = try await browsers[1].get(Self.path)
            try await browsers[0].send(Self.path, ["text": "Mine."])
            let conflict = try await browsers[1].post(
                Self.path,
                page.hiddenFields(to: Self.path) + [("text", "Theirs.")]
            )
            #expect(conflict.status == 409 && conflict.words.contains("Stands now: Mine. You typed: Theirs."))
            try await BoardRoom.hold(browsers[1], browsers[2])
            let closed = try await browsers[1].get(Self.path)
            #expect(closed.words.contains("Cycle 1 is closed") && !closed.text.contains("<form class=\"form\""))
            let late = try await browsers[1].post(Self.path, conflict.hiddenFields(to: Self.path) + [("text", "Late.")])
            #expect(late.status == 422 && late.words.contains("Cycle 1 was closed at entry"))
            #expect(Self.written(office) == "Mine.")
            let unknown = try await browsers[1].get("/cycles/1/narrative/saftey")
            #expect(unknown.status == 404 && unknown.text.contains("/cycles/1/narrative/safety"))
        }
    }
}
