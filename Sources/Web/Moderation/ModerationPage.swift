import Papers
import Scorecards

/// The form by which a chief officer moderates, beside everything the grades rest on.
struct ModerationPage: Page {
    static let template = Template.moderation

    let title: String
    let under: String
    let due: String
    let hasDue: Bool
    let changes: [ChangesPanel]
    let obstacle: String
    let isObstructed: Bool
    let returnHref: String
    /// The form: none or one.
    let forms: [Sheet]
    let account: LedgerAccount
    let trail: [Link]

    /// The form in its sections.
    struct Sheet: Sendable {
        let form: FormView
        let narrative: String
        let hasNarrative: Bool
        let sections: [Section]
    }

    /// One quadrant.
    struct Section: Sendable {
        let grades: ReturnGrades
        let evidence: String
        let redlines: [RedlineAccountView]
        let hasRedlines: Bool
        let fields: [FieldView]
    }

    init(_ desk: ReturnDesk, evidence: ReturnEvidence, form: FormView, account: LedgerAccount) {
        let submitted = desk.returned.submitted?.value
        self.account = account
        title = "Moderate the return of \(desk.name)"
        under = desk.under
        let last = desk.due(.moderation)
        due = last.map { "Due by \($0.inWords)." } ?? ""
        hasDue = last != nil
        changes = ChangesPanel.all(of: desk, since: desk.returned.submitted.map { ($0.stamp, false) })
        obstacle = desk.obstacle(to: .moderate)
        isObstructed = !obstacle.isEmpty
        returnHref = desk.place.address
        let narrative = submitted?.narrative ?? ""
        let fields = Dictionary(form.fields.map { ($0.name, $0) }) { first, _ in first }
        let sections = desk.quadrants.map { quadrant in
            let measures = quadrant.roles.map(\.measure)
            let redlines = (submitted?.accounts ?? []).filter { measures.contains($0.measure) }
            return Section(
                grades: ReturnGrades(quadrant, of: desk, evidence: evidence),
                evidence: evidence[quadrant.id]?.markup ?? "",
                redlines: redlines.map { RedlineAccountView($0, of: desk) },
                hasRedlines: !redlines.isEmpty,
                fields: [ModerationForm.grade, ModerationForm.reason, ModerationForm.code].compactMap {
                    fields[$0(quadrant.id)]
                }
            )
        }
        // What somebody typed is shown even where it comes too late.
        let isShown = obstacle.isEmpty || form.hasErrors || !form.conflicts.isEmpty
        forms =
            isShown
            ? [Sheet(form: form, narrative: narrative, hasNarrative: !narrative.isEmpty, sections: sections)] : []
        trail = desk.place.trail + [Link(href: desk.place.address, text: desk.name)]
    }
}
