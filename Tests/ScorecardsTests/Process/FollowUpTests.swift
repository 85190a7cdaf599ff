import ScorecardFixtures
import Scorecards
import Testing

/// What must improve goes to the whole force and comes back as actions.
struct FollowUpTests {
    private static let action = Action(
        id: "more-handlers",
        cycle: 1,
        title: "More call handlers at night",
        organisation: "contact",
        owner: "Head of Contact",
        due: Day(number: 18_750),
        measure: "answered",
        quadrant: "service"
    )

    @Test func `a quadrant below its standard without an open action is named`() throws {
        var force = LivedForce()
        _ = force.closeBoard()
        #expect(force.scorecard.quadrantsWithoutAction(in: 1).map(\.id) == ["service"])
        #expect(force.record(ActionRaised(action: Self.action)) == [])
        #expect(force.scorecard.quadrantsWithoutAction(in: 1).isEmpty)
        let review = ActionReview(day: Day(number: 18_740), status: .done, note: "Three were taken on.")
        #expect(force.record(ActionReviewed(action: "more-handlers", review: review)) == [])
        #expect(force.scorecard.quadrantsWithoutAction(in: 1).map(\.id) == ["service"])
        let earlier = ActionReview(day: Day(number: 18_739), status: .open, note: "Not yet.")
        #expect(force.record(ActionReviewed(action: "more-handlers", review: earlier)).count == 1)
    }

    @Test func `questions, groups and ideas follow the closed board`() {
        var force = LivedForce()
        _ = force.closeBoard()
        let question = SynergyQuestion(id: "calls", text: "How can we answer more calls?", quadrants: ["service"])
        let idea = Idea(group: "red", text: "Call back.")
        #expect(force.record(IdeaOffered(cycle: 1, question: "calls", idea: idea)).count == 1)
        #expect(force.record(QuestionPut(cycle: 1, question: question)) == [])
        #expect(
            force.record(IdeaOffered(cycle: 1, question: "calls", idea: idea)).map(\.problem)
                == ["there is no group “red”"]
        )
        let group = BreakoutGroup(id: "red", name: "Red", facilitator: "Head of Crime")
        #expect(force.record(GroupFormed(cycle: 1, question: "calls", group: group)) == [])
        #expect(force.record(IdeaOffered(cycle: 1, question: "calls", idea: idea)) == [])
        #expect(force.scorecard.cycles[1]?.question("calls")?.ideas.map(\.value) == [idea])
    }

    @Test func `an action tells what its measure has done since`() throws {
        var force = LivedForce()
        _ = force.closeBoard()
        _ = force.record(ActionRaised(action: Self.action))
        let next = LivedForce.period.shifted(by: 3)
        let row = try #require(LivedForce.figure("answered", "contact", next, "83.0"))
        let refused = force.record(
            FiguresRecorded(origin: "next.csv", rows: [row]),
            CycleOpened(cycle: 2, series: 2, reviewPeriod: next, framework: "board", frameworkVersion: 1)
        )
        #expect(refused == [])
        let effect = try #require(force.scorecard.effect(of: Self.action, by: 2))
        #expect(effect.then.figure.figure?.exact == Quantity(decimal: "78.5"))
        #expect(effect.now.figure.figure?.exact == Quantity(83))
        #expect(effect.direction == .improved)
        #expect(effect.signals == nil)
    }

    @Test func `priorities see each measure once`() throws {
        var force = LivedForce()
        let grade = PriorityGrade(priority: "victims", grade: "good", author: "Analysts", reason: "Both are near.")
        #expect(force.record(PriorityGraded(cycle: 1, grade: grade)) == [])
        let evaluation = try #require(CycleEvaluation(cycle: 1, in: force.scorecard))
        let priority = try #require(evaluation.priorities(in: force.scorecard).first)
        #expect(priority.measures.map(\.measure.id.text) == ["solved", "answered"])
        #expect(priority.suggestion.grade == "requires-improvement")
        #expect(priority.recommended?.value == grade)
    }

    @Test func `a review lies after the period the action comes from`() {
        var force = LivedForce()
        _ = force.record(ActionRaised(action: Self.action))
        let review = ActionReview(day: LivedForce.period.last.lastDay, status: .done, note: "Done.")
        #expect(
            force.record(ActionReviewed(action: "more-handlers", review: review)).map(\.description) == [
                "a review on 2020-12-31 lies before the end of the review period the action comes from; "
                    + "give a day after 2020-12-31"
            ]
        )
    }

    @Test func `open actions come back to the next board, and so do those just done`() {
        var force = LivedForce()
        _ = force.closeBoard()
        _ = force.record(ActionRaised(action: Self.action))
        func review(_ day: Int, _ status: ActionReview.Status) -> ActionReviewed {
            ActionReviewed(
                action: "more-handlers",
                review: ActionReview(day: Day(number: day), status: status, note: "So.")
            )
        }
        func open(_ cycle: Int) -> CycleOpened {
            let period = LivedForce.period.shifted(by: 3 * (cycle - 1))
            return CycleOpened(
                cycle: cycle,
                series: cycle,
                reviewPeriod: period,
                framework: "board",
                frameworkVersion: 1
            )
        }
        #expect(force.record(open(2)) == [])
        #expect(force.scorecard.actionsReturning(to: 1).isEmpty)
        #expect(force.scorecard.actionsReturning(to: 2).map(\.id) == ["more-handlers"])
        #expect(force.scorecard.actionsReturning(to: 2).map(\.isReviewedForTwo) == [false])
        // The review period of cycle 2 ends on 31 March 2021, day 18717.
        #expect(force.record(review(18_717, .open)) == [])
        #expect(force.scorecard.actionsReturning(to: 2).map(\.isReviewedForTwo) == [false])
        #expect(force.record(review(18_718, .done)) == [])
        #expect(force.scorecard.actionsReturning(to: 2).map(\.isReviewedForTwo) == [true])
    }
}

extension ActionRecord {
    fileprivate var isReviewedForTwo: Bool {
        isReviewed(
            for: Cycle(
                id: 2,
                series: 2,
                reviewPeriod: LivedForce.period.shifted(by: 3),
                framework: "board",
                frameworkVersion: 1
            )
        )
    }
}
