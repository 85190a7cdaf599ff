/// Which way a measure moves when things get better.
public enum Improvement: String, CaseIterable, Codable, Hashable, Sendable {
    /// A larger value is better: offences solved.
    case higher
    /// A smaller value is better: seconds to answer.
    case lower
    /// Neither way is better in itself: stops and searches.
    case neither
}
