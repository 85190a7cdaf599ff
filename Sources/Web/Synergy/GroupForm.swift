import Scorecards

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

    /// Makes the page that shows the form, for one person.
    func page(in reader: Reader, names: Names) -> Site.MakePage {
        let account = question.account(in: reader, names: names)
        return { _, form in
            FormPage(title: "Form a group", under: question.text, form: form, account: account, trail: question.trail)
        }
    }
}
