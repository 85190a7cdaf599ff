import AccountStore
import Foundation
import LedgerStore
import ScorecardFixtures
import Scorecards
import Testing

@testable import Web

/// A command gives its return on the pages: kept, submitted whole, and refused with everything that is wrong.
struct ReturnPageTests {
    static let draft = "/cycles/1/returns/contact/draft"
    static let whole: KeyValuePairs = [
        "grade-safety": "good", "reason-safety": "It went well.", "grade-service": "requires-improvement",
        "reason-service": "", "fact-answered": "It fell.", "cause-answered": "Demand.",
        "action-answered": "More staff.",
        "narrative": "A hard quarter.\r\nAnd a long one.",
        "themes": "Acting sergeants\r\nNew  software\r\nacting sergeants",
        "pressures": "Demand", "button": "submit",
    ]

    static func office() async throws -> Office {
        let office = try Office(holding: LivedForce.beginning)
        try await office.hire("lee.lead", as: .commandLead, for: "contact")
        try await office.hire("liv.lead", as: .commandLead, for: "contact")
        try await office.hire("nat.north", as: .commandLead, for: "crime")
        try await office.hire("cho.chief", as: .chiefOfficer, for: "force")
        try await office.hire("ann.bell", as: .analyst, for: "force")
        return office
    }

    static func state(_ office: Office, _ organisation: Organisation.ID = "contact") -> ReturnState? {
        office.ledger.chronicle.current.returnProgress(of: organisation, in: 1)?.state
    }

    private static let key = DraftKey(cycle: 1, organisation: "contact", form: "return")

    private static func changed(_ fields: [(String, String)]) -> [(String, String)] {
        whole.filter { pair in !fields.contains { $0.0 == pair.key } }.map { ($0.key, $0.value) } + fields
    }

    /// Opens the form and sends it with some fields typed otherwise.
    private static func send(_ browser: Browser, _ fields: [(String, String)]) async throws -> Answer {
        let page = try await browser.get(draft)
        return try await browser.post(draft, page.hiddenFields(to: draft) + changed(fields))
    }

    // MARK: - The form

    @Test func `the form shows figures, results and what is asked for`() async throws {
        let office = try await Self.office()
        try await office.browse(as: "lee.lead") { browsers async throws in
            let page = try await browsers[0].get(Self.draft)
            #expect(page.status == 200)
            #expect(page.words.contains("Calls answered in time primary redline ✗ not met"))
            #expect(page.words.contains("Oct–Dec 2020 78.5%"))
            #expect(page.words.contains("Due by 28 January 2021"))
            #expect(page.words.contains("No figure of this organisation is held for: Days to the board."))
            #expect(page.text.contains("name=\"cause-answered\"") && !page.text.contains("name=\"cause-solved\""))
            #expect(page.text.contains("novalidate"))
            #expect(!page.text.contains("checked"))
        }
    }

    @Test func `others may not write it, whatever role they hold elsewhere`() async throws {
        let office = try await Self.office()
        try await office.browse(as: "nat.north", "cho.chief", "ann.bell") { browsers async throws in
            for browser in browsers {
                #expect(try await browser.get(Self.draft).status == 403)
                #expect(try await browser.post(Self.draft, [("narrative", "x")]).status == 403)
            }
            // A holding covers the organisations below its own.
            #expect(try await browsers[0].get("/cycles/1/returns/north/draft").status == 200)
        }
        #expect(try office.accounts.draft(Self.key) == nil)
    }

    @Test func `what is not there is said with what is`() async throws {
        let office = try await Self.office()
        try await office.browse(as: "cho.chief") { browsers async throws in
            let unknown = try await browsers[0].get("/cycles/1/returns/contct")
            #expect(unknown.status == 404)
            #expect(unknown.text.contains("href=\"/cycles/1/returns/contact\""))
            let none = try await browsers[0].get("/cycles/1/returns/force")
            #expect(none.status == 404 && none.words.contains("There is no return of “force”."))
            #expect(try await browsers[0].get("/cycles/9/returns").status == 404)
            #expect(try await browsers[0].get("/cycles/x/returns/contact").status == 404)
        }
    }

    // MARK: - The draft

