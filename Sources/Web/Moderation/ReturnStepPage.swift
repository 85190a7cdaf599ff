import Papers
import Scorecards

/// One step of a chief officer: what it does, what later figures changed, and the form or what stands against it.
struct ReturnStepPage: Page {
    static let template = Template.returnStep

    let title: String
    let under: String
    let about: String
    let changes: [ChangesPanel]
    let obstacle: String
    let isObstructed: Bool
    /// What somebody else did while the form was open, where it stands against this.
    let news: String
    let hasNews: Bool
    let returnHref: String
    let forms: [FormView]
    let account: LedgerAccount
    let trail: [Link]

    init(_ kind: ReturnStepKind, _ desk: ReturnDesk, form: FormView, account: LedgerAccount) {
        self.account = account
        title = "\(kind.title) of \(desk.name)"
        under = desk.under
        about = kind.about
        changes = kind == .release ? [] : ChangesPanel.all(of: desk)
        obstacle = desk.obstacle(to: kind.verb)
        isObstructed = !obstacle.isEmpty
        returnHref = desk.place.address
        // What somebody typed is shown even where it comes too late.
        let isAgain = form.hasErrors || !form.conflicts.isEmpty
        forms = obstacle.isEmpty || isAgain && !form.fields.isEmpty ? [form] : []
        news =
            forms.isEmpty
            ? form.conflicts.map { "\($0.heading), \($0.time). \($0.change)" }.joined(separator: " ") : ""
        hasNews = !news.isEmpty
        trail = desk.place.trail + [Link(href: desk.place.address, text: desk.name)]
    }
}
