/// A value with the entry that recorded it.
public struct Recorded<Value: Hashable & Sendable>: Hashable, Sendable {
    /// What was recorded.
    public let value: Value
    /// By whom, when and at which place of the ledger.
    public let stamp: Stamp
}
