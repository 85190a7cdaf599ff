import AccountStore
import Papers
import Scorecards

/// An account with what was done to it and the names of those who did.
struct PersonFile: Sendable {
    let account: Account
    /// The latest first.
    let changes: [AccountChange]
    let names: Names

    /// What another administrator may have changed since a page was made: the particulars and the roles.
    func standing(in scorecard: Scorecard) -> FormStanding {
        let last = changes.first { [.added, .particulars, .roles].contains($0.kind) }
        var values = ["name": account.name, "office": account.office]
        for (index, holding) in account.holdings.enumerated() {
            values["role-\(index + 1)"] = holding.role.inWords.asTitle
            values["organisation-\(index + 1)"] = scorecard.organisations[holding.organisation]?.name
        }
        return FormStanding(
            number: last?.number ?? 0,
            author: last?.hand.author ?? "",
            time: last?.hand.time,
            values: values
        )
    }
}

/// One thing that was done to an account, as a page tells it.
struct AccountChangeRow: Sendable {
    let time: String
    let author: String
    let text: String
    let from: String
    let hasFrom: Bool
    let to: String
    let hasTo: Bool

    init(_ change: AccountChange, names: Names, in scorecard: Scorecard) {
        time = change.hand.time.inWords
        author = names.inFull(change.hand.author)
        text =
            switch change.kind {
            case .added: "The account was added."
            case .particulars: "The name or the office was changed."
            case .roles: "The roles were changed."
            case .disabled: "The account was disabled."
            case .enabled: "The account was enabled."
            case .invited: "An invitation was made."
            case .reset: "The password was taken away, and an invitation was made."
            case .erased: "The person was erased."
            }
        func inWords(_ holdings: [Holding]) -> String {
            holdings.isEmpty ? "no role" : holdings.map { $0.inWords(scorecard) }.joined(separator: "; ")
        }
        hasFrom = change.kind == .roles
        from = hasFrom ? inWords(change.from) : ""
        hasTo = change.kind == .roles || change.kind == .added
        to = hasTo ? inWords(change.to) : ""
    }
}
