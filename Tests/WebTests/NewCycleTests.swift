import LedgerStore
import ScorecardFixtures
import Scorecards
import Testing

@testable import Web

/// Opening the next cycle and recording the days of its stages.
struct NewCycleTests {
    private static let next: KeyValuePairs<String, String> = [
        "cycle": "2", "series": "2", "first": "2021-01", "last": "2021-03", "framework": "board 1",
    ]

    @Test func `the next cycle is proposed with its due days and opened`() async throws {
        let office = try await Office.givingReturns()
        try await office.browse(as: "sam", "ann") { browsers in
            let page = try await browsers[0].get("/cycles/new")
            for value in ["2021-01", "2021-03"] { #expect(page.text.contains("value=\"\(value)\"")) }
            #expect(
                page.words.contains(
                    "Cycle 1 (October to December 2020) is still open. Another can be opened beside it."
                )
            )
            #expect(page.words.contains("Board Chair 56 (by Wednesday 26 May 2021)"))
            #expect(page.words.contains("Moderation Chief officers 42 (by Wednesday 12 May 2021)"))
            let opened = try await browsers[0].send("/cycles/new", Self.next)
            #expect(opened.status == 303)
            #expect(opened.header("Location") == "/cycles/2/progress")
            #expect(try await browsers[0].get("/cycles/2/progress").words.contains("Cycle 2 is open."))
            #expect(try await browsers[1].get("/cycles/new").status == 403)
            #expect(office.ledger.chronicle.current.cycles[2]?.cycle.reviewPeriod.description == "2021-01..2021-03")
            #expect(office.ledger.chronicle.journal.last?.stamp.author == "sam")
        }
    }

