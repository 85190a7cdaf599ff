import AccountStore
import Hummingbird
import Scorecards

/// One account: changing it, shutting it out and inviting its holder anew.
struct PersonController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get("/people/:account", .administer, use: show)
        routes.post("/people/:account", .administer, use: change)
        routes.post("/people/:account/access", .administer, use: setAccess)
        routes.post("/people/:account/invitation", .administer, use: invite)
    }

    @Sendable private func show(_ request: Request, context: AppContext) async throws -> Response {
        let account = try await account(context)
        let form = PersonForm(account: account)
        return try site.form(request, context, form: form.form) { page(account, context, main: $1) }
    }

    @Sendable private func change(_ request: Request, context: AppContext) async throws -> Response {
        let account = try await account(context)
        let form = PersonForm(account: account)
        return try await site.submit(request, context, form: form.form, page: { page(account, context, main: $1) }) {
            input in
            let people = try site.people()
            let holdings = try form.holdings(in: input)
            guard account.id != context.identity?.id || holdings.contains(where: { $0.role == .administrator }) else {
                throw FieldErrors(
                    "role-1",
                    "You cannot give up your own role of administrator. Another administrator can take it from you."
                )
            }
            _ = try await Offload.run {
                try people.accounts.update(
                    account.id,
                    name: input["name"],
                    office: input["office"],
                    holdings: holdings
                )
            }
            return try site.done(context, then: Address.person(account.id), notice: "The particulars are kept.")
        }
    }

    @Sendable private func setAccess(_ request: Request, context: AppContext) async throws -> Response {
        let account = try await account(context)
        let form = access(of: account)
        return try await site.submit(
            request,
            context,
            form: { _ in form },
            page: { scorecard, view in
                page(
                    account,
                    context,
                    main: site.view(of: PersonForm(account: account).form(in: scorecard), context),
                    access: view
                )
            },
            work: { input in
                let people = try site.people()
                let isDisabled = input["state"] == "disabled"
                guard account.id != context.identity?.id else {
                    throw FieldErrors("", "You cannot disable your own account. Another administrator can.")
                }
                try await Offload.run { try people.accounts.setDisabled(isDisabled, account.id) }
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
        let account = try await account(context)
        let form = invitation(of: account)
        return try await site.submit(
            request,
            context,
            form: { _ in form },
            page: { scorecard, view in
                let main = site.view(of: PersonForm(account: account).form(in: scorecard), context)
                return page(account, context, main: main, invitation: view)
            },
            work: { _ in
                let people = try site.people()
                let now = people.now()
                let token = try await Offload.run { try people.accounts.invite(account.id, at: now) }
                return try site.fresh(request, context) { _ in
                    InvitedPage(account, token: token, address: request.serverAddress)
                }
            }
        )
    }

    private func account(_ context: AppContext) async throws -> Account {
        let people = try site.people()
        let id = try context.parameters.require("account")
        let (account, known) = try await Offload.run {
            (try people.accounts.account(id), try people.accounts.accounts().map(\.id))
        }
        if let account { return account }
        throw NothingFound("account", called: id, among: known) { Link(href: Address.person($0), text: $0) }
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
        _ account: Account,
        _ context: AppContext,
        main: FormView,
        access: FormView? = nil,
        invitation: FormView? = nil
    ) -> PersonPage {
        PersonPage(
            account,
            isOwn: account.id == context.identity?.id,
            form: main,
            access: access ?? site.view(of: self.access(of: account), context),
            invitation: invitation ?? site.view(of: self.invitation(of: account), context)
        )
    }
}
