import Scorecards

/// The form for the narrative of one section or quadrant.
struct NarrativeForm: Sendable {
    let cycle: Int
    let section: String

    /// The name of the button that only shows how the text would read.
    static let preview = "preview"

    /// The heading of the section or quadrant, or an error for an address that names none.
    func title(in scorecard: Scorecard) throws -> String {
        let framework = try scorecard.board(of: cycle).framework
        let places = NarrativePlace.all(in: framework)
        if let place = places.first(where: { $0.id == section }) { return place.title }
        throw NothingFound("section", called: section, among: places.map(\.id)) { nearest in
            Link(
                href: Address.narrative(of: nearest, in: cycle),
                text: places.first { $0.id == nearest }?.title ?? nearest
            )
        }
    }

    func form(in scorecard: Scorecard) throws -> Form {
        _ = try title(in: scorecard)
        let written = scorecard.cycles[cycle]?.narrative[section]
        let text = written?.value.text ?? ""
        return Form(
            action: Address.narrative(of: section, in: cycle),
            submit: "Record the narrative",
            fields: [
                .text(
                    "text",
                    "Narrative",
                    value: text,
                    hint: "Figures are referred to in braces, as listed below; the paper puts them in their places. "
                        + "An empty line begins a paragraph, “- ” a bullet, and **two stars** make words strong.",
                    limit: 60_000,
                    rows: 16,
                    isRequired: false
                )
            ],
            others: [Form.Button(name: Self.preview, text: "Only show how it reads", isLenient: true)],
            standing: FormStanding(
                number: written?.stamp.sequence ?? 0,
                author: written?.stamp.author ?? "",
                time: written?.stamp.time,
                values: ["text": text]
            )
        )
    }

    /// The narrative as it was typed, or what in it is no reference.
    func narrative(_ input: FormInput) throws -> Narrative {
        do {
            return try Narrative(input["text"])
        } catch {
            throw FieldErrors(
                error.problems.map { problem in
                    FieldError(
                        "text",
                        "“{\(problem.text)}” in line \(problem.line) is no reference to a figure. "
                            + "Copy one from the list below, or leave the braces out."
                    )
                }
            )
        }
    }
}
