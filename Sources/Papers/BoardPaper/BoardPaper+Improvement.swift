import Scorecards

// MARK: - Improvement
extension BoardPaper {
    /// The quadrants graded below what they would have with every primary redline met, and what they must improve.
    var improvement: [Block] {
        let below = evaluation.quadrants.filter(evaluation.isBelowStandard)
        let others = evaluation.quadrants.filter { !evaluation.isBelowStandard($0) }.flatMap { quadrant in
            unmet(in: quadrant).map { Bullet([.text("\(quadrant.quadrant.name): ")] + stated($0)) }
        }
        return [.paragraph(introduction(below))] + (below.isEmpty ? [] : [.bullets(below.map(lacking))])
            + list("Redlines that are not met\(below.isEmpty ? "" : " in the other quadrants"):", others)
            + [.paragraph("No actions are recorded in the ledger for this cycle.")]
    }

    private func introduction(_ below: [QuadrantEvaluation]) -> String {
        guard below.isEmpty else {
            return "These quadrants are graded below what they would be with every primary redline met. "
                + "What must improve:"
        }
        return evaluation.quadrants.allSatisfy { $0.chain.agreed == nil }
            ? "No grade has been agreed, so none is below the standard that the primary redlines set."
            : "No quadrant is graded below the standard that its primary redlines set."
    }

    private func lacking(in quadrant: QuadrantEvaluation) -> Bullet {
        let standard =
            evaluation.standard(of: quadrant).map { " (\(wording.name(of: $0)) with every primary redline met)" } ?? ""
        let counterfactual = quadrant.suggestion.counterfactual.map { [Bullet(wording.counterfactual($0))] } ?? []
        return Bullet(
            [.strong(heading(of: quadrant)), .text(standard)],
            details: unmet(in: quadrant).map { Bullet(stated($0), details: needed($0)) } + counterfactual
        )
    }

    private func needed(_ evaluation: MeasureEvaluation) -> [Bullet] {
        guard let deciding = evaluation.deciding, let needed = deciding.needed else { return [] }
        return [Bullet(wording.needed(needed, deciding, evaluation.measure))]
    }

    private func unmet(in quadrant: QuadrantEvaluation) -> [MeasureEvaluation] {
        quadrant.measures.filter { $0.result == .notMet }
    }
}
