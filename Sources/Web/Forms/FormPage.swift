/// A page that is a form and little else.
struct FormPage: Page {
    static let template = Template.formPage

    let title: String
    /// What stands under the heading; empty where nothing needs to.
    let under: String
    let hasUnder: Bool
    let form: FormView
    let trail: [Link]

    init(title: String, under: String = "", form: FormView, trail: [Link] = []) {
        self.title = title
        self.under = under
        hasUnder = !under.isEmpty
        self.form = form
        self.trail = trail
    }
}
