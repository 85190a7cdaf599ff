/// A body that has figures or gives grades: the force, its commands and areas, its peers, the nation.
public struct Organisation: Registered, Hashable, Codable, Sendable {
    /// The stable identifier.
    public var id: Identifier<Organisation>
    /// The name printed everywhere.
    public var name: String
    /// Other names people use for it.
    public var aliases: [String]
    /// What kind of body it is.
    public var kind: Kind
    /// The body it belongs to, where it belongs to one.
    public var parent: Identifier<Organisation>?

    /// Creates an organisation of a kind.
    public init(
        id: Identifier<Organisation>,
        name: String,
        aliases: [String] = [],
        kind: Kind,
        parent: Identifier<Organisation>? = nil
    ) {
        self.id = id
        self.name = name
        self.aliases = aliases
        self.kind = kind
        self.parent = parent
    }

    /// What kind of body an organisation is.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// The force whose scorecard this is.
        case force
        /// A command or directorate of the force.
        case command
        /// A local policing area or district of the force.
        case area
        /// Another force.
        case peer
        /// A group of forces that publishes an average of its own.
        case peerGroup = "peer-group"
        /// All forces together.
        case national
    }
}
