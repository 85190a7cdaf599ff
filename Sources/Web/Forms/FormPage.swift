/// A page that is a form and little else.
struct FormPage: Page {
    static let template = Template.formPage

    let title: String
    /// What stands under the heading; empty where nothing needs to.
    let under: String
    let hasUnder: Bool
    let form: FormView
    /// What the ledger says of what the form changes: none where it is nothing of the ledger’s.
    let accounts: [LedgerAccount]
    let trail: [Link]

    init(title: String, under: String = "", form: FormView, account: LedgerAccount? = nil, trail: [Link] = []) {
        self.title = title
        self.under = under
        hasUnder = !under.isEmpty
        self.form = form
        accounts = [account].compactMap { $0 }
        self.trail = trail
    }
}
