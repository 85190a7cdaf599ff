import AccountStore
import Scorecards

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
    /// What was done to the account, the latest first.
    let changes: [AccountChangeRow]
    let hasChanges: Bool

    var trail: [Link] { [Link(href: Address.people, text: "People")] }

    init(
        _ file: PersonFile,
        in scorecard: Scorecard,
        isOwn: Bool,
        form: FormView,
        access: FormView,
        invitation: FormView
    ) {
        let account = file.account
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
        changes = file.changes.map { AccountChangeRow($0, names: file.names, in: scorecard) }
        hasChanges = !changes.isEmpty
    }
}
