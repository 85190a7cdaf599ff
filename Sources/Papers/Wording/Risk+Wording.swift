public import Scorecards

extension RiskMatrix {
    /// When a risk breaches the minimum standard, as a sentence.
    public var ruleInWords: String {
        func names(_ ids: [Identifier<Level>], of levels: [Level]) -> String {
            let known = levels.filter { ids.contains($0.id) }.map(\.name)
            return known.count > 1
                ? known.dropLast().joined(separator: ", ") + " or " + (known.last ?? "") : known.first ?? ""
        }
        let byScore = above.map { "its score is above \($0)" }
        let byLabel = labels.map {
            "its likelihood is \(names($0.likelihoods, of: likelihoods)) and its impact \(names($0.impacts, of: impacts))"
        }
        let rules = [byScore, byLabel].compactMap { $0 }
        return rules.isEmpty
            ? "The framework states no minimum standard for risks."
            : "A risk breaches the minimum standard where \(rules.joined(separator: ", or where "))."
    }

    /// What the rule by score says of a risk: 80 is above 75: breaches.
    public func answerByScore(_ judgement: RiskJudgement) -> String {
        guard let above, let breaches = judgement.breachesByScore else { return "no rule by score" }
        return "\(judgement.score) is \(breaches ? "" : "not ")above \(above): \(breaches ? "breaches" : "no breach")"
    }

    /// What the rule by label says of a risk: Likely with Major: breaches.
    public func answerByLabel(_ judgement: RiskJudgement) -> String {
        guard let breaches = judgement.breachesByLabel else { return "no rule by label" }
        return "\(judgement.labelsInWords): \(breaches ? "breaches" : "no breach")"
    }
}

extension RiskJudgement {
    /// The likelihood with the impact: Likely with Major.
    public var labelsInWords: String { "\(likelihood.name) with \(impact.name)" }

    /// What comes of the two rules together.
    public var inWords: String {
        if rulesDisagree { return "breaches by \(breachesByScore == true ? "score" : "label") alone" }
        return isBreach ? "breaches" : "no breach"
    }

    /// That the two rules, which are not the same, come to different answers; `nil` where they do not.
    public var disagreement: String? {
        guard rulesDisagree else { return nil }
        return breachesByScore == true
            ? "The two rules disagree: by its score it breaches, by its labels it does not."
            : "The two rules disagree: by its labels it breaches, by its score it does not."
    }
}
