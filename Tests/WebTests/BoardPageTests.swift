import LedgerStore
import ScorecardFixtures
import Scorecards
import Testing

@testable import Web

/// A board is held on the pages: attendance, grades, dissent, decisions, the closing and what follows from it.
struct BoardPageTests {
    @Test func `shows the exceptions first, then the quadrants`() async throws {
        let office = try await BoardRoom.office()
        try await office.browse(as: "member") { browsers in
            let page = try await browsers[0].get("/cycles/1/board")
            #expect(page.status == 200)
            let order = [
                "Redlines not met", "Returns not moderated", "Late stages", "Actions that come back",
                "Quadrant by quadrant",
            ]
            let places = order.compactMap { page.words.firstRange(of: $0)?.lowerBound }
            #expect(places.count == order.count && places == places.sorted())
            #expect(page.words.contains("Calls answered in time 78.5%"))
            #expect(page.words.contains("Crime Being written; waits for North."))
            #expect(page.words.contains("Returns 12 days late; waits for North, Crime, Contact."), "\(page.words)")
            #expect(!page.text.contains("/board/meeting"))
            let quadrant = try await browsers[0].get("/cycles/1/board/safety")
            #expect(quadrant.words.contains("Suggested: Good."))
            #expect(quadrant.text.contains("rel=\"next\" href=\"/cycles/1/board/service\""))
            #expect(!quadrant.text.contains("rel=\"prev\""))
            #expect(quadrant.words.contains("Record a dissent") && !quadrant.words.contains("Agree the grade"))
            let unknown = try await browsers[0].get("/cycles/1/board/safty")
            #expect(unknown.status == 404 && unknown.text.contains("/cycles/1/board/safety"))
        }
    }

