/// The single primary redline that decides a suggested grade: were it met, another grade would be suggested.
public struct Counterfactual: Hashable, Sendable {
    /// The measure that decides.
    public let measure: Measure
    /// The grade that would then be suggested.
    public let grade: GradeLevel.ID
    /// How much is lacking in the measure's unit, the tie rule included; `nil` where the figures do not say.
    public let lacking: Quantity?

    /// Finds the one primary redline whose result decides the grade, or `nil` where none or several do.
    init?(
        grade: GradeLevel.ID?,
        results: [SuggestedGrade.Judged],
        measures: [MeasureEvaluation],
        rules: [GradingRule]
    ) {
        let deciding = results.indices.compactMap { index -> (Int, GradeLevel.ID)? in
            guard results[index].role == .primaryRedline, results[index].result == .notMet else { return nil }
            var flipped = results
            flipped[index].result = .met
            guard let other = SuggestedGrade.apply(rules, to: flipped).0, other != grade else { return nil }
            return (index, other)
        }
        guard deciding.count == 1, let (index, other) = deciding.first,
            let evaluation = measures.first(where: {
                $0.measure.id == results[index].measure && $0.role.role == .primaryRedline
            })
        else { return nil }
        self.measure = evaluation.measure
        self.grade = other
        self.lacking = Self.lacking(in: evaluation)
    }

    /// The distance to the comparator, rounded up to the next printed step, and one step more where a tie does not meet.
    private static func lacking(in evaluation: MeasureEvaluation) -> Quantity? {
        guard evaluation.basis == .computed, let difference = evaluation.deciding?.difference?.magnitude else {
            return nil
        }
        let step = evaluation.measure.step
        guard let steps = Quantity(difference, over: step) else { return nil }
        let whole = steps.numerator / steps.denominator
        let isExact = steps.isWhole
        let needed = isExact ? whole + (evaluation.role.redline?.tie == .notMet ? 1 : 0) : whole + 1
        return Quantity(Int(needed)) * step
    }
}
