import Papers
import Scorecards

/// The form for the recommended grade of one priority.
struct PriorityForm: Sendable {
    let cycle: Int
    let priority: Identifier<Priority>
    /// The office that recommends.
    let office: String

    func form(in scorecard: Scorecard) throws -> Form {
        let (evaluation, known) = try known(in: scorecard)
        let wording = Wording(scorecard, framework: evaluation.framework)
        let given = known.recommended
        return Form(
            action: Address.priority(priority, in: cycle),
            submit: "Recommend the grade",
            fields: [
                .radios(
                    "grade",
                    "Recommended grade",
                    evaluation.framework.scale.map { Choice(value: $0.id.text, text: $0.name) },
                    value: given?.value.grade.text ?? ""
                ),
                .text(
                    "reason",
                    "Reason",
                    value: given?.value.reason ?? "",
                    hint: "What the measures say together, and what else was weighed.",
                    limit: 4000,
                    rows: 4
                ),
            ],
            standing: FormStanding(
                number: given?.stamp.sequence ?? 0,
                author: given?.stamp.author ?? "",
                time: given?.stamp.time,
                values: [
                    "grade": given.map { wording.name(of: $0.value.grade) } ?? "", "reason": given?.value.reason ?? "",
                ]
            )
        )
    }

    /// The entry that follows from what was typed, where that is another grade or reason than stands.
    func entry(_ input: FormInput, in scorecard: Scorecard) throws -> PriorityGraded {
        guard !office.isEmpty else { throw FieldError.officeIsMissing }
        let grade = PriorityGrade(
            priority: priority,
            grade: GradeLevel.ID(input["grade"]),
            author: office,
            reason: input["reason"]
        )
        let standing = try known(in: scorecard).1.recommended?.value
        guard grade.grade != standing?.grade || grade.reason != standing?.reason else {
            throw FieldErrors(
                "",
                "This grade stands already, with this reason. Change one of them, or go back: nothing needs recording."
            )
        }
        return PriorityGraded(cycle: cycle, grade: grade)
    }

    /// The cycle and the priority, or an error that links to the nearest priority.
    func known(in scorecard: Scorecard) throws -> (CycleEvaluation, PriorityEvaluation) {
        guard let evaluation = CycleEvaluation(cycle: cycle, in: scorecard) else {
            throw NothingFound("There is no cycle \(cycle).", nearest: nil)
        }
        let all = evaluation.priorities(in: scorecard)
        guard let known = all.first(where: { $0.priority.id == priority }) else {
            throw NothingFound("priority", called: priority.text, among: all.map(\.priority.id.text)) { nearest in
                let id = Identifier<Priority>(nearest)
                return Link(
                    href: Address.priority(id, in: cycle),
                    text: all.first { $0.priority.id == id }?.priority.name ?? nearest
                )
            }
        }
        return (evaluation, known)
    }
}
