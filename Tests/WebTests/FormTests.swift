import AccountStore
import Hummingbird
import LedgerStore
import Scorecards
import Testing

@testable import Web

/// What becomes of what forms send, taken, refused, overtaken and interrupted.
struct FormTests {
    private static let path = GradeDesk.path
    private static let fields: KeyValuePairs = ["grade": "good", "reason": "Nothing measures it.", "day": "2021-01-05"]

    @Test func `what is sent is recorded by its author, and told on the next page, once`() async throws {
        let office = try await GradeDesk.office()
        try await office.browse(as: "ann.bell") { browsers in
            let answer = try await browsers[0].send(Self.path, Self.fields)
            #expect(answer.status == 303)
            #expect(answer.header("Location") == "/cycles/7/quadrants/our-people")
            #expect(GradeDesk.recommended(in: office) == ["ann.bell: good Nothing measures it."])
            let next = try await browsers[0].get("/cycles/7/quadrants/our-people")
            #expect(next.words.contains("The grade is recommended."))
            #expect(try await !browsers[0].get("/cycles/7/quadrants/our-people").words.contains("is recommended."))
        }
    }

    @Test func `whatever is wrong is listed, and nothing typed is lost`() async throws {
        let office = try await GradeDesk.office()
        try await office.browse(as: "ann.bell") { browsers in
            let long = String(repeating: "x", count: 4001)
            let answer = try await browsers[0].send(Self.path, ["grade": " ", "day": "5.1.2021", "reason": long])
            #expect(answer.status == 422)
            #expect(answer.words.contains("3 things to put right"))
            #expect(answer.words.contains("“Grade” is empty. Write something there."))
            #expect(answer.words.contains("“5.1.2021” under “Day” is no day. Write it as year, month and day"))
            #expect(answer.words.contains("“Reason” is 4,001 characters long. Shorten it to 4,000 or fewer."))
            #expect(answer.text.contains("href=\"#field-day\"") && answer.text.contains("id=\"field-day\""))
            #expect(answer.text.contains("value=\"5.1.2021\"") && answer.text.contains(long))
            #expect(GradeDesk.recommended(in: office) == [])
        }
    }

    @Test func `what the ledger refuses is said, and the form can be sent again`() async throws {
        let office = try await GradeDesk.office()
        try await office.browse(as: "ann.bell") { browsers in
            let refused = try await browsers[0].send(Self.path, ["grade": "excellent", "reason": "Kept.", "day": ""])
            #expect(refused.status == 422)
            #expect(refused.words.contains("One thing to put right There is no grade “excellent”"), "\(refused.words)")
            // What is wrong may stand far below the top of a long page: the browser goes there by itself.
            #expect(refused.text.contains("<div class=\"problems\" role=\"alert\" tabindex=\"-1\" autofocus>"))
            let fields = refused.hiddenFields(to: Self.path) + [("grade", "good"), ("reason", "Kept."), ("day", "")]
            #expect(try await browsers[0].post(Self.path, fields).status == 303)
            #expect(GradeDesk.recommended(in: office) == ["ann.bell: good Kept."])
        }
    }

    @Test func `a page from before a refusal is as good as the one that told of it`() async throws {
        let office = try await GradeDesk.office()
        try await office.browse(as: "ann.bell") { browsers in
            let hidden = try await browsers[0].get(Self.path).hiddenFields(to: Self.path)
            let refused = try await browsers[0].post(Self.path, hidden + [("grade", "excellent"), ("reason", "Why")])
            #expect(refused.status == 422)
            // As by the browser's way back.
            let mended = try await browsers[0].post(Self.path, hidden + [("grade", "good"), ("reason", "Why")])
            #expect(mended.status == 303)
            #expect(GradeDesk.recommended(in: office) == ["ann.bell: good Why"])
        }
    }

    @Test func `what the server cannot record is shown again, to be sent once more`() async throws {
        let office = try await GradeDesk.office()
        try await office.browse(as: "ann.bell") { browsers in
            let fields =
                try await browsers[0].get(Self.path).hiddenFields(to: Self.path)
                + [("grade", "good"), ("reason", "Typed <b>text</b>")]
            office.break(with: LedgerError.diskFull("a.ledger"))
            let failed = try await browsers[0].post(Self.path, fields)
            #expect(failed.status == 503)
            #expect(failed.words.contains("The server could not do this just now, and nothing was recorded."))
            #expect(failed.typed(in: "reason").unescaped == "Typed <b>text</b>")
            #expect(GradeDesk.recommended(in: office) == [])
            office.break(with: nil)
            let again = failed.hiddenFields(to: Self.path) + [("grade", "good"), ("reason", "Typed <b>text</b>")]
            #expect(try await browsers[0].post(Self.path, again).status == 303)
            #expect(GradeDesk.recommended(in: office) == ["ann.bell: good Typed <b>text</b>"])
        }
    }

