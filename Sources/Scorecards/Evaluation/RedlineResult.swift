/// Whether a redline was met, or why nobody can say.
public enum RedlineResult: Hashable, Sendable {
    case met
    case notMet
    case cannotAssess(Gap)

    /// The result in files and interfaces: `met`, `not-met` or `cannot-assess`.
    public var code: String {
        switch self {
        case .met: "met"
        case .notMet: "not-met"
        case .cannotAssess: "cannot-assess"
        }
    }

    /// What a force printed.
    init(_ reported: GradingRule.Wanted) {
        switch reported {
        case .met: self = .met
        case .notMet: self = .notMet
        }
    }
}

/// Where a redline's result comes from.
public enum Basis: String, Codable, CaseIterable, Sendable {
    /// It follows from figures in the ledger.
    case computed
    /// The force printed it without the figures behind it.
    case reported
}
