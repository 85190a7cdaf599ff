import Papers
import Scorecards

/// Where the latest cycle stands: grades, primary redlines, what needs attention and the timetable.
struct OverviewPage: Page {
    static let template = Template.overview

    let title: String
    let period: String
    let series: String
    let force: String
    let cycleHref: String
    let paperHref: String
    let quadrants: [QuadrantCard]
    let primaries: MeasureTable
    let attention: [AttentionGroup]
    let timetable: Timetable

    var path: String { Address.overview }

    /// A quadrant with its grades.
    struct QuadrantCard: Sendable {
        let href: String
        let name: String
        let agreed: GradeMark
        let change: ChangeMark
        let suggested: String
        let departure: String
        let isDeparture: Bool
    }

    init?(cycle number: Int, in scorecard: Scorecard) {
        guard let evaluation = CycleEvaluation(cycle: number, in: scorecard), let record = scorecard.cycles[number]
        else { return nil }
        let framework = evaluation.framework
        let wording = Wording(scorecard, framework: framework)
        let cycle = evaluation.cycle
        title = "Where cycle \(cycle.id) stands"
        period = cycle.reviewPeriod.inWords
        series = "number \(cycle.series) in all"
        force = evaluation.organisation.name
        cycleHref = Address.cycle(cycle.id)
        paperHref = Address.paper(cycle.id)
        quadrants = evaluation.quadrants.map { QuadrantCard($0, of: evaluation, wording: wording) }
        primaries = MeasureTable(
            caption: "The minimum standards that decide the suggested grades",
            hasResults: true,
            rows: evaluation.quadrants.flatMap { quadrant in
                quadrant.measures.filter { $0.role.role == .primaryRedline }.map { measure in
                    MeasureRow(measure, note: quadrant.quadrant.name, cycle: cycle.id, wording: wording)
                }
            }
        )
        timetable = Timetable(of: record, by: framework)
        attention = AttentionGroup.all(evaluation, record: record, timetable: timetable, wording: wording)
    }
}

extension OverviewPage.QuadrantCard {
    fileprivate init(_ quadrant: QuadrantEvaluation, of evaluation: CycleEvaluation, wording: Wording) {
        href = Address.quadrant(quadrant.quadrant.id, in: evaluation.cycle.id)
        name = quadrant.quadrant.name
        agreed = GradeMark(agreed: quadrant.chain.agreed?.grade, in: evaluation, wording: wording)
        change = ChangeMark(quadrant, in: evaluation.framework, wording: wording)
        suggested = wording.suggestion(of: quadrant)
        departure = wording.departure(quadrant) ?? ""
        isDeparture = quadrant.isDeparture
    }
}
