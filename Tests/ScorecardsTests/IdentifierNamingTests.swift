import Scorecards
import Testing

/// Names made from titles.
struct IdentifierNamingTests {
    @Test(arguments: [
        ("Too few call handlers", "too-few-call-handlers"), ("  “Phones” wait – too long! ", "phones-wait-too-long"),
        ("The force's 999 calls", "the-forces-999-calls"), ("Ω", "risk"), ("", "risk"), ("Café", "caf"),
        (String(repeating: "a", count: 300), String(repeating: "a", count: 48)),
        (String(repeating: "word ", count: 40), "word-word-word-word-word-word-word-word-word"),
    ])
    func `a title suggests an identifier`(title: String, expected: String) {
        let id = Risk.ID(naming: title, else: "risk") { _ in false }
        #expect(id.text == expected)
        #expect(id.isWellFormed)
    }

    @Test func `a name that is taken gets a number`() {
        let taken: Set<Risk.ID> = ["calls", "calls-2"]
        #expect(Risk.ID(naming: "Calls", else: "risk") { taken.contains($0) } == "calls-3")
    }
}
