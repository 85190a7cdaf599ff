import Scorecards

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

    /// Makes the page that shows the form, for one person.
    func page(in reader: Reader, names: Names) -> Site.MakePage {
        let account = question.account(in: reader, names: names)
        return { _, form in
            FormPage(
                title: "Write an idea down",
                under: question.text,
                form: form,
                account: account,
                trail: question.trail
            )
        }
    }
}
