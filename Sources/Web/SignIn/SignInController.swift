import AccountStore
import Hummingbird
import Scorecards

/// Signing in and out.
struct SignInController: Sendable {
    let site: Site

    /// Room for a whole form that is carried along, however its fields are written.
    private static let limit = 2 * Submission.limit

    func addRoutes(to routes: inout RouteTable) {
        routes.get(Address.signIn, .everyone, use: show)
        routes.post(Address.signIn, .everyone, use: enter)
        routes.post(Address.signOut, .everyone, use: leave)
    }

    @Sendable private func show(_ request: Request, context: AppContext) throws -> Response {
        _ = try site.people()
        let asked = request.uri.queryParameters["to"].map { String($0) } ?? ""
        let hasLeft = request.uri.queryParameters["signed-out"] != nil
        let form = SignInForm(to: Address.ownPath(asked), kept: [])
        return try site.fresh(request, context) { _ in
            SignInPage(
                form: FormView(form.form, ticket: ""),
                isKeeping: false,
                hasLeft: hasLeft && context.identity == nil,
                present: context.identity?.name
            )
        }
    }

    /// The sign-in page that answers a form sent by nobody: it carries all that was typed.
    func keeping(_ submission: Submission, for request: Request, _ context: AppContext) throws -> Response {
        let form = SignInForm(to: request.uri.path, kept: submission.kept)
        var response = try site.fresh(request, context, status: .nobodySignedIn) { _ in
            SignInPage(form: FormView(form.form, ticket: ""), isKeeping: true, hasLeft: false, present: nil)
        }
        response.headers[.wwwAuthenticate] = "Form"
        return response
    }

    @Sendable private func enter(_ request: Request, context: AppContext) async throws -> Response {
        let people = try site.people()
        let submission = try await Submission(request, limit: Self.limit)
        let sent = SignInForm(submission)
        let input = FormInput(submission, of: sent.form)
        do {
            guard input.errors.isEmpty else { throw FieldErrors(input.errors) }
            let token = try await people.accounts.signIn(
                input["id"].lowercased(),
                password: input["password"],
                from: context.address(of: request),
                at: people.now()
            )
            return try await answer(signedInAs: token, to: sent, request, context)
        } catch let refusal as SignInRefusal {
            let errors = [FieldError("", refusal.description)]
            var response = try again(sent, input, errors, refusal.status, request, context)
            response.headers[.retryAfter] = refusal.patience.map(String.init)
            return response
        } catch let errors as FieldErrors {
            return try again(sent, input, errors.errors, .formIsWrong, request, context)
        }
    }

    private func again(
        _ sent: SignInForm,
        _ input: FormInput,
        _ errors: [FieldError],
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: AppContext
    ) throws -> Response {
        try site.fresh(request, context, status: status) { _ in
            SignInPage(
                form: FormView(sent.form, input: input, errors: errors, ticket: ""),
                isKeeping: !sent.kept.isEmpty,
                hasLeft: false,
                present: nil
            )
        }
    }

    /// Leads on to the page that was asked for, or shows what was typed before, ready to be sent.
    private func answer(
        signedInAs token: String,
        to sent: SignInForm,
        _ request: Request,
        _ context: AppContext
    ) async throws -> Response {
        let people = try site.people()
        // Whoever signs in leaves the session of whoever did before.
        if let before = context.identity?.session { try await Offload.write { try people.accounts.signOut(before) } }
        var response: Response
        if sent.kept.isEmpty || sent.to.isEmpty {
            response = .redirect(to: sent.to.isEmpty ? Address.work : sent.to, type: .normal)
        } else {
            let now = people.now()
            let account = try await Offload.run { try people.accounts.account(ofSession: token, at: now) }
            var context = context
            context.identity = account.map { Identity($0, session: token) }
            let ticket = site.ticket(for: sent.to, context)
            response = try site.fresh(request, context) { _ in
                KeptPage(
                    title: "Send what you typed",
                    message:
                        "You are signed in again. Nothing that you typed before was lost, and nothing was sent yet.",
                    remedy: "Look at it once more and send it.",
                    submission: Submission(kept: sent.kept),
                    address: sent.to,
                    ticket: ticket
                )
            }
        }
        response.setCookie(SessionCookie.holding(token))
        return response
    }

    @Sendable private func leave(_ request: Request, context: AppContext) async throws -> Response {
        let people = try site.people()
        let submission = try await Submission(request)
        var response = Response.redirect(to: Address.signIn + "?signed-out", type: .normal)
        if let session = context.identity?.session {
            guard Ticket.isStanding(submission["ticket"] ?? "", for: Address.signOut, session: session) else {
                throw ForeignTicket(submission: submission)
            }
            try await Offload.write { try people.accounts.signOut(session) }
        }
        response.setCookie(SessionCookie.none)
        return response
    }
}
