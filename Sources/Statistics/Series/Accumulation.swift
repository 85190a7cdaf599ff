/// Whether neighbouring values of a series are made of separate or of shared periods.
public enum Accumulation: Hashable, Sendable {
    /// Each value covers a period of its own: a month's offences.
    case separatePeriods
    /// Each value covers several periods and shares all but one of them with its neighbour: 12 months to date.
    case rollingTotal
}