    @Test func `a draft is kept however little is there, again and again from one page`() async throws {
        let office = try await Self.office()
        try await office.browse(as: "lee.lead") { browsers async throws in
            let answer = try await browsers[0].send(Self.draft, ["narrative": "So far."])
            #expect(answer.status == 303)
            #expect(answer.header("Location") == Self.draft)
            let next = try await browsers[0].get(Self.draft)
            #expect(next.words.contains("The draft is kept."))
            #expect(next.words.contains("Draft kept by Holder of lee.lead"))
            #expect(next.typed(in: "narrative") == "So far.")
            let ticket = next.hiddenFields(to: Self.draft).filter { $0.0 == "ticket" }
            for (version, text) in [(1, "Further."), (2, "Further on.")] {
                let fields = ticket + [("seen", "\(version)"), ("narrative", text), ("grade-safety", "good")]
                #expect(try await browsers[0].post(Self.draft, fields).status == 303)
            }
            let kept = try office.accounts.draft(Self.key)
            #expect(kept?.fields == ["narrative": "Further on.", "grade-safety": "good"])
            let shown = try await browsers[0].get(Self.draft)
            #expect(shown.text.contains("value=\"good\" checked"))
        }
        #expect(Self.state(office) == .drafting)
    }

    @Test func `a second editor sees both versions and then decides`() async throws {
        let office = try await Self.office()
        try await office.browse(as: "lee.lead", "liv.lead") { browsers async throws in
            let early = try await browsers[1].get(Self.draft)
            try await browsers[0].send(Self.draft, ["narrative": "Mine.", "grade-safety": "good"])
            for button in ["", "submit"] {
                let fields =
                    early.hiddenFields(to: Self.draft) + Self.changed([("narrative", "Theirs."), ("button", button)])
                let answer = try await browsers[1].post(Self.draft, fields)
                #expect(answer.status == 409)
                #expect(answer.words.contains("Holder of lee.lead changed this while you were typing"))
                #expect(answer.words.contains("Stands now: Mine. You typed: Theirs."))
                #expect(answer.words.contains("Stands now: nothing You typed: Requires Improvement"))
                #expect(answer.typed(in: "narrative") == "Theirs.")
                guard button.isEmpty else { continue }
                #expect(try office.accounts.draft(Self.key)?.fields["narrative"] == "Mine.")
            }
            let again = try await browsers[1].post(
                Self.draft,
                early.hiddenFields(to: Self.draft) + Self.changed([("narrative", "Theirs."), ("button", "")])
            )
            let replaced = try await browsers[1].post(
                Self.draft,
                again.hiddenFields(to: Self.draft) + [("narrative", "Theirs after all.")]
            )
            #expect(replaced.status == 303)
            #expect(try office.accounts.draft(Self.key)?.fields["narrative"] == "Theirs after all.")
        }
        #expect(Self.state(office) == .drafting)
    }

    @Test func `a draft is refused without a genuine ticket, and once it is too late, and nothing typed is lost`()
        async throws
    {
        let office = try await Self.office()
        try await office.browse(as: "lee.lead", "liv.lead") { browsers async throws in
            let forged = try await browsers[0].post(
                Self.draft,
                [("ticket", "x"), ("seen", "0"), ("narrative", "Kept text")]
            )
            #expect(forged.status == 403 && forged.text.contains("Kept text"))
            let early = try await browsers[1].get(Self.draft)
            #expect(try await Self.send(browsers[0], []).status == 303)
            let late = try await browsers[1].post(
                Self.draft,
                early.hiddenFields(to: Self.draft) + [("narrative", "Too late.")]
            )
            #expect(late.status == 422)
            #expect(late.words.contains("Contact has submitted its return"))
            #expect(late.typed(in: "narrative") == "Too late.")
            #expect(try office.accounts.draft(Self.key) == nil)
        }
    }

    // MARK: - Submitting

