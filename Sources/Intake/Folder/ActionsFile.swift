import Scorecards

/// `actions.yaml`: what is to be done, by whom and until when, with the reviews of each action.
struct ActionsFile {
    var actions: [DeclaredAction] = []

    init() {}

    init(_ file: TextFile, findings: Findings) {
        guard let top = file.yaml(keys: ["actions"], findings: findings) else { return }
        let keys = [
            "id", "cycle", "title", "organisation", "owner", "due", "measure", "quadrant", "idea", "reviews",
        ]
        actions = top.maps("actions", keys: keys).compactMap { DeclaredAction($0) }
    }
}

/// One action as its file declares it.
struct DeclaredAction {
    let action: Action
    let place: Place
    /// The reviews in the order of their days.
    let reviews: [Declared<ActionReview>]

    init?(_ map: YAMLMap) {
        place = map.place
        reviews = map.maps("reviews", keys: ["day", "status", "note"]).compactMap(Self.review)
            .sorted { $0.value.day < $1.value.day }
        let (id, title, owner) = (map.text("id"), map.text("title"), map.text("owner"))
        let (organisation, measure, quadrant) = (map.text("organisation"), map.text("measure"), map.text("quadrant"))
        let (cycle, due) = (map.integer("cycle"), map.day("due"))
        guard let id, let title, let owner, let organisation, let measure, let quadrant, let cycle, let due else {
            return nil
        }
        action = Action(
            id: Action.ID(id),
            cycle: cycle,
            title: title,
            organisation: Organisation.ID(organisation),
            owner: owner,
            due: due,
            measure: Measure.ID(measure),
            quadrant: Quadrant.ID(quadrant),
            idea: map.prose("idea") ?? ""
        )
    }

    private static func review(_ map: YAMLMap) -> Declared<ActionReview>? {
        guard let day = map.day("day"), let status = map.choice("status", as: ActionReview.Status.self),
            let note = map.text("note")
        else { return nil }
        return Declared(
            value: ActionReview(day: day, status: status, note: map.prose("note") ?? note),
            place: map.place
        )
    }
}
