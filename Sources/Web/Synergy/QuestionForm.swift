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

    /// Makes the page that shows the form, for one person.
    func page(in reader: Reader, names: Names) -> Site.MakePage {
        let account = LedgerAccount(in: reader, names: names) {
            $0.kind == QuestionPut.kind && $0.particulars.cycle == cycle
        }
        return { _, form in
            FormPage(
                title: "Put a question",
                under: "To the meeting of the whole force, from what must improve in cycle \(cycle).",
                form: form,
                account: account,
                trail: QuestionPlace(cycle: cycle, id: "", text: "").trail
            )
        }
    }
}
