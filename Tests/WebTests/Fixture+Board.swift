import ScorecardFixtures
import Scorecards

@testable import Web

/// Pages of a board that show every list with something in it.
extension Fixture {
    /// A small force's board after it has met, or also after it was closed and opened for a correction.
    static func board(isReopened: Bool = false) -> Chronicle {
        var force = LivedForce()
        _ = force.submit("north") + force.moderate("north") + force.submit("crime")
        _ = force.record(ReturnAccepted(cycle: 1, organisation: "crime"))
        _ = force.record(
            LivedForce.opinion(
                .moderated,
                "safety",
                "crime",
                "requires-improvement",
                reason: "Fewer.",
                code: .performance
            )
        )
        let corrected = [LivedForce.figure("solved", "crime", LivedForce.period, "75")].compactMap { $0 }
        _ = force.record(FiguresRecorded(origin: "correction", rows: corrected))
        _ = force.record(BoardMet(cycle: 1, meeting: LivedForce.meeting))
        _ = force.record(
            LivedForce.opinion(
                .recommended,
                "safety",
                "force",
                "requires-improvement",
                reason: "Fewer.",
                code: .judgement
            )
        )
        _ = force.record(LivedForce.opinion(.agreed, "service", "force", "good", reason: "Better.", code: .judgement))
        _ = force.record(
            DissentNoted(
                cycle: 1,
                dissent: Dissent(quadrant: "service", author: "Director of People", view: "Too kind.")
            )
        )
        let change = YardstickChange(
            quadrant: "service",
            from: LivedForce.period.last + 1,
            kind: .target(measure: "answered", target: 85)
        )
        let decision = Decision(
            id: "target",
            day: "2021-03-01",
            by: "Board",
            title: "85%",
            detail: "",
            measures: ["answered"],
            change: change
        )
        _ = force.record(DecisionTaken(cycle: 1, decision: decision))
        let action = Action(
            id: "calls",
            cycle: 1,
            title: "Answer more calls",
            organisation: "contact",
            owner: "Command lead",
            due: "2021-03-31",
            measure: "answered",
            quadrant: "service"
        )
        _ = force.record(ActionRaised(action: action))
        _ = (try? Narrative("Words {solved.quarter}.")).map {
            force.record(NarrativeWritten(cycle: 1, section: "safety", narrative: $0))
        }
        guard isReopened else { return force.chronicle }
        _ = force.record(LivedForce.opinion(.agreed, "safety", "force", "good", reason: "More."))
        _ = force.record(CycleClosed(cycle: 1))
        _ = force.record(PaperPublished(cycle: 1, edition: 1, day: "2021-03-02"))
        _ = force.record(CycleReopened(cycle: 1, reason: "A slip."))
        return force.chronicle
    }

    static var boardPages: [any Sendable] {
        [false, true].compactMap { isReopened in
            let scorecard = board(isReopened: isReopened).current
            return BoardPage(cycle: 1, in: scorecard, newest: scorecard, on: "2021-05-01", deeds: Set(Deed.allCases))
        }
    }

    static var boardQuadrantPages: [any Sendable] {
        ["safety", "service"].compactMap {
            BoardQuadrantPage($0, cycle: 1, in: board().current, deeds: Set(Deed.allCases))
        }
            + [BoardQuadrantPage("safety", cycle: 1, in: LivedForce().scorecard, deeds: Set(Deed.allCases))].compactMap
        { $0 }
    }

    static var boardFormPage: BoardFormPage {
        let reader = Reader(chronicle: chronicle, sight: .working)
        return BoardFormPage(
            title: "Form",
            under: "Under",
            obstacles: ["Not now."],
            warnings: ["Mind."],
            facts: [
                BoardFormPage.Fact(
                    label: "Grade",
                    grades: [GradeMark("good", in: framework, unknown: "")],
                    lines: ["A"]
                )
            ],
            form: formView,
            links: [Link(href: "/", text: "Overview")],
            account: LedgerAccount(in: reader) { _ in true },
            trail: []
        )
    }

    static var editionsPage: EditionsPage {
        EditionsPage(
            of: 1,
            in: Reader(chronicle: board(isReopened: true), sight: .working),
            identity: nil,
            names: Names(accounts: [])
        )
    }

    static var narrativePages: [any Sendable] {
        var force = board(isReopened: true)
        // As if the figure had been held when it was written.
        if let narrative = try? Narrative("{reviewed}") {
            force.record(NarrativeWritten(cycle: 1, section: "service", narrative: narrative))
        }
        force.record(CycleClosed(cycle: 1))
        return [try? NarrativePage(of: 1, in: force.current, names: Names(accounts: []))].compactMap { $0 }
    }

    static var narrativeSectionPages: [any Sendable] {
        [("safety", try? Narrative("{reviewed}"), board()), ("service", nil, closed)].compactMap {
            section,
            typed,
            force in
            try? NarrativeSectionPage(
                NarrativeForm(cycle: 1, section: section),
                typed: typed,
                in: force.current,
                form: formView,
                reader: Reader(chronicle: force, sight: .working),
                names: Names(accounts: [])
            )
        }
    }

    private static var closed: Chronicle {
        var force = board(isReopened: true)
        force.record(CycleClosed(cycle: 1))
        return force
    }
}
