import AccountStore
import Hummingbird
import Scorecards

/// The list of accounts, and adding one.
struct PeopleController: Sendable {
    let site: Site

    func addRoutes(to routes: inout RouteTable) {
        routes.get(Address.people, .administer, of: .force, use: list)
        routes.get(Address.newPerson, .administer, of: .force, use: ask)
        routes.post(Address.newPerson, .administer, of: .force, use: add)
    }

    @Sendable private func list(_ request: Request, context: AppContext) async throws -> Response {
        let people = try site.people()
        let accounts = try await Offload.run { try people.accounts.accounts() }
        return try site.fresh(request, context) { reader in PeoplePage(accounts, in: reader.current) }
    }

    @Sendable private func ask(_ request: Request, context: AppContext) throws -> Response {
        try site.form(request, context, form: PersonForm(file: nil).form, page: page)
    }

    @Sendable private func add(_ request: Request, context: AppContext) async throws -> Response {
        let form = PersonForm(file: nil)
        return try await site.submit(request, context, form: form.form, page: page) { input in
            let people = try site.people()
            let holdings = try form.holdings(in: input)
            let hand = try people.hand(of: context)
            let (account, token) = try await Offload.write {
                let account = try people.accounts.add(
                    id: input["id"],
                    name: input["name"],
                    office: input["office"],
                    holdings: holdings,
                    by: hand
                )
                return (account, try people.accounts.invite(account.id, by: hand))
            }
            return try site.fresh(request, context) { _ in
                InvitedPage(account, token: token, address: request.serverAddress)
            }
        }
    }

    private func page(_: Scorecard, form: FormView) -> FormPage {
        FormPage(
            title: "Add a person",
            under: "The next page shows a link by which the person chooses a password.",
            form: form,
            trail: [Link(href: Address.people, text: "People")]
        )
    }
}
