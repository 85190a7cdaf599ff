import AccountStore
import Hummingbird
import Scorecards

/// Pages with forms, and what becomes of what they send.
extension Site {
    /// Makes a page of the newest scorecard and a form.
    typealias MakePage = (Scorecard, FormView) throws -> any Page

    /// Answers with a page that holds a form, for the person who asks.
    func form(
        _ request: Request,
        _ context: AppContext,
        form: (Scorecard) throws -> Form,
        page: MakePage
    ) throws -> Response {
        let scorecard = chronicle().current
        let form = try form(scorecard)
        return try fresh(request, context) { _ in try page(scorecard, view(of: form, context)) }
    }

    /// A form as its template shows it, for pages that hold several.
    func view(of form: Form, _ context: AppContext) -> FormView {
        FormView(form, ticket: ticket(for: form.action, context))
    }

    /// A ticket for one use of an address by the person who asks; empty where nobody is signed in.
    func ticket(for action: String, _ context: AppContext) -> String {
        guard let identity = context.identity, let participation else { return "" }
        let path = String(action.prefix { $0 != "?" })
        return Ticket.fresh(for: path, session: identity.session, now: participation.now())
    }

    /// Takes what a form sends, records what follows from it and leads on to another page.
    ///
    /// Nothing is recorded unless the ticket is genuine and unused, every field is in order, and what the form would replace
    /// is still what its reader saw. Otherwise the page is shown again with everything typed, and with every reason.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - context: Its context.
    ///   - form: Makes the form from a scorecard, as for the page that showed it; it is made again inside the transaction,
    ///     where its standing is compared.
    ///   - page: Makes the page that shows the form again.
    ///   - plan: Makes the entries from what was typed and the newest scorecard, inside the transaction; may throw
    ///     ``FieldErrors``, a `Refusal`, or ``FormConflict``.
    ///   - then: The address to go on to.
    ///   - notice: What is told there, once.
    /// - Returns: The way to the next page, or the page again.
    /// - Throws: What is wrong with the ticket or the size of what was sent, and every error that is not the reader's to mend.
    func change(
        _ request: Request,
        _ context: AppContext,
        form: @escaping @Sendable (Scorecard) throws -> Form,
        page: MakePage,
        plan: @escaping @Sendable (FormInput, Scorecard) throws -> [any EntryContent],
        then: (FormInput) -> String,
        notice: String
    ) async throws -> Response {
        try await submit(request, context, form: form, page: page) { input in
            let people = try people()
            guard let identity = context.identity else { throw NotSignedIn() }
            _ = try await people.record(identity.id) { scorecard in
                let standing = try form(scorecard).standing
                if let standing, standing.number != input.seen { throw FormConflict(standing: standing) }
                return try plan(input, scorecard)
            }
            return try done(context, then: then(input), notice: notice)
        }
    }

    /// Takes what a form sends and lets something be done with it that is no entry of the ledger.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - context: Its context.
    ///   - form: Makes the form from a scorecard, as for the page that showed it.
    ///   - page: Makes the page that shows the form again.
    ///   - work: Does it and answers; may throw ``FieldErrors``, a `Refusal`, ``NotRecorded``, ``FormConflict`` or an
    ///     `AccountsError`, each of which brings the page again.
    /// - Returns: What the work answers, or the page again.
    /// - Throws: What is wrong with the ticket or the size of what was sent, and every error that is not the reader's to mend.
    func submit(
        _ request: Request,
        _ context: AppContext,
        form: (Scorecard) throws -> Form,
        page: MakePage,
        work: (FormInput) async throws -> Response
    ) async throws -> Response {
        let submission = try await Submission(request)
        return try await submit(submission, request, context, form: form, page: page, work: work)
    }

    /// Takes what was read already, for forms that differ by the button pressed.
    func submit(
        _ submission: Submission,
        _ request: Request,
        _ context: AppContext,
        form: (Scorecard) throws -> Form,
        page: MakePage,
        work: (FormInput) async throws -> Response
    ) async throws -> Response {
        let scorecard = chronicle().current
        let form = try form(scorecard)
        let input = FormInput(submission, of: form)
        let until = try genuine(input.ticket, request, context, submission)
        func again(_ status: HTTPResponse.Status, _ errors: [FieldError], _ conflict: FormConflict? = nil) async throws
            -> Response
        {
            var named: (FormStanding, String)?
            if let standing = conflict?.standing { named = (standing, try await names()[standing.author]) }
            let view = FormView(
                form,
                input: input,
                errors: errors,
                conflict: named,
                ticket: ticket(for: form.action, context)
            )
            return try fresh(request, context, status: status) { _ in try page(scorecard, view) }
        }
        do {
            guard input.errors.isEmpty else { throw FieldErrors(input.errors) }
            return try await once(input.ticket, until: form.isOneTime ? until : nil, submission) {
                if let standing = form.standing, standing.number != input.seen {
                    throw FormConflict(standing: standing)
                }
                return try await work(input)
            }
        } catch let conflict as FormConflict {
            return try await again(.formIsOvertaken, [], conflict)
        } catch {
            guard let errors = FieldError.all(of: error) else { throw error }
            return try await again(.formIsWrong, errors)
        }
    }

