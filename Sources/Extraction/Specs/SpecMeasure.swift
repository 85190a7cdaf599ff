public import Scorecards

/// A measure as a spec defines it over records.
public struct SpecMeasure: Hashable, Sendable {
    /// The measure in the scorecard's registry that the figures are of.
    public var id: Measure.ID
    /// How its figures follow from records.
    public var definition: Definition

    /// Defines a measure over records.
    public init(id: Measure.ID, definition: Definition) {
        self.id = id
        self.definition = definition
    }

    /// How a measure's figures follow from records.
    public enum Definition: Hashable, Sendable {
        /// The component itself is the figure.
        case whole(Component)
        /// The figure is a part of a whole; both are kept.
        case ratio(part: Component, whole: Component)
    }

    /// The components the measure needs.
    public var components: [Component] {
        switch definition {
        case .whole(let component): [component]
        case .ratio(let part, let whole): [part, whole]
        }
    }
}
