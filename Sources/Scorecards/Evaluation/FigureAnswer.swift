/// What a figure reference in narrative stands for, taken from an evaluation.
public struct FigureAnswer: Hashable, Sendable {
    /// The evaluation of the measure referred to, over the window asked for.
    public let evaluation: MeasureEvaluation
    /// The comparison asked for, where one was.
    public let comparison: Comparison?
}

extension Scorecard {
    /// Answers a figure reference for a cycle's force, or says why it cannot be answered.
    public func answer(_ reference: FigureReference, in cycle: Int) -> Result<FigureAnswer, Refusal> {
        guard let measure = measures[reference.measure] else {
            return .failure(unknown("measure", reference.measure.text, among: measures.ids.map(\.text)))
        }
        guard let record = cycles[cycle], let framework = framework(of: record.cycle) else {
            return .failure(unknown("cycle", String(cycle), among: cycles.ids.map(String.init)))
        }
        let place = framework.quadrants.lazy.compactMap { quadrant in
            quadrant.roles.first { $0.measure == measure.id }.map { (quadrant.id, $0) }
        }.first
        var role = place?.1 ?? MeasureRole(measure: measure.id, role: .kpi, window: .latest)
        if let window = reference.window { role.window = window }
        if let kind = reference.facet.comparator, !role.comparisons.contains(kind) { role.comparisons.append(kind) }
        let evaluator = Evaluator(scorecard: self, record: record, organisation: framework.force)
        let evaluation = evaluator.evaluate(role, of: measure, in: place?.0 ?? Quadrant.ID(""))
        let comparison = reference.facet.comparator.flatMap { kind in
            (evaluation.comparisons + [evaluation.deciding].compactMap { $0 }).first { $0.kind == kind }
        }
        return answer(reference, evaluation, comparison)
    }

    private func answer(
        _ reference: FigureReference,
        _ evaluation: MeasureEvaluation,
        _ comparison: Comparison?
    ) -> Result<FigureAnswer, Refusal> {
        let lacking: String? =
            switch reference.facet {
            case .figure, .window:
                if case .failure = evaluation.figure { "no figure is held for it" } else { nil }
            case .comparator, .change:
                if comparison == nil {
                    "the comparison cannot be made"
                } else if case .change = reference.facet, comparison?.difference == nil {
                    "the figures are ranges, so there is no difference"
                } else {
                    nil
                }
            case .result:
                evaluation.result == nil ? "the measure is no redline and has no result" : nil
            case .statement:
                nil
            }
        if let lacking {
            return .failure(
                Refusal("{\(reference)} cannot be filled: \(lacking)", remedy: "record the figure, or refer to another")
            )
        }
        return .success(FigureAnswer(evaluation: evaluation, comparison: comparison))
    }

    func refusalIfUnanswered(_ reference: FigureReference, in cycle: Int) -> Refusal? {
        switch answer(reference, in: cycle) {
        case .success: nil
        case .failure(let refusal): refusal
        }
    }
}

extension FigureReference.Facet {
    /// The comparator the facet asks for, where it asks for one.
    fileprivate var comparator: ComparatorKind? {
        switch self {
        case .comparator(let kind), .change(let kind): kind
        case .figure, .window, .result, .statement: nil
        }
    }
}
