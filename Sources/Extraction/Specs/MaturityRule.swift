/// Which records still wait for their outcome: a month with many of them is not ready to be judged.
public struct MaturityRule: Hashable, Sendable {
    /// The records without an outcome.
    public var unresolved: Component
    /// All records that can have one.
    public var whole: Component

    /// Creates a rule from the records without an outcome and those that can have one.
    public init(unresolved: Component, whole: Component) {
        self.unresolved = unresolved
        self.whole = whole
    }
}
