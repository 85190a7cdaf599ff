import AccountStore
import LedgerStore
import Scorecards
import Testing

@testable import Web

/// The fixture's force some weeks later: cycle 7 closed, cycle 8 open with returns, risks counted, actions reviewed.
enum Lived {
    static let chronicle = Chronicle(Fixture.entries + Fixture.followUp + entries)

    /// What is recorded after the fixture's own entries.
    static let entries: [any EntryContent] =
        [
            OrganisationDefined(
                Organisation(id: "response", name: "Response Command", kind: .command, parent: "essex")
            ),
            MeasureDefined(
                Measure(
                    id: "risks",
                    name: "Risks in breach",
                    unit: .count(one: "risk", many: "risks"),
                    nature: .stock,
                    aggregation: .last,
                    polarity: .lower
                )
            ),
            FrameworkAdopted(framework), CycleClosed(cycle: 7),
            CycleOpened(
                cycle: 8,
                series: 21,
                reviewPeriod: Window(months: 3, to: "2020-12"),
                framework: "rebalanced-scorecard",
                frameworkVersion: 2
            ),
            FiguresRecorded(origin: "next.csv", rows: [Fixture.figure("vwi-solved", 12, "2020-12", "2510")]),
        ] + submitted("crime", ["keeping-people-safe"], ["Acting sergeants", "Vacancies"])
        + submitted("response", ["community-focus"], ["acting sergeants"]) + [
            RiskAssessed(
                risk: Risk(id: "crowds", title: "Crowds", organisation: "response", owner: "Head of Response"),
                assessment: RiskAssessment(
                    day: "2020-12-15",
                    likelihood: "possible",
                    impact: "minor",
                    mitigation: "The season is over.",
                    isClosed: true
                )
            ),
            ActionRaised(action: done),
            ActionReviewed(action: "done", review: ActionReview(day: "2021-01-20", status: .done, note: "It is done.")),
        ]

    private static var framework: Framework {
        var framework = Fixture.framework
        framework.version = 2
        framework.from = "2020-10"
        framework.reason = "Risks are counted."
        framework.quadrants[3].roles.append(
            MeasureRole(
                measure: "risks",
                role: .redline,
                window: .month,
                redline: RedlineRule(against: .target, target: 0)
            )
        )
        framework.returns = [
            ReturnDuty(organisation: "crime", quadrants: ["keeping-people-safe"]),
            ReturnDuty(organisation: "response", quadrants: ["community-focus"]),
        ]
        framework.computed = [ComputedMeasure(measure: "risks", from: .risksInBreach)]
        return framework
    }

    private static var done: Action {
        var action = Fixture.action
        (action.id, action.title, action.organisation) = ("done", "Hire two drivers", "response")
        return action
    }

    private static func submitted(
        _ organisation: Organisation.ID,
        _ quadrants: [Quadrant.ID],
        _ themes: [String]
    ) -> [any EntryContent] {
        quadrants.map { quadrant in
            GradeGiven(
                cycle: 8,
                opinion: GradeOpinion(
                    organisation: organisation,
                    quadrant: quadrant,
                    stage: .own,
                    grade: "good",
                    author: "Command lead"
                )
            )
        } + [
            ReturnSubmitted(
                cycle: 8,
                account: CommandReturn(
                    organisation: organisation,
                    narrative: "A hard quarter.",
                    themes: themes,
                    pressures: ["Demand at night"],
                    author: "Command lead"
                )
            )
        ]
    }
}

// MARK: - Pages for the contract of the templates
extension Lived {
    private static let reader = Reader(chronicle: chronicle, sight: .working)
    private static let secretary = Identity(
        Account(
            id: "cat.dean",
            name: "Cat Dean",
            office: "Secretary",
            holdings: [Holding(.secretary, for: "essex")],
            isDisabled: false,
            hasPassword: true,
            subject: nil
        ),
        session: "a session"
    )

    static var registerPages: [RiskRegisterPage] {
        (["2021-02-09", "2020-10-01"] as [Day]).map { day in
            RiskRegisterPage(
                in: reader.current,
                of: nil,
                today: day,
                addingFor: reader.current.ownOrganisations,
                obstacle: "No."
            )
        }
    }

    static var riskPages: [RiskPage] {
        reader.current.risks.all.map {
            RiskPage($0, in: reader, today: "2021-02-09", names: Names(accounts: []), identity: Fixture.identity)
        }
    }

    static var synergyPages: [SynergyPage] {
        [6, 8].compactMap { SynergyPage(cycle: $0, in: reader, identity: secretary) }
    }

    /// One action is late and one done; seen on an earlier day the first is open.
    static var actionsPage: ActionsPage {
        var later = chronicle
        var action = Fixture.action
        (action.id, action.due) = ("later", "2021-06-30")
        later.record(ActionRaised(action: action))
        return ActionsPage(in: later.current, today: "2021-02-09", identity: secretary)
    }

    static var actionPages: [ActionPage] {
        reader.current.actions.all.map {
            ActionPage($0, in: reader, today: "2021-02-09", names: Names(accounts: []), identity: secretary)
        }
    }

    static var cycleActionsPages: [CycleActionsPage] {
        [6, 8].map { CycleActionsPage(cycle: $0, in: reader, today: "2021-02-09", identity: secretary) }
    }
}

/// The lived force's entries are such as a ledger takes.
struct LivedTests {
    @Test func `a ledger would take every entry`() {
        var chronicle = Fixture.chronicle
        for entry in Fixture.followUp { chronicle.record(entry) }
        for entry in Lived.entries {
            #expect(entry.refusals(against: chronicle.current) == [])
            chronicle.record(entry)
        }
    }
}

extension Office {
    /// An office in the lived force, with people of every role the pages of what follows a board know.
    static func lived() async throws -> Office {
        let office = try Office()
        try office.ledger.record(by: "tests", at: office.now) { _ in Lived.entries }
        try await office.hire("ann.bell", as: .analyst)
        try await office.hire("cat.dean", as: .secretary)
        try await office.hire("lee.crime", as: .commandLead, for: "crime")
        try await office.hire("kim.response", as: .commandLead, for: "response")
        return office
    }

    var scorecard: Scorecard { ledger.chronicle.current }
}
