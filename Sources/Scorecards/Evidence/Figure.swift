/// A figure for a window, recorded as such or derived from finer ones, with everything a reader may ask of it.
public struct Figure: Hashable, Sendable {
    /// The months covered.
    public var window: Window
    /// What the figure says, in the measure's unit.
    public var reading: Reading
    /// The part, where the figure is a part of a whole.
    public var numerator: Quantity?
    /// The whole, where the figure is a part of a whole.
    public var denominator: Quantity?
    /// How many answers or cases it rests on, where every piece says so.
    public var sample: Int?
    /// The least reliable status of the pieces.
    public var status: Cell.Status
    /// Where the pieces came from, each source once.
    public var sources: [String]
    /// The latest release among the pieces, where known.
    public var released: Day?
    /// Whether the figure was recorded for this very window or made of finer ones.
    public var derivation: Derivation

    /// How a figure for a window came about.
    public enum Derivation: Hashable, Sendable {
        case recorded
        case summed(pieces: Int)
        case divided(pieces: Int)
        case last
    }

    /// The number, where the figure is one.
    public var exact: Quantity? { reading.exact }
}

/// A figure, or why there is none.
public typealias FigureResult = Result<Figure, Missing>

extension Result where Success == Figure, Failure == Missing {
    /// The figure, or `nil` where there is none.
    public var figure: Figure? {
        switch self {
        case .success(let figure): figure
        case .failure: nil
        }
    }
}

/// The cause of a missing figure, as an error so that it can stand in a `Result`.
public struct Missing: Error, Hashable, Sendable {
    /// Why the figure cannot be given.
    public let gap: Gap

    /// Wraps a cause.
    public init(_ gap: Gap) {
        self.gap = gap
    }
}
