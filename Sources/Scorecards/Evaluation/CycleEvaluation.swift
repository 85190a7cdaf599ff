/// Everything the figures and the recorded opinions say of one cycle for one organisation.
public struct CycleEvaluation: Sendable {
    /// The cycle judged.
    public let cycle: Cycle
    /// The framework version it is judged by.
    public let framework: Framework
    /// The organisation judged.
    public let organisation: Organisation
    /// The quadrants in the framework's order.
    public let quadrants: [QuadrantEvaluation]

    /// Judges a cycle for an organisation (the framework's force where none is named), or returns `nil` where the
    /// scorecard knows no such cycle or organisation.
    public init?(cycle number: Int, organisation: Organisation.ID? = nil, in scorecard: Scorecard) {
        guard let record = scorecard.cycles[number], let framework = scorecard.framework(of: record.cycle),
            let body = scorecard.organisations[organisation ?? framework.force]
        else { return nil }
        let evaluator = Evaluator(scorecard: scorecard, record: record, organisation: body.id)
        self.cycle = record.cycle
        self.framework = framework
        self.organisation = body
        self.quadrants = framework.quadrants.map { quadrant in
            let measures = quadrant.roles.compactMap { role in
                scorecard.measures[role.measure].map { evaluator.evaluate(role, of: $0, in: quadrant.id) }
            }
            return QuadrantEvaluation(
                quadrant: quadrant,
                measures: measures,
                suggestion: SuggestedGrade(for: measures, by: framework),
                chain: GradeChain(record.opinions, of: quadrant.id, for: body.id),
                agreedBefore: scorecard.cycles[number - 1].flatMap {
                    GradeChain($0.opinions, of: quadrant.id, for: body.id).agreed?.grade
                }
            )
        }
    }

    /// The evaluation of one quadrant.
    public subscript(quadrant: Quadrant.ID) -> QuadrantEvaluation? { quadrants.first { $0.quadrant.id == quadrant } }

    /// Every measure of every quadrant that is judged by a minimum standard.
    public var redlines: [MeasureEvaluation] {
        quadrants.flatMap(\.measures).filter(\.role.role.isStandard)
    }
}

/// One quadrant of a cycle: its measures, the grade the rule suggests and the grades people gave.
public struct QuadrantEvaluation: Sendable {
    /// The quadrant as the framework describes it.
    public let quadrant: Quadrant
    /// Its measures in the framework's order.
    public let measures: [MeasureEvaluation]
    /// The grade the framework's rule suggests, with its working.
    public let suggestion: SuggestedGrade
    /// The opinions recorded for it.
    public let chain: GradeChain
    /// The grade agreed in the cycle before, or `nil` where it is not known.
    public let agreedBefore: GradeLevel.ID?

    /// Whether the agreed grade is another than the rule suggests.
    public var isDeparture: Bool {
        guard let agreed = chain.agreed?.grade, let suggested = suggestion.grade else { return false }
        return agreed != suggested
    }
}
