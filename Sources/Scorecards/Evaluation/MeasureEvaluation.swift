/// What can be said of one measure in one quadrant for one cycle and organisation.
public struct MeasureEvaluation: Hashable, Sendable {
    /// The measure as defined when the cycle was judged.
    public var measure: Measure
    /// The part it plays in the quadrant.
    public var role: MeasureRole
    /// The figure it is judged on, or why there is none.
    public var figure: FigureResult
    /// Met, not met or cannot be assessed; `nil` for indicators, which have no result.
    public var result: RedlineResult?
    /// Whether the result follows from figures or was only printed; `nil` where there is no result.
    public var basis: Basis?
    /// The comparison that decides the redline, where one could be made.
    public var deciding: Comparison?
    /// The further comparisons, in the framework's order.
    public var comparisons: [Comparison]
    /// The comparisons asked for that could not be made, with the cause.
    public var missing: [ComparatorKind: Gap]
    /// What the force printed of the measure without figures.
    public var reported: [ReportedResult]
    /// Everything that led to the result or must be known to weigh it.
    public var reasons: [Reason]
    /// What the figures allow to be said beyond two of them side by side, or why they do not.
    public var statistics = MeasureStatistics()

    /// The comparison a reader wants first: the one that decides a redline, or an indicator's first.
    ///
    /// A redline that no comparison decides has none, so that nobody takes another comparison for its cause.
    public var leading: Comparison? { role.redline == nil ? comparisons.first : deciding }

    /// The comparisons besides the leading one.
    public var further: [Comparison] { role.redline == nil ? Array(comparisons.dropFirst()) : comparisons }
}
