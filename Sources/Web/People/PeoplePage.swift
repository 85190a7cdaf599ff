import AccountStore
import Papers
import Scorecards

/// Everybody who has an account.
struct PeoplePage: Page {
    static let template = Template.people

    let title = "People"
    let count: String
    let people: [Row]
    let addHref = Address.newPerson

    var path: String { Address.people }

    /// One account.
    struct Row: Sendable {
        let href: String
        let name: String
        let id: String
        let office: String
        let roles: [String]
        let hasRoles: Bool
        let state: String
        let stateCode: String
        let symbol: String
    }

    init(_ accounts: [Account], in scorecard: Scorecard) {
        count = "\(accounts.count) \(accounts.count == 1 ? "account" : "accounts")"
        people = accounts.map { account in
            let (state, code, symbol) = account.state
            return Row(
                href: Address.person(account.id),
                name: account.name.isEmpty ? account.id : account.name,
                id: account.id,
                office: account.office,
                roles: account.holdings.map { $0.inWords(scorecard) },
                hasRoles: !account.holdings.isEmpty,
                state: state,
                stateCode: code,
                symbol: symbol
            )
        }
    }
}

extension Account {
    /// Whether the person can sign in, in words, as a class of style, and as a sign.
    fileprivate var state: (String, String, String) {
        if isDisabled { return ("disabled", "not-met", "✗") }
        return hasPassword ? ("can sign in", "met", "✓") : ("no password yet", "cannot-assess", "–")
    }
}

extension Holding {
    /// The role with the organisation it is held for.
    func inWords(_ scorecard: Scorecard) -> String {
        "\(role.inWords), \(scorecard.organisations[organisation]?.name ?? organisation.text)"
    }
}
