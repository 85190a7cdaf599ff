/// A question put to the meeting of the whole force, from what must improve.
public struct SynergyQuestion: Hashable, Codable, Sendable {
    /// A question's identifier within its cycle.
    public typealias ID = Identifier<SynergyQuestion>
    /// The identifier.
    public var id: ID
    /// The question.
    public var text: String
    /// The quadrants it comes from.
    public var quadrants: [Quadrant.ID]
    /// The themes of returns it takes up.
    public var themes: [String]

    /// Creates a question.
    public init(id: ID, text: String, quadrants: [Quadrant.ID], themes: [String] = []) {
        self.id = id
        self.text = text
        self.quadrants = quadrants
        self.themes = themes
    }
}

/// A break-out group that talks a question over.
public struct BreakoutGroup: Hashable, Codable, Sendable {
    /// The identifier within its question.
    public var id: Identifier<BreakoutGroup>
    /// The group's name.
    public var name: String
    /// The office that leads the talk.
    public var facilitator: String

    /// Creates a group.
    public init(id: Identifier<BreakoutGroup>, name: String, facilitator: String) {
        self.id = id
        self.name = name
        self.facilitator = facilitator
    }
}

/// An idea that came up in a group.
public struct Idea: Hashable, Codable, Sendable {
    /// The group.
    public var group: Identifier<BreakoutGroup>
    /// The idea.
    public var text: String

    /// Creates an idea.
    public init(group: Identifier<BreakoutGroup>, text: String) {
        self.group = group
        self.text = text
    }
}

/// A question with its groups and their ideas.
public struct QuestionRecord: Sendable {
    /// The question.
    public internal(set) var question: Recorded<SynergyQuestion>
    /// The groups, in the order in which they were formed.
    public internal(set) var groups: [BreakoutGroup] = []
    /// The ideas, oldest first.
    public internal(set) var ideas: [Recorded<Idea>] = []
}
