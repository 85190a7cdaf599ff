/// A dated change in how a measure is recorded, which every comparison across it must warn of.
public struct Break: Hashable, Codable, Sendable {
    /// The first month recorded the new way.
    public var month: Month
    /// What changed: a counting rule, a system, a definition.
    public var kind: String
    /// What a reader of a chart needs to know about it.
    public var text: String

    /// Creates a break that begins with a month.
    public init(month: Month, kind: String, text: String) {
        self.month = month
        self.kind = kind
        self.text = text
    }

    /// Whether the change lies between two windows or inside one of them.
    public func separates(_ window: Window, from other: Window) -> Bool {
        min(window.first, other.first) < month && month <= max(window.last, other.last)
    }
}
