/// Something a board decided beyond the grades, such as replacing a redline.
public struct Decision: Hashable, Codable, Sendable {
    /// The identifier within its cycle.
    public var id: Identifier<Decision>
    /// The day it was decided.
    public var day: Day
    /// Who decided.
    public var by: String
    /// The decision in a line.
    public var title: String
    /// The reason and what follows from it.
    public var detail: String
    /// The measures it concerns.
    public var measures: [Measure.ID]
    /// The change in what performance is held against, where the decision is one.
    public var change: YardstickChange?

    /// Creates a decision.
    public init(
        id: Identifier<Decision>,
        day: Day,
        by: String,
        title: String,
        detail: String,
        measures: [Measure.ID] = [],
        change: YardstickChange? = nil
    ) {
        self.id = id
        self.day = day
        self.by = by
        self.title = title
        self.detail = detail
        self.measures = measures
        self.change = change
    }
}
