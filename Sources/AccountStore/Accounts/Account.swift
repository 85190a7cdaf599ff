public import Scorecards

/// A person who may sign in, with the roles held.
public struct Account: Hashable, Sendable {
    /// The name that entries of the ledger bear; it is never given to somebody else.
    public let id: String
    /// The person's name.
    public let name: String
    /// The person's office, as it stands under a decision.
    public let office: String
    /// The roles held, in the order in which they were given.
    public let holdings: [Holding]
    /// Whether the account is kept but may not be used.
    public let isDisabled: Bool
    /// Whether the person has chosen a password.
    public let hasPassword: Bool
    /// What an identity provider calls the person, where one vouches for people; `nil` elsewhere.
    public let subject: String?

    /// Creates an account as a value; the store makes those that exist.
    public init(
        id: String,
        name: String,
        office: String,
        holdings: [Holding],
        isDisabled: Bool = false,
        hasPassword: Bool = false,
        subject: String? = nil
    ) {
        self.id = id
        self.name = name
        self.office = office
        self.holdings = holdings
        self.isDisabled = isDisabled
        self.hasPassword = hasPassword
        self.subject = subject
    }
}
