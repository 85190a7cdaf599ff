import Scorecards

/// The quadrants of one organisation for which analysts recommend grades in a cycle.
struct RecommendationDuty: Sendable {
    let record: CycleRecord
    let framework: Framework
    let organisation: Organisation
    let quadrants: [Quadrant]
    /// The day it is due, where the timetable says.
    let due: Day?

    /// The recommendation of a quadrant that counts, where one is given.
    func recommended(_ quadrant: Quadrant.ID) -> Recorded<GradeOpinion>? {
        record.opinion(.recommended, quadrant, of: organisation.id)
    }

    /// The quadrants that have none.
    var missing: [Quadrant] { quadrants.filter { recommended($0.id) == nil } }

    /// The day on which the last of them was given, or `nil` while one is missing.
    var done: Day? {
        missing.isEmpty ? quadrants.compactMap { recommended($0.id)?.stamp.time.day }.max() : nil
    }
}

extension Scorecard {
    /// Everything that analysts recommend in a cycle: each return's quadrants, and all of the force's.
    func recommendationDuties(in cycle: Int) -> [RecommendationDuty] {
        guard let record = cycles[cycle], let framework = framework(of: record.cycle) else { return [] }
        let stage = framework.stage(.recommendation)
        let force = ReturnDuty(organisation: framework.force, quadrants: framework.quadrants.map(\.id))
        return (framework.returns.filter { $0.organisation != force.organisation } + [force]).compactMap { duty in
            organisations[duty.organisation].map { organisation in
                RecommendationDuty(
                    record: record,
                    framework: framework,
                    organisation: organisation,
                    quadrants: duty.quadrants.compactMap { framework.quadrant($0) },
                    due: stage?.dueDay(after: record.cycle.periodEnd, for: organisation.kind)
                )
            }
        }
    }
}