    @Test func `a whole return is recorded at once, and its draft is gone`() async throws {
        let office = try await Self.office()
        let before = office.ledger.chronicle.current.sequence
        try await office.browse(as: "lee.lead") { browsers async throws in
            try await browsers[0].send(Self.draft, ["narrative": "So far."])
            let answer = try await Self.send(browsers[0], [])
            #expect(answer.status == 303)
            #expect(answer.header("Location") == "/cycles/1/returns/contact")
            let next = try await browsers[0].get("/cycles/1/returns/contact")
            #expect(next.words.contains("The return is submitted. Next the chief officer accepts it"))
            #expect(next.words.contains("by Holder of lee.lead"))
            #expect(
                next.words.contains("Change the return and submit it again: not now. Contact has submitted its return")
            )
            #expect(!next.text.contains("/acceptance"))
            let page = try await browsers[0].get(Self.draft)
            #expect(page.words.contains("Contact has submitted its return") && !page.text.contains("<textarea"))
        }
        let scorecard = office.ledger.chronicle.current
        #expect(scorecard.sequence == before + 3)
        let account = try #require(scorecard.cycles[1]?.returns["contact"]?.submitted)
        #expect(account.stamp.author == "lee.lead")
        #expect(account.value.narrative == "A hard quarter.\nAnd a long one.")
        #expect(account.value.themes == ["Acting sergeants", "New software"])
        #expect(account.value.accounts.map(\.cause) == ["Demand."])
        #expect(account.value.author == "Office of lee.lead")
        #expect(scorecard.cycles[1]?.opinion(.own, "service", of: "contact")?.value.grade == "requires-improvement")
        #expect(try office.accounts.draft(Self.key) == nil)
    }

    @Test func `who submits second is told that the return is submitted, and keeps what was typed`() async throws {
        let office = try await Self.office()
        try await office.browse(as: "lee.lead", "liv.lead") { browsers async throws in
            try await browsers[0].send(Self.draft, ["narrative": "So far."])
            let early = try await browsers[1].get(Self.draft)
            #expect(try await Self.send(browsers[0], []).status == 303)
            let late = try await browsers[1].post(
                Self.draft,
                early.hiddenFields(to: Self.draft) + Self.changed([("narrative", "Too late.")])
            )
            #expect(late.status == 422)
            #expect(late.words.contains("One thing to put right Contact has submitted its return"))
            #expect(late.typed(in: "narrative") == "Too late.")
        }
    }

    @Test func `figures after the review period are no figures of the return`() async throws {
        let office = try await Self.office()
        try await office.browse(as: "lee.lead") { browsers async throws in
            func figures() async throws -> String {
                try await browsers[0].get(Self.draft).text.between("Your figures", and: "</section>")
            }
            let before = try await figures()
            let period = try #require(office.ledger.chronicle.current.cycles[1]).cycle.reviewPeriod
            let later = Fixture.figure("answered", period.length, period.last + period.length, "77", of: "contact")
            try office.ledger.record(by: "tests", at: office.now) { _ in
                [FiguresRecorded(origin: "next.csv", rows: [later])]
            }
            #expect(try await figures() == before)
        }
    }

    @Test func `everything compulsory that is missing is listed at once, and nothing is recorded`() async throws {
        let office = try await Self.office()
        let before = office.ledger.chronicle.current.sequence
        try await office.browse(as: "lee.lead") { browsers async throws in
            let answer = try await browsers[0].send(Self.draft, ["fact-answered": "It fell.", "button": "submit"])
            #expect(answer.status == 422)
            #expect(answer.words.contains("5 things to put right"))
            #expect(answer.words.contains("Nothing is chosen under “Your grade for Safety”."))
            #expect(answer.words.contains("Nothing is chosen under “Your grade for Service”."))
            #expect(answer.words.contains("“Why: Calls answered in time” is empty."))
            #expect(answer.words.contains("“What is done about it: Calls answered in time” is empty."))
            #expect(answer.words.contains("“The quarter in your own words” is empty."))
            #expect(answer.typed(in: "fact-answered") == "It fell.")
        }
        #expect(office.ledger.chronicle.current.sequence == before)
    }

    @Test(arguments: [
        ([("grade-safety", "excellent")], "“excellent” is none of the answers under “Your grade for Safety”."),
        ([("narrative", String(repeating: "x", count: 20_001))], "is 20,001 characters long. Shorten it to 20,000"),
        ([("themes", String(repeating: "x", count: 201))], "A theme or pressure has 201 characters; use at most 200."),
        ([("narrative", "a\u{202E}b")], "held a character that turns the direction of text"),
        ([("cause-answered", "a\u{0}b")], "held a control character"),
    ])
    func `bad input is refused in words and changes nothing`(fields: [(String, String)], words: String) async throws {
        let office = try await Self.office()
        let before = office.ledger.chronicle.current.sequence
        try await office.browse(as: "lee.lead") { browsers async throws in
            let answer = try await Self.send(browsers[0], fields)
            #expect(answer.status == 422)
            #expect(answer.words.contains(words), "\(answer.words.prefix(900))")
        }
        #expect(office.ledger.chronicle.current.sequence == before)
    }

    @Test func `hostile text and fields of others stay text, or out`() async throws {
        let office = try await Self.office()
        let hostile = "</textarea><script>alert(1)</script> {{{.main}}}"
        try await office.browse(as: "lee.lead") { browsers async throws in
            let answer = try await Self.send(
                browsers[0],
                [
                    ("narrative", hostile), ("fact-solved", "Not ours."), ("grade-unknown", "good"),
                    ("organisation", "crime"),
                ]
            )
            #expect(answer.status == 303)
            let page = try await browsers[0].get("/cycles/1/returns/contact")
            #expect(!page.text.contains("<script"))
            #expect(page.words.unescaped.contains("{{{.main}}}"))
        }
        #expect(Self.state(office) == .submitted)
        #expect(Self.state(office, "crime") == .drafting)
    }

    @Test func `more than is read is refused`() async throws {
        let office = try await Self.office()
        try await office.browse(as: "lee.lead") { browsers async throws in
            let body = Array("narrative=".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 2 << 20)
            #expect(try await browsers[0].post(Self.draft, body: body).status == 413)
        }
    }

    // MARK: - The pages

    @Test func `a return that was sent back comes with the reason and the former text`() async throws {
        let office = try await Self.office()
        try await office.browse(as: "lee.lead", "cho.chief") { browsers async throws in
            #expect(try await Self.send(browsers[0], []).status == 303)
            let path = "/cycles/1/returns/contact/sending-back"
            #expect(try await browsers[1].send(path, ["reason": "Say why it fell."]).status == 303)
            let work = try await browsers[0].get("/work")
            #expect(work.words.contains("Change the return of Contact and submit it again"))
            let page = try await browsers[0].get(Self.draft)
            #expect(page.words.contains("Sent back: what should change Say why it fell."))
            #expect(page.typed(in: "narrative") == "A hard quarter.\nAnd a long one.")
            #expect(page.typed(in: "cause-answered") == "Demand.")
            #expect(page.typed(in: "themes") == "Acting sergeants\nNew software")
            #expect(page.text.contains("value=\"requires-improvement\" checked"))
            #expect(try await Self.send(browsers[0], [("narrative", "Now with the reason.")]).status == 303)
            let whole = try await browsers[0].get("/cycles/1/returns/contact")
            #expect(whole.words.contains("Earlier versions Submitted by Holder of lee.lead"))
            #expect(whole.words.contains("Sent back by the chief officer"))
        }
    }

    @Test func `the list says whose turn it is, what holds it up and what the reader may do`() async throws {
        let office = try await Self.office()
        try await office.browse(as: "lee.lead", "cho.chief", "ann.bell") { browsers async throws in
            let lead = try await browsers[0].get("/cycles/1/returns")
            #expect(lead.status == 200)
            #expect(lead.words.contains("3 returns: 3 being written."))
            #expect(lead.words.contains("the return is late by 12 days"))
            #expect(lead.text.contains("href=\"\(Self.draft)\">Write the return"))
            #expect(!lead.text.contains("href=\"/cycles/1/returns/crime/draft\""))
            #expect(lead.words.contains("Holder of lee.lead Holder of liv.lead"))
            let chief = try await browsers[1].get("/cycles/1/returns")
            #expect(chief.words.contains("Accept the return: not now. Contact has not submitted its return"))
            #expect(try await !browsers[2].get("/cycles/1/returns").words.contains("not now"))
        }
    }

    @Test func `themes of all returns are gathered, and offered to the others`() async throws {
        let office = try await Self.office()
        try await office.hire("ned.north", as: .commandLead, for: "north")
        try await office.browse(as: "lee.lead", "ned.north") { browsers async throws in
            #expect(try await Self.send(browsers[0], []).status == 303)
            let path = "/cycles/1/returns/north/draft"
            let page = try await browsers[1].get(path)
            #expect(page.words.contains("Themes that others named too"))
            let fields =
                page.hiddenFields(to: path) + [
                    ("grade-safety", "good"), ("narrative", "Well."), ("known-themes", "Acting sergeants"),
                    ("button", "submit"),
                ]
            #expect(try await browsers[1].post(path, fields).status == 303)
            let themes = try await browsers[1].get("/cycles/1/themes")
            #expect(themes.words.contains("Acting sergeants 2 North Contact"))
            #expect(themes.words.contains("New software 1 Contact"))
            #expect(themes.words.contains("From 2 of 3 returns"))
        }
    }

    @Test func `of two hundred who save one draft at once one comes first, and nobody loses a word`() async throws {
        let office = try await Self.office()
        try await office.browse(as: "lee.lead") { browsers async throws in
            let browser = browsers[0]
            let page = try await browser.get(Self.draft)
            let ticket = page.hiddenFields(to: Self.draft).filter { $0.0 == "ticket" }
            let answers = try await withThrowingTaskGroup(of: (String, Answer).self) { group in
                for index in 1...200 {
                    group.addTask {
                        let text = "Version \(index)."
                        let fields = ticket + [("seen", "0"), ("narrative", text)]
                        return (text, try await browser.post(Self.draft, fields))
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.count { $0.1.status == 303 } == 1)
            let others = answers.filter { $0.1.status == 409 }
            #expect(others.count == 199)
            #expect(others.filter { $0.1.typed(in: "narrative") != $0.0 }.map(\.0) == [])
            #expect(try office.accounts.draft(Self.key)?.version == 1)
        }
    }
}
