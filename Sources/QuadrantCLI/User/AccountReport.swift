import AccountStore
import Scorecards

/// An account as programs read it.
struct AccountReport: Encodable {
    let account: Account

    init(_ account: Account) {
        self.account = account
    }

    private enum Key: String, CodingKey {
        case id, name, office, roles, disabled, hasPassword, subject
    }

    func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: Key.self)
        try object.encode(account.id, forKey: .id)
        try object.encode(account.name, forKey: .name)
        try object.encode(account.office, forKey: .office)
        try object.encode(account.holdings, forKey: .roles)
        try object.encode(account.isDisabled, forKey: .disabled)
        try object.encode(account.hasPassword, forKey: .hasPassword)
        // Null where there is none, so that every account has every key.
        try object.encode(account.subject, forKey: .subject)
    }
}
