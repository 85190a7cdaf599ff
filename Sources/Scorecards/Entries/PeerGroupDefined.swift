/// A peer group's membership was recorded from a day on.
public struct PeerGroupDefined: EntryContent {
    /// The name of the kind.
    public static let kind = "peer-group-defined"

    /// The group and its membership.
    public let group: PeerGroup

    /// Records a membership.
    public init(_ group: PeerGroup) {
        self.group = group
    }

    /// What was recorded, in a line.
    public var summary: String { "peer group “\(group.id)” of \(group.members.count) from \(group.from)" }

    /// Refuses members that are not defined, and a group without members.
    public func refusals(against scorecard: Scorecard) -> [Refusal] {
        let unknown = ([group.id, group.force] + group.members).compactMap {
            scorecard.refusalIfUnknown(organisation: $0)
        }
        let empty =
            group.members.isEmpty
            ? [Refusal("peer group “\(group.id)” has no members", remedy: "list the forces whose figures are averaged")]
            : []
        return unknown + empty
    }

    /// Adds the membership, or replaces the one of the same day.
    public func apply(to scorecard: inout Scorecard, stamp: Stamp) {
        scorecard.peerGroups.removeAll { $0.id == group.id && $0.from == group.from }
        scorecard.peerGroups.append(group)
    }
}
