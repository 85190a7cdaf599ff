public import AccountStore
public import Scorecards

/// What lets people take part instead of only reading: their accounts, the ledger's pen and the clock.
public struct Participation: Sendable {
    /// The people's accounts.
    public let accounts: Accounts
    /// Records what a plan makes of the newest scorecard, all of it or nothing, and returns the first entry's number.
    public let record: Record
    /// The present time.
    public let now: @Sendable () -> Instant

    /// Records by an author; throws ``NotRecorded`` where anything is refused, and whatever the plan throws.
    public typealias Record =
        @Sendable (
            _ author: String,
            _ plan: @escaping @Sendable (Scorecard) throws -> [any EntryContent]
        ) async throws -> Int

    /// Opens the pages to the people of these accounts.
    public init(accounts: Accounts, record: @escaping Record, now: @escaping @Sendable () -> Instant) {
        self.accounts = accounts
        self.record = record
        self.now = now
    }

    /// By whom and when an account is changed by the person who asks.
    func hand(of context: AppContext) throws -> Hand {
        guard let identity = context.identity else { throw NotSignedIn() }
        return Hand(identity.id, at: now())
    }
}

/// Why nothing was recorded.
public struct NotRecorded: Error, Hashable, Sendable {
    /// Every reason, in the order of the plan.
    public let refusals: [Refusal]

    /// Says why nothing was recorded.
    public init(refusals: [Refusal]) {
        self.refusals = refusals
    }
}
