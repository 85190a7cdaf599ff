import ScorecardFixtures
import Scorecards
import Testing

/// The board agrees, decides, closes and corrects, each in its turn.
struct BoardTests {
    @Test func `agrees nothing before it has met`() {
        var force = LivedForce()
        let grade = LivedForce.opinion(.agreed, "safety", "force", "good", reason: "More offences are solved.")
        #expect(force.record(grade).map(\.problem) == ["a grade cannot be agreed before the board has met"])
        #expect(force.record(BoardMet(cycle: 1, meeting: LivedForce.meeting)) == [])
        #expect(force.record(grade) == [])
    }

    @Test func `needs a kind of reason where it departs from the rule`() {
        var force = LivedForce()
        _ = force.record(BoardMet(cycle: 1, meeting: LivedForce.meeting))
        #expect(
            force.record(LivedForce.opinion(.agreed, "service", "force", "good", reason: "It feels better.")).map(
                \.problem
            )
                == ["the grade of Service departs from the rule's suggestion and has no kind of reason"]
        )
    }

    @Test func `closes only when it has done its work, and only once`() {
        var force = LivedForce()
        #expect(
            force.record(CycleClosed(cycle: 1)).map(\.problem) == [
                "it is not recorded that the board met", "no grade is agreed for Safety",
                "no grade is agreed for Service",
            ]
        )
        #expect(force.closeBoard() == [])
        #expect(force.record(CycleClosed(cycle: 1)).count == 1)
        #expect(force.record(BoardMet(cycle: 1, meeting: LivedForce.meeting)).count == 1)
    }

    @Test func `a correction makes a new edition and leaves the one before`() throws {
        var force = LivedForce()
        _ = force.closeBoard()
        #expect(force.record(PaperPublished(cycle: 1, edition: 1, day: Day(number: 18_700))) == [])
        let first = try #require(force.chronicle.publishedScorecard(for: 1))
        #expect(force.record(CycleReopened(cycle: 1, reason: "")).map(\.problem).count == 1)
        #expect(force.record(CycleReopened(cycle: 1, reason: "A figure was counted twice.")) == [])
        #expect(force.chronicle.publishedScorecard(for: 1)?.sequence == first.sequence)
        let row = try #require(LivedForce.figure("solved", "force", LivedForce.period, "100"))
        #expect(force.record(FiguresRecorded(origin: "correction", rows: [row])) == [])
        #expect(
            force.record(
                LivedForce.opinion(
                    .agreed,
                    "safety",
                    "force",
                    "requires-improvement",
                    reason: "The corrected figure is lower."
                ),
                CycleClosed(cycle: 1)
            ) == []
        )
        #expect(force.record(PaperPublished(cycle: 1, edition: 1, day: Day(number: 18_720))).count == 1)
        #expect(force.record(PaperPublished(cycle: 1, edition: 2, day: Day(number: 18_720))) == [])
        let grades = try [1, 2].map { edition in
            let scorecard = try #require(force.chronicle.scorecard(for: 1, edition: edition))
            return CycleEvaluation(cycle: 1, in: scorecard)?["safety"]?.chain.agreed?.grade
        }
        #expect(grades == ["good", "requires-improvement"])
        #expect(force.chronicle.publishedScorecard(for: 1)?.sequence ?? 0 > first.sequence)
    }

    @Test func `decisions change what later cycles are held against`() throws {
        var force = LivedForce()
        let later = LivedForce.period.last + 1
        let decision = Decision(
            id: "target",
            day: LivedForce.meeting.day,
            by: "Board",
            title: "Answer 85% of calls in time",
            detail: "",
            change: YardstickChange(
                quadrant: "service",
                from: later,
                kind: .target(measure: "answered", target: Quantity(85))
            )
        )
        #expect(force.record(DecisionTaken(cycle: 1, decision: decision)) == [])
        let adopted = try #require(force.scorecard.currentFramework)
        #expect(adopted.version == 2)
        #expect(adopted.quadrant("service")?.roles.first?.redline?.target == Quantity(85))
        #expect(force.scorecard.framework(of: try #require(force.scorecard.cycles[1]?.cycle))?.version == 1)
        let past = Decision(
            id: "past",
            day: LivedForce.meeting.day,
            by: "Board",
            title: "Too late",
            detail: "",
            change: YardstickChange(
                quadrant: "service",
                from: LivedForce.period.first,
                kind: .trial(measure: "reviewed", beside: "answered")
            )
        )
        #expect(force.record(DecisionTaken(cycle: 1, decision: past)).count == 1)
    }

    @Test func `a measure on trial is judged and decides nothing`() throws {
        let change = YardstickChange(
            quadrant: "service",
            from: LivedForce.period.last + 1,
            kind: .trial(measure: "solved", beside: "answered")
        )
        let next = try LivedForce.framework.changed(by: change, because: "Try it.").get()
        #expect(next.quadrant("service")?.roles.map(\.role) == [.primaryRedline, .trial, .kpi])
        let replaced = try LivedForce.framework.changed(
            by: YardstickChange(
                quadrant: "service",
                from: LivedForce.period.last + 1,
                kind: .replace(measure: "answered", by: "reviewed")
            ),
            because: "It says more."
        ).get()
        #expect(replaced.quadrant("service")?.roles.map(\.measure.text) == ["reviewed", "lag", "answered"])
        #expect(replaced.quadrant("service")?.roles.map(\.role) == [.primaryRedline, .kpi, .kpi])
    }

    @Test func `a dissenting view is kept beside the grade`() {
        var force = LivedForce()
        let dissent = Dissent(quadrant: "safety", author: "Director of People", view: "Too kind.")
        let early = force.record(DissentNoted(cycle: 1, dissent: dissent)).map(\.problem)
        #expect(early == ["no grade is agreed for Safety, so there is none that a view can depart from"])
        _ = force.record(BoardMet(cycle: 1, meeting: LivedForce.meeting))
        let agreed = LivedForce.opinion(.agreed, "safety", "force", "good", reason: "More offences are solved.")
        #expect(force.record(agreed, DissentNoted(cycle: 1, dissent: dissent)) == [])
        #expect(force.scorecard.cycles[1]?.dissents.map(\.value) == [dissent])
    }
}
