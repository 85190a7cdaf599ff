/// The measures of a cycle seen by one priority of the Police and Crime Plan.
public struct PriorityEvaluation: Sendable {
    /// The priority.
    public let priority: Priority
    /// The measures that carry its tag, each once, with the quadrant they were judged in.
    public let measures: [MeasureEvaluation]
    /// What the framework's grading rule says of these measures, with its working.
    public let suggestion: SuggestedGrade
    /// The grade the analysts recommend, or `nil` where none is given.
    public let recommended: Recorded<PriorityGrade>?
}

extension CycleEvaluation {
    /// The measures by priority, in the framework's order.
    public func priorities(in scorecard: Scorecard) -> [PriorityEvaluation] {
        let record = scorecard.cycles[cycle.id]
        return framework.priorities.map { priority in
            let measures = measures(of: priority)
            return PriorityEvaluation(
                priority: priority,
                measures: measures,
                suggestion: SuggestedGrade(for: measures, by: framework),
                recommended: record?.grade(of: priority.id)
            )
        }
    }

    /// The measures that carry a priority's tag, each once, as the first quadrant judges them.
    public func measures(of priority: Priority) -> [MeasureEvaluation] {
        quadrants.flatMap(\.measures).filter { $0.measure.tags.contains(priority.id.text) }.reduce(into: []) {
            seen,
            next in
            if !seen.contains(where: { $0.measure.id == next.measure.id }) { seen.append(next) }
        }
    }

    /// The grade the rule would suggest for a quadrant if every primary redline were met and all else stayed.
    public func standard(of quadrant: QuadrantEvaluation) -> GradeLevel.ID? {
        let measures = quadrant.measures.map { evaluation in
            var met = evaluation
            if evaluation.role.role == .primaryRedline { met.result = .met }
            return met
        }
        return SuggestedGrade(for: measures, by: framework).grade
    }

    /// Whether the agreed grade of a quadrant is worse than the rule would suggest with every primary redline met.
    public func isBelowStandard(_ quadrant: QuadrantEvaluation) -> Bool {
        let ranks = framework.scale.map(\.id)
        guard let agreed = quadrant.chain.agreed?.grade, let standard = standard(of: quadrant),
            let rank = ranks.firstIndex(of: agreed), let least = ranks.firstIndex(of: standard)
        else { return false }
        return rank > least
    }
}
