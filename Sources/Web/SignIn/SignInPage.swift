/// The page on which people sign in.
struct SignInPage: Page {
    static let template = Template.signIn

    let title = "Sign in"
    let form: FormView
    /// Whether it carries a form that was sent by nobody.
    let isKeeping: Bool
    /// Whether its reader has just signed out.
    let hasLeft: Bool
    /// The name of whoever is signed in already: none or one.
    let present: [String]

    var path: String { Address.signIn }

    init(form: FormView, isKeeping: Bool, hasLeft: Bool, present: String?) {
        self.form = form
        self.isKeeping = isKeeping
        self.hasLeft = hasLeft
        self.present = [present].compactMap { $0 }
    }
}
