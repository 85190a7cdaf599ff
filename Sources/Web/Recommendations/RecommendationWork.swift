import Scorecards

/// What waits for analysts: grades to recommend, in every open cycle.
enum RecommendationWork {
    @Sendable static func waiting(_ identity: Identity, _ scorecard: Scorecard) -> [WorkItem] {
        scorecard.cycles.all.filter { $0.cycle.closed == nil }.flatMap { record in
            grades(identity, record, scorecard) + priorities(identity, record, scorecard)
        }
    }

    private static func grades(_ identity: Identity, _ record: CycleRecord, _ scorecard: Scorecard) -> [WorkItem] {
        scorecard.recommendationDuties(in: record.id).filter { duty in
            !duty.missing.isEmpty && identity.may(.recommend, for: duty.organisation.id, in: scorecard)
        }
        .map { duty in
            let count = duty.missing.count
            return WorkItem(
                href: Address.recommendation(duty.organisation.id, in: record.id),
                text: "Recommend \(count == 1 ? "one grade" : "\(count) grades") for \(duty.organisation.name)",
                detail: "Cycle \(record.id): \(duty.missing.map(\.name).joined(separator: ", ")).",
                due: duty.due
            )
        }
    }

    private static func priorities(_ identity: Identity, _ record: CycleRecord, _ scorecard: Scorecard) -> [WorkItem] {
        guard let framework = scorecard.framework(of: record.cycle),
            identity.may(.recommend, for: framework.force, in: scorecard)
        else { return [] }
        let missing = framework.priorities.filter { record.grade(of: $0.id) == nil }
        guard !missing.isEmpty else { return [] }
        return [
            WorkItem(
                href: Address.priorities(record.id),
                text: "Recommend grades for \(missing.count) of \(framework.priorities.count) priorities of the plan",
                detail: "Cycle \(record.id).",
                due: framework.stage(.recommendation)?.dueDay(after: record.cycle.periodEnd)
            )
        ]
    }
}
