/// The average of a peer group, with the two choices that change it written down.
///
/// The mean of rates and the rate of sums differ, and with eight peers counting the own force in moves the mean by an
/// eighth of the gap. So neither choice has a default.
public struct PeerAverage: Hashable, Sendable {
    /// How units are weighed.
    public enum Weighting: String, Codable, Hashable, Sendable {
        /// Each unit's rate counts the same.
        case unweighted
        /// Each unit counts by its size: the rate of the sums.
        case pooled
    }

    /// The average, in the unit of numerator over denominator.
    public let value: Double
    /// The units averaged.
    public let count: Int
    /// How they were weighed.
    public let weighting: Weighting
    /// Whether the unit compared is one of those averaged.
    public let includesSelf: Bool

    /// Averages a peer group.
    ///
    /// - Parameters:
    ///   - group: All units, the own one among them.
    ///   - own: The name of the unit to be compared.
    ///   - includingSelf: Whether it takes part.
    ///   - weighting: How units are weighed.
    /// - Throws: ``Refusal/noValues`` where nobody is left; refusals of impossible counts.
    public init(
        of group: [FunnelUnit],
        for own: String,
        includingSelf: Bool,
        weighting: Weighting
    ) throws(Refusal) {
        let members = group.filter { includingSelf || $0.name != own }
        guard !members.isEmpty else { throw .noValues }
        for member in members { try member.check(.rate(exposureIsCounted: false)) }
        let average =
            switch weighting {
            case .unweighted: Averages.mean(members.map(\.quotient))
            case .pooled:
                Averages.mean(members.map(\.numerator)).flatMap { numerator in
                    Averages.mean(members.map(\.denominator)).map { numerator / $0 }
                }
            }
        guard let average, average.isFinite else { throw .outOfRange }
        value = average
        count = members.count
        self.weighting = weighting
        includesSelf = includingSelf && group.contains { $0.name == own }
    }
}
