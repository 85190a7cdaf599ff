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
            + actions
    }

    /// What is to be done, by whom and until when: the actions of the cycle, and those of cycles before that are still open.
    private var actions: [Block] {
        let all = scorecard.actions.all
        let own = all.filter { $0.action.value.cycle == cycle.id }
        let earlier = all.filter { $0.action.value.cycle < cycle.id && $0.status == .open }
        let raised: [Block] =
            own.isEmpty
            ? [.paragraph("No actions are recorded in the ledger for this cycle.")]
            : list("The actions of this cycle:", own.map { Bullet(wording.action($0, in: framework)) })
        let open = earlier.map { Bullet(wording.action($0, in: framework)) }
        return raised + list("Actions of earlier cycles that are still open:", open)
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
