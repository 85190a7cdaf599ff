import AccountStore
import LedgerStore
import ScorecardFixtures
import Scorecards
import Testing

@testable import Web

/// A chief officer takes returns up, agrees to their grades or alters them, and is told of figures that changed since.
struct ModerationTests {
    private static let path = "/cycles/1/returns/contact"

    /// An office in which Contact has submitted its return.
    private static func office() async throws -> Office {
        let office = try await ReturnPageTests.office()
        try await office.hire("ola.chief", as: .chiefOfficer, for: "force")
        try submit("contact", in: office)
        return office
    }

    private static func submit(_ organisation: Organisation.ID, in office: Office) throws {
        let quadrants = LivedForce.framework.duty(of: organisation)?.quadrants ?? []
        try office.ledger.record(by: "lee.lead", at: office.now) { scorecard in
            let account = CommandReturn(
                organisation: organisation,
                narrative: "A hard quarter.",
                accounts: scorecard.unmetRedlines(of: organisation, in: 1, among: quadrants).map {
                    RedlineAccount(measure: $0.id, fact: "It fell.", cause: "Demand.", action: "More staff.")
                },
                author: "Command lead"
            )
            let grades: [any EntryContent] = quadrants.map { LivedForce.opinion(.own, $0, organisation, "good") }
            return grades + [ReturnSubmitted(cycle: 1, account: account)]
        }
    }

    private static func correct(_ number: String, in office: Office) throws {
        let rows = [LivedForce.figure("answered", "contact", LivedForce.period, number)].compactMap { $0 }
        try office.ledger.record(by: "import", at: office.now) { _ in
            [FiguresRecorded(origin: "late.csv", rows: rows)]
        }
    }

    private static func moderated(_ office: Office) -> [String] {
        (office.ledger.chronicle.current.cycles[1]?.opinions ?? []).filter { $0.value.stage == .moderated }
            .map { "\($0.value.quadrant) \($0.value.grade) \($0.value.code?.rawValue ?? "-") \($0.value.reason)" }
    }

    @Test func `accepting locks, and leads on to the grades`() async throws {
        let office = try await Self.office()
        try await office.browse(as: "cho.chief", "lee.lead") { browsers async throws in
            let work = try await browsers[0].get("/work")
            #expect(work.words.contains("Accept the return of Contact Cycle 1: submitted"))
            let answer = try await browsers[0].send(Self.path + "/acceptance", [:])
            #expect(answer.status == 303)
            #expect(answer.header("Location") == Self.path + "/moderation")
            #expect(ReturnPageTests.state(office) == .accepted)
            #expect(try await browsers[0].get("/work").words.contains("Moderate the return of Contact"))
            let again = try await browsers[0].get(Self.path + "/acceptance")
            #expect(again.words.contains("The chief officer has accepted the return of Contact, which locks it"))
            #expect(!again.text.contains("action=\"\(Self.path)/acceptance\""))
            let page = try await browsers[1].get(Self.path + "/draft")
            #expect(page.words.contains("which locks it") && !page.text.contains("<textarea"))
            #expect(try await browsers[0].send(Self.path + "/release", [:]).status == 303)
            #expect(ReturnPageTests.state(office) == .submitted)
        }
    }

