import AccountStore

/// One account: its particulars, whether it may sign in, and a new invitation.
struct PersonPage: Page {
    static let template = Template.person

    let title: String
    let account: String
    let state: String
    let isOwn: Bool
    let isDisabled: Bool
    let form: FormView
    /// The form that disables the account or enables it again.
    let access: FormView
    let invitation: FormView

    var trail: [Link] { [Link(href: Address.people, text: "People")] }

    init(_ account: Account, isOwn: Bool, form: FormView, access: FormView, invitation: FormView) {
        title = account.name.isEmpty ? account.id : account.name
        self.account = account.id
        state =
            account.isDisabled
            ? "The account is disabled: nobody can sign in with it."
            : account.hasPassword ? "The person can sign in." : "The person has not chosen a password yet."
        self.isOwn = isOwn
        isDisabled = account.isDisabled
        self.form = form
        self.access = access
        self.invitation = invitation
    }
}
