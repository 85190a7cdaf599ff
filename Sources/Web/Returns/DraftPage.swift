import AccountStore
import Papers
import Scorecards

/// The form by which a command gives its return, beside what the figures say.
struct DraftPage: Page {
    static let template = Template.draft

    let title: String
    let under: String
    let due: String
    let hasDue: Bool
    /// Why it was sent back; empty where it was not.
    let reason: String
    let hasReason: Bool
    let changes: [ChangesPanel]
    /// Who kept the draft last and when; empty where there is none.
    let kept: String
    let hasKept: Bool
    /// Why nothing can be written now; empty where it can.
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
        /// The quadrants, as markup.
        let sections: String
        let words: [FieldView]
    }

    /// One quadrant.
    struct Section: Hashable, Sendable {
        let id: String
        let name: String
        let about: String
        let suggested: GradeMark
        let working: [String]
        let recommended: GradeMark
        let recommendedWhy: String
        /// What the figures say, as markup.
        let evidence: String
        let accounts: [Account]
        let hasAccounts: Bool
        let fields: [FieldView]
    }

    /// One redline that is not met.
    struct Account: Hashable, Sendable {
        let name: String
        let statement: String
        let fields: [FieldView]
    }

    /// Shows a return's form.
    ///
    /// - Parameters:
    ///   - form: The form.
    ///   - view: The form with what stands in it.
    ///   - evidence: What the figures say.
    ///   - draft: The draft that was kept, if any.
    ///   - keeper: The name of whoever kept it.
    ///   - account: What the ledger says of the return.
    ///   - markup: Makes the markup of a quadrant.
    init(
        _ form: ReturnForm,
        view: FormView,
        evidence: ReturnEvidence,
        draft: Draft?,
        keeper: String,
        account: LedgerAccount,
        markup: (Section) throws -> String
    ) rethrows {
        let desk = form.desk
        self.account = account
        title = "\(desk.returned.submitted == nil ? "Write" : "Change") the return of \(desk.name)"
        under = desk.under
        let last = desk.due(.returns)
        due = last.map { "Due by \($0.inWords)." } ?? ""
        hasDue = last != nil
        if case .sentBack(let why) = desk.progress.state { reason = why } else { reason = "" }
        hasReason = !reason.isEmpty
        changes = ChangesPanel.all(of: desk, since: desk.returned.submitted.map { ($0.stamp, false) })
        kept = draft.map { "Draft kept by \(keeper), \($0.time.inWords)." } ?? ""
        hasKept = draft != nil
        obstacle = desk.obstacle(to: .draft)
        isObstructed = !obstacle.isEmpty
        returnHref = desk.place.address
        // What somebody typed is shown even where it comes too late.
        let isShown = obstacle.isEmpty || view.hasErrors || !view.conflicts.isEmpty
        forms = isShown ? [try Sheet(form, view: view, evidence: evidence, markup: markup)] : []
        trail = desk.place.trail + [Link(href: desk.place.address, text: desk.name)]
    }
}

extension DraftPage.Sheet {
    fileprivate init(
        _ form: ReturnForm,
        view: FormView,
        evidence: ReturnEvidence,
        markup: (DraftPage.Section) throws -> String
    ) rethrows {
        let fields = Dictionary(view.fields.map { ($0.name, $0) }) { first, _ in first }
        self.form = view
        sections = try form.desk.quadrants.map { quadrant in
            try markup(DraftPage.Section(quadrant, of: form, fields: fields, evidence: evidence))
        }.joined()
        words = ["narrative", "known-themes", "themes", "known-pressures", "pressures"].compactMap { fields[$0] }
    }
}

extension DraftPage.Section {
    fileprivate init(
        _ quadrant: Quadrant,
        of form: ReturnForm,
        fields: [String: FieldView],
        evidence: ReturnEvidence
    ) {
        let desk = form.desk
        let part = evidence[quadrant.id]
        let advice = desk.record.opinion(.recommended, quadrant.id, of: desk.organisation)?.value
        id = quadrant.id.text
        name = quadrant.name
        about = quadrant.about
        suggested = part?.suggested ?? GradeMark(nil, in: desk.framework, unknown: "No grade")
        working = part?.working ?? []
        recommended = GradeMark(advice?.grade, in: desk.framework, unknown: "No grade yet")
        recommendedWhy =
            advice.map { [$0.reason, "(\($0.author))"].filter { !$0.isEmpty }.joined(separator: " ") } ?? ""
        self.evidence = part?.markup ?? ""
        accounts = form.standards(of: quadrant).compactMap { measure in
            let shown = ReturnForm.parts.compactMap { fields[ReturnForm.name($0.name, of: measure.id)] }
            // A redline that has come to be met keeps what was written of it, so that nothing typed is lost.
            guard evidence.unmet.contains(measure.id) || shown.contains(where: { !$0.value.isEmpty }) else {
                return nil
            }
            return DraftPage.Account(
                name: measure.name,
                statement: (part?.statements[measure.id] ?? "").asSentence,
                fields: shown
            )
        }
        hasAccounts = !accounts.isEmpty
        self.fields = [ReturnForm.grade(of: quadrant.id), ReturnForm.reason(of: quadrant.id)].compactMap { fields[$0] }
    }
}

extension DraftPage.Section {
    /// A section as its template makes it.
    struct Markup: Sized {
        let text: String

        var size: Int { text.utf8.count + 1024 }
    }
}

extension Site {
    /// The markup of a quadrant in a draft, made now or kept from before.
    ///
    /// It follows from the section's values alone. Who keeps a draft changes one quadrant at a time, and reads the others
    /// again as they were.
    func markup(of section: DraftPage.Section) throws -> String {
        try draftSections.answer(for: section, sequence: 0) {
            DraftPage.Section.Markup(text: try templates.render(part: section, with: .draftSection))
        }.text
    }
}
