import AccountStore
import Hummingbird
import Scorecards

/// Changing one's own password.
struct PasswordController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get(Address.password, .signedIn, use: show)
        routes.post(Address.password, .signedIn, use: change)
    }

    @Sendable private func show(_ request: Request, context: AppContext) throws -> Response {
        try site.form(request, context, form: form, page: page)
    }

    @Sendable private func change(_ request: Request, context: AppContext) async throws -> Response {
        try await site.submit(request, context, form: form, page: page) { input in
            let people = try site.people()
            guard let identity = context.identity else { throw NotSignedIn() }
            guard input["password"] == input["password-again"] else {
                throw FieldErrors("password-again", "The two new passwords differ. Type the same one twice.")
            }
            do {
                try await people.accounts.changePassword(
                    from: input["password-now"],
                    to: input["password"],
                    of: identity.id,
                    keeping: identity.session,
                    at: people.now()
                )
            } catch SignInRefusal.wrong {
                throw FieldErrors("password-now", "This is not your present password. Type the one you signed in with.")
            } catch let refusal as SignInRefusal {
                throw FieldErrors("", refusal.description)
            }
            return try site.done(
                context,
                then: Address.work,
                notice: "Your password is changed. Wherever else you were signed in you are signed out."
            )
        }
    }

    private func form(_: Scorecard) -> Form {
        Form(
            action: Address.password,
            submit: "Change the password",
            fields: [
                .password("password-now", "Present password", isNew: false),
                .password("password", "New password", isNew: true, hint: NewPassword.hint),
                .password("password-again", "New password, once more", isNew: true),
            ]
        )
    }

    private func page(_: Scorecard, form: FormView) -> FormPage {
        FormPage(
            title: "Change your password",
            form: form,
            trail: [Link(href: Address.work, text: "My work")]
        )
    }
}

/// What is said wherever somebody chooses a password.
enum NewPassword {
    static let hint =
        "At least \(Passwords.lengths.lowerBound) characters, such as three or four words. Blanks and signs are fine."
}
