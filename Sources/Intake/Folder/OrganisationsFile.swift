import Scorecards

/// `organisations.yaml`: the force, its commands, its peers and the groups of peers.
struct OrganisationsFile {
    var organisations: [Declared<Organisation>] = []
    var peerGroups: [Declared<PeerGroup>] = []

    init() {}

    init(_ file: TextFile, findings: Findings) {
        guard let top = file.yaml(keys: ["organisations", "peer-groups"], findings: findings) else { return }
        let keys = ["id", "name", "kind", "aliases", "parent"]
        organisations = top.maps("organisations", keys: keys).compactMap { map in
            guard let id = map.text("id"), let name = map.text("name"),
                let kind = map.choice("kind", as: Organisation.Kind.self)
            else { return nil }
            let organisation = Organisation(
                id: Organisation.ID(id),
                name: name,
                aliases: map.texts("aliases"),
                kind: kind,
                parent: map.optionalText("parent").map { Organisation.ID($0) }
            )
            return Declared(value: organisation, place: map.place)
        }
        peerGroups = top.maps("peer-groups", keys: ["id", "force", "from", "members", "source"]).compactMap { map in
            guard let id = map.text("id"), let force = map.text("force"), let from = map.day("from") else { return nil }
            let group = PeerGroup(
                id: Organisation.ID(id),
                force: Organisation.ID(force),
                from: from,
                members: map.texts("members").map { Organisation.ID($0) },
                source: map.optionalText("source") ?? ""
            )
            return Declared(value: group, place: map.place)
        }
    }
}
