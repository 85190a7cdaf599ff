import Papers
import Scorecards

/// The form by which an action is raised, from an idea or from none.
struct ActionForm: Sendable {
    let cycle: Int
    /// The idea the action is made of; empty where of none.
    let idea: String
    /// The quadrant that the idea's question comes from, where it comes from one.
    let quadrant: Quadrant.ID?
    let today: Day

    func form(in scorecard: Scorecard) throws -> Form {
        let framework = scorecard.cycles[cycle].flatMap { scorecard.framework(of: $0.cycle) }
        let quadrants = framework?.quadrants ?? []
        let title = idea.split(separator: "\n").first.map(String.init) ?? ""
        return Form(
            action: Address.newAction(in: cycle),
            submit: "Raise the action",
            fields: [
                .line("title", "What is to be done, in a line", value: String(title.prefix(1000)), limit: 1000),
                .text("idea", "The idea it comes from", value: idea, rows: 3, isRequired: false),
                .choice(
                    "organisation",
                    "Organisation that does it",
                    scorecard.ownOrganisations.map { Choice(value: $0.id.text, text: $0.name) },
                    isHalf: true
                ),
                .line("owner", "Who answers for it", hint: "An office, not a name.", isHalf: true),
                .day("due", "Day until which it is to be done"),
                .choice(
                    "quadrant",
                    "Quadrant it is raised for",
                    quadrants.map { Choice(value: $0.id.text, text: $0.name) },
                    value: quadrant?.text ?? "",
                    isHalf: true
                ),
                .choice(
                    "measure",
                    "Measure it should move",
                    measures(of: quadrants, in: scorecard),
                    isHalf: true
                ),
            ]
        )
    }

    /// The entries that follow from what was typed.
    func plan(_ input: FormInput, _ scorecard: Scorecard) throws -> [any EntryContent] {
        guard let due = input.day("due"), due >= today else {
            throw FieldErrors("due", "The day is past. Give today or a day to come.")
        }
        let id = Action.ID(naming: input["title"], else: "action") { scorecard.actions[$0] != nil }
        let action = Action(
            id: id,
            cycle: cycle,
            title: input["title"],
            organisation: Organisation.ID(input["organisation"]),
            owner: input["owner"],
            due: due,
            measure: Measure.ID(input["measure"]),
            quadrant: Quadrant.ID(input["quadrant"]),
            idea: input["idea"]
        )
        return [ActionRaised(action: action)]
    }

    func page(_: Scorecard, form: FormView) -> any Page {
        FormPage(
            title: "Raise an action",
            under: "It comes back at every board until it is done or dropped, with what its measure has done.",
            form: form,
            trail: [
                Link(href: Address.overview, text: "Overview"),
                Link(href: Address.cycle(cycle), text: "Cycle \(cycle)"),
                Link(href: Address.actions(of: cycle), text: "Actions"),
            ]
        )
    }

    /// The measures that play a part in the cycle, each once, with the quadrant it stands in first.
    private func measures(of quadrants: [Quadrant], in scorecard: Scorecard) -> [Choice] {
        var seen: Set<Measure.ID> = []
        return quadrants.flatMap { quadrant in
            quadrant.roles.compactMap { role in
                guard seen.insert(role.measure).inserted, let measure = scorecard.measures[role.measure] else {
                    return nil
                }
                return Choice(value: measure.id.text, text: "\(measure.name) (\(quadrant.name))")
            }
        }
    }
}

/// The form by which it is said how an action stands.
struct ActionReviewForm: Sendable {
    let action: Action.ID
    let today: Day

    func form(in scorecard: Scorecard) throws -> Form {
        let record = scorecard.actions[action]
        let last = record?.reviews.last
        return Form(
            action: Address.review(of: action),
            submit: "Record the review",
            fields: [
                .radios(
                    "status",
                    "How it stands",
                    [
                        Choice(value: "open", text: "It goes on", hint: "It comes back at the next board."),
                        Choice(value: "done", text: "It is done"),
                        Choice(value: "dropped", text: "It is dropped", hint: "It is not done and will not be."),
                    ],
                    value: record?.status.rawValue ?? ""
                ),
                .text("note", "What was done, and what came of it", rows: 4),
                .day("day", "Day", value: today, hint: "Not before the last review."),
            ],
            standing: FormStanding(
                number: last?.stamp.sequence ?? 0,
                author: last?.stamp.author ?? "",
                time: last?.stamp.time,
                values: [
                    "status": Self.name(of: record?.status ?? .open), "note": last?.value.note ?? "",
                    "day": last?.value.day.description ?? "",
                ]
            )
        )
    }

    /// The entries that follow from what was typed.
    func plan(_ input: FormInput) throws -> [any EntryContent] {
        guard let status = ActionReview.Status(rawValue: input["status"]) else {
            throw FieldErrors("status", "Nothing is chosen. Say whether the action goes on, is done or is dropped.")
        }
        guard let day = input.day("day"), day <= today else {
            throw FieldErrors("day", "The day lies ahead. Give today or a day before.")
        }
        return [ActionReviewed(action: action, review: ActionReview(day: day, status: status, note: input["note"]))]
    }

    func page(_ scorecard: Scorecard, form: FormView) -> any Page {
        let title = scorecard.actions[action]?.action.value.title ?? action.text
        return FormPage(
            title: "How an action stands",
            under: title,
            form: form,
            trail: [
                Link(href: Address.overview, text: "Overview"), Link(href: Address.actions, text: "Actions"),
                Link(href: Address.action(action), text: title),
            ]
        )
    }

    private static func name(of status: ActionReview.Status) -> String {
        switch status {
        case .open: "It goes on"
        case .done: "It is done"
        case .dropped: "It is dropped"
        }
    }
}
