import Papers
import Scorecards

/// What the register says of the redline on risks, for the force and each of its commands in the cycle under way.
struct RiskStandard: Sendable {
    let caption: String
    let rows: [Row]

    /// One organisation.
    struct Row: Sendable {
        let href: String
        let name: String
        let results: [ResultMark]
        let statement: String
        /// How many risks breach now, since the cycle is judged at its period's end.
        let now: String
    }

    /// `nil` where no cycle is there or the framework counts no risks.
    init?(in scorecard: Scorecard, within organisation: Organisation.ID?, today: Day) {
        guard let framework = scorecard.currentFramework, let matrix = framework.risks,
            let cycle = scorecard.openCycle ?? scorecard.latestCycle,
            let measure = framework.computed.first(where: { $0.from == .risksInBreach })?.measure
        else { return nil }
        let shown = scorecard.ownOrganisations.filter { body in
            organisation.map { scorecard.isPart(body.id, of: $0) } ?? (body.kind == .force || body.kind == .command)
        }
        caption = "The redline on risks in cycle \(cycle.id), computed from this register"
        rows = shown.compactMap { body in
            guard let evaluation = CycleEvaluation(cycle: cycle.id, organisation: body.id, in: scorecard),
                let judged = evaluation.evaluation(of: measure)
            else { return nil }
            let open = scorecard.openRisks(of: body.id, on: today, by: matrix)
            let breaches = open.count { $0.judgement.isBreach }
            return Row(
                href: Address.measure(measure, in: cycle.id, of: body.id),
                name: body.name,
                results: [judged.result].compactMap { $0 }.map { ResultMark($0) },
                statement: Wording(scorecard, framework: evaluation.framework).statement(judged),
                now: "\(breaches) of \(open.count)"
            )
        }
        guard !rows.isEmpty else { return nil }
    }
}
