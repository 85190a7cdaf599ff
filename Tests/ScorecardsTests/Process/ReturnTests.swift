import ScorecardFixtures
import Scorecards
import Testing

/// A return goes its way from draft to moderated, and everything out of turn is refused with what would be right.
struct ReturnTests {
    private func state(_ force: LivedForce, _ organisation: Organisation.ID) -> ReturnState? {
        force.scorecard.returnProgress(of: organisation, in: 1)?.state
    }

    @Test func `walks from draft to moderated, children before parents`() {
        var force = LivedForce()
        #expect(state(force, "crime") == .drafting)
        #expect(force.submit("crime") == [])
        #expect(
            force.record(ReturnAccepted(cycle: 1, organisation: "crime")).map(\.problem)
                == ["returns below Crime come first: North"]
        )
        #expect(force.submit("north") == [])
        #expect(force.moderate("north") == [])
        #expect(state(force, "north") == .moderated)
        #expect(force.moderate("crime") == [])
        #expect(state(force, "crime") == .moderated)
    }

    @Test func `is refused with everything compulsory that is missing`() {
        var force = LivedForce()
        let account = CommandReturn(
            organisation: "crime",
            narrative: " \n",
            accounts: [RedlineAccount(measure: "solved", fact: "It fell.", cause: "", action: "More staff.")],
            author: "Command lead, Crime"
        )
        #expect(
            force.record(ReturnSubmitted(cycle: 1, account: account)).map(\.problem) == [
                "no grade is given for Safety", "the narrative is missing",
                "the cause of the unmet redline “Offences solved” is missing",
            ]
        )
        #expect(state(force, "crime") == .drafting)
    }

    @Test func `locks once accepted, and opens again when sent back`() {
        var force = LivedForce()
        _ = force.submit("contact")
        #expect(force.submit("contact").first?.problem == "Contact has submitted its return")
        _ = force.record(ReturnAccepted(cycle: 1, organisation: "contact"))
        #expect(
            force.record(LivedForce.opinion(.own, "service", "contact", "good")).map(\.problem)
                == ["the chief officer has accepted the return of Contact, which locks it"]
        )
        #expect(
            force.record(ReturnSentBack(cycle: 1, organisation: "contact", reason: "")).map(\.problem)
                == ["the reason for sending the return back is missing"]
        )
        #expect(force.record(ReturnSentBack(cycle: 1, organisation: "contact", reason: "Say more.")) == [])
        #expect(state(force, "contact") == .sentBack("Say more."))
        #expect(force.submit("contact") == [])
        #expect(force.scorecard.cycles[1]?.returns["contact"]?.submissions.count == 2)
    }

    @Test func `an older grade does not count for a return that was sent back`() {
        var force = LivedForce()
        _ = force.submit("contact")
        _ = force.record(ReturnSentBack(cycle: 1, organisation: "contact", reason: "Say more."))
        let account = CommandReturn(organisation: "contact", narrative: "Again.", author: "Command lead")
        let problems = force.record(ReturnSubmitted(cycle: 1, account: account)).map(\.problem)
        #expect(problems.contains("no grade is given for Safety"))
    }

    @Test func `a moderated grade that differs needs a reason and its kind`() {
        var force = LivedForce()
        _ = force.submit("contact")
        _ = force.record(ReturnAccepted(cycle: 1, organisation: "contact"))
        #expect(
            force.record(LivedForce.opinion(.moderated, "service", "contact", "requires-improvement")).map(\.problem)
                == [
                    "the grade of Service differs from the command's own and has no reason",
                    "the grade of Service differs from the command's own and has no kind of reason",
                ]
        )
        #expect(
            force.record(
                LivedForce.opinion(
                    .moderated,
                    "service",
                    "contact",
                    "requires-improvement",
                    reason: "Too few calls.",
                    code: .judgement
                )
            ) == []
        )
    }

    @Test func `a command does not answer for every quadrant`() {
        var force = LivedForce()
        #expect(
            force.record(LivedForce.opinion(.own, "service", "crime", "good")).map(\.description)
                == ["“crime” does not answer for “service”; it answers for “safety”"]
        )
        #expect(
            force.record(LivedForce.opinion(.own, "service", "force", "good")).first?.description
                == "“force” gives no return; returns come from “north”, “crime”, “contact”"
        )
    }

    @Test(arguments: [
        ("a\u{202E}b", "U+202E"), ("a\u{0}b", "U+0"), ("a\u{2066}b", "U+2066"), ("a\u{1B}b", "U+1B"),
    ])
    func `text that hides something is refused`(text: String, name: String) {
        var force = LivedForce()
        let account = CommandReturn(organisation: "contact", narrative: text, author: "Command lead")
        let problems = force.record(ReturnSubmitted(cycle: 1, account: account)).map(\.problem)
        #expect(problems.contains("the narrative holds a character that cannot be seen (\(name))"))
    }

    @Test func `text without end is refused`() {
        var force = LivedForce()
        let account = CommandReturn(
            organisation: "contact",
            narrative: String(repeating: "ä", count: 20_001),
            author: "Command lead"
        )
        let problems = force.record(ReturnSubmitted(cycle: 1, account: account)).map(\.problem)
        #expect(problems.contains("the narrative has 20001 characters"))
    }

    @Test(arguments: ReturnProgress.Verb.allCases)
    func `a closed cycle lets nothing be done with a return`(verb: ReturnProgress.Verb) throws {
        var force = LivedForce()
        _ = force.closeBoard()
        let progress = try #require(force.scorecard.returnProgress(of: "crime", in: 1))
        #expect(progress.obstacle(to: verb) == .cycleClosed)
    }
}
