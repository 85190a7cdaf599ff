import Papers
import Scorecards

/// The form for one organisation's recommended grades, after what the figures say of each quadrant.
struct RecommendationPage: Page {
    static let template = Template.recommendation

    let title: String
    let under: String
    /// Why nothing can be recommended; empty where something can.
    let obstacle: String
    let hasObstacle: Bool
    let quadrants: [Basis]
    /// The form, where something can be recommended.
    let forms: [FormView]
    let account: LedgerAccount
    let trail: [Link]

    /// What speaks for a quadrant's grade.
    struct Basis: Sendable {
        let name: String
        let suggested: GradeMark
        let working: [String]
        let recommended: GradeMark
        let by: String
        let reason: String
        let agreedBefore: GradeMark
        let redlines: [MeasureTable]
    }

    init(_ form: RecommendationForm, view: FormView, in scorecard: Scorecard, reader: Reader, names: Names) throws {
        let duty = try form.duty(in: scorecard)
        let isOpen = duty.record.cycle.closed == nil
        title = "Recommended grades of \(duty.organisation.name)"
        let due = duty.due.map { ", due \($0.inWordsWithWeekday)" } ?? ""
        under = "Cycle \(form.cycle), \(duty.record.cycle.reviewPeriod.inWords)\(due)"
        obstacle = isOpen ? "" : "Cycle \(form.cycle) is closed, so no grade can be recommended in it any more."
        hasObstacle = !isOpen
        let evaluation = CycleEvaluation(cycle: form.cycle, organisation: form.organisation, in: scorecard)
        let wording = Wording(scorecard, framework: duty.framework)
        quadrants = duty.quadrants.compactMap { quadrant in
            evaluation?[quadrant.id].map { Basis($0, duty: duty, wording: wording, names: names) }
        }
        forms = isOpen ? [view] : []
        account = LedgerAccount(in: reader, names: names) { item in
            item.particulars.cycle == form.cycle && item.particulars.organisation == form.organisation
                && item.particulars.subject == "\(GradeStage.recommended.rawValue) grade"
        }
        trail = [
            Link(href: Address.overview, text: "Overview"),
            Link(href: Address.cycle(form.cycle), text: "Cycle \(form.cycle)"),
            Link(href: Address.recommendations(form.cycle), text: "Recommended grades"),
        ]
    }
}

extension RecommendationPage.Basis {
    fileprivate init(_ quadrant: QuadrantEvaluation, duty: RecommendationDuty, wording: Wording, names: Names) {
        let given = duty.recommended(quadrant.quadrant.id)
        name = quadrant.quadrant.name
        suggested = GradeMark(quadrant.suggestion.grade, in: duty.framework, unknown: "No grade")
        working = wording.working(quadrant.suggestion)
        recommended = GradeMark(given?.value.grade, in: duty.framework, unknown: "Not recommended")
        by =
            given.map {
                "\($0.value.author), recorded by \(names.inFull($0.stamp.author)) on \($0.stamp.time.day.inWords)"
            } ?? ""
        reason = given?.value.reason ?? ""
        agreedBefore = GradeMark(quadrant.agreedBefore, in: duty.framework, unknown: "Not known")
        let rows = quadrant.measures.filter(\.role.role.isStandard).map { measure in
            MeasureRow(
                measure,
                note: measure.role.role.inWords,
                cycle: duty.record.id,
                of: duty.organisation.id == duty.framework.force ? nil : duty.organisation.id,
                wording: wording
            )
        }
        redlines =
            rows.isEmpty
            ? [] : [MeasureTable(caption: "Redlines of \(quadrant.quadrant.name)", hasResults: true, rows: rows)]
    }
}
