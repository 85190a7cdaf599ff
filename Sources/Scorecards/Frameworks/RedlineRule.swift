/// What a redline holds a measure against, and what a tie means.
public struct RedlineRule: Hashable, Codable, Sendable {
    /// What the figure is held against, or `nil` where the force states a redline without a threshold.
    public var against: ComparatorKind?
    /// The number to reach, where the comparator is a target.
    public var target: Quantity?
    /// Whether a figure equal to its comparator meets the redline.
    public var tie: Tie

    /// Creates a rule; ties meet it unless said otherwise.
    public init(against: ComparatorKind?, target: Quantity? = nil, tie: Tie = .met) {
        self.against = against
        self.target = target
        self.tie = tie
    }

    /// What a figure equal to its comparator means.
    public enum Tie: String, Codable, CaseIterable, Sendable {
        case met
        case notMet = "not-met"
    }
}

/// The kind of thing a figure is held against.
public enum ComparatorKind: Hashable, Sendable {
    /// The same window a year earlier.
    case previousYear
    /// The same kind of window to the end of the review period before.
    case lastBoard
    /// The number the framework states.
    case target
    /// The average of a peer group.
    case peerAverage(Organisation.ID)
    /// Another organisation's figure for the same window, such as the nation's.
    case organisation(Organisation.ID)
    /// The measure's own figure for a fixed month, such as a baseline year's.
    case baseline(Month)
}

extension ComparatorKind: CustomStringConvertible {
    /// The kind as written in files: `previous-year`, `peer-average msg`, `baseline 2019-11`.
    public var description: String {
        switch self {
        case .previousYear: "previous-year"
        case .lastBoard: "last-board"
        case .target: "target"
        case .peerAverage(let group): "peer-average \(group)"
        case .organisation(let organisation): "organisation \(organisation)"
        case .baseline(let month): "baseline \(month)"
        }
    }

    /// Reads a kind as written in files, or returns `nil`.
    public init?(_ text: some StringProtocol) {
        let words = String(text).split(separator: " ", maxSplits: 1).map { String($0) }
        switch (words.first, words.count) {
        case ("previous-year", 1): self = .previousYear
        case ("last-board", 1): self = .lastBoard
        case ("target", 1): self = .target
        case ("peer-average", 2): self = .peerAverage(Organisation.ID(words[1]))
        case ("organisation", 2): self = .organisation(Organisation.ID(words[1]))
        case ("baseline", 2):
            guard let month = Month(words[1]) else { return nil }
            self = .baseline(month)
        default: return nil
        }
    }
}

extension ComparatorKind: Codable {
    /// Reads the value from the form it has in an entry.
    public init(from decoder: any Decoder) throws {
        self = try decoder.decodeText("a comparator such as previous-year") { ComparatorKind($0) }
    }

    /// Writes the value in the form it has in an entry.
    public func encode(to encoder: any Encoder) throws {
        try encoder.encodeText(description)
    }
}
