/// The grade the framework's rule suggests for a quadrant, with its working line by line.
public struct SuggestedGrade: Hashable, Sendable {
    /// The grade, or `nil` where the evidence does not settle one.
    public let grade: GradeLevel.ID?
    /// The rules as they were tried, in order, up to the one that settled the matter.
    public let working: [Step]
    /// The one primary redline that decides the grade, and what it lacks; `nil` where none does alone.
    public let counterfactual: Counterfactual?

    /// Applies a framework's grading rule to a quadrant's measures.
    public init(for measures: [MeasureEvaluation], by framework: Framework) {
        let results = measures.compactMap { evaluation in
            evaluation.result.map {
                Judged(
                    measure: evaluation.measure.id,
                    name: evaluation.measure.name,
                    role: evaluation.role.role,
                    result: $0
                )
            }
        }
        (grade, working) = Self.apply(framework.grading, to: results)
        counterfactual = Counterfactual(grade: grade, results: results, measures: measures, rules: framework.grading)
    }

    /// A redline's result as the grading rule sees it.
    public struct Judged: Hashable, Sendable {
        /// The measure.
        public let measure: Measure.ID
        /// The measure's name.
        public let name: String
        /// Its role.
        public let role: MeasureRole.Role
        /// Its result.
        public var result: RedlineResult
    }

    /// One line of the working: a rule, whether it holds, and the results that say so.
    public struct Step: Hashable, Sendable {
        /// The rule tried.
        public let rule: GradingRule
        /// Whether its conditions hold.
        public let outcome: Outcome
        /// The redlines that settle the outcome: those that have the result, or that could not be assessed.
        public let decisive: [Judged]
        /// How many redlines the rule looked at.
        public let considered: Int
    }

    /// Whether a rule's conditions hold.
    public enum Outcome: Hashable, Sendable {
        case holds, fails
        /// A redline that could not be assessed leaves it open.
        case open
    }

    static func apply(_ rules: [GradingRule], to results: [Judged]) -> (GradeLevel.ID?, [Step]) {
        var steps: [Step] = []
        for rule in rules {
            let step = Step(rule, results)
            steps.append(step)
            switch step.outcome {
            case .holds: return (rule.grade, steps)
            case .open: return (nil, steps)
            case .fails: continue
            }
        }
        return (nil, steps)
    }
}

extension SuggestedGrade.Step {
    fileprivate init(_ rule: GradingRule, _ results: [SuggestedGrade.Judged]) {
        let parts = rule.conditions.map { $0.tested(on: results) }
        self.rule = rule
        self.considered = Set(parts.flatMap(\.considered)).count
        if let failed = parts.first(where: { $0.outcome == .fails }) {
            outcome = .fails
            decisive = failed.decisive
        } else if let open = parts.first(where: { $0.outcome == .open }) {
            outcome = .open
            decisive = open.decisive
        } else {
            outcome = .holds
            decisive = parts.flatMap(\.decisive)
        }
    }
}

extension GradingRule.Condition {
    fileprivate typealias Test = (
        outcome: SuggestedGrade.Outcome, decisive: [SuggestedGrade.Judged], considered: [SuggestedGrade.Judged]
    )

    /// Tests the condition in three values: what cannot be assessed leaves open only what depends on it.
    fileprivate func tested(on results: [SuggestedGrade.Judged]) -> Test {
        let considered = results.filter { roles.contains($0.role) }
        let wanted = RedlineResult(result)
        let with = considered.filter { $0.result == wanted }
        let open = considered.filter { if case .cannotAssess = $0.result { true } else { false } }
        let without = considered.filter { $0.result != wanted && !open.contains($0) }
        switch howMany {
        case .any, .atLeast:
            let least = if case .atLeast(let count) = howMany { count } else { 1 }
            if with.count >= least { return (.holds, with, considered) }
            return with.count + open.count >= least ? (.open, open, considered) : (.fails, without, considered)
        case .all:
            if !without.isEmpty { return (.fails, without, considered) }
            if considered.isEmpty { return (.fails, [], considered) }
            return open.isEmpty ? (.holds, with, considered) : (.open, open, considered)
        }
    }
}
