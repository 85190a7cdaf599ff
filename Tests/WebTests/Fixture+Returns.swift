import AccountStore
import ScorecardFixtures
import Scorecards
import Testing

@testable import Web

/// Pages of returns that show everything there is to show, once each.
extension Fixture {
    /// A force one of whose returns was sent back and submitted again, and whose figures changed since.
    static let livedForce: LivedForce = {
        var force = LivedForce()
        for quadrant in ["safety", "service"] as [Quadrant.ID] {
            _ = force.record(
                LivedForce.opinion(
                    .recommended,
                    quadrant,
                    "contact",
                    "requires-improvement",
                    reason: "As the figures say."
                )
            )
        }
        for narrative in ["A hard quarter.", "A hard quarter, and why."] {
            let own = LivedForce.opinion(.own, "safety", "contact", "good", reason: "It went well.")
            _ = force.record(own, LivedForce.opinion(.own, "service", "contact", "good"))
            let account = CommandReturn(
                organisation: "contact",
                narrative: narrative,
                accounts: [RedlineAccount(measure: "answered", fact: "It fell.", cause: "Demand.", action: "Staff.")],
                themes: ["Acting sergeants"],
                pressures: ["Demand"],
                author: "Command lead, Contact"
            )
            _ = force.record(ReturnSubmitted(cycle: 1, account: account), by: "lee.lead")
            guard narrative == "A hard quarter." else { continue }
            _ = force.record(ReturnSentBack(cycle: 1, organisation: "contact", reason: "Say why."), by: "cho.chief")
        }
        _ = force.record(ReturnAccepted(cycle: 1, organisation: "contact"), by: "cho.chief")
        let rows = [LivedForce.figure("answered", "contact", LivedForce.period, "81.0")].compactMap { $0 }
        _ = force.record(FiguresRecorded(origin: "late.csv", rows: rows))
        _ = force.submit("north")
        _ = force.record(ReturnSentBack(cycle: 1, organisation: "north", reason: "Say more."), by: "cho.chief")
        return force
    }()

    static let lead = Account(
        id: "lee.lead",
        name: "Lee Lead",
        office: "Command lead, Contact",
        holdings: [Holding(.commandLead, for: "force"), Holding(.chiefOfficer, for: "force")],
        isDisabled: false,
        hasPassword: true,
        subject: nil
    )

    static let leadIdentity = Identity(lead, session: "a session")
    static var livedReader: Reader { Reader(chronicle: livedForce.chronicle, sight: .working) }

    static func desk(_ organisation: Organisation.ID) throws -> ReturnDesk {
        try ReturnDesk(ReturnPlace(cycle: 1, organisation: organisation), in: livedForce.scorecard)
    }

    private static func evidence(_ desk: ReturnDesk) throws -> ReturnEvidence {
        try Site(chronicle: { livedForce.chronicle }).evidence(of: desk)
    }

    /// Makes what a test shows, or fails the test.
    static func made<Value>(_ make: () throws -> Value) -> [Value] {
        do {
            return [try make()]
        } catch {
            Issue.record("the fixture cannot be made: \(error)")
            return []
        }
    }

    static var returnsPages: [ReturnsPage] {
        made {
            try Site(chronicle: { livedForce.chronicle }).returnsPage(
                cycle: 1,
                in: livedForce.scorecard,
                identity: leadIdentity,
                accounts: [lead],
                today: "2021-03-01"
            )
        }
    }

    static var returnRows: [ReturnRow] {
        ReturnDesk.all(in: 1, movedForce.scorecard).map { desk in
            ReturnRow(
                desk,
                powers: ReturnPowers(of: leadIdentity, over: desk),
                people: ReturnPeople([lead]),
                today: "2021-03-01"
            )
        }
    }

    static var returnExceptions: [ReturnException] {
        ReturnDesk.all(in: 1, livedForce.scorecard).flatMap {
            ReturnException.all($0, people: ReturnPeople([lead]), today: "2021-03-01")
        }
    }

    /// The same force once Contact's grades are moderated.
    private static var movedForce: LivedForce {
        var force = livedForce
        for quadrant in ["safety", "service"] as [Quadrant.ID] {
            _ = force.record(LivedForce.opinion(.moderated, quadrant, "contact", "good"), by: "cho.chief")
        }
        return force
    }

    static var commandReturnPages: [CommandReturnPage] {
        (["contact", "north", "crime"] as [Organisation.ID]).flatMap { organisation in
            made {
                let desk = try desk(organisation)
                return CommandReturnPage(
                    desk,
                    evidence: try evidence(desk),
                    reader: livedReader,
                    identity: leadIdentity,
                    names: Names(accounts: [lead])
                )
            }
        }
    }

    static var draftPages: [DraftPage] { drafts.map(\.page) }

    static var draftSections: [DraftPage.Section] { drafts.flatMap(\.sections) }

    private static var drafts: [(page: DraftPage, sections: [DraftPage.Section])] {
        (["contact", "north", "crime"] as [Organisation.ID]).flatMap { organisation in
            made {
                let desk = try desk(organisation)
                let evidence = try evidence(desk)
                let draft = Draft(
                    fields: ["narrative": "So far."],
                    version: 2,
                    author: "lee.lead",
                    time: Instant(startOf: "2021-02-09")
                )
                let form = ReturnForm(desk: desk, unmet: evidence.unmet, values: draft.fields)
                let typed = Submission("narrative=yours&fact-answered=x".utf8)
                let view = FormView(
                    form.form,
                    input: FormInput(typed, of: form.form),
                    errors: [FieldError("narrative", "Wrong."), FieldError("", "Wrong as a whole.")],
                    conflict: (form.standing(of: draft), "Lee Lead"),
                    ticket: "a ticket"
                )
                var sections: [DraftPage.Section] = []
                let page = DraftPage(
                    form,
                    view: view,
                    evidence: evidence,
                    draft: draft,
                    keeper: "Lee Lead",
                    account: ledgerAccount
                ) {
                    sections.append($0)
                    return $0.name
                }
                return (page, sections)
            }
        }
    }

    static var moderationPages: [ModerationPage] {
        (["contact", "crime"] as [Organisation.ID]).flatMap { organisation in
            made {
                let desk = try desk(organisation)
                var form = ModerationForm(desk: desk).form
                form.others = [Form.Button(name: "other", text: "Other")]
                let input = FormInput(Submission("reason-safety=x".utf8), of: form)
                let view = FormView(
                    form,
                    input: input,
                    errors: [FieldError("grade-safety", "Wrong."), FieldError("", "Wrong as a whole.")],
                    conflict: (
                        FormStanding(number: 1, author: "", time: nil, values: ["reason-safety": "y"]), "Cho Chief"
                    ),
                    ticket: "a ticket"
                )
                return ModerationPage(desk, evidence: try evidence(desk), form: view, account: ledgerAccount)
            }
        }
    }

    static var returnStepPages: [ReturnStepPage] {
        ReturnStepKind.allCases.flatMap { kind in
            made { ReturnStepPage(kind, try desk("contact"), form: formView, account: ledgerAccount) }
        }
    }

    static var quadrantEvidence: [QuadrantEvidence] {
        (["contact", "crime"] as [Organisation.ID]).flatMap { organisation in
            made {
                let desk = try desk(organisation)
                let evaluation = CycleEvaluation(cycle: 1, organisation: organisation, in: desk.scorecard)
                return (evaluation?.quadrants ?? []).map { QuadrantEvidence($0, of: desk) }
            }
            .flatMap { $0 }
        }
    }
}
