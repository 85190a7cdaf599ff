import Papers
import Scorecards

/// The form by which a question is put to the whole force.
struct QuestionForm: Sendable {
    let cycle: Int
    /// The quadrants, those below their standard first.
    private let quadrants: [Choice]
    private let themes: [Choice]

    init(cycle: Int, board chronicle: Chronicle) throws {
        self.cycle = cycle
        let scorecard = chronicle.scorecard(for: cycle)
        let evaluation = CycleEvaluation(cycle: cycle, in: scorecard)
        let judged = (evaluation?.quadrants ?? []).map { quadrant in
            (quadrant, evaluation?.isBelowStandard(quadrant) ?? false)
        }
        quadrants = (judged.filter(\.1) + judged.filter { !$0.1 }).map { quadrant, isBelow in
            Choice(
                value: quadrant.quadrant.id.text,
                text: quadrant.quadrant.name,
                hint: isBelow ? "Graded below its standard." : ""
            )
        }
        themes = scorecard.themes(in: cycle).map { theme in
            let count = theme.organisations.count
            return Choice(
                value: theme.text,
                text: theme.text,
                hint: "In \(count) \(count == 1 ? "return" : "returns")."
            )
        }
    }

    func form(in scorecard: Scorecard) -> Form {
        Form(
            action: Address.newQuestion(in: cycle),
            submit: "Put the question",
            fields: [
                .text(
                    "text",
                    "Question",
                    hint: "Such as: How can we answer more calls at night?",
                    limit: 1000,
                    rows: 3
                ),
                .boxes("quadrants", "Quadrants it comes from", quadrants),
            ]
                + (themes.isEmpty
                    ? []
                    : [
                        .boxes(
                            "themes",
                            "Themes of the returns it takes up",
                            themes,
                            hint: "From the commands’ returns."
                        )
                    ])
        )
    }

    /// The entry that follows from what was typed.
    func entry(_ input: FormInput, _ scorecard: Scorecard) -> any EntryContent {
        let record = scorecard.cycles[cycle]
        let id = SynergyQuestion.ID(naming: input["text"], else: "question") { record?.question($0) != nil }
        let question = SynergyQuestion(
            id: id,
            text: input["text"],
            quadrants: input.all("quadrants").map { Quadrant.ID($0) },
            themes: input.all("themes")
        )
        return QuestionPut(cycle: cycle, question: question)
    }

    func page(_: Scorecard, form: FormView) -> any Page {
        FormPage(
            title: "Put a question",
            under: "To the meeting of the whole force, from what must improve in cycle \(cycle).",
            form: form,
            trail: QuestionPlace(cycle: cycle, id: "", text: "").trail
        )
    }
}

/// The form by which a group is formed that talks a question over.
struct GroupForm: Sendable {
    let question: QuestionPlace

    func form(in scorecard: Scorecard) -> Form {
        Form(
            action: Address.newGroup(for: question.id, in: question.cycle),
            submit: "Form the group",
            fields: [
                .line("name", "Name of the group", hint: "Such as a colour or a table."),
                .line("facilitator", "Who leads the talk", hint: "An office, not a name."),
            ]
        )
    }

    /// The entry that follows from what was typed.
    func entry(_ input: FormInput, _ scorecard: Scorecard) -> any EntryContent {
        let groups = scorecard.cycles[question.cycle]?.question(question.id)?.groups ?? []
        let id = Identifier<BreakoutGroup>(naming: input["name"], else: "group") { id in
            groups.contains { $0.id == id }
        }
        let group = BreakoutGroup(id: id, name: input["name"], facilitator: input["facilitator"])
        return GroupFormed(cycle: question.cycle, question: question.id, group: group)
    }

    func page(_: Scorecard, form: FormView) -> any Page {
        FormPage(title: "Form a group", under: question.text, form: form, trail: question.trail)
    }
}

/// The form by which an idea that came up in a group is written down.
struct IdeaForm: Sendable {
    let question: QuestionPlace

    func form(in scorecard: Scorecard) -> Form {
        let groups = scorecard.cycles[question.cycle]?.question(question.id)?.groups ?? []
        return Form(
            action: Address.newIdea(for: question.id, in: question.cycle),
            submit: "Write it down",
            fields: [
                .radios(
                    "group",
                    "Group",
                    groups.map { Choice(value: $0.id.text, text: $0.name, hint: $0.facilitator) },
                    value: groups.count == 1 ? groups.first?.id.text ?? "" : "",
                    hint: groups.isEmpty
                        ? "No group talks this question over yet. Whoever put it forms one first." : ""
                ),
                .text("text", "Idea", hint: "In a sentence or two: what would be done differently.", rows: 4),
            ]
        )
    }

    /// The entry that follows from what was typed.
    func entry(_ input: FormInput) -> any EntryContent {
        let idea = Idea(group: Identifier(input["group"]), text: input["text"])
        return IdeaOffered(cycle: question.cycle, question: question.id, idea: idea)
    }

    func page(_: Scorecard, form: FormView) -> any Page {
        FormPage(title: "Write an idea down", under: question.text, form: form, trail: question.trail)
    }
}