    /// Does a form's work under its ticket, which is spent by what succeeds alone: where nothing came of it, the same page
    /// can be mended and sent again.
    ///
    /// The ticket is taken before the work looks at anything: what a form sent twice meets is its own doing, not somebody
    /// else's. Throws ``UsedBefore``, and ``NotTaken`` for what is neither the reader's to mend nor has a page of its own.
    private func once(
        _ ticket: String,
        until: Instant?,
        _ submission: Submission,
        work: () async throws -> Response
    ) async throws -> Response {
        do {
            if let until, try await !people().accounts.use(ticket: ticket, until: until) {
                throw UsedBefore(submission: submission)
            }
        } catch let error as AccountsError {
            throw NotTaken(submission: submission, cause: error)
        }
        do {
            return try await work()
        } catch {
            // Where this fails too the reader is given a page with a new ticket all the same.
            if until != nil { try? await people().accounts.release(ticket: ticket) }
            guard error is FormConflict || FieldError.all(of: error) != nil || ErrorPages.knows(error) else {
                throw NotTaken(submission: submission, cause: error)
            }
            throw error
        }
    }

    /// Until when the ticket may be used; `nil` for forms of nobody in particular, which need none.
    private func genuine(
        _ ticket: String,
        _ request: Request,
        _ context: AppContext,
        _ submission: Submission
    ) throws -> Instant? {
        guard let identity = context.identity else { return nil }
        let now = try people().now()
        switch Ticket.check(ticket, for: request.uri.path, session: identity.session, now: now) {
        case .good(let until): return until
        case .expired, .forged: throw ForeignTicket(submission: submission)
        }
    }

    /// Leads on to another page after a change, and tells there what came of it.
    func done(_ context: AppContext, then href: String, notice: String) throws -> Response {
        if let identity = context.identity {
            notices.leave(notice, for: identity, at: href, now: try people().now())
        }
        return .redirect(to: href, type: .normal)
    }

    /// The names of those who have an account, for pages that say who did something.
    func names() async throws -> Names {
        guard let participation else { return Names(accounts: []) }
        return Names(accounts: try await Offload.run { try participation.accounts.accounts() })
    }

    /// The names of some of them.
    func names(of accounts: Set<String>) async throws -> Names {
        guard let participation, !accounts.isEmpty else { return Names(accounts: []) }
        return Names(
            accounts: try await Offload.run { try accounts.compactMap { try participation.accounts.account($0) } }
        )
    }
}

/// The names of people by their accounts.
struct Names: Sendable {
    private let names: [String: String]

    init(accounts: [Account]) {
        names = Dictionary(accounts.map { ($0.id, $0.name) }) { first, _ in first }
    }

    /// The name of an account's holder, or the account itself where the name is not known.
    subscript(account: String) -> String {
        names[account].flatMap { $0.isEmpty ? nil : $0 } ?? account
    }

    /// The name with the account, which alone stays where somebody's data were erased.
    func inFull(_ account: String) -> String {
        let name = self[account]
        return name == account ? account : "\(name) (\(account))"
    }
}

/// A form whose ticket was made for another session or address, or too long ago.
struct ForeignTicket: Error {
    let submission: Submission
}

/// A form from which nothing came because something of the server's own failed.
struct NotTaken: Error {
    let submission: Submission
    let cause: any Error
}

/// A form that was sent before.
struct UsedBefore: Error {
    let submission: Submission
}

extension FieldError {
    /// What an error tells whoever filled in a form, or `nil` where it is none of theirs.
    static func all(of error: any Error) -> [FieldError]? {
        switch error {
        case let error as FieldErrors: error.errors
        case let error as FieldError: [error]
        case let error as Refusal: [FieldError("", error)]
        case let error as NotRecorded: error.refusals.map { FieldError("", $0) }
        case let error as AccountFault: [FieldError(error.field.rawValue, error.refusal)]
        case let error as AccountsError: all(of: error)
        case _: nil
        }
    }

    private static func all(of error: AccountsError) -> [FieldError]? {
        switch error {
        case .refused(let faults): faults.map { FieldError($0.field.rawValue, $0.refusal) }
        case .taken: [FieldError("id", error.description.asSentence)]
        case .unknown, .disabled, .invitationSpent, .subjectTaken: [FieldError("", error.description.asSentence)]
        case .missing, .isFolder, .notAccounts, .newerVersion, .damaged, .notPrivate, .notWritable, .diskFull, .busy,
            .unreadable, .interrupted, .notOverwritten:
            nil
        }
    }
}
