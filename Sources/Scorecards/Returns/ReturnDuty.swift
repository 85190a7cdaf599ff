/// An organisation that grades itself in every cycle, and the quadrants it answers for.
///
/// Not every quadrant applies to every command.
public struct ReturnDuty: Hashable, Codable, Sendable {
    /// The organisation.
    public var organisation: Organisation.ID
    /// The quadrants, in the order of the framework.
    public var quadrants: [Quadrant.ID]

    /// Creates a duty.
    public init(organisation: Organisation.ID, quadrants: [Quadrant.ID]) {
        self.organisation = organisation
        self.quadrants = quadrants
    }
}
