/// What a point says about the process: usual variation, or a change and whether it is a welcome one.
public enum Variation: String, CaseIterable, Codable, Hashable, Sendable {
    /// Nothing more than the usual ups and downs.
    case commonCause = "common-cause"
    /// A change for the better.
    case improvement
    /// A change for the worse.
    case concern
    /// A rise in a measure of which neither way is better.
    case neutralHigh = "neutral-high"
    /// A fall in a measure of which neither way is better.
    case neutralLow = "neutral-low"

    /// Judges the side of a signal by the direction in which the measure improves.
    init(_ side: Signal.Side?, improvement: Improvement) {
        switch (side, improvement) {
        case (nil, _): self = .commonCause
        case (.high, .higher), (.low, .lower): self = .improvement
        case (.high, .lower), (.low, .higher): self = .concern
        case (.high, .neither): self = .neutralHigh
        case (.low, .neither): self = .neutralLow
        }
    }
}
