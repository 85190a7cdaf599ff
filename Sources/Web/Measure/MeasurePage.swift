import Charts
import Papers
import Scorecards

/// One measure of one organisation in a cycle, with everything a reader may ask of it.
struct MeasurePage: Page {
    static let template = Template.measure

    let title: String
    let organisation: String
    let period: String
    /// The part the measure plays in each quadrant, with what came of it.
    let judgements: [Judgement]
    let isUnjudged: Bool
    /// The chart as markup; empty where there is too little to draw.
    let chart: String
    let hasChart: Bool
    /// What the months do not allow to be said, and why; empty where they allow it all.
    let chartNote: String
    let hasChartNote: Bool
    let figures: [FigureRow]
    let hasFigures: Bool
    let unit: String
    let others: [OrganisationRow]
    let hasOthers: Bool
    let definition: Definition
    let trail: [Link]

    init(_ measure: Measure, of evaluation: CycleEvaluation, in scorecard: Scorecard, seenBy sight: Reader.Sight) {
        let wording = Wording(scorecard, framework: evaluation.framework)
        let cycle = evaluation.cycle
        let organisation = evaluation.organisation
        let series = sight.figures(scorecard.series(of: measure.id, for: organisation.id), of: cycle)
        let parts = evaluation.quadrants.flatMap { quadrant in
            quadrant.measures.filter { $0.measure.id == measure.id }.map { (quadrant.quadrant, $0) }
        }
        title = measure.name
        self.organisation = organisation.name
        period = cycle.reviewPeriod.inWords
        judgements = parts.map { Judgement($1, in: $0, cycle: cycle.id, wording: wording) }
        isUnjudged = parts.isEmpty
        let months = parts.lazy.compactMap { $1.statistics.variation.success }.first
        let drawn =
            months.map {
                LineChart(
                    of: $0,
                    measure: measure,
                    series: series,
                    organisation: organisation.name,
                    wording: wording
                )
            }
            ?? LineChart(
                of: measure,
                series: series,
                organisation: organisation.name,
                held: parts.compactMap { $1.leading },
                wording: wording
            )
        chart = drawn?.svg(id: "chart") ?? ""
        hasChart = drawn != nil
        chartNote = parts.first.map { wording.whyNot($1).joined(separator: " ") } ?? ""
        hasChartNote = !chartNote.isEmpty
        figures = series.points.sorted { ($0.window.last, $0.window.length) > ($1.window.last, $1.window.length) }
            .map { FigureRow($0, of: measure) }
        hasFigures = !figures.isEmpty
        unit = measure.unitInWords
        others = OrganisationRow.all(
            of: measure,
            like: parts.first?.1.figure.figure?.window,
            beside: organisation.id,
            cycle: cycle,
            in: scorecard,
            seenBy: sight
        )
        hasOthers = !others.isEmpty
        definition = Definition(measure, priorities: evaluation.framework.priorities)
        trail =
            [
                Link(href: Address.overview, text: "Overview"),
                Link(href: Address.cycle(cycle.id), text: "Cycle \(cycle.id)"),
            ]
            + parts.prefix(1).map { Link(href: Address.quadrant($0.0.id, in: cycle.id), text: $0.0.name) }
    }
}