    @Test func `grades that agree need no reason, others do, and all are recorded together`() async throws {
        let office = try await Self.office()
        try await office.browse(as: "cho.chief") { browsers async throws in
            let path = Self.path + "/moderation"
            #expect(
                try await browsers[0].get(path).words.contains("The return of Contact is not accepted; accept it first")
            )
            try await browsers[0].send(Self.path + "/acceptance", [:])
            let form = try await browsers[0].get(path).words
            #expect(form.contains("Why Service is graded so (needed where your grade differs from the command’s)"))
            #expect(!form.contains("graded so (optional)"))
            let refused = try await browsers[0].send(
                path,
                ["grade-safety": "good", "grade-service": "requires-improvement"]
            )
            #expect(refused.status == 422)
            #expect(refused.words.contains("The grade of Service differs from the command's own and has no reason"))
            #expect(refused.words.contains("has no kind of reason"))
            #expect(Self.moderated(office) == [])
            let missing = try await browsers[0].send(path, ["grade-safety": "good"])
            #expect(missing.words.contains("Nothing is chosen under “Your grade for Service”."))
            let unknown = try await browsers[0].send(path, ["grade-safety": "superb", "grade-service": "good"])
            #expect(unknown.words.contains("“superb” is none of the answers"))
            #expect(Self.moderated(office) == [])
            let answer = try await browsers[0].send(
                path,
                [
                    "grade-safety": "good", "grade-service": "requires-improvement",
                    "reason-service": "Calls wait too long.", "code-service": "judgement",
                ]
            )
            #expect(answer.status == 303)
            #expect(
                Self.moderated(office)
                    == ["safety good - ", "service requires-improvement judgement Calls wait too long."]
            )
            let page = try await browsers[0].get(Self.path)
            #expect(page.words.contains("Moderated by Holder of cho.chief"))
        }
        #expect(ReturnPageTests.state(office) == .moderated)
    }

    @Test func `children come before parents, and the page says so instead of a form`() async throws {
        let office = try await Self.office()
        try Self.submit("crime", in: office)
        try await office.browse(as: "cho.chief") { browsers async throws in
            let path = "/cycles/1/returns/crime/acceptance"
            let page = try await browsers[0].get(path)
            #expect(page.words.contains("Returns below Crime come first: North; moderate those before this one."))
            #expect(!page.text.contains("action=\"\(path)\""))
            let ticket = Ticket.fresh(for: path, session: "other", now: office.now)
            #expect(try await browsers[0].post(path, [("ticket", ticket)]).status == 403)
            #expect(try await !browsers[0].get("/work").words.contains("Accept the return of Crime"))
        }
        #expect(ReturnPageTests.state(office, "crime") == .submitted)
    }

    @Test func `figures that changed since the return stand on top, with what they flip, for both`() async throws {
        let office = try await Self.office()
        try await office.browse(as: "cho.chief", "lee.lead", "ann.bell") { browsers async throws in
            try await browsers[0].send(Self.path + "/acceptance", [:])
            #expect(try await !browsers[0].get(Self.path + "/moderation").words.contains("Figures changed since"))
            try Self.correct("81.0", in: office)
            for page in ["", "/moderation"] {
                let words = try await browsers[0].get(Self.path + page).words
                #expect(words.contains("Figures changed since the return was submitted"))
                #expect(words.contains("the result changes"))
                #expect(
                    words.contains("Service: the rule suggested Requires Improvement then, and suggests Good now."),
                    "\(words)"
                )
            }
            for browser in browsers.prefix(2) {
                let work = try await browser.get("/work").words
                #expect(work.contains("Look at the return of Contact again"), "\(work)")
                #expect(work.contains("One figure is judged otherwise now. One redline has another result"))
            }
            #expect(try await !browsers[2].get("/work").words.contains("Look at the return"))
            let list = try await browsers[2].get("/cycles/1/returns").words
            #expect(list.contains("Contact : figures changed since the return was submitted"), "\(list)")
            // Whoever moderates now has seen them.
            let fields: KeyValuePairs = ["grade-safety": "good", "grade-service": "good"]
            #expect(try await browsers[0].send(Self.path + "/moderation", fields).status == 303)
            #expect(try await !browsers[0].get(Self.path).words.contains("Figures changed since"))
        }
    }

    @Test func `sending back needs a reason and counts once`() async throws {
        let office = try await Self.office()
        try await office.browse(as: "cho.chief", "ola.chief", "lee.lead") { browsers async throws in
            let path = Self.path + "/sending-back"
            let empty = try await browsers[0].send(path, ["reason": "  "])
            #expect(empty.status == 422 && empty.words.contains("“What the command should change” is empty."))
            let early = try await browsers[1].get(path)
            #expect(try await browsers[0].send(path, ["reason": "Say more."]).status == 303)
            let late = try await browsers[1].post(path, early.hiddenFields(to: path) + [("reason", "Say less.")])
            #expect(late.status == 409)
            #expect(late.words.contains("Contact has not submitted its return"))
            #expect(late.words.contains("Holder of cho.chief changed this while you were typing"))
            #expect(late.words.contains("Sent back by the chief officer: Say more."))
            #expect(late.typed(in: "reason") == "Say less.")
            let again = try await browsers[1].post(path, late.hiddenFields(to: path) + [("reason", "Say less.")])
            #expect(again.status == 422 && again.typed(in: "reason") == "Say less.")
            #expect(try await browsers[2].get(path).status == 403)
            #expect(try await browsers[2].post(Self.path + "/moderation", []).status == 403)
        }
        #expect(ReturnPageTests.state(office) == .sentBack("Say more."))
    }

    @Test(arguments: ReturnStepKind.allCases)
    func `a return that was submitted again meanwhile is looked at first`(kind: ReturnStepKind) async throws {
        let office = try await Self.office()
        try await office.browse(as: "cho.chief", "ola.chief") { browsers async throws in
            let path = "\(Self.path)/\(kind.rawValue)"
            if kind != .accept { try await browsers[0].send(Self.path + "/acceptance", [:]) }
            let seen = try await browsers[0].get(path).hiddenFields(to: path)
            try await browsers[1].send(Self.path + "/sending-back", ["reason": "Say more."])
            try Self.submit("contact", in: office)
            if kind != .accept { try await browsers[1].send(Self.path + "/acceptance", [:]) }
            let before = office.sequence
            let answer = try await browsers[0].post(path, seen + [("reason", "Say less.")])
            #expect(answer.status == 409)
            let (who, what) =
                kind == .accept
                ? ("lee.lead", "Submitted by the command.") : ("Holder of ola.chief", "Accepted by the chief officer")
            #expect(answer.words.contains(who) && answer.words.contains(what), "\(answer.words)")
            #expect(office.sequence == before)
            let fields = answer.hiddenFields(to: path) + [("reason", "Say less.")]
            #expect(try await browsers[0].post(path, fields).status == 303)
        }
    }

    @Test func `of two who accept a return the second is told`() async throws {
        let office = try await Self.office()
        try await office.browse(as: "cho.chief", "ola.chief") { browsers async throws in
            let path = Self.path + "/acceptance"
            let seen = try await browsers[1].get(path).hiddenFields(to: path)
            try await browsers[0].send(path, [:])
            let answer = try await browsers[1].post(path, seen)
            #expect(answer.status == 409)
            #expect(answer.words.contains("Holder of cho.chief changed this meanwhile"))
            #expect(!answer.text.contains("action=\"\(path)\""))
            #expect(office.chronicle.journal.count { $0.kind == ReturnAccepted.kind } == 1)
        }
    }

    @Test func `nobody's name gets into the ledger for want of an office`() async throws {
        let office = try await Self.office()
        _ = try office.accounts.add(
            id: "una.nimmo",
            name: "Una Nimmo",
            office: "",
            holdings: [Holding(.chiefOfficer, for: "force"), Holding(.commandLead, for: "force")],
            by: .tests
        )
        let refusal = "Your account has no office, and the ledger names who gives a grade"
        try await office.browse(as: "una.nimmo") { browsers async throws in
            try await browsers[0].send(Self.path + "/acceptance", [:])
            let grades: KeyValuePairs = ["grade-safety": "good", "grade-service": "good"]
            let moderated = try await browsers[0].send(Self.path + "/moderation", grades)
            #expect(moderated.status == 422 && moderated.words.contains(refusal))
            #expect(moderated.words.contains("An administrator can add it at /people."))
            try await browsers[0].send(Self.path + "/sending-back", ["reason": "Say more."])
            let given = try await browsers[0].send(ReturnPageTests.draft, ReturnPageTests.whole)
            #expect(given.status == 422 && given.words.contains(refusal))
            #expect(given.typed(in: "cause-answered") == "Demand.")
        }
        #expect(ReturnPageTests.state(office) == .sentBack("Say more."))
    }

    @Test func `a second chief officer sees what the first one gave`() async throws {
        let office = try await Self.office()
        try await office.browse(as: "cho.chief", "ola.chief") { browsers async throws in
            let path = Self.path + "/moderation"
            try await browsers[0].send(Self.path + "/acceptance", [:])
            let early = try await browsers[1].get(path)
            let fields: KeyValuePairs = ["grade-safety": "good", "grade-service": "good"]
            #expect(try await browsers[0].send(path, fields).status == 303)
            let other = [
                ("grade-safety", "requires-improvement"), ("reason-safety", "I think so."),
                ("code-safety", "judgement"),
                ("grade-service", "good"),
            ]
            let answer = try await browsers[1].post(path, early.hiddenFields(to: path) + other)
            #expect(answer.status == 409)
            #expect(answer.words.contains("Stands now: Good You typed: Requires Improvement"))
            #expect(
                answer.words.contains(
                    "Kind of reason for Safety Stands now: None: the command’s grade is agreed You typed: Judgement"
                ),
                "\(answer.words)"
            )
            #expect(Self.moderated(office).count == 2)
            #expect(try await browsers[1].post(path, answer.hiddenFields(to: path) + other).status == 303)
            #expect(Self.moderated(office).last?.hasPrefix("service good") == true)
        }
    }
}
