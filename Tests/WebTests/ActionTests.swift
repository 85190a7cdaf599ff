import Hummingbird
import Scorecards
import Testing

@testable import Web

/// Actions in the browser: raised, reviewed, and back at the next board with what their measure has done.
struct ActionTests {
    private static let fields: KeyValuePairs = [
        "title": "Teach new sergeants", "idea": "", "organisation": "response", "owner": "Head of Response",
        "due": "2021-06-30", "quadrant": "keeping-people-safe", "measure": "vwi-solved",
    ]
    private static let review: KeyValuePairs = ["status": "open", "note": "Half of it is done.", "day": "2021-02-08"]

    // MARK: - The lists

    @Test func `late actions stand on top, each with what its measure has done since`() async throws {
        let office = try await Office.lived()
        try await office.browse(as: "cat.dean") { browsers in
            #expect(try await browsers[0].send("/cycles/8/actions/new", Self.fields).status == 303)
            let words = try await browsers[0].get("/actions").words
            #expect(words.contains("2 open, 1 of them late."))
            #expect(
                words.contains(
                    "Late Check files in pairs ✗ 8 days late · due 1 February 2021 · Head of Crime, Crime Command"
                )
            )
            #expect(words.contains("Open Teach new sergeants – 141 days left · due 30 June 2021"))
            #expect(words.contains("Done or dropped Hire two drivers ✓ done"))
            #expect(
                words.contains("in the 12 months to December 2020: improved. The two periods share six months."),
                "\(words)"
            )
            #expect(words.contains("Last review, 20 January 2021, done: It is done."))
        }
    }

    @Test func `open actions and those just done come to the next board`() async throws {
        let office = try await Office.lived()
        try await office.browse(as: "cat.dean", "lee.crime") { browsers in
            let page = try await browsers[0].get("/cycles/8/actions")
            #expect(page.words.contains("2 actions come back from earlier cycles."))
            #expect(page.words.contains("Of 1 nobody has said since the review period ended how it stands."))
            #expect(page.words.contains("✗ Nobody has said how it stands since the review period ended."))
            #expect(try await browsers[1].send("/actions/pairs/review", Self.review).status == 303)
            let after = try await browsers[0].get("/cycles/8/actions")
            #expect(after.words.contains("How each of them stands was said since the review period ended."))
            let closed = try await browsers[0].get("/cycles/7/actions")
            #expect(closed.words.contains("1 action comes back from earlier cycles."))
            let origin = try await browsers[0].get("/cycles/6/actions")
            #expect(
                origin.words.contains("No action of an earlier cycle comes to this board. Raised from this cycle Check")
            )
        }
        let list = ActionReturn.all(comingTo: 8, in: office.scorecard, today: "2021-02-09")
        #expect(list.map(\.title) == ["Check files in pairs", "Hire two drivers"])
    }

    @Test func `an action’s page holds its history and its measure’s chart`() async throws {
        let office = try await Office.lived()
        try await office.browse(as: "cat.dean", "kim.response") { browsers in
            let page = try await browsers[0].get("/actions/pairs")
            #expect(page.words.contains("The idea it came from Check them in pairs."))
            #expect(page.text.contains("<svg") && page.text.contains("href=\"/actions/pairs/review\""))
            #expect(page.words.contains("What the ledger says of this"))
            let reading = try await browsers[1].get("/actions/pairs")
            #expect(
                reading.words.contains(
                    "Only these roles may say how an action stands for Crime Command: command lead, secretary."
                )
            )
            #expect(
                try await browsers[0].get("/actions/pair").words.contains(
                    "Perhaps this was meant: Check files in pairs"
                )
            )
        }
    }

    // MARK: - Raising

    @Test func `an action is raised and led to`() async throws {
        let office = try await Office.lived()
        try await office.browse(as: "cat.dean") { browsers in
            let answer = try await browsers[0].send("/cycles/7/actions/new", Self.fields)
            #expect(answer.status == 303)
            #expect(answer.header("Location") == "/actions/teach-new-sergeants")
            let page = try await browsers[0].get("/actions/teach-new-sergeants")
            #expect(page.words.contains("The action is raised. It comes back at the next board."))
            #expect(page.words.contains("cycle 7, by Holder of cat.dean"))
        }
    }

    @Test(arguments: [
        ("due", "2021-02-08", "The day is past."),
        ("due", "soon", "is no day."),
        ("organisation", "sussex", "“sussex” is none of the answers"),
        ("measure", "weather", "“weather” is none of the answers"),
        ("quadrant", "", "Nothing is chosen under “Quadrant it is raised for”."),
        ("title", "", "is empty."),
        ("title", String(repeating: "x", count: 1001), "is 1,001 characters long."),
        ("owner", "Head\u{2066}", "a character that turns the direction of text"),
    ])
    func `what is wrong with an action is said, and nothing is recorded`(
        field: String,
        value: String,
        says: String
    ) async throws {
        let office = try await Office.lived()
        let before = office.scorecard.sequence
        try await office.browse(as: "cat.dean") { browsers in
            let path = "/cycles/8/actions/new"
            let typed = try await browsers[0].get(path).hiddenFields(to: path)
            let answer = try await browsers[0].post(
                path,
                typed + Self.fields.map { ($0.0, $0.0 == field ? value : $0.1) }
            )
            #expect(answer.status == 422)
            #expect(answer.words.contains(says), "\(answer.words.prefix(600))")
        }
        #expect(office.scorecard.sequence == before)
    }

    // MARK: - Reviewing

    @Test(arguments: [
        ("status", "perhaps", "“perhaps” is none of the answers"),
        ("note", " ", "“What was done, and what came of it” is empty."),
        ("note", String(repeating: "x", count: 8001), "is 8,001 characters long."),
        ("day", "2021-02-10", "The day lies ahead."),
        ("day", "2020-06-30", "lies before the end of the review period the action comes from"),
    ])
    func `what is wrong with a review is said, and nothing is recorded`(
        field: String,
        value: String,
        says: String
    ) async throws {
        let office = try await Office.lived()
        let before = office.scorecard.sequence
        try await office.browse(as: "lee.crime") { browsers in
            let path = "/actions/pairs/review"
            let typed = try await browsers[0].get(path).hiddenFields(to: path)
            let answer = try await browsers[0].post(
                path,
                typed + Self.review.map { ($0.0, $0.0 == field ? value : $0.1) }
            )
            #expect(answer.status == 422)
            #expect(answer.words.contains(says), "\(answer.words.prefix(600))")
        }
        #expect(office.scorecard.sequence == before)
    }

    @Test func `only the action’s own command or the secretary reviews it, and days stay in order`() async throws {
        let office = try await Office.lived()
        let before = office.scorecard.sequence
        try await office.browse(as: "kim.response", "ann.bell", "cat.dean") { browsers in
            for browser in browsers.prefix(2) {
                #expect(try await browser.get("/actions/pairs/review").status == 403)
                #expect(try await browser.post("/actions/pairs/review", Self.review.map { ($0.0, $0.1) }).status == 403)
            }
            #expect(office.scorecard.sequence == before)
            let earlier: KeyValuePairs = ["status": "dropped", "note": "No.", "day": "2021-01-19"]
            let refused = try await browsers[2].send("/actions/done/review", earlier)
            #expect(refused.words.contains("A review on 2021-01-19 precedes the last one on 2021-01-20"))
            #expect(office.scorecard.sequence == before)
        }
    }

    @Test func `a second reviewer sees what was said meanwhile`() async throws {
        let office = try await Office.lived()
        try await office.browse(as: "lee.crime", "cat.dean") { browsers in
            let path = "/actions/pairs/review"
            let opened = try await browsers[1].get(path).hiddenFields(to: path)
            #expect(try await browsers[0].send(path, Self.review).status == 303)
            let fields = [("status", "dropped"), ("note", "Nobody does it."), ("day", "2021-02-09")]
            let late = try await browsers[1].post(path, opened + fields)
            #expect(late.status == 409)
            #expect(late.words.contains("Holder of lee.crime changed this while you were typing"))
            #expect(late.words.contains("How it stands Stands now: It goes on You typed: It is dropped"))
            #expect(try await browsers[1].post(path, late.hiddenFields(to: path) + fields).status == 303)
            #expect(office.scorecard.actions["pairs"]?.status == .dropped)
        }
    }

    // MARK: - Work

    @Test func `an action waits for its command lead, and for the secretary while nobody reviewed it`() async throws {
        let office = try await Office.lived()
        try await office.browse(as: "lee.crime", "kim.response", "cat.dean") { browsers in
            let own = try await browsers[0].get("/work")
            #expect(
                own.words.contains(
                    "Say how “Check files in pairs” stands It is late. It comes to the board of cycle 8."
                )
            )
            #expect(try await !browsers[1].get("/work").words.contains("Check files"))
            let secretary = try await browsers[2].get("/work")
            #expect(
                secretary.words.contains(
                    "1 action comes to the board of cycle 8 without a review “Check files in pairs”"
                )
            )
            #expect(try await browsers[0].send("/actions/pairs/review", Self.review).status == 303)
            #expect(try await !browsers[2].get("/work").words.contains("without a review"))
        }
    }
}
