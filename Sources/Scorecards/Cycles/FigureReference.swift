/// A place in narrative that a figure of the ledger fills: `{vwi-solved.12m.change.previous-year}`.
public struct FigureReference: Hashable, Sendable {
    /// The measure referred to.
    public let measure: Measure.ID
    /// The window asked for, or `nil` for the one the measure is judged on.
    public let window: MeasureRole.WindowKind?
    /// What of the figure is printed.
    public let facet: Facet

    /// What of a figure is printed.
    public enum Facet: Hashable, Sendable {
        /// The figure with its unit.
        case figure
        /// The window in words.
        case window
        /// The figure it is compared with.
        case comparator(ComparatorKind)
        /// The difference to it in words.
        case change(ComparatorKind)
        /// The redline's result in words.
        case result
        /// The whole generated statement.
        case statement
    }

    /// Reads a reference as it stands between braces, or returns `nil`.
    public init?(_ text: String) {
        var parts = text.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
        guard let first = parts.first, Measure.ID(first).isWellFormed else { return nil }
        measure = Measure.ID(first)
        parts.removeFirst()
        window = parts.first.flatMap { MeasureRole.WindowKind(rawValue: $0) }
        if window != nil { parts.removeFirst() }
        switch (parts.first, parts.count) {
        case (nil, 0): facet = .figure
        case ("window", 1): facet = .window
        case ("result", 1): facet = .result
        case ("statement", 1): facet = .statement
        case ("change", 2):
            guard let kind = Self.comparator(parts[1]) else { return nil }
            facet = .change(kind)
        case (_, 1):
            guard let kind = Self.comparator(parts[0]) else { return nil }
            facet = .comparator(kind)
        default: return nil
        }
    }

    /// A comparator written with a hyphen in place of the space.
    private static func comparator(_ text: String) -> ComparatorKind? {
        if let kind = ComparatorKind(text) { return kind }
        for word in ["peer-average", "organisation", "baseline"] where text.hasPrefix(word + "-") {
            return ComparatorKind(word + " " + text.dropFirst(word.utf8.count + 1))
        }
        return nil
    }
}

extension FigureReference: CustomStringConvertible, Codable {
    /// The reference as it stands between braces.
    public var description: String {
        func hyphenated(_ kind: ComparatorKind) -> String {
            kind.description.split(separator: " ").joined(separator: "-")
        }
        let tail: String? =
            switch facet {
            case .figure: nil
            case .window: "window"
            case .comparator(let kind): hyphenated(kind)
            case .change(let kind): "change." + hyphenated(kind)
            case .result: "result"
            case .statement: "statement"
            }
        return [measure.text, window?.rawValue, tail].compactMap { $0 }.joined(separator: ".")
    }

    /// Reads the value from the form it has in an entry.
    public init(from decoder: any Decoder) throws {
        self = try decoder.decodeText("a figure reference such as vwi-solved.12m") { FigureReference($0) }
    }

    /// Writes the value in the form it has in an entry.
    public func encode(to encoder: any Encoder) throws {
        try encoder.encodeText(description)
    }
}
