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

    /// Makes the page that shows the form, for one person.
    func page(in reader: Reader, names: Names) -> Site.MakePage {
        let account = LedgerAccount(in: reader, names: names) {
            $0.kind == ActionRaised.kind && $0.particulars.cycle == cycle
        }
        return { _, form in page(form, account: account) }
    }

    private func page(_ form: FormView, account: LedgerAccount) -> any Page {
        FormPage(
            title: "Raise an action",
            under: "It comes back at every board until it is done or dropped, with what its measure has done.",
            form: form,
            account: account,
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
