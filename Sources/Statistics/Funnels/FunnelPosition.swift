/// Where a unit lies against the limits of a funnel; a unit on a limit lies within it.
public enum FunnelPosition: String, CaseIterable, Codable, Hashable, Sendable {
    /// Above the 99.8 % limit.
    case high998 = "high-99.8"
    /// Above the 95 % limit only.
    case high95 = "high-95"
    /// Within the limits.
    case within
    /// Below the 95 % limit only.
    case low95 = "low-95"
    /// Below the 99.8 % limit.
    case low998 = "low-99.8"

    init(_ value: Double, inner: FunnelLimits, outer: FunnelLimits) {
        self =
            value > outer.upper
            ? .high998
            : value < outer.lower
                ? .low998 : value > inner.upper ? .high95 : value < inner.lower ? .low95 : .within
    }
}

/// The range within which a unit of a given size is expected to lie if it is like the others.
public struct FunnelLimits: Hashable, Sendable {
    /// The lower limit.
    public let lower: Double
    /// The upper limit.
    public let upper: Double

    init(lower: Double, upper: Double) throws(Refusal) {
        guard lower.isFinite, upper.isFinite else { throw .outOfRange }
        self.lower = lower
        self.upper = upper
    }
}
