import Scorecards

/// A question to the meeting of the whole force as its cycle declares it, with its groups and their ideas.
struct DeclaredQuestion {
    let question: SynergyQuestion
    let place: Place
    let groups: [Declared<BreakoutGroup>]
    let ideas: [Declared<Idea>]

    static let keys = ["id", "text", "quadrants", "themes", "groups", "ideas"]

    init?(_ map: YAMLMap) {
        place = map.place
        groups = map.maps("groups", keys: ["id", "name", "facilitator"]).compactMap { map in
            let (id, name, facilitator) = (map.text("id"), map.text("name"), map.text("facilitator"))
            guard let id, let name, let facilitator else { return nil }
            let group = BreakoutGroup(id: Identifier(id), name: name, facilitator: facilitator)
            return Declared(value: group, place: map.place)
        }
        ideas = map.maps("ideas", keys: ["group", "text"]).compactMap { map in
            guard let group = map.text("group"), let text = map.text("text") else { return nil }
            return Declared(value: Idea(group: Identifier(group), text: text), place: map.place)
        }
        guard let id = map.text("id"), let text = map.text("text") else { return nil }
        question = SynergyQuestion(
            id: SynergyQuestion.ID(id),
            text: text,
            quadrants: map.texts("quadrants").map { Quadrant.ID($0) },
            themes: map.texts("themes")
        )
    }
}
