import Papers
import Scorecards

/// A quadrant graded below its standard: which redlines are not met, what is needed, and whether anything is done.
struct SynergyQuadrant: Sendable {
    let name: String
    let href: String
    let agreed: GradeMark
    let standard: GradeMark
    let redlines: [Redline]
    let hasRedlines: Bool
    /// What would turn the rule's suggestion; empty where nothing alone would.
    let turn: String
    let hasTurn: Bool
    let actions: [Link]
    let isCovered: Bool

    /// A redline that is not met.
    struct Redline: Sendable {
        let href: String
        let name: String
        let role: String
        let statement: String
        let need: String
        let hasNeed: Bool
    }

    init(_ quadrant: QuadrantEvaluation, of evaluation: CycleEvaluation, wording: Wording, now: Scorecard) {
        let cycle = evaluation.cycle.id
        name = quadrant.quadrant.name
        href = Address.quadrant(quadrant.quadrant.id, in: cycle)
        agreed = GradeMark(agreed: quadrant.chain.agreed?.grade, in: evaluation, wording: wording)
        standard = GradeMark(evaluation.standard(of: quadrant), in: evaluation.framework, unknown: "not known")
        redlines = quadrant.measures.filter { $0.result == .notMet && $0.role.role.isStandard }.map { measure in
            let need = wording.need(of: measure) ?? ""
            return Redline(
                href: Address.measure(measure.measure.id, in: cycle),
                name: measure.measure.name,
                role: measure.role.role.inWords,
                statement: wording.statement(measure),
                need: need,
                hasNeed: !need.isEmpty
            )
        }
        hasRedlines = !redlines.isEmpty
        turn = quadrant.suggestion.counterfactual.map { wording.counterfactual($0) } ?? ""
        hasTurn = !turn.isEmpty
        actions = now.actions.all.filter { $0.status == .open && $0.action.value.quadrant == quadrant.quadrant.id }
            .map { Link(href: Address.action($0.id), text: $0.action.value.title) }
        isCovered = !actions.isEmpty
    }
}
