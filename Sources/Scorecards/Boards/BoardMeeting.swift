/// Who was at a cycle's board, and when.
public struct BoardMeeting: Hashable, Codable, Sendable {
    /// The day.
    public var day: Day
    /// The office in the chair.
    public var chair: String
    /// Who was present, by office.
    public var present: [String]
    /// Who sent apologies, by office.
    public var apologies: [String]

    /// Creates a meeting.
    public init(day: Day, chair: String, present: [String], apologies: [String] = []) {
        self.day = day
        self.chair = chair
        self.present = present
        self.apologies = apologies
    }
}

extension BoardMeeting {
    /// The meeting in a line.
    var inALine: String { "\(day), \(chair) in the chair, \(present.count) present" }
}

/// A view of a quadrant's grade that the board heard and did not follow.
public struct Dissent: Hashable, Codable, Sendable {
    /// The quadrant.
    public var quadrant: Quadrant.ID
    /// Who dissents, by office.
    public var author: String
    /// What they hold.
    public var view: String

    /// Creates a dissenting view.
    public init(quadrant: Quadrant.ID, author: String, view: String) {
        self.quadrant = quadrant
        self.author = author
        self.view = view
    }
}
