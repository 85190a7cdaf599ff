import AccountStore
import LedgerStore
import ScorecardFixtures
import Scorecards
import Testing

@testable import Web

/// The analysts' recommended grades of organisations and of the plan's priorities.
struct RecommendationTests {
    private static let path = "/cycles/1/recommendations/contact"

    private static func recommended(_ office: Office, of organisation: Organisation.ID = "contact") -> [String] {
        let opinions = office.ledger.chronicle.current.cycles[1]?.opinions ?? []
        return opinions.filter { $0.value.organisation == organisation && $0.value.stage == .recommended }.map {
            "\($0.stamp.author): \($0.value.quadrant) \($0.value.grade) \($0.value.author) \($0.value.reason)"
        }
    }

    @Test func `the suggestion stands with its working beside what is chosen`() async throws {
        let office = try await Office.givingReturns()
        try await office.browse(as: "ann") { browsers in
            let page = try await browsers[0].get(Self.path)
            #expect(page.status == 200)
            for words in [
                "Recommended grades of Contact", "Suggested by the rule Requires Improvement",
                "Calls answered in time is not met", "Reason for the grade of Service", "Nothing is recorded yet.",
            ] { #expect(page.words.contains(words), "\(words)") }
            #expect(page.text.contains("/cycles/1/measures/answered?organisation=contact"))
            let force = try await browsers[0].get("/cycles/1/recommendations/force")
            #expect(force.words.contains("Redlines of Safety") && force.words.contains("Redlines of Service"))
            #expect(try await !browsers[0].get("/cycles/1/recommendations/crime").words.contains("Service"))
        }
    }

    @Test func `one sending records each quadrant that was changed, and only those`() async throws {
        let office = try await Office.givingReturns()
        try await office.browse(as: "ann", "bob") { browsers in
            let first = try await browsers[0].send(
                Self.path,
                [
                    "grade-safety": "good", "reason-safety": "Solid work.", "grade-service": "requires-improvement",
                    "reason-service": "",
                ]
            )
            #expect(first.status == 303)
            #expect(first.header("Location") == "/cycles/1/recommendations")
            #expect(
                Self.recommended(office) == [
                    "ann: safety good Office of ann Solid work.", "ann: service requires-improvement Office of ann ",
                ]
            )
            let list = try await browsers[0].get("/cycles/1/recommendations")
            #expect(list.words.contains("The recommendations are recorded."))
            #expect(list.words.contains("4 grades are missing."))
            try await browsers[1].send(
                Self.path,
                [
                    "grade-safety": "good", "reason-safety": "Solid work.", "grade-service": "good",
                    "reason-service": "The shortfall has one cause.",
                ]
            )
            #expect(Self.recommended(office).last == "bob: service good Office of bob The shortfall has one cause.")
            #expect(Self.recommended(office).count == 3)
            let opinions = office.ledger.chronicle.current.cycles[1]?.opinions ?? []
            #expect(opinions.map(\.value.code) == [.judgement, nil, .judgement])
            #expect(opinions.allSatisfy { $0.value.day == "2021-02-09" })
            let account = try await browsers[1].get(Self.path)
            #expect(account.words.contains("From: Requires Improvement To: Good Why: The shortfall has one cause."))
        }
    }

    @Test(arguments: [
        (["grade-service": "good"], "The grade of Service is another than the rule suggests, and no reason is given."),
        (["grade-service": "outstanding"], "“outstanding” is none of the answers"),
        (["reason-service": "Because."], "A reason is given for Service, but no grade."),
        ([:], "No grade was chosen beyond those that stand. Choose one for a quadrant"),
        (
            ["grade-service": "requires-improvement", "reason-service": String(repeating: "x", count: 4001)],
            "4,001 characters"
        ),
        (
            ["grade-safety": "good", "reason-safety": "Yes.", "grade-service": "good"],
            "and no reason is given. Say why."
        ),
        (["grade-our-people": "good"], "Nothing was changed."),
    ])
    func `what is not in order is refused as a whole`(fields: [String: String], sentence: String) async throws {
        let office = try await Office.givingReturns()
        let before = office.sequence
        try await office.browse(as: "ann") { browsers in
            let page = try await browsers[0].get(Self.path)
            let answer = try await browsers[0].post(
                Self.path,
                page.hiddenFields(to: Self.path) + fields.map { ($0.key, $0.value) }
            )
            #expect(answer.status == 422)
            #expect(answer.words.contains(sentence), "\(answer.words)")
            #expect(office.sequence == before)
        }
    }

    @Test func `hostile text stays text`() async throws {
        let office = try await Office.givingReturns()
        let text = "</textarea><script>alert(1)</script> {{.title}}"
        try await office.browse(as: "ann") { browsers in
            let sent = try await browsers[0].send(Self.path, ["grade-service": "good", "reason-service": text])
            #expect(sent.status == 303)
            for path in [Self.path, "/cycles/1/recommendations"] {
                let page = try await browsers[0].get(path)
                #expect(!page.text.contains("<script"))
                #expect(page.text.unescaped.contains(text))
            }
        }
    }

