import Papers
import ScorecardFixtures
import Scorecards
import Testing

/// Due days that fall on days on which nobody works, as the pages and the paper give them.
struct TimetableWordingTests {
    @Test(arguments: [
        (Stage(id: "s", name: "S", owner: "O", due: 56), "56 (by Thursday 25 February 2021)"),
        (
            Stage(id: "s", name: "S", owner: "O", due: 87),
            "87 (by Friday 26 March 2021, moved from Sunday 28 March 2021)"
        ),
        (
            Stage(id: "s", name: "S", owner: "O", due: 95),
            "95 (by Thursday 1 April 2021, moved from Monday 5 April 2021, a bank holiday)"
        ),
        (
            Stage(id: "s", name: "S", owner: "O", due: 2, counting: .workingDays),
            "2 working days (by Tuesday 5 January 2021)"
        ), (Stage(id: "s", name: "S", owner: "O", due: nil), "none set"),
    ])
    func `says where a due day moved`(stage: Stage, words: String) {
        #expect(stage.allowance(after: LivedForce.period.last.lastDay) == words)
    }

    /// The words of the timetable in the paper of a cycle whose board met on a day.
    private func words(due: Int, counting: Stage.Counting? = nil, met day: Day) throws -> String {
        var framework = LivedForce.framework
        framework.timetable = [
            Stage(
                id: "board",
                name: "Board",
                owner: "Chair",
                due: due,
                counting: counting,
                levels: counting == nil ? [Stage.Level(kind: .area, due: 21)] : [],
                task: .board
            )
        ]
        framework.paper = [PaperSection(id: "future", number: "1.0", title: "Future", content: [.timetable])]
        let entries = LivedForce.beginning.map { $0 is FrameworkAdopted ? FrameworkAdopted(framework) : $0 }
        let reached = MilestoneReached(cycle: 1, milestone: Milestone(stage: "board", day: day, note: ""))
        var chronicle = Chronicle()
        for content in entries + [reached] {
            let stamp = Stamp(
                sequence: chronicle.current.sequence + 1,
                time: Instant(startOf: LivedForce.meeting.day),
                author: "somebody"
            )
            chronicle.apply(Entry(stamp: stamp, content: content))
        }
        return try #require(BoardPaper(cycle: 1, in: chronicle.current)).document.markdown
    }

    @Test func `the paper counts from the day a due day moved to, as the pages do`() throws {
        let words = try words(due: 87, met: #require(Day("2021-03-29")))
        #expect(
            words.contains(
                "The Board met 88 days after the period ended, 3 days later than the last day allowed, Friday 26 March "
                    + "2021, moved from Sunday 28 March 2021."
            )
        )
        #expect(words.contains("26 March 2021<br>after 87 days, moved from Sunday 28 March 2021"))
        #expect(words.contains("areas by Thursday 21 January 2021"))
        #expect(words.contains("29 March 2021<br>after 88 days, 3 days late"))
    }

    @Test func `the paper counts working days where the framework does`() throws {
        let words = try words(due: 2, counting: .workingDays, met: #require(Day("2021-01-04")))
        #expect(words.contains("1 day earlier than the 2 working days allowed."))
        #expect(words.contains("5 January 2021<br>after 2 working days"))
    }
}
