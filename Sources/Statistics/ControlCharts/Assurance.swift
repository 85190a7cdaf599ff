/// Whether a process, left as it is, can be expected to meet a target.
///
/// It holds the current limits against the target and asks nothing of the past: a target met by luck in most months
/// is still one that is hit or missed by chance.
public enum Assurance: Hashable, Sendable {
    /// The target lies beyond the limits on the easy side: it will be met unless the process changes.
    case consistentlyPasses
    /// The target lies between the limits: it is met in some months and missed in others, by chance.
    case hitOrMiss
    /// The target lies beyond the limits on the hard side: it will be missed unless the process changes.
    case consistentlyFails
    /// Nobody can say, with the reason.
    case notApplicable(Gap)

    /// What is lacking for a judgement.
    public enum Gap: String, Codable, Hashable, Sendable {
        /// The measure has no target.
        case noTarget = "no-target"
        /// Neither direction is better, so there is nothing to pass.
        case noDirection = "no-direction"
        /// The latest stretch of the series has too few points for limits.
        case noLimits = "no-limits"
    }

    /// A word for tables: `pass`, `hit-or-miss`, `fail` or the reason there is none.
    public var word: String {
        switch self {
        case .consistentlyPasses: "pass"
        case .hitOrMiss: "hit-or-miss"
        case .consistentlyFails: "fail"
        case .notApplicable(let gap): gap.rawValue
        }
    }

    /// Judges limits against a target; a target equal to a limit lies between them.
    ///
    /// A process without variation passes a target it meets exactly.
    init(target: Double, limits: ProcessLimits, improvement: Improvement) {
        let isAbove = limits.hasNoVariation ? target > limits.mean : target > limits.upper
        let isBelow = limits.hasNoVariation ? target <= limits.mean : target < limits.lower
        switch improvement {
        case .neither: self = .notApplicable(.noDirection)
        case .higher: self = isAbove ? .consistentlyFails : isBelow ? .consistentlyPasses : .hitOrMiss
        case .lower:
            let isMetExactly = limits.hasNoVariation && target == limits.mean
            self = isAbove || isMetExactly ? .consistentlyPasses : isBelow ? .consistentlyFails : .hitOrMiss
        }
    }
}