    @Test func `nobody recommends for organisations of others or without grades`() async throws {
        let office = try await Office.givingReturns()
        let before = office.sequence
        try await office.browse(as: "cat", "ann", "chris") { browsers in
            #expect(try await browsers[0].get("/cycles/1/recommendations/north").status == 200)
            #expect(try await browsers[0].get(Self.path).status == 403)
            #expect(try await browsers[0].post(Self.path, [("grade-service", "good")]).status == 403)
            let list = try await browsers[0].get("/cycles/1/recommendations")
            #expect(list.text.contains("recommendations/crime\"") && !list.text.contains("recommendations/contact\""))
            #expect(try await browsers[1].get("/cycles/1/recommendations/nobody").status == 404)
            #expect(try await browsers[2].get("/cycles/1/recommendations").status == 403)
        }
        let stray = LivedForce.opinion(.recommended, "service", "north", "good")
        #expect(
            stray.refusals(against: office.ledger.chronicle.current).map(\.description) == [
                "“north” does not answer for “service”; it answers for “safety”"
            ]
        )
        #expect(office.sequence == before)
    }

    @Test func `a second analyst sees what the first recommended`() async throws {
        let office = try await Office.givingReturns()
        try await office.browse(as: "ann", "bob") { browsers in
            let page = try await browsers[1].get(Self.path)
            try await browsers[0].send(
                Self.path,
                ["grade-service": "requires-improvement", "reason-service": "Calls."]
            )
            let answer = try await browsers[1].post(
                Self.path,
                page.hiddenFields(to: Self.path) + [("grade-service", "good"), ("reason-service", "Other.")]
            )
            #expect(answer.status == 409)
            #expect(answer.words.contains("Holder of ann changed this while you were typing"))
            #expect(answer.words.contains("Stands now: Requires Improvement You typed: Good"))
            #expect(Self.recommended(office).count == 1)
        }
    }

    @Test func `an account without an office cannot recommend, and a closed cycle takes nothing`() async throws {
        let office = try await Office.givingReturns()
        let holdings = [Holding(.analyst, for: "force")]
        _ = try office.accounts.update("ann", name: "Ann", office: "", holdings: holdings, by: .tests)
        try await office.browse(as: "ann") { browsers in
            let answer = try await browsers[0].send(Self.path, ["grade-service": "requires-improvement"])
            #expect(answer.status == 422 && answer.words.contains("Your account has no office"))
            let page = try await browsers[0].get(Self.path)
            try office.ledger.record(by: "kay", at: office.now) { _ in Office.closing }
            let closed = try await browsers[0].get(Self.path)
            #expect(closed.words.contains("Cycle 1 is closed, so no grade can be recommended in it any more."))
            #expect(!closed.text.contains("action=\"\(Self.path)\""))
            let late = try await browsers[0].post(
                Self.path,
                page.hiddenFields(to: Self.path) + [("grade-service", "good")]
            )
            #expect(late.status == 422 && late.words.contains("Cycle 1 is closed"))
        }
    }

    // MARK: - Priorities

    @Test func `a priority's grade is recommended beside its measures`() async throws {
        let office = try await Office.givingReturns()
        let path = "/cycles/1/priorities/victims"
        try await office.browse(as: "ann", "cat", "chris", "pat") { browsers in
            let before = try await browsers[0].get("/cycles/1/priorities")
            #expect(before.words.contains("Victims Recommended by analysts Not recommended"))
            #expect(before.words.contains("Offences solved primary redline, Safety"))
            #expect(before.text.contains("href=\"\(path)\""))
            #expect(try await !browsers[2].get("/cycles/1/priorities").text.contains(path))
            #expect(try await browsers[3].get("/cycles/1/priorities").status == 403)
            #expect(try await browsers[1].get(path).status == 403)
            let sent = try await browsers[0].send(path, ["grade": "good", "reason": "More is solved."])
            #expect(sent.status == 303)
            let after = try await browsers[2].get("/cycles/1/priorities")
            #expect(after.words.contains("Recommended by analysts Good More is solved. Office of ann, 9 February 2021"))
            #expect(try await browsers[0].get(path).words.contains("To: Good Why: More is solved."))
            let recorded = office.sequence
            let again = try await browsers[0].send(path, ["grade": "good", "reason": "More is solved."])
            #expect(again.status == 422 && again.words.contains("This grade stands already, with this reason."))
            #expect(office.sequence == recorded)
        }
    }

    @Test(arguments: [
        (["grade": "good", "reason": ""], "“Reason” is empty."), (["grade": "", "reason": "So."], "Nothing is chosen"),
        (["grade": "superb", "reason": "So."], "“superb” is none of the answers"),
    ])
    func `a priority's grade that is not in order is refused`(fields: [String: String], sentence: String) async throws {
        let office = try await Office.givingReturns()
        let (path, before) = ("/cycles/1/priorities/victims", office.sequence)
        try await office.browse(as: "ann", "bob") { browsers in
            let page = try await browsers[0].get(path)
            let typed = fields.map { ($0.key, $0.value) }
            let answer = try await browsers[0].post(path, page.hiddenFields(to: path) + typed)
            #expect(answer.status == 422 && answer.words.contains(sentence), "\(answer.words)")
            #expect(office.sequence == before)
            try await browsers[1].send(path, ["grade": "good", "reason": "Mine."])
            let good = [("grade", "good"), ("reason", "Yours.")]
            #expect(try await browsers[0].post(path, answer.hiddenFields(to: path) + good).status == 409)
            let unknown = try await browsers[0].get("/cycles/1/priorities/victim")
            #expect(unknown.status == 404 && unknown.text.contains("href=\"\(path)\""))
        }
    }
}
