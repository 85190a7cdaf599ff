import Hummingbird
import Scorecards
import Testing

@testable import Web

/// What forms send that no reader of the page would: harmful text, too much, the wrong kind, from the wrong person.
struct HostileFormTests {
    private static let path = GradeDesk.path

    @Test(arguments: [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "{{.title}} {{{.main}}}",
        "'; DROP TABLE entries; --", "</textarea><script>x</script>", "ünïcödé 漢字 👩‍🚒",
    ])
    func `text is kept as text`(text: String) async throws {
        let office = try await GradeDesk.office()
        try await office.browse(as: "ann.bell") { browsers in
            let shown = try await browsers[0].send(Self.path, ["grade": "", "reason": text])
            #expect(shown.status == 422)
            #expect(shown.typed(in: "reason").unescaped == text)
            #expect(!shown.text.contains("<script") && !shown.text.contains("<img"))
            #expect(try await browsers[0].send(Self.path, ["grade": "good", "reason": text]).status == 303)
            #expect(GradeDesk.recommended(in: office) == ["ann.bell: good \(text)"])
            let page = try await browsers[0].get("/cycles/7")
            #expect(!page.text.contains("<script") && !page.text.contains("<img"))
        }
    }

    @Test(arguments: [
        ("a%00b", "a control character"), ("a%1Bb", "a control character"), ("a%C2%85b", "a control character"),
        ("a%E2%80%AEb", "a character that turns the direction of text"),
        ("a%E2%81%A6b", "a character that turns the direction of text"), ("a%FFb", "something that is no text (UTF-8)"),
        ("a%C0%AFb", "something that is no text (UTF-8)"), ("a%ED%A0%80b", "something that is no text (UTF-8)"),
    ])
    func `harmful characters are taken out and named`(encoded: String, what: String) async throws {
        let office = try await GradeDesk.office()
        try await office.browse(as: "ann.bell") { browsers in
            let page = try await browsers[0].get(Self.path)
            let ticket = page.hiddenFields(to: Self.path).first { $0.0 == "ticket" }?.1 ?? ""
            let body = "ticket=\(ticket)&seen=0&grade=good&reason=\(encoded)"
            let answer = try await browsers[0].post(Self.path, body: Array(body.utf8))
            #expect(answer.status == 422)
            #expect(answer.words.contains("“Reason” held \(what), which was taken out."), "\(answer.words)")
            #expect(answer.typed(in: "reason") == "ab")
            #expect(GradeDesk.recommended(in: office) == [])
        }
    }

    @Test func `line breaks of every system become one`() {
        let submission = Submission("a=one%0D%0Atwo%0Dthree%0Afour&b=x%20y+z&c=100%&d".utf8)
        #expect(submission["a"] == "one\ntwo\nthree\nfour")
        #expect(submission["b"] == "x y z")
        #expect(submission["c"] == "100%")
        #expect(submission["d"] == "")
    }

    @Test func `more than is read is refused in words`() async throws {
        let office = try await GradeDesk.office()
        try await office.browse(as: "ann.bell", "") { browsers in
            let body = Array("reason=".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 10 << 20)
            let many = Array(String(repeating: "a=b&", count: 2000).utf8)
            for (browser, path) in [(browsers[0], Self.path), (browsers[1], Self.path), (browsers[1], "/sign-in")] {
                let answer = try await browser.post(path, body: body)
                #expect(answer.status == 413)
                #expect(answer.words.contains("MiB, so it was not read and nothing was changed."))
                let crowded = try await browser.post(path, body: many)
                #expect(crowded.status == 413)
                #expect(crowded.words.contains("more than 2000 fields, so it was not read and nothing was changed."))
            }
        }
    }

    @Test func `a list does not choose by itself`() {
        let list = Field.choice("grade", "Grade", [Choice(value: "good", text: "Good")])
        let texts = { (values: [String]?) in FieldView(list, prefix: "", values: values, error: nil).options.map(\.text)
        }
        #expect(texts(nil) == ["Choose…", "Good"])
        #expect(texts(["good"]) == ["Good"])
        let form = Form(action: "/", submit: "Send", fields: [list])
        let errors = FormInput(Submission("grade=".utf8), of: form).errors.map(\.message)
        #expect(errors == ["Nothing is chosen under “Grade”. Choose one of the answers."])
    }

    @Test func `what is no form is refused in words`() async throws {
        let office = try await GradeDesk.office()
        try await office.browse(as: "ann.bell") { browsers in
            let answer = try await browsers[0].post(
                Self.path,
                body: Array("{}".utf8),
                headers: [.contentType: "application/json"]
            )
            #expect(answer.status == 415)
            #expect(answer.words.contains("What was sent is not what a form of these pages sends"))
        }
    }

    @Test func `nothing can be sent to a page without a form or to no page`() async throws {
        let office = try await GradeDesk.office()
        try await office.browse(as: "ann.bell") { browsers in
            let page = try await browsers[0].post("/history", [])
            #expect(page.status == 405)
            #expect(page.header("Allow") == "GET, HEAD")
            #expect(page.words.contains("This page can be read; nothing can be sent to it."))
            let nowhere = try await browsers[0].post("/nowhere", [])
            #expect(nowhere.status == 404)
            #expect(nowhere.words.contains("There is no page at this address."))
            let head = try await browsers[0].get(Self.path, method: .head)
            #expect(head.status == 200 && head.text.isEmpty)
        }
    }

    @Test func `who may not is told which roles may`() async throws {
        let office = try await GradeDesk.office()
        try await office.hire("dan.east", as: .commandLead, for: "crime")
        try await office.browse(as: "cat.dean", "dan.east") { browsers in
            let answer = try await browsers[0].get(Self.path)
            #expect(answer.status == 403)
            #expect(
                answer.words.contains(
                    "Your roles do not allow you to recommend grades for Essex Police. That is for whoever holds the "
                        + "role of analyst for Essex Police."
                )
            )
            let sent = try await browsers[0].post(Self.path, [("reason", "Typed all the same")])
            #expect(sent.status == 403)
            #expect(sent.title.hasPrefix("Not allowed"))
            #expect(sent.text.contains("Typed all the same"))
            #expect(try await browsers[1].get("/organisations/crime/desk").status == 200)
            #expect(try await browsers[1].get("/organisations/response/desk").status == 403)
            let unknown = try await browsers[1].get("/organisations/crim/desk")
            #expect(unknown.status == 404)
            #expect(unknown.text.contains("href=\"/organisations/crime/desk\""))
        }
    }
}
