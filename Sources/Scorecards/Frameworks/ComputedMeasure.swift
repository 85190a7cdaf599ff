/// A measure whose figures follow from what the ledger records of the process itself, so that nobody types them.
public struct ComputedMeasure: Hashable, Codable, Sendable {
    /// The measure.
    public var measure: Measure.ID
    /// What is counted.
    public var from: Origin

    /// Creates a computed measure.
    public init(measure: Measure.ID, from origin: Origin) {
        self.measure = measure
        self.from = origin
    }

    /// What of the process is counted.
    public enum Origin: String, Codable, CaseIterable, Sendable {
        /// The open risks that breach the minimum standard of the risk matrix, at each month's end.
        case risksInBreach = "risks-in-breach"
        /// The days from a review period's end to its board.
        case daysToBoard = "days-to-board"
    }
}
