import AccountStore
import Hummingbird
import Scorecards

/// Choosing a password by way of an invitation, and signing in with it.
struct InvitationController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get("/invitations/:token", .everyone, use: show)
        routes.post("/invitations/:token", .everyone, use: accept)
    }

    @Sendable private func show(_ request: Request, context: AppContext) async throws -> Response {
        let (token, account) = try await invited(context)
        return try site.form(request, context, form: { _ in form(token) }, page: { _, form in page(account, form) })
    }

    @Sendable private func accept(_ request: Request, context: AppContext) async throws -> Response {
        let (token, account) = try await invited(context)
        let people = try site.people()
        // Whoever is signed in here does not choose the password as that person.
        var visitor = context
        visitor.identity = nil
        return try await site.submit(
            request,
            visitor,
            form: { _ in form(token) },
            page: { _, form in page(account, form) },
            work: { input in
                guard input["password"] == input["password-again"] else {
                    throw FieldErrors("password-again", "The two passwords differ. Type the same one twice.")
                }
                let password = input["password"]
                let accepted = try await people.accounts.acceptInvitation(token, password: password, at: people.now())
                let session = try await people.accounts.signIn(
                    accepted.id,
                    password: password,
                    from: context.address(of: request),
                    at: people.now()
                )
                var response = Response.redirect(to: Address.work, type: .normal)
                response.setCookie(SessionCookie.holding(session))
                return response
            }
        )
    }

    private func invited(_ context: AppContext) async throws -> (token: String, account: Account) {
        let people = try site.people()
        let token = try context.parameters.require("token")
        let now = people.now()
        guard let account = try await Offload.run({ try people.accounts.invited(by: token, at: now) }) else {
            throw NothingFound(
                "This invitation was used already or has run out. Ask whoever keeps the accounts for a new one.",
                nearest: Link(href: Address.signIn, text: "Sign in")
            )
        }
        return (token, account)
    }

    private func form(_ token: String) -> Form {
        Form(
            action: Address.invitation(token),
            submit: "Keep this password and sign in",
            fields: [
                .password("password", "Password", isNew: true, hint: NewPassword.hint),
                .password("password-again", "Password, once more", isNew: true),
            ]
        )
    }

    private func page(_ account: Account, _ form: FormView) -> FormPage {
        FormPage(
            title: "Welcome, \(account.name)",
            under: "Your account is “\(account.id)”. Choose the password that you will sign in with.",
            form: form
        )
    }
}