    // MARK: - Tickets

    @Test func `a form without a genuine ticket changes nothing and shows what was typed`() async throws {
        let office = try await GradeDesk.office()
        try await office.browse(as: "ann.bell", "bob.cook") { browsers in
            let page = try await browsers[1].get(Self.path)
            let foreign = page.hiddenFields(to: Self.path).first { $0.0 == "ticket" }?.1 ?? ""
            let otherPath = Ticket.fresh(for: "/desk/other", session: "any", now: office.now)
            for ticket in ["", "forged", foreign, otherPath] {
                let answer = try await browsers[0].post(
                    Self.path,
                    [("ticket", ticket), ("seen", "0"), ("grade", "good"), ("reason", "Typed <b>text</b>")]
                )
                #expect(answer.status == 403)
                #expect(answer.title.hasPrefix("Nothing was changed"))
                #expect(answer.text.contains("Typed &lt;b&gt;text&lt;/b&gt;"))
                #expect(!answer.text.contains("<button type=\"submit\">Send it</button>"))
            }
            #expect(GradeDesk.recommended(in: office) == [])
        }
    }

    @Test func `an old form of one's own page can be sent again with a word`() async throws {
        let office = try await GradeDesk.office()
        try await office.browse(as: "ann.bell") { browsers in
            let fields = [("ticket", "old"), ("seen", "0"), ("grade", "good"), ("reason", "Kept.")]
            let answer = try await browsers[0].post(
                Self.path,
                fields,
                headers: .named(["Sec-Fetch-Site": "same-origin"])
            )
            #expect(answer.status == 403)
            let again = answer.hiddenFields(to: Self.path) + [("grade", "good"), ("reason", "Kept.")]
            #expect(try await browsers[0].post(Self.path, again).status == 303)
        }
    }

