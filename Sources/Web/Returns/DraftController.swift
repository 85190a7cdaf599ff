import AccountStore
import Hummingbird
import Logging
import Scorecards

/// Where a command writes its return: the draft is kept as it is, the return is submitted whole.
struct DraftController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get("/cycles/:cycle/returns/:organisation/draft", .giveReturn, of: .parameter("organisation"), use: show)
        routes.post(
            "/cycles/:cycle/returns/:organisation/draft",
            .giveReturn,
            of: .parameter("organisation"),
            use: take
        )
    }

    @Sendable private func show(_ request: Request, context: AppContext) async throws -> Response {
        let place = try ReturnPlace(context, in: site.reader(context))
        let (draft, keeper) = try await draft(place)
        let desk = try ReturnDesk(place, in: site.chronicle().current)
        let evidence = try site.evidence(of: desk)
        let account = try await site.account(of: place, context)
        var form = ReturnForm(desk: desk, unmet: evidence.unmet, values: ReturnForm.values(of: draft, or: desk))
        form.standing = form.standing(of: draft)
        let view = site.view(of: form.form, context)
        return try site.fresh(request, context) { _ in
            try DraftPage(
                form,
                view: view,
                evidence: evidence,
                draft: draft,
                keeper: keeper,
                account: account,
                markup: site.markup
            )
        }
    }

    @Sendable private func take(_ request: Request, context: AppContext) async throws -> Response {
        let place = try ReturnPlace(context, in: site.reader(context))
        let submission = try await Submission(request)
        return submission["button"] == ReturnForm.submit
            ? try await submit(submission, place, request, context)
            : try await keep(submission, place, request, context)
    }

    // MARK: - The draft

    /// Keeps what was typed, as it is.
    ///
    /// Hundreds may do so at once while the returns are due: no figure is looked at and no page is made unless something is
    /// wrong, and the ticket may be used again, since keeping the same twice does no harm.
    private func keep(
        _ submission: Submission,
        _ place: ReturnPlace,
        _ request: Request,
        _ context: AppContext
    ) async throws -> Response {
        let desk = try ReturnDesk(place, in: site.chronicle().current)
        let seen = submission["seen"].flatMap { Int($0) } ?? 0
        let standing = FormStanding(number: seen, author: "", time: nil, values: [:])
        let form = ReturnForm(desk: desk, standing: standing, isOneTime: false)
        return try await site.submit(
            submission,
            request,
            context,
            form: { _ in form.form },
            // Without the people's names, which are looked up for nothing as long as nothing is wrong.
            page: { [site] _, view in
                let account = LedgerAccount(of: place.cycle, organisation: place.organisation, in: site.reader(context))
                return try page(again: form, view, account)
            },
            work: { input in
                if let obstacle = desk.progress.obstacle(to: .draft) {
                    throw desk.scorecard.refusal(obstacle, of: place.organisation)
                }
                let people = try site.people()
                guard let identity = context.identity else { throw NotSignedIn() }
                do {
                    _ = try await people.accounts.save(
                        input.fields.filter { !$0.value.isEmpty },
                        as: place.draftKey,
                        over: seen,
                        by: identity.id,
                        at: people.now()
                    )
                } catch let conflict as DraftConflict {
                    throw FormConflict(standing: form.standing(of: conflict.theirs))
                }
                return try site.done(
                    context,
                    then: Address.draft(of: place.organisation, in: place.cycle),
                    notice: "The draft is kept. Nobody sees it but those who may give this return."
                )
            }
        )
    }

    // MARK: - The return

    /// Records the grades and the account together, or shows everything that is missing.
    private func submit(
        _ submission: Submission,
        _ place: ReturnPlace,
        _ request: Request,
        _ context: AppContext
    ) async throws -> Response {
        let (draft, _) = try await draft(place)
        let desk = try ReturnDesk(place, in: site.chronicle().current)
        var form = ReturnForm(desk: desk, unmet: try site.evidence(of: desk).unmet)
        let obstacle = desk.progress.obstacle(to: .submit)
        // Where somebody else has submitted it, that is what there is to tell; its draft is gone.
        form.standing = obstacle == nil ? form.standing(of: draft) : nil
        let whole = form
        let account = try await site.account(of: place, context)
        return try await site.submit(
            submission,
            request,
            context,
            form: { _ in whole.form },
            page: { _, view in try page(again: whole, view, account) },
            work: { input in
                if let obstacle { throw desk.scorecard.refusal(obstacle, of: place.organisation) }
                let people = try site.people()
                guard let identity = context.identity else { throw NotSignedIn() }
                let entries = try whole.entries(input, by: identity.office, on: site.today)
                _ = try await people.record(identity.id) { _ in entries }
                await drop(draft, of: place, people, context)
                return try site.done(
                    context,
                    then: place.address,
                    notice: "The return is submitted. Next the chief officer accepts it and moderates its grades."
                )
            }
        )
    }

    /// Drops the draft that became the return; the return is recorded, whatever comes of this.
    private func drop(_ draft: Draft?, of place: ReturnPlace, _ people: Participation, _ context: AppContext) async {
        guard let draft else { return }
        do {
            try await Offload.write { try people.accounts.drop(place.draftKey, version: draft.version) }
        } catch {
            context.logger.warning("a submitted return's draft stays", metadata: ["error": "\(error)"])
        }
    }

    /// The page with what was typed, after something was wrong with it.
    private func page(again form: ReturnForm, _ view: FormView, _ account: LedgerAccount) throws -> any Page {
        try DraftPage(
            form,
            view: view,
            evidence: try site.evidence(of: form.desk),
            draft: nil,
            keeper: "",
            account: account,
            markup: site.markup
        )
    }

    private func draft(_ place: ReturnPlace) async throws -> (Draft?, keeper: String) {
        let people = try site.people()
        return try await Offload.run {
            guard let draft = try people.accounts.draft(place.draftKey) else { return (nil, "") }
            return (draft, try people.accounts.account(draft.author)?.name ?? draft.author)
        }
    }
}