    @Test func `is held from attendance to the paper`() async throws {
        let office = try await BoardRoom.office()
        try await office.browse(as: "secretary", "chair", "member") { browsers in
            let (secretary, chair, member) = (browsers[0], browsers[1], browsers[2])
            let waiting = try await secretary.get("/work").words
            #expect(waiting.split(separator: "Record who was at the board of cycle 1").count == 2)
            let early = try await chair.get("/cycles/1/board/safety/grade")
            #expect(early.words.contains("A grade can be agreed once it is recorded that the board met"))
            #expect(!early.text.contains("<form class=\"form\""))

            #expect(try await secretary.send("/cycles/1/board/meeting", BoardRoom.meeting).status == 303)
            let meeting = try #require(office.chronicle.current.cycles[1]?.meeting?.value)
            #expect(meeting.present == ["Assistant Chief Constable", "Director of People"])
            #expect(try await chair.get("/work").words.contains("Still without one: Safety, Service."))

            #expect(try await chair.send("/cycles/1/board/safety/grade", BoardRoom.safety).status == 303)
            let view: KeyValuePairs = ["author": "Director of People", "view": "It is too kind."]
            #expect(try await member.send("/cycles/1/board/safety/dissent", view).status == 303)
            let page = try await member.get("/cycles/1/board/safety")
            #expect(page.words.contains("It is too kind. Office of member, 9 February 2021"))
            #expect(page.words.contains("More offences are solved."))

            let closing = try await chair.get("/cycles/1/board/closing")
            #expect(
                closing.words.contains("Not possible now No grade is agreed for Service; agree one, with its reason.")
            )
            #expect(!closing.text.contains("<form class=\"form\""))
            #expect(try await chair.send("/cycles/1/board/service/grade", BoardRoom.service).status == 303)
            #expect(try await chair.get("/work").words.contains("Close the board of cycle 1"))
            let ready = try await chair.get("/cycles/1/board/closing")
            #expect(ready.words.contains("Not moderated, and left so by closing: North (being written), Crime (being"))
            #expect(ready.words.contains("Office of member: It is too kind."))
            let closed = try await chair.send("/cycles/1/board/closing", [:])
            #expect(closed.status == 303 && closed.header("Location") == "/cycles/1/editions")
            #expect(office.chronicle.current.cycles[1]?.cycle.closed != nil)
            #expect(try await secretary.get("/work").words.contains("Publish the paper of cycle 1"))
            #expect(try await secretary.get("/cycles/1/board").text.contains("/cycles/1/publication"))
            let minutes = try await member.get("/cycles/1/board/minutes")
            #expect(minutes.status == 200 && minutes.text.contains("<strong>Dissent, Office of member:</strong>"))
            let file = try await member.get("/cycles/1/board/minutes?download")
            #expect(file.header("Content-Disposition") == "attachment; filename=\"minutes-of-cycle-1.html\"")
            let late = try await member.get("/cycles/1/board/safety/dissent")
            #expect(late.words.contains("Cycle 1 is closed, so nothing in it changes any more."))
        }
    }

    @Test(arguments: [
        (
            ["day": "2020-12-31"],
            "A board on 2020-12-31 precedes the end of the review period on 2020-12-31; check the year."
        ),
        (["day": "2021-02-10"], "A board on 2021-02-10 is still to come. Record it on its day, or check the year."),
        (["day": "8 February"], "“8 February” under “Day of the board” is no day."),
        (["chair": " "], "“Office in the chair” is empty. Write something there."),
        (["present": " \n "], "“Present” is empty."),
        (["present": String(repeating: "x", count: 9000)], "“Present” is 9,000 characters long."),
        (["present": String(repeating: "x", count: 300)], "has 300 characters; use at most 200."),
        (["chair": "Chair\u{202E}man"], "held a character that turns the direction of text"),
        (["apologies": "Some\u{0}body"], "held a control character"),
    ])
    func `attendance that cannot be is refused with a sentence`(wrong: [String: String], sentence: String) async throws
    {
        let office = try await BoardRoom.office()
        try await office.browse(as: "secretary") { browsers in
            let page = try await browsers[0].get("/cycles/1/board/meeting")
            let fields = BoardRoom.meeting.map { ($0.key, wrong[$0.key] ?? $0.value) }
            let answer = try await browsers[0].post(
                "/cycles/1/board/meeting",
                page.hiddenFields(to: "/cycles/1/board/meeting") + fields
            )
            #expect(answer.status == 422)
            #expect(answer.words.contains(sentence), "\(answer.words)")
            #expect(office.chronicle.current.cycles[1]?.meeting == nil)
        }
    }

    @Test func `grades are refused that are off the scale or unexplained, and nothing typed is lost`() async throws {
        let office = try await BoardRoom.office()
        let path = "/cycles/1/board/service/grade"
        try await office.browse(as: "chair", "secretary", "member") { browsers in
            try await browsers[1].send("/cycles/1/board/meeting", BoardRoom.meeting)
            let off = try await browsers[0].send(
                path,
                ["grade": "excellent", "reason": "Kept <b>words</b>", "code": ""]
            )
            #expect(off.status == 422 && off.words.contains("is none of the answers under “Grade”"))
            #expect(off.text.contains("Kept &lt;b&gt;words&lt;/b&gt;"))
            let unexplained = try await browsers[0].send(
                path,
                ["grade": "good", "reason": "It feels better.", "code": ""]
            )
            #expect(unexplained.status == 422)
            #expect(
                unexplained.words.contains("departs from the rule's suggestion and has no kind of reason; choose one.")
            )
            let code = try await browsers[0].send(
                path,
                ["grade": "good", "reason": "It feels better.", "code": "mood"]
            )
            #expect(code.status == 422)
            #expect(try await browsers[2].get(path).status == 403)
            #expect(office.chronicle.current.cycles[1]?.opinions.isEmpty == true)
        }
    }

    @Test func `two editors of a grade see both`() async throws {
        let office = try await BoardRoom.office()
        let path = "/cycles/1/board/safety/grade"
        try await office.browse(as: "chair", "deputy", "secretary") { browsers in
            try await browsers[2].send("/cycles/1/board/meeting", BoardRoom.meeting)
            let page = try await browsers[1].get(path)
            try await browsers[0].send(path, BoardRoom.safety)
            let mine = [("grade", "requires-improvement"), ("reason", "Too few."), ("code", "judgement")]
            let conflict = try await browsers[1].post(path, page.hiddenFields(to: path) + mine)
            #expect(conflict.status == 409)
            #expect(conflict.words.contains("Holder of chair changed this while you were typing"))
            #expect(conflict.words.contains("Stands now: Good You typed: Requires Improvement"))
            #expect(try await browsers[1].post(path, conflict.hiddenFields(to: path) + mine).status == 303)
            let history = office.chronicle.current.cycles[1]?.opinions.map(\.stamp.author)
            #expect(history == ["chair", "deputy"])
        }
    }

    @Test func `of two who close at once the second is told`() async throws {
        let office = try await BoardRoom.office()
        let path = "/cycles/1/board/closing"
        try await office.browse(as: "chair", "deputy", "secretary") { browsers in
            try await browsers[2].send("/cycles/1/board/meeting", BoardRoom.meeting)
            try await browsers[0].send("/cycles/1/board/safety/grade", BoardRoom.safety)
            let stale = try await browsers[1].get(path)
            try await browsers[0].send("/cycles/1/board/service/grade", BoardRoom.service)
            let ready = try await browsers[1].get(path)
            #expect(stale.hiddenFields(to: path).isEmpty)
            try await browsers[0].send("/cycles/1/board/service/grade", BoardRoom.service)
            let changed = try await browsers[1].post(path, ready.hiddenFields(to: path))
            #expect(changed.status == 409 && changed.text.contains("Close the board all the same"))
            try await browsers[0].send(path, [:])
            let told = try await browsers[1].post(path, changed.hiddenFields(to: path))
            #expect(told.status == 409)
            #expect(told.words.contains("Holder of chair closed the board on 9 February 2021"))
            #expect(!told.text.contains("<form class=\"form\""))
            #expect(office.chronicle.current.cycles[1]?.editions.count == 1)
        }
    }

    @Test func `a dissent is its author's own, or recorded by whoever is in the chair`() async throws {
        let office = try await BoardRoom.office()
        let path = "/cycles/1/board/safety/dissent"
        try await office.browse(as: "secretary", "chair", "member") { browsers in
            let (secretary, chair, member) = (browsers[0], browsers[1], browsers[2])
            let sentence =
                "No grade is agreed for Safety, so there is none that a view can depart from; agree one first."
            let early = try await member.get(path)
            #expect(early.words.contains(sentence) && !early.text.contains("<form class=\"form\""))
            try await secretary.send("/cycles/1/board/meeting", BoardRoom.meeting)
            try await chair.send("/cycles/1/board/safety/grade", BoardRoom.safety)
            #expect(try await !member.get(path).text.contains("name=\"author\""))
            #expect(try await member.get(path).words.contains("with your office: Office of member."))
            try await member.send(path, ["author": "Chief Constable", "view": "It is too kind."])
            try await chair.send(path, ["author": "Director of People", "view": "It is too hard."])
            let offices = office.chronicle.current.cycles[1]?.dissents.map(\.value.author)
            #expect(offices == ["Office of member", "Director of People"])
        }
    }

    /// What may be recorded while the chair reads what will be frozen.
    static let meanwhile: [(any EntryContent, String)] = [
        (
            FiguresRecorded(
                origin: "late.csv",
                rows: [LivedForce.figure("answered", "force", LivedForce.period, "81.0")].compactMap { $0 }
            ), "Figures were recorded"
        ),
        (MeasureDefined(LivedForce.reviewed), "Figures were recorded, or something else by which measures are judged."),
        (
            PriorityGraded(
                cycle: 1,
                grade: PriorityGrade(priority: "victims", grade: "good", author: "Unit", reason: "Solved.")
            ), "A priority’s grade was recommended."
        ),
        (
            ReturnSubmitted(
                cycle: 1,
                account: CommandReturn(organisation: "north", narrative: "A hard quarter.", author: "Lead")
            ), "The return of North: Submitted by the command."
        ),
        (LivedForce.opinion(.moderated, "safety", "north", "good"), "A grade was given: Moderated by chief officer."),
    ]

    @Test(arguments: meanwhile.indices)
    func `nothing is frozen that was not seen`(place: Int) async throws {
        let office = try await BoardRoom.office()
        let path = "/cycles/1/board/closing"
        let (content, text) = Self.meanwhile[place]
        try office.ledger.record(by: "tests", at: office.now) { _ in
            let own = LivedForce.opinion(.own, "safety", "north", "good")
            let account = CommandReturn(organisation: "north", narrative: "A quarter.", author: "Lead")
            let isGraded = content is GradeGiven
            return [own]
                + (isGraded
                    ? [ReturnSubmitted(cycle: 1, account: account), ReturnAccepted(cycle: 1, organisation: "north")]
                    : [])
        }
        try await office.browse(as: "chair", "secretary") { browsers in
            try await browsers[1].send("/cycles/1/board/meeting", BoardRoom.meeting)
            try await browsers[0].send("/cycles/1/board/safety/grade", BoardRoom.safety)
            try await browsers[0].send("/cycles/1/board/service/grade", BoardRoom.service)
            let seen = try await browsers[0].get(path).hiddenFields(to: path)
            try office.ledger.record(by: "somebody", at: office.now) { _ in [content] }
            let answer = try await browsers[0].post(path, seen)
            #expect(answer.status == 409)
            #expect(answer.words.contains("somebody changed this meanwhile") && answer.words.contains(text))
            #expect(office.chronicle.current.cycles[1]?.cycle.closed == nil)
            #expect(try await browsers[0].post(path, answer.hiddenFields(to: path)).status == 303)
        }
    }

    // MARK: - Decisions

    private static let decision: KeyValuePairs = [
        "title": "Answer 85% of calls in time", "detail": "It can be done.", "day": "2021-02-08", "change": "target",
        "measure": "service answered", "other": "", "target": "85", "from": "2021-01",
    ]

    @Test func `a decision changes what later cycles are held against`() async throws {
        let office = try await BoardRoom.office()
        try await office.browse(as: "chair") { browsers in
            let path = "/cycles/1/board/decisions/new"
            #expect(try await browsers[0].send(path, Self.decision).status == 303)
            #expect(office.chronicle.current.currentFramework?.version == 2)
            let trial = Dictionary(uniqueKeysWithValues: Self.decision.map { ($0.key, $0.value) })
                .merging(["title": "Try reviews", "change": "trial", "other": "reviewed"]) { $1 }
            let page = try await browsers[0].get(path)
            let sent = try await browsers[0].post(path, page.hiddenFields(to: path) + trial.map { ($0.key, $0.value) })
            #expect(sent.status == 303, "\(sent.words)")
            let board = try await browsers[0].get("/cycles/1/board")
            #expect(board.words.contains("From January 2021 the target for Calls answered in time is 85.0%."))
            #expect(board.words.contains("From January 2021 Files reviewed is tried beside Calls answered in time"))
            #expect(
                office.chronicle.current.cycles[1]?.decisions.map(\.id.text) == [
                    "answer-85-of-calls-in-time", "try-reviews",
                ]
            )
        }
    }

    @Test(arguments: [
        (["title": ""], "“Decision” is empty."),
        (["measure": ""], "No measure is chosen. Choose the one that is affected."),
        (["target": "much"], "“much” is no number. Write it in digits, such as 82.5."),
        (["from": "2021-13"], "“2021-13” is no month. Write it as year and month, such as 2021-01."),
        (["from": "2020-10"], "A change from 2020-10 would change the cycle that is being judged"),
        (["change": "replace"], "No other measure is chosen. Choose the one that comes in."),
        (["measure": "safety solved"], "“solved” is not held against a target; replace the redline instead."),
        (["measure": "service nothing"], "is none of the answers under “Measure”"),
        (["day": "2021-03-01"], "A decision on 2021-03-01 is still to come."),
        (["change": "everything"], "is none of the answers under “What changes”"),
    ])
    func `a decision that cannot be is refused with a sentence`(wrong: [String: String], sentence: String) async throws
    {
        let office = try await BoardRoom.office()
        let path = "/cycles/1/board/decisions/new"
        try await office.browse(as: "chair") { browsers in
            let page = try await browsers[0].get(path)
            let fields = Self.decision.map { ($0.key, wrong[$0.key] ?? $0.value) }
            let answer = try await browsers[0].post(path, page.hiddenFields(to: path) + fields)
            #expect(answer.status == 422)
            #expect(answer.words.contains(sentence), "\(answer.words)")
            #expect(office.chronicle.current.frameworks.count == 1)
            #expect(office.chronicle.current.cycles[1]?.decisions.isEmpty == true)
        }
    }
}
