/// One of the units a funnel compares: a force, a command, a hospital.
public struct FunnelUnit: Hashable, Sendable {
    /// What the unit is called.
    public var name: String
    /// The events, or the observed events of a ratio.
    public var numerator: Double
    /// The total, the exposure, or the expected events of a ratio.
    public var denominator: Double

    /// Creates a unit.
    public init(_ name: String, numerator: Double, denominator: Double) {
        self.name = name
        self.numerator = numerator
        self.denominator = denominator
    }

    /// The plain quotient.
    var quotient: Double { numerator / denominator }
}