    @Test func `a form is taken once`() async throws {
        let office = try await GradeDesk.office()
        try await office.browse(as: "ann.bell") { browsers in
            let page = try await browsers[0].get("/desk/community-focus")
            let fields =
                page.hiddenFields(to: "/desk/community-focus").filter { $0.0 != "seen" }
                + [("grade", "good"), ("reason", "Once.")]
            let seen = office.chronicle.current.sequence
            #expect(try await browsers[0].post("/desk/community-focus", fields + [("seen", "0")]).status == 303)
            let latest = office.chronicle.current.sequence
            #expect(latest == seen + 1)
            // As by a button pressed twice, and as by somebody who knows what stands now.
            for number in ["0", "\(latest)"] {
                let replayed = try await browsers[0].post("/desk/community-focus", fields + [("seen", number)])
                #expect(replayed.status == 409)
                #expect(
                    replayed.words.contains("This form was sent before, and what came of it then is not done twice.")
                )
                #expect(replayed.text.contains("Once."))
            }
            #expect(office.chronicle.current.sequence == latest)
        }
    }

    @Test func `a ticket is good for twelve hours`() {
        let now = Instant(startOf: "2021-02-09")
        let ticket = Ticket.fresh(for: "/a", session: "s", now: now)
        let later = Instant(milliseconds: now.milliseconds + 12 * 3_600_000)
        let over = Instant(milliseconds: later.milliseconds + 1)
        #expect(Ticket.check(ticket, for: "/a", session: "s", now: later) == .good(until: later))
        #expect(Ticket.check(ticket, for: "/a", session: "s", now: over) == .expired)
        #expect(Ticket.check(ticket, for: "/b", session: "s", now: now) == .forged)
        #expect(Ticket.check(ticket, for: "/a", session: "t", now: now) == .forged)
        #expect(Ticket.check(ticket + "0", for: "/a", session: "s", now: now) == .forged)
    }

    @Test(arguments: [
        ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"], ["Origin": "https://evil.example"],
        ["Origin": "null"],
    ])
    func `a form of another site is not read`(headers: [String: String]) async throws {
        let office = try await GradeDesk.office()
        try await office.browse(as: "ann.bell", "") { browsers in
            for (browser, path) in [(browsers[0], Self.path), (browsers[1], "/sign-in"), (browsers[1], Self.path)] {
                let answer = try await browser.post(path, [("grade", "good")], headers: .named(headers))
                #expect(answer.status == 403)
                #expect(answer.words.contains("This form was sent from another site’s page."))
            }
        }
    }

    // MARK: - Interrupted work

    @Test func `an expired session keeps what was typed`() async throws {
        let office = try await GradeDesk.office()
        try await office.accounts.setPassword("three plain words", of: "ann.bell")
        try await office.browse(as: "ann.bell") { browsers in
            let page = try await browsers[0].get(Self.path)
            office.wait(minutes: 61)
            let text = "First line\nSecond \"line\" & <more>"
            let fields = page.hiddenFields(to: Self.path) + [("grade", "good"), ("reason", text)]
            let asked = try await browsers[0].post(Self.path, fields)
            #expect(asked.status == 401)
            #expect(asked.words.contains("You were signed out before what you typed arrived."))
            let carried = asked.hiddenFields(to: "/sign-in").map { ($0.0, $0.1.unescaped) }
            let wrong = try await browsers[0].post("/sign-in", carried + [("id", "ann.bell"), ("password", "wrong")])
            #expect(wrong.status == 422)
            let kept = wrong.hiddenFields(to: "/sign-in").map { ($0.0, $0.1.unescaped) }
            let shown = try await browsers[0].post(
                "/sign-in",
                kept + [("id", "ann.bell"), ("password", "three plain words")]
            )
            #expect(shown.status == 200)
            #expect(shown.words.contains("Nothing that you typed before was lost, and nothing was sent yet."))
            #expect(GradeDesk.recommended(in: office) == [])
            let typed = shown.typed(in: "reason").unescaped
            #expect(typed == text)
            let sent = try await browsers[0].post(
                Self.path,
                shown.hiddenFields(to: Self.path) + [("grade", "good"), ("reason", typed)]
            )
            #expect(sent.status == 303)
            #expect(GradeDesk.recommended(in: office) == ["ann.bell: good \(text)"])
        }
    }

    @Test func `an expired session keeps as much as a form may hold`() async throws {
        let office = try await GradeDesk.office()
        try await office.accounts.setPassword("three plain words", of: "ann.bell")
        try await office.browse(as: "ann.bell") { browsers in
            let page = try await browsers[0].get(Self.path)
            office.wait(minutes: 61)
            // Nearly a mebibyte as it is sent.
            let text = String(repeating: "“é”", count: 40_000)
            let fields = page.hiddenFields(to: Self.path) + [("grade", "good"), ("reason", text)]
            let asked = try await browsers[0].post(Self.path, fields)
            #expect(asked.status == 401)
            let carried = asked.hiddenFields(to: "/sign-in").map { ($0.0, $0.1.unescaped) }
            let shown = try await browsers[0].post(
                "/sign-in",
                carried + [("id", "ann.bell"), ("password", "three plain words")]
            )
            #expect(shown.status == 200)
            #expect(shown.typed(in: "reason") == text)
        }
    }

    @Test func `what others changed meanwhile is shown beside what was typed`() async throws {
        let office = try await GradeDesk.office()
        try await office.browse(as: "ann.bell", "bob.cook") { browsers in
            let mine = try await browsers[0].get(Self.path)
            try await browsers[1].send(Self.path, ["grade": "good", "reason": "Bob’s reason", "day": ""])
            let fields = [("grade", "requires-improvement"), ("reason", "Ann’s reason"), ("day", "")]
            let conflict = try await browsers[0].post(Self.path, mine.hiddenFields(to: Self.path) + fields)
            #expect(conflict.status == 409)
            #expect(conflict.words.contains("Holder of bob.cook changed this while you were typing"))
            #expect(conflict.words.contains("Reason Stands now: Bob’s reason You typed: Ann’s reason"))
            #expect(conflict.words.contains("Grade Stands now: good You typed: requires-improvement"))
            #expect(GradeDesk.recommended(in: office) == ["bob.cook: good Bob’s reason"])
            let again = try await browsers[0].post(Self.path, conflict.hiddenFields(to: Self.path) + fields)
            #expect(again.status == 303)
            #expect(GradeDesk.recommended(in: office).last == "ann.bell: requires-improvement Ann’s reason")
        }
    }
}

extension String {
    /// The text as a browser reads it from markup.
    var unescaped: String {
        replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}

extension HTTPFields {
    /// Headers whose names have no constants.
    static func named(_ values: [String: String]) -> HTTPFields {
        HTTPFields(
            values.compactMap { name, value in
                HTTPFields.Element.Name(name).map { HTTPFields.Element(name: $0, value: value) }
            }
        )
    }
}
