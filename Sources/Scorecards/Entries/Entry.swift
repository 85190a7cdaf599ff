/// One thing that happened, as the ledger keeps it: what, when, by whom and in which place of the order.
public struct Entry: Sendable {
    /// The place, time and author.
    public let stamp: Stamp
    /// What happened.
    public let content: any EntryContent

    /// Creates an entry.
    public init(stamp: Stamp, content: any EntryContent) {
        self.stamp = stamp
        self.content = content
    }
}

/// Where, when and by whom an entry was recorded.
public struct Stamp: Hashable, Sendable {
    /// The place in the ledger, counted from 1.
    public let sequence: Int
    /// When it was recorded.
    public let time: Instant
    /// The account that recorded it.
    public let author: String

    /// Creates a stamp.
    public init(sequence: Int, time: Instant, author: String) {
        self.sequence = sequence
        self.time = time
        self.author = author
    }
}

/// What an entry of one kind records: its fields, what it may be refused for, and what it changes.
///
/// A new kind is a new file beside this one and a line in ``EntryCatalogue``.
public protocol EntryContent: Codable, Hashable, Sendable {
    /// The kind's name in the ledger, for ever.
    static var kind: String { get }
    /// The version of the fields; raised when they change, with the older ones still read.
    static var version: Int { get }
    /// What happened, in a line for people.
    var summary: String { get }
    /// Everything that forbids recording this now; empty where nothing does.
    func refusals(against scorecard: Scorecard) -> [Refusal]
    /// What the entry is about and what it changes in a scorecard that it has not changed yet.
    func particulars(before scorecard: Scorecard) -> Particulars
    /// Changes the scorecard accordingly.
    func apply(to scorecard: inout Scorecard, stamp: Stamp)
}

extension EntryContent {
    /// The first version, until a kind says otherwise.
    public static var version: Int { 1 }

    /// Says nothing beyond the line, until a kind says otherwise.
    public func particulars(before scorecard: Scorecard) -> Particulars { Particulars() }
}

/// One reason why something is not recorded, and what would be right.
public struct Refusal: Error, Hashable, Sendable {
    /// What is wrong.
    public let problem: String
    /// What would be right.
    public let remedy: String

    /// Creates a refusal.
    public init(_ problem: String, remedy: String) {
        self.problem = problem
        self.remedy = remedy
    }
}

extension Refusal: CustomStringConvertible {
    /// The refusal as one sentence.
    public var description: String { "\(problem); \(remedy)" }
}
