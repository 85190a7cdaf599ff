public import Scorecards

// MARK: - Grades
extension Wording {
    /// The working of a suggested grade, line by line, with its result last.
    public func working(_ suggestion: SuggestedGrade) -> [String] {
        var lines = suggestion.working.map(step)
        if let grade = suggestion.grade {
            lines.append("Suggested: \(name(of: grade)).")
        } else if suggestion.working.last?.outcome == .open {
            lines.append("No grade is suggested, because a redline cannot be assessed.")
        } else {
            lines.append("No grade is suggested, because no rule holds.")
        }
        if let counterfactual = suggestion.counterfactual { lines.append(self.counterfactual(counterfactual)) }
        return lines
    }

    private func step(_ step: SuggestedGrade.Step) -> String {
        let outcome =
            switch step.outcome {
            case .holds: "This holds"
            case .fails: "This does not hold"
            case .open: "This is open"
            }
        let evidence = step.considered == 0 ? "there are none" : results(of: step.decisive)
        return "\(name(of: step.rule.grade)) if \(condition(step.rule)). "
            + English.stopped(evidence.isEmpty ? outcome : "\(outcome): \(evidence)")
    }

    /// Results in words, those that agree together: A and B are met and C is not met.
    private func results(of judged: [SuggestedGrade.Judged]) -> String {
        let words = judged.map(\.result.inWords).reduce(into: [String]()) { seen, word in
            if !seen.contains(word) { seen.append(word) }
        }
        return English.list(
            words.map { word in
                let names = judged.filter { $0.result.inWords == word }.map(\.name)
                let verb =
                    word == RedlineResult.met.inWords || word == RedlineResult.notMet.inWords
                    ? (names.count == 1 ? "is " : "are ") : ""
                return "\(English.list(names)) \(verb)\(word)"
            }
        )
    }

    /// A rule's conditions in words: any primary redline is not met.
    public func condition(_ rule: GradingRule) -> String {
        English.list(rule.conditions.map(condition))
    }

    private func condition(_ condition: GradingRule.Condition) -> String {
        let isAll = condition.howMany == .all
        let roles = condition.roles.map { role in
            isAll ? "\(role.inWords)s" : role.inWords
        }.joined(separator: isAll ? " and " : " or ")
        let result = condition.result == .met ? "met" : "not met"
        return switch condition.howMany {
        case .any: "any \(roles) is \(result)"
        case .all: "all \(roles) are \(result)"
        case .atLeast(1): "at least one \(roles) is \(result)"
        case .atLeast(let count): "at least \(English.number(count)) \(roles)s are \(result)"
        }
    }

    /// What the one deciding redline lacks, and the grade that would then be suggested.
    public func counterfactual(_ counterfactual: Counterfactual) -> String {
        let measure = counterfactual.measure
        let grade = name(of: counterfactual.grade)
        guard let lacking = counterfactual.lacking else {
            return "\(measure.name) alone decides: were it met, the rule would suggest \(grade). "
                + "The figures that would show the distance are not held."
        }
        return "\(lackingInWords(lacking, measure)) and \(measure.name) is met; the rule would then suggest \(grade)."
    }

    private func lackingInWords(_ lacking: Quantity, _ measure: Measure) -> String {
        let isHigher = measure.polarity == .higher
        switch measure.unit {
        case .count(let one, let many):
            let count = lacking.formatted(decimals: measure.decimals)
            return "\(count) \(isHigher ? "more" : "fewer") \(count == "1" ? one : many)"
        case .percent, .rate, .pounds, .duration, .scale:
            return "\(English.sentence(measure.size(ofDifference: lacking))) \(isHigher ? "more" : "less")"
        }
    }

    /// How an agreed grade stands to the one before: upgraded from Requires Improvement, unchanged since cycle 6.
    public func change(of evaluation: QuadrantEvaluation, in framework: Framework) -> String {
        guard let agreed = evaluation.chain.agreed?.grade else { return "no grade agreed" }
        guard let before = evaluation.agreedBefore else { return "the grade before is not known" }
        guard before != agreed else { return "unchanged" }
        let ranks = framework.scale.map(\.id)
        guard let now = ranks.firstIndex(of: agreed), let then = ranks.firstIndex(of: before) else {
            return "before: \(name(of: before))"
        }
        return "\(now < then ? "upgraded" : "downgraded") from \(name(of: before))"
    }

    /// What stands in the place of an agreed grade that is not there: none so far, or one that the ledger was never told.
    public func lackOfGrade(in cycle: Cycle) -> String {
        cycle.closed == nil ? "no grade agreed" : "grade not known"
    }

    /// The grade the rule suggests, as a sentence of its own.
    public func suggestion(of evaluation: QuadrantEvaluation) -> String {
        evaluation.suggestion.grade.map { "The rule suggests \(name(of: $0))." } ?? "The rule suggests no grade."
    }

    /// Why an agreed grade is another than the rule suggests, or `nil` where it is not.
    public func departure(_ evaluation: QuadrantEvaluation) -> String? {
        guard evaluation.isDeparture, let agreed = evaluation.chain.agreed else { return nil }
        let ground = agreed.code.map { ", \($0.asGround)" } ?? ""
        return "The board agreed \(name(of: agreed.grade)) where the rule suggests "
            + "\(name(of: evaluation.suggestion.grade))\(ground)."
    }
}

extension ReasonCode {
    /// The kind of reason as the ground of something done: because the measure changed, as a matter of judgement.
    var asGround: String {
        switch self {
        case .performance, .measureChanged, .data: "because \(inWords)"
        case .judgement: "as a matter of judgement"
        }
    }
}
