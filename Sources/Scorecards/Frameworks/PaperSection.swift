/// A section of the public paper: its heading, what the program writes into it, and its place for narrative.
public struct PaperSection: Hashable, Codable, Sendable {
    /// A section's identifier, the name of its narrative file.
    public typealias ID = Identifier<PaperSection>
    /// The identifier.
    public var id: ID
    /// The number before the heading; empty for an appendix.
    public var number: String
    /// The heading.
    public var title: String
    /// What is generated into the section, before its narrative.
    public var content: [Content]
    /// Sections inside this one.
    public var sections: [PaperSection]

    /// Creates a section.
    public init(
        id: ID,
        number: String,
        title: String,
        content: [Content] = [],
        sections: [PaperSection] = []
    ) {
        self.id = id
        self.number = number
        self.title = title
        self.content = content
        self.sections = sections
    }

    /// A part of a paper that follows from the ledger.
    public enum Content: String, Codable, CaseIterable, Sendable {
        /// The cycle, its review period and its board.
        case purpose
        /// The agreed grades, each with its change since the cycle before.
        case grades
        /// The decisions the board took.
        case decisions
        /// Each quadrant's grade with its reasons, primary redlines and narrative.
        case quadrantSummaries = "quadrant-summaries"
        /// The quadrants, the scale and how grades come about.
        case scorecard
        /// Every measure of every quadrant with its statement.
        case performance
        /// The plan priorities and the measures that speak to them.
        case priorities
        /// The quadrants graded below the standard, with what they must improve.
        case improvement
        /// The stages of the cycle, when they were due and when they happened.
        case timetable
        /// The grades of every cycle so far, as a table.
        case gradeHistory = "grade-history"
        /// Where the sources contradict themselves, each with both statements.
        case contradictions
    }
}
