/// Two or more statements of the sources that cannot all be true, kept side by side.
public struct Contradiction: Hashable, Codable, Sendable {
    /// The identifier within its cycle.
    public var id: Identifier<Contradiction>
    /// What the statements disagree about, in a line.
    public var title: String
    /// The measures concerned, where any.
    public var measures: [Measure.ID]
    /// The statements, each with its place.
    public var statements: [Statement]
    /// How the scorecard treats the matter.
    public var treatment: String

    /// Creates a contradiction between statements.
    public init(
        id: Identifier<Contradiction>,
        title: String,
        measures: [Measure.ID] = [],
        statements: [Statement],
        treatment: String
    ) {
        self.id = id
        self.title = title
        self.measures = measures
        self.statements = statements
        self.treatment = treatment
    }

    /// One statement and the place where it stands.
    public struct Statement: Hashable, Codable, Sendable {
        /// Where it stands, such as a section of a paper.
        public var place: String
        /// What it says.
        public var says: String

        /// Creates a statement at a place.
        public init(place: String, says: String) {
            self.place = place
            self.says = says
        }
    }
}
