/// What a force printed about a measure without the figures that would show it.
public struct ReportedResult: Hashable, Codable, Sendable {
    /// The measure.
    public var measure: Measure.ID
    /// The organisation it was printed for.
    public var organisation: Organisation.ID
    /// The quadrant it was printed under, or `nil` where it holds in each.
    public var quadrant: Quadrant.ID?
    /// The printed result, or `nil` where only words were printed.
    public var result: GradingRule.Wanted?
    /// What was said, in our words; empty where only the result was.
    public var says: String
    /// Where it was printed.
    public var source: String

    /// Creates a reported result.
    public init(
        measure: Measure.ID,
        organisation: Organisation.ID,
        quadrant: Quadrant.ID? = nil,
        result: GradingRule.Wanted? = nil,
        says: String = "",
        source: String
    ) {
        self.measure = measure
        self.organisation = organisation
        self.quadrant = quadrant
        self.result = result
        self.says = says
        self.source = source
    }
}
