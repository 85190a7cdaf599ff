/// What one entry did, as people ask for it: who, when, on what, from what to what, and why.
public struct JournalItem: Hashable, Sendable {
    /// The place, time and author.
    public let stamp: Stamp
    /// The kind of entry.
    public let kind: String
    /// What happened, in a line.
    public let summary: String
    /// What it was about, and what changed.
    public let particulars: Particulars

    /// Keeps what an entry does to a scorecard that it has not changed yet.
    init(_ entry: Entry, before scorecard: Scorecard) {
        stamp = entry.stamp
        kind = type(of: entry.content).kind
        summary = entry.content.summary
        particulars = entry.content.particulars(before: scorecard)
    }
}

/// What an entry is about and what it changes, as far as its kind can say.
public struct Particulars: Hashable, Sendable {
    /// The cycle.
    public var cycle: Int?
    /// The organisation.
    public var organisation: Organisation.ID?
    /// The quadrant.
    public var quadrant: Quadrant.ID?
    /// The thing within its kind, such as an action, a risk, a decision or a section of the paper; empty where none.
    public var subject: String
    /// What stood before; empty where nothing did.
    public var from: String
    /// What stands now.
    public var to: String
    /// Why; empty where no reason was asked for.
    public var why: String

    /// Creates particulars; what is left out is not said.
    public init(
        cycle: Int? = nil,
        organisation: Organisation.ID? = nil,
        quadrant: Quadrant.ID? = nil,
        subject: String = "",
        from: String = "",
        to: String = "",
        why: String = ""
    ) {
        self.cycle = cycle
        self.organisation = organisation
        self.quadrant = quadrant
        self.subject = subject
        self.from = from
        self.to = to
        self.why = why
    }
}