    @Test func `the due days can be looked at before anything is recorded`() async throws {
        let office = try await Office.givingReturns()
        let before = office.sequence
        try await office.browse(as: "sam") { browsers in
            let page = try await browsers[0].get("/cycles/new")
            let fields = [
                ("cycle", "2"), ("series", "2"), ("first", "2021-01"), ("last", "2021-02"), ("framework", "board 1"),
                ("button", "days"),
            ]
            let shown = try await browsers[0].post("/cycles/new", page.hiddenFields(to: "/cycles/new") + fields)
            #expect(shown.status == 200)
            #expect(shown.words.contains("Due days of a cycle that reviews January to February 2021"))
            #expect(
                shown.words.contains(
                    "Returns Command leads 28 (by Friday 26 March 2021, moved from Sunday 28 March 2021)"
                )
            )
            #expect(office.sequence == before)
        }
    }

    @Test(arguments: [
        (["first": "January"], "“January” is no month. Write it as year and month, such as 2021-01."),
        (["first": "2021-13"], "“2021-13” is no month."),
        (["last": "2020-12"], "The review period ends before it begins."),
        (["first": "2020-12"], "The review period 2020-12..2021-03 of cycle 2 overlaps 2020-10..2020-12 of cycle 1"),
        (["last": "2199-12"], "covers 2148 months; review twelve months or fewer in one cycle"),
        (["cycle": "0", "series": "0"], "0 cannot number a cycle"), (["cycle": "1"], "Cycle 1 is already open for"),
        (["cycle": "-5"], "-5 cannot number a cycle"), (["series": "9"], "Cycle 2 cannot be number 9 of the series"),
        (["cycle": "999999999999"], "cannot be number 2 of the series"),
        (["cycle": "99999999999999999999"], "20 characters long. Shorten it to 12 or fewer."),
        (["cycle": "two"], "“two” under “Number of the cycle” is no whole number."),
        (["framework": "board 7"], "“board 7” is none of the answers under “Judged by”."), (["first": ""], "is empty."),
        (["first": "<script>alert(1)</script>"], "&lt;script&gt;"),
    ])
    func `what cannot be a cycle is refused in words and nothing is recorded`(
        changed: [String: String],
        sentence: String
    ) async throws {
        let office = try await Office.givingReturns()
        let before = office.sequence
        try await office.browse(as: "sam") { browsers in
            let page = try await browsers[0].get("/cycles/new")
            let fields = Self.next.map { ($0.key, changed[$0.key] ?? $0.value) }
            let answer = try await browsers[0].post("/cycles/new", page.hiddenFields(to: "/cycles/new") + fields)
            #expect(answer.status == 422)
            #expect(answer.text.unescapedQuotes.contains(sentence), "\(answer.words)")
            #expect(!answer.text.contains("<script"))
            #expect(office.sequence == before)
        }
    }

    @Test func `of two who open the same cycle the second is told`() async throws {
        let office = try await Office.givingReturns()
        try await office.hire("sue", as: .secretary, for: "force")
        try await office.browse(as: "sam", "sue") { browsers in
            let page = try await browsers[1].get("/cycles/new")
            #expect(try await browsers[0].send("/cycles/new", Self.next).status == 303)
            let fields = Self.next.map { ($0.key, $0.value) }
            let second = try await browsers[1].post("/cycles/new", page.hiddenFields(to: "/cycles/new") + fields)
            #expect(second.status == 422)
            #expect(second.words.contains("Cycle 2 is already open for 2021-01..2021-03"))
        }
    }

    @Test func `a framework version is proposed that is in force`() throws {
        var later = LivedForce.framework
        later.version = 2
        later.from = "2021-04"
        later.reason = "A new version."
        let chronicle = Chronicle(LivedForce.beginning + [FrameworkAdopted(later)])
        let proposal = try #require(CycleProposal(after: chronicle.current))
        #expect(proposal.framework.version == 1)
        #expect(chronicle.current.framework(inForce: "2021-04")?.version == 2)
        let early = CycleOpened(
            cycle: 2,
            series: 2,
            reviewPeriod: Window(months: 3, to: "2021-03"),
            framework: "board",
            frameworkVersion: 2
        )
        #expect(
            early.refusals(against: chronicle.current).map(\.description) == [
                "version 2 of the framework judges review periods from 2021-04 on; name a version that was in force when the "
                    + "review period began"
            ]
        )
    }

    // MARK: - The days of stages

    @Test func `the day of a stage is recorded, changed, and told`() async throws {
        let office = try await Office.givingReturns()
        let path = "/cycles/1/stages/returns"
        try await office.browse(as: "sam", "ann") { browsers in
            let page = try await browsers[0].get(path)
            #expect(page.words.contains("Days allowed: 28 (by Thursday 28 January 2021)"))
            #expect(page.words.contains("Nothing is recorded yet."))
            let sent = try await browsers[0].send(path, ["day": "2021-02-01", "note": "Contact was short of staff."])
            #expect(sent.status == 303)
            #expect(
                office.ledger.chronicle.current.cycles[1]?.milestone("returns")?.note == "Contact was short of staff."
            )
            let again = try await browsers[0].get(path)
            #expect(again.text.contains("value=\"2021-02-01\""))
            #expect(again.words.contains("Holder of sam (sam)") && again.words.contains("To: 2021-02-01"))
            #expect(try await browsers[1].get(path).status == 403)
        }
    }

    @Test(arguments: [
        ("2021-02-10", "", "2021-02-10 is still to come. Record the day once the stage has taken place."),
        ("2020-10-31", "", "lies before the review period"), ("", "", "“Day” is empty."),
        ("2021-02-30", "", "“2021-02-30” under “Day” is no day."), ("0000-00-00", "", "is no day."),
        ("2021-02-01", String(repeating: "x", count: 2001), "“Note” is 2,001 characters long."),
        ("2021-02-01", "a\u{202E}b", "held a character that turns the direction of text"),
    ])
    func `a day that cannot be is refused in words`(day: String, note: String, sentence: String) async throws {
        let office = try await Office.givingReturns()
        let before = office.sequence
        try await office.browse(as: "sam") { browsers in
            let answer = try await browsers[0].send("/cycles/1/stages/board", ["day": day, "note": note])
            #expect(answer.status == 422)
            #expect(answer.words.contains(sentence), "\(answer.words)")
            #expect(office.sequence == before)
        }
    }

    @Test func `a second editor sees what the first recorded`() async throws {
        let office = try await Office.givingReturns()
        try await office.hire("sue", as: .secretary, for: "force")
        let path = "/cycles/1/stages/board"
        try await office.browse(as: "sam", "sue") { browsers in
            let page = try await browsers[1].get(path)
            try await browsers[0].send(path, ["day": "2021-02-08", "note": "In person."])
            let fields = [("day", "2021-02-09"), ("note", "")]
            let conflict = try await browsers[1].post(path, page.hiddenFields(to: path) + fields)
            #expect(conflict.status == 409)
            #expect(conflict.words.contains("Holder of sam changed this while you were typing"))
            #expect(office.ledger.chronicle.current.cycles[1]?.milestone("board")?.day == "2021-02-08")
            #expect(try await browsers[1].post(path, conflict.hiddenFields(to: path) + fields).status == 303)
            #expect(office.ledger.chronicle.current.cycles[1]?.milestone("board")?.day == "2021-02-09")
        }
    }

    @Test func `stages that do not exist or no longer change are said so`() async throws {
        let office = try await Office.givingReturns(Office.closing)
        let before = office.sequence
        try await office.browse(as: "sam") { browsers in
            let unknown = try await browsers[0].get("/cycles/1/stages/bord")
            #expect(unknown.status == 404 && unknown.text.contains("href=\"/cycles/1/stages/board\""))
            let closed = try await browsers[0].get("/cycles/1/stages/board")
            #expect(closed.words.contains("Cycle 1 is closed, so its days stand as they are."))
            #expect(!closed.text.contains("action=\"/cycles/1/stages/board\""))
            let paper = try await browsers[0].send("/cycles/1/stages/paper", ["day": "2021-02-09", "note": ""])
            #expect(paper.status == 303 && office.sequence == before + 1)
        }
    }
}

extension String {
    /// The text with the quotation marks of markup as people write them.
    var unescapedQuotes: String { replacing("&quot;", with: "\"").replacing("&#39;", with: "'") }
}
