import Papers
import ScorecardFixtures
import Scorecards
import Testing

/// What a board leaves behind: its minutes, and what the paper says of dissent, decisions, actions and corrections.
struct MinutesTests {
    /// The small force with a paper, its board held; closed, corrected and closed again where wanted.
    private static func held(isCorrected: Bool = false) -> Chronicle {
        var framework = LivedForce.framework
        framework.paper = [
            PaperSection(id: "purpose", number: "1.0", title: "Purpose", content: [.purpose]),
            PaperSection(id: "grades", number: "2.0", title: "Grades", content: [.grades, .quadrantSummaries]),
            PaperSection(id: "decisions", number: "3.0", title: "Decisions", content: [.decisions]),
            PaperSection(id: "actions", number: "4.0", title: "Actions", content: [.improvement]),
        ]
        let change = YardstickChange(
            quadrant: "service",
            from: LivedForce.period.last + 1,
            kind: .replace(measure: "answered", by: "reviewed")
        )
        let action = Action(
            id: "calls",
            cycle: 1,
            title: "Answer more calls",
            organisation: "contact",
            owner: "Command lead",
            due: LivedForce.meeting.day.advanced(by: 30),
            measure: "answered",
            quadrant: "service"
        )
        let board: [any EntryContent] = [
            BoardMet(cycle: 1, meeting: LivedForce.meeting),
            LivedForce.opinion(.own, "safety", "crime", "good", reason: "A hard quarter."),
            LivedForce.opinion(
                .moderated,
                "safety",
                "crime",
                "requires-improvement",
                reason: "Fewer.",
                code: .performance
            ),
            LivedForce.opinion(.agreed, "safety", "force", "good", reason: "more offences are solved"),
            LivedForce.opinion(.agreed, "service", "force", "requires-improvement", reason: "Too few calls."),
            DissentNoted(
                cycle: 1,
                dissent: Dissent(quadrant: "safety", author: "Director of People", view: "too kind")
            ),
            DecisionTaken(
                cycle: 1,
                decision: Decision(
                    id: "reviews",
                    day: LivedForce.meeting.day,
                    by: "Board",
                    title: "Judge reviews",
                    detail: "",
                    change: change
                )
            ),
            ActionRaised(action: action), CycleClosed(cycle: 1),
        ]
        let correction: [any EntryContent] = [
            CycleReopened(cycle: 1, reason: "a figure was wrong"), CycleClosed(cycle: 1),
        ]
        var chronicle = Chronicle()
        let entries = LivedForce.beginning.map { $0 is FrameworkAdopted ? FrameworkAdopted(framework) : $0 }
        for content in entries + board + (isCorrected ? correction : []) {
            let stamp = Stamp(
                sequence: chronicle.current.sequence + 1,
                time: Instant(startOf: LivedForce.meeting.day),
                author: "somebody"
            )
            chronicle.apply(Entry(stamp: stamp, content: content))
        }
        return chronicle
    }

    private let chronicle = held()

    @Test(arguments: [
        "The board met on Monday 1 March 2021. In the chair: Chief Constable.",
        "**Good was agreed.** More offences are solved.", "**Dissent, Director of People:** Too kind.",
        "| **Crime** | Good<br>A hard quarter. | Requires Improvement<br>Fewer. (Performance changed.) |",
        "**Judge reviews.** Board, Monday 1 March 2021. From January 2021 Files reviewed takes the place of Calls answered in "
            + "time, which stays as an indicator.",
        "**Answer more calls.** Service. Command lead, Contact, by 31 March 2021: open.", "Suggested: Good.",
        "- **Status:** Final; the cycle is closed",
    ])
    func `the minutes say`(sentence: String) throws {
        let minutes = try #require(Minutes(cycle: 1, in: chronicle.scorecard(for: 1))).document
        #expect(minutes.markdown.contains(sentence), "\(minutes.markdown)")
    }

    @Test func `minutes of a board that has not met say so`() throws {
        let minutes = try #require(Minutes(cycle: 1, in: LivedForce().scorecard)).document.markdown
        for sentence in [
            "Who was at the board is not recorded.", "No grade agreed. The rule suggests Good.",
            "Nothing was decided beyond the grades.", "No action is recorded.",
        ] {
            #expect(minutes.contains(sentence), "\(sentence)")
        }
        #expect(Minutes(cycle: 9, in: LivedForce().scorecard) == nil)
    }

    @Test(arguments: [
        "In the chair: Chief Constable. Present: Deputy Chief Constable.", "**Dissent, Director of People:** Too kind.",
        "From January 2021 Files reviewed takes the place of Calls answered in time, which stays as an indicator.",
        "The actions of this cycle:", "**Answer more calls.** Service. Command lead, Contact, by 31 March 2021: open.",
    ])
    func `the paper says`(sentence: String) throws {
        let paper = try #require(BoardPaper(cycle: 1, in: chronicle.scorecard(for: 1))).document.markdown
        #expect(paper.contains(sentence), "\(paper)")
        #expect(!paper.contains("No actions are recorded") && !paper.contains("Edition"))
    }

    @Test func `a correction is named in the new edition and not in the one before`() throws {
        let corrected = Self.held(isCorrected: true)
        let papers = try [1, 2].map { edition in
            let scorecard = try #require(corrected.scorecard(for: 1, edition: edition))
            return try #require(BoardPaper(cycle: 1, in: scorecard)).document.markdown
        }
        let first = try #require(BoardPaper(cycle: 1, in: chronicle.scorecard(for: 1))).document.markdown
        #expect(papers[0] == first)
        #expect(papers[1].contains("- **Edition:** Edition 2, corrected: A figure was wrong."))
    }
}
