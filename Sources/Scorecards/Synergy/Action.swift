/// Something that is to be done, by whom, until when, and what it should move.
public struct Action: Hashable, Codable, Sendable {
    /// An action's identifier.
    public typealias ID = Identifier<Action>
    /// The identifier.
    public var id: ID
    /// The cycle it came from.
    public var cycle: Int
    /// What is to be done, in a line.
    public var title: String
    /// The organisation that does it.
    public var organisation: Organisation.ID
    /// The office that answers for it.
    public var owner: String
    /// The day until which it is to be done.
    public var due: Day
    /// The measure it should move.
    public var measure: Measure.ID
    /// The quadrant it is raised for.
    public var quadrant: Quadrant.ID
    /// The idea it came from; empty where from none.
    public var idea: String

    /// Creates an action.
    public init(
        id: ID,
        cycle: Int,
        title: String,
        organisation: Organisation.ID,
        owner: String,
        due: Day,
        measure: Measure.ID,
        quadrant: Quadrant.ID,
        idea: String = ""
    ) {
        self.id = id
        self.cycle = cycle
        self.title = title
        self.organisation = organisation
        self.owner = owner
        self.due = due
        self.measure = measure
        self.quadrant = quadrant
        self.idea = idea
    }
}

/// What was found of an action on a day.
public struct ActionReview: Hashable, Codable, Sendable {
    /// The day.
    public var day: Day
    /// Whether it goes on.
    public var status: Status
    /// What was done and what came of it.
    public var note: String

    /// Creates a review.
    public init(day: Day, status: Status, note: String) {
        self.day = day
        self.status = status
        self.note = note
    }

    /// Whether an action goes on.
    public enum Status: String, Codable, CaseIterable, Sendable {
        case open, done, dropped
    }
}

/// An action with every review of it.
public struct ActionRecord: Registered, Sendable {
    /// The action, with the entry that raised it.
    public internal(set) var action: Recorded<Action>
    /// The reviews, oldest first.
    public internal(set) var reviews: [Recorded<ActionReview>] = []

    /// The action's identifier.
    public var id: Action.ID { action.value.id }

    /// Whether it goes on, by the latest review.
    public var status: ActionReview.Status { reviews.last?.value.status ?? .open }

    /// Whether it is open and its day is past.
    public func isLate(on day: Day) -> Bool { status == .open && action.value.due < day }
}
