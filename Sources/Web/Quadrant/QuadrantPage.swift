import Papers
import Scorecards

/// One quadrant of a cycle: its grade with the working, and its measures with their results.
struct QuadrantPage: Page {
    static let template = Template.quadrant

    let title: String
    let about: String
    let period: String
    let suggested: GradeMark
    let working: [String]
    let agreed: GradeMark
    let change: ChangeMark
    let isAgreed: Bool
    let author: String
    let day: String
    let reason: String
    let code: String
    let departure: String
    let isDeparture: Bool
    /// The narrative of the paper as elements of HTML, its figures in their places; empty where none was written.
    let narrative: String
    let hasNarrative: Bool
    let redlines: MeasureTable
    /// Measures tried beside a redline, with results that decide nothing: none or one table.
    let trials: [MeasureTable]
    /// None or one table.
    let indicators: [MeasureTable]
    /// The other quadrants of the cycle.
    let others: [Link]

    let trail: [Link]

    init?(_ id: Quadrant.ID, of evaluation: CycleEvaluation, in scorecard: Scorecard) {
        guard let quadrant = evaluation[id] else { return nil }
        let cycle = evaluation.cycle
        let wording = Wording(scorecard, framework: evaluation.framework)
        let opinion = quadrant.chain.agreed
        title = quadrant.quadrant.name
        about = quadrant.quadrant.about
        period = cycle.reviewPeriod.inWords
        suggested = GradeMark(quadrant.suggestion.grade, in: evaluation.framework, unknown: "No grade")
        working = wording.working(quadrant.suggestion)
        agreed = GradeMark(agreed: opinion?.grade, in: evaluation, wording: wording)
        change = ChangeMark(quadrant, in: evaluation.framework, wording: wording)
        isAgreed = opinion != nil
        author = opinion?.author ?? ""
        day = opinion?.day?.inWords ?? "day not known"
        reason = opinion?.reason ?? ""
        code = opinion?.code?.inWords ?? "not stated"
        departure = wording.departure(quadrant) ?? ""
        isDeparture = quadrant.isDeparture
        narrative = BoardPaper(cycle: cycle.id, in: scorecard)?.narrative(of: id.text).html ?? ""
        hasNarrative = !narrative.isEmpty
        let rows = quadrant.measures.map { measure in
            let role = measure.role.role
            let note = role == .kpi ? "" : role.inWords
            return (role, MeasureRow(measure, note: note, cycle: cycle.id, wording: wording))
        }
        redlines = MeasureTable(
            caption: "Minimum standards and what the figures say of each",
            hasResults: true,
            rows: rows.filter(\.0.isStandard).map(\.1)
        )
        trials = MeasureTable.some(
            "Tried beside a redline for a time: the results are shown and decide nothing",
            hasResults: true,
            rows.filter { $0.0 == .trial }.map(\.1)
        )
        indicators = MeasureTable.some(
            "Indicators without a standard of their own",
            hasResults: false,
            rows.filter { $0.0 == .kpi }.map(\.1)
        )
        others = evaluation.framework.quadrants.filter { $0.id != id }.map {
            Link(href: Address.quadrant($0.id, in: cycle.id), text: $0.name)
        }
        trail = [
            Link(href: Address.overview, text: "Overview"),
            Link(href: Address.cycle(cycle.id), text: "Cycle \(cycle.id)"),
        ]
    }
}
