import AccountStore
import ScorecardFixtures
import Scorecards
import Testing

@testable import Web

/// Pages of a small force's first cycle with something in every list.
extension Fixture {
    private static let lived = Chronicle(
        LivedForce.beginning + [
            MilestoneReached(cycle: 1, milestone: Milestone(stage: "returns", day: "2021-02-09", note: "In person.")),
            LivedForce.opinion(.recommended, "safety", "north", "good", reason: "Solved."),
            PriorityGraded(
                cycle: 1,
                grade: PriorityGrade(priority: "victims", grade: "good", author: "Unit", reason: "Solved.")
            ),
        ]
    )

    private static let timetableReader = Reader(chronicle: lived, sight: .working)

    private static let keeper = Account(
        id: "sam",
        name: "Sam",
        office: "Secretary",
        holdings: [Holding(.secretary, for: "force"), Holding(.analyst, for: "crime")]
    )

    private static let keeperIdentity = Identity(keeper, session: "a session")

    static var livedOverview: [any Sendable] { [OverviewPage(cycle: 1, in: lived.current)].compactMap { $0 } }

    static var livedCyclePages: [any Sendable] {
        [CyclePage(cycle: 1, in: lived.current, newest: lived.current)].compactMap { $0 }
    }

    static var progressPages: [any Sendable] {
        let view = ProgressPage.View(
            today: "2021-02-09",
            accounts: [keeper],
            reader: keeperIdentity,
            address: "https://quadrant.example"
        )
        return [ProgressPage(of: 1, in: lived.current, seen: view)].compactMap { $0 }
    }

    static var newCyclePages: [any Sendable] {
        [CycleProposal(after: lived.current)].compactMap { $0 }.map {
            NewCyclePage($0, form: formView, in: timetableReader, on: "2021-02-09")
        } + [NewCyclePage.withoutFramework]
    }

    static var milestonePages: [any Sendable] {
        made {
            try MilestonePage(
                MilestoneForm(cycle: 1, stage: "returns"),
                view: formView,
                in: lived.current,
                reader: timetableReader,
                names: Names(accounts: [keeper])
            )
        }
    }

    static var recommendationsPages: [any Sendable] {
        [RecommendationsPage(of: 1, in: timetableReader, for: keeperIdentity, on: "2021-02-09")].compactMap { $0 }
    }

    static var recommendationPages: [any Sendable] {
        made {
            try RecommendationPage(
                RecommendationForm(cycle: 1, organisation: "north", office: "Unit", today: "2021-02-09"),
                view: formView,
                in: lived.current,
                reader: timetableReader,
                names: Names(accounts: [keeper])
            )
        }
    }

    static var prioritiesPages: [any Sendable] {
        [
            PrioritiesPage(of: 1, in: lived.current, seenBy: .working, mayGrade: true),
            PrioritiesPage(of: 7, in: chronicle.current, seenBy: .working, mayGrade: false),
        ].compactMap { $0 } + indicatorPages
    }

    static var priorityPages: [any Sendable] {
        [withIndicator, trial].flatMap { chronicle in
            made {
                try PriorityPage(
                    PriorityForm(cycle: 1, priority: "victims", office: "Unit"),
                    view: formView,
                    in: chronicle.current,
                    reader: timetableReader,
                    names: Names(accounts: [keeper])
                )
            }
        }
    }

    /// The cycle with an indicator that speaks to the priority as well.
    private static let withIndicator: Chronicle = {
        let entries = LivedForce.beginning.map { entry -> any EntryContent in
            guard let defined = entry as? MeasureDefined, defined.measure.id == "lag" else { return entry }
            var measure = defined.measure
            measure.tags = ["victims"]
            return MeasureDefined(measure)
        }
        return Chronicle(entries)
    }()

    private static var indicatorPages: [any Sendable] {
        [PrioritiesPage(of: 1, in: withIndicator.current, seenBy: .working, mayGrade: true)].compactMap { $0 }
    }

    private static func made(_ page: () throws -> any Page) -> [any Sendable] {
        do {
            return [try page()]
        } catch {
            Issue.record(error)
            return []
        }
    }
}
