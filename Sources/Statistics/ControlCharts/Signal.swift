/// The rule by which a point of a control chart stands out from usual variation.
///
/// In the order of priority: where a point answers several rules, the chart labels it with the first.
public enum Signal: String, CaseIterable, Codable, Hashable, Sendable {
    /// The point lies above the upper limit.
    case aboveLimit = "above-limit"
    /// The point lies below the lower limit.
    case belowLimit = "below-limit"
    /// The point belongs to seven that each exceed, or each fall short of, the one before.
    case trend
    /// The point is one of two among three neighbours on one side that lie near a limit.
    case twoOfThree = "two-of-three"
    /// The point belongs to seven neighbours on the same side of the mean.
    case shift

    /// Which way a signal points.
    public enum Side: String, Codable, Hashable, Sendable {
        /// Above the mean, or increasing.
        case high
        /// Below the mean, or decreasing.
        case low
    }
}
