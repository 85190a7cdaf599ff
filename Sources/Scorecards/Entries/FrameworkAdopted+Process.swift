extension Framework {
    /// Everything wrong with the returns, the risk matrix and the computed measures.
    func refusalsOfProcess(_ scorecard: Scorecard) -> [Refusal] {
        refusalsOfReturns(scorecard) + (risks?.refusals ?? [])
            + computed.compactMap { scorecard.refusalIfUnknown(measure: $0.measure) }
            + (computed.contains { $0.from == .risksInBreach } && risks == nil
                ? [Refusal("risks are counted that no matrix scores", remedy: "add risks: to the framework")] : [])
    }

    private func refusalsOfReturns(_ scorecard: Scorecard) -> [Refusal] {
        let twice = Dictionary(grouping: returns, by: \.organisation).filter { $0.value.count > 1 }.keys.sorted()
        return twice.map { Refusal("“\($0)” is listed twice among the returns", remedy: "list it once") }
            + returns.flatMap { duty in
                [
                    scorecard.refusalIfUnknown(organisation: duty.organisation),
                    duty.quadrants.isEmpty
                        ? Refusal(
                            "the return of “\(duty.organisation)” has no quadrants",
                            remedy: "list those it answers for"
                        ) : nil,
                ].compactMap { $0 }
                    + duty.quadrants.filter { quadrant($0) == nil }.map {
                        scorecard.unknown("quadrant", $0.text, among: quadrants.map(\.id.text))
                    }
            }
    }
}

extension RiskMatrix {
    /// Everything wrong with the matrix.
    fileprivate var refusals: [Refusal] {
        let known = (likelihoods.map(\.id), impacts.map(\.id))
        let isWhole = scores.count == likelihoods.count && scores.allSatisfy { $0.count == impacts.count }
        return [
            likelihoods.count < 2 || impacts.count < 2
                ? Refusal(
                    "the risk matrix has fewer than two likelihoods or impacts",
                    remedy: "list them, the lowest first"
                )
                : nil,
            Set(known.0).count < known.0.count || Set(known.1).count < known.1.count
                ? Refusal("the risk matrix lists a label twice", remedy: "give each its own identifier") : nil,
            isWhole
                ? nil
                : Refusal(
                    "the risk matrix has not one score for each pair",
                    remedy: "give \(likelihoods.count) rows of \(impacts.count) numbers"
                ),
            above == nil && labels == nil
                ? Refusal("the risk matrix has no minimum standard", remedy: "say above: or labels:, or both") : nil,
        ].compactMap { $0 }
            + (labels.map { rule in
                (rule.likelihoods.filter { !known.0.contains($0) } + rule.impacts.filter { !known.1.contains($0) }).map
                {
                    Refusal("the label rule names “\($0)”, which the matrix does not have", remedy: "use its labels")
                }
            } ?? [])
    }
}
