public import Scorecards

/// By whom and when an account is changed.
public struct Hand: Hashable, Sendable {
    /// The id of whoever changes it, or the name of a program where nobody is signed in.
    public let author: String
    /// The time of the change.
    public let time: Instant

    /// Says by whom and when.
    public init(_ author: String, at time: Instant) {
        self.author = author
        self.time = time
    }
}
