import ScorecardFixtures
import Scorecards

@testable import Web

/// The small force with a measure on trial beside its redline on calls answered.
extension Fixture {
    static let trial: Chronicle = {
        var framework = LivedForce.framework
        framework.quadrants[1].roles.append(
            MeasureRole(
                measure: "reviewed",
                role: .trial,
                window: .quarter,
                redline: RedlineRule(against: .target, target: 95)
            )
        )
        var reviewed = LivedForce.reviewed
        reviewed.tags = ["victims"]
        let entries = LivedForce.beginning.map { entry -> any EntryContent in
            switch entry {
            case is FrameworkAdopted: FrameworkAdopted(framework)
            case let entry as MeasureDefined where entry.measure.id == reviewed.id: MeasureDefined(reviewed)
            case _: entry
            }
        }
        let rows = [LivedForce.figure("reviewed", "force", LivedForce.period, "91")].compactMap { $0 }
        return Chronicle(entries + [FiguresRecorded(origin: "trial.csv", rows: rows)])
    }()

    static var trialQuadrantPages: [any Sendable] {
        CycleEvaluation(cycle: 1, in: trial.current)
            .flatMap { QuadrantPage("service", of: $0, in: trial.current) }
            .map { [$0] } ?? []
    }

    static var trialPrioritiesPages: [any Sendable] {
        PrioritiesPage(of: 1, in: trial.current, seenBy: .working, mayGrade: false).map { [$0] } ?? []
    }
}
