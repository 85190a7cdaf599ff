/// The forces a force is compared with, from a day on; a later group of the same name replaces it from its own day.
public struct PeerGroup: Hashable, Codable, Sendable {
    /// The organisation under which the group's published average is recorded.
    public var id: Organisation.ID
    /// The force the group was drawn up for; groups are not symmetric.
    public var force: Organisation.ID
    /// The first day the membership holds.
    public var from: Day
    /// The members, the force itself among them where the average includes it.
    public var members: [Organisation.ID]
    /// Where the membership was published.
    public var source: String

    /// Creates a group whose membership holds from a day on.
    public init(
        id: Organisation.ID,
        force: Organisation.ID,
        from: Day,
        members: [Organisation.ID],
        source: String = ""
    ) {
        self.id = id
        self.force = force
        self.from = from
        self.members = members
        self.source = source
    }

    /// Whether the unweighted average of the members includes the force itself.
    public var includesForce: Bool { members.contains(force) }
}
