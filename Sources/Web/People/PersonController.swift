import AccountStore
import Hummingbird
import Scorecards

/// One account: changing it, shutting it out and inviting its holder anew.
struct PersonController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get("/people/:account", .administer, of: .force, use: show)
        routes.post("/people/:account", .administer, of: .force, use: change)
        routes.post("/people/:account/access", .administer, of: .force, use: setAccess)
        routes.post("/people/:account/invitation", .administer, of: .force, use: invite)
    }

    @Sendable private func show(_ request: Request, context: AppContext) async throws -> Response {
        let file = try await file(context)
        let form = PersonForm(file: file)
        return try site.form(request, context, form: form.form) { page(file, $0, context, main: $1) }
    }

    @Sendable private func change(_ request: Request, context: AppContext) async throws -> Response {
        let file = try await file(context)
        let (account, form) = (file.account, PersonForm(file: file))
        return try await site.submit(request, context, form: form.form, page: { page(file, $0, context, main: $1) }) {
            input in
            let people = try site.people()
            let holdings = try form.holdings(in: input)
            guard account.id != context.identity?.id || holdings.contains(where: { $0.role == .administrator }) else {
                throw FieldErrors(
                    "role-1",
                    "You cannot give up your own role of administrator. Another administrator can take it from you."
                )
            }
            let hand = try people.hand(of: context)
            _ = try await Offload.write {
                try people.accounts.update(
                    account.id,
                    name: input["name"],
                    office: input["office"],
                    holdings: holdings,
                    by: hand
                )
            }
            return try site.done(context, then: Address.person(account.id), notice: "The particulars are kept.")
        }
    }

    @Sendable private func setAccess(_ request: Request, context: AppContext) async throws -> Response {
        let file = try await file(context)
        let account = file.account
        let form = access(of: account)
        return try await site.submit(
            request,
            context,
            form: { _ in form },
            page: { scorecard, view in
                page(
                    file,
                    scorecard,
                    context,
                    main: site.view(of: PersonForm(file: file).form(in: scorecard), context),
                    access: view
                )
            },
            work: { input in
                let people = try site.people()
                let isDisabled = input["state"] == "disabled"
                guard account.id != context.identity?.id else {
                    throw FieldErrors("", "You cannot disable your own account. Another administrator can.")
                }
                let hand = try people.hand(of: context)
                try await Offload.write { try people.accounts.setDisabled(isDisabled, account.id, by: hand) }
                return try site.done(
                    context,
                    then: Address.person(account.id),
                    notice: isDisabled
                        ? "The account is disabled, and its holder is signed out." : "The account is enabled."
                )
            }
        )
    }

    @Sendable private func invite(_ request: Request, context: AppContext) async throws -> Response {
        let file = try await file(context)
        let account = file.account
        let form = invitation(of: account)
        return try await site.submit(
            request,
            context,
            form: { _ in form },
            page: { scorecard, view in
                let main = site.view(of: PersonForm(file: file).form(in: scorecard), context)
                return page(file, scorecard, context, main: main, invitation: view)
            },
            work: { _ in
                let people = try site.people()
                let hand = try people.hand(of: context)
                let token = try await Offload.write { try people.accounts.invite(account.id, by: hand) }
                return try site.fresh(request, context) { _ in
                    InvitedPage(account, token: token, address: request.serverAddress)
                }
            }
        )
    }

    private func file(_ context: AppContext) async throws -> PersonFile {
        let people = try site.people()
        let id = try context.parameters.require("account")
        let (known, changes) = try await Offload.run {
            (try people.accounts.accounts(), try people.accounts.changes(of: id))
        }
        guard let account = known.first(where: { $0.id == id }) else {
            throw NothingFound("account", called: id, among: known.map(\.id)) {
                Link(href: Address.person($0), text: $0)
            }
        }
        return PersonFile(account: account, changes: changes, names: Names(accounts: known))
    }

    private func access(of account: Account) -> Form {
        Form(
            action: Address.access(of: account.id),
            submit: account.isDisabled ? "Enable the account" : "Disable the account",
            fields: [.hidden("state", account.isDisabled ? "enabled" : "disabled")],
            isGrave: !account.isDisabled
        )
    }

    private func invitation(of account: Account) -> Form {
        Form(action: Address.newInvitation(of: account.id), submit: "Make a new invitation", fields: [])
    }

    private func page(
        _ file: PersonFile,
        _ scorecard: Scorecard,
        _ context: AppContext,
        main: FormView,
        access: FormView? = nil,
        invitation: FormView? = nil
    ) -> PersonPage {
        PersonPage(
            file,
            in: scorecard,
            isOwn: file.account.id == context.identity?.id,
            form: main,
            access: access ?? site.view(of: self.access(of: file.account), context),
            invitation: invitation ?? site.view(of: self.invitation(of: file.account), context)
        )
    }
}
