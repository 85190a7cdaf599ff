public import Scorecards

/// Something that was done to an account, as it stays on record when the person is forgotten.
///
/// It names ids and roles only, nothing else of a person.
public struct AccountChange: Hashable, Sendable {
    /// Its place among all changes, from 1.
    public let number: Int
    /// The account that was changed.
    public let account: String
    /// What was done.
    public let kind: Kind
    /// The roles before, for a change of roles; empty elsewhere.
    public let from: [Holding]
    /// The roles after, for a change of roles; empty elsewhere.
    public let to: [Holding]
    /// By whom and when.
    public let hand: Hand

    /// Creates a change as a value; the store makes those that happened.
    public init(number: Int, account: String, kind: Kind, from: [Holding], to: [Holding], by hand: Hand) {
        self.number = number
        self.account = account
        self.kind = kind
        self.from = from
        self.to = to
        self.hand = hand
    }

    /// What can be done to an account.
    public enum Kind: String, CaseIterable, Sendable {
        case added, particulars, roles, disabled, enabled, invited, reset, erased
    }
}
