import Papers
import Scorecards

/// The register of risks: where they stand in the matrix, and each of them with what the two rules say.
struct RiskRegisterPage: Page {
    static let template = Template.risks

    let title = "Risk register"
    let under: String
    let summary: String
    let rule: String
    /// What the register says of the redline: none or one.
    let standards: [RiskStandard]
    /// The matrix: none where the framework has none.
    let heatmaps: [RiskHeatmap]
    let risks: [RiskRow]
    let hasRisks: Bool
    let unscored: [OtherRiskRow]
    let hasUnscored: Bool
    let closed: [OtherRiskRow]
    let hasClosed: Bool
    /// The organisations by which the register can be narrowed.
    let places: [Place]
    let additions: [Link]
    let hasAdditions: Bool
    let obstacle: String

    var path: String { Address.risks }
    var trail: [Link] { [Link(href: Address.overview, text: "Overview")] }

    /// An organisation whose register can be shown alone.
    struct Place: Sendable {
        let href: String
        let text: String
        let isCurrent: Bool
    }

    init(
        in scorecard: Scorecard,
        of organisation: Organisation.ID?,
        today: Day,
        addingFor addable: [Organisation],
        obstacle: String
    ) {
        let matrix = scorecard.currentFramework?.risks
        let records = scorecard.risks.all.filter { record in
            organisation.map { scorecard.isPart(record.risk.organisation, of: $0) } ?? true
        }
        let sorted = RiskSorting(records, matrix: matrix, today: today, in: scorecard)
        let name = organisation.map { scorecard.organisations[$0]?.name ?? $0.text } ?? "All organisations"
        under = "\(name), \(today.inWords)"
        summary = sorted.summary
        rule = matrix?.ruleInWords ?? "The framework has no risk matrix, so no risk can be scored."
        standards = [RiskStandard(in: scorecard, within: organisation, today: today)].compactMap { $0 }
        heatmaps = [matrix].compactMap { $0 }.map { RiskHeatmap($0, of: sorted.open) }
        risks = sorted.open
        hasRisks = !risks.isEmpty
        unscored = sorted.unscored
        hasUnscored = !unscored.isEmpty
        closed = sorted.closed
        hasClosed = !closed.isEmpty
        let used = Set(scorecard.risks.all.map(\.risk.organisation) + [organisation].compactMap { $0 })
        let whole = Place(href: Address.risks, text: "All organisations", isCurrent: organisation == nil)
        places =
            [whole]
            + scorecard.organisations.all.filter { body in used.contains { scorecard.isPart($0, of: body.id) } }
            .filter { $0.id != scorecard.currentFramework?.force }
            .map { Place(href: Address.risks(of: $0.id), text: $0.name, isCurrent: $0.id == organisation) }
        additions = addable.map { Link(href: Address.newRisk(for: $0.id), text: $0.name) }
        hasAdditions = !additions.isEmpty
        self.obstacle = obstacle
    }
}

/// Risks sorted into those with a place in the matrix, those without, and those that are over.
private struct RiskSorting {
    /// The highest score first.
    let open: [RiskRow]
    let unscored: [OtherRiskRow]
    let closed: [OtherRiskRow]

    init(_ records: [RiskRecord], matrix: RiskMatrix?, today: Day, in scorecard: Scorecard) {
        var open: [(score: Int, row: RiskRow)] = []
        var unscored: [OtherRiskRow] = []
        var closed: [(day: Day, row: OtherRiskRow)] = []
        for record in records {
            guard let assessment = record.assessment(on: today) else {
                let first = record.assessments.first?.value.day.inWords ?? "a later day"
                unscored.append(OtherRiskRow(record, says: "Its first assessment holds from \(first).", in: scorecard))
                continue
            }
            if assessment.isClosed {
                let says = "Closed on \(assessment.day.inWords). \(assessment.mitigation)"
                closed.append((assessment.day, OtherRiskRow(record, says: says, in: scorecard)))
            } else if let matrix, let judgement = matrix.judge(assessment.likelihood, assessment.impact) {
                let row = RiskRow(record, assessment, judgement, matrix: matrix, today: today, in: scorecard)
                open.append((judgement.score, row))
            } else {
                let labels = "“\(assessment.likelihood)” with “\(assessment.impact)”"
                let says = "The present matrix does not know \(labels). Assess it again."
                unscored.append(OtherRiskRow(record, says: says, in: scorecard))
            }
        }
        self.open = open.sorted { ($1.score, $0.row.title) < ($0.score, $1.row.title) }.map(\.row)
        self.unscored = unscored
        self.closed = closed.sorted { ($1.day, $0.row.title) < ($0.day, $1.row.title) }.map(\.row)
    }

    /// How many breach, how many are disputed and how many were not looked at lately, in a sentence or three.
    var summary: String {
        guard !open.isEmpty else { return "No risk is open." }
        let breaching = open.count { $0.result.code != "met" }
        let disputed = open.count(where: \.isDisputed)
        let old = open.count(where: \.isOld)
        func are(_ count: Int) -> String { count == 1 ? "1 is" : "\(count) are" }
        return
            ([
                breaching == 0
                    ? "None of \(open.count) open \(open.count == 1 ? "risk" : "risks") breaches the minimum standard."
                    : "\(breaching) of \(open.count) open \(open.count == 1 ? "risk" : "risks") "
                        + "\(breaching == 1 ? "breaches" : "breach") the minimum standard."
            ]
            + (disputed > 0 ? ["On \(disputed) of them the two rules disagree."] : [])
            + (old > 0 ? ["\(are(old)) not assessed for over three months."] : []))
            .joined(separator: " ")
    }
}
