import Papers
import Scorecards

/// The form for the recommended grades of one organisation's quadrants.
struct RecommendationForm: Sendable {
    let cycle: Int
    let organisation: Organisation.ID
    /// The office that recommends.
    let office: String
    let today: Day

    func form(in scorecard: Scorecard) throws -> Form {
        let duty = try duty(in: scorecard)
        let wording = Wording(scorecard, framework: duty.framework)
        let evaluation = CycleEvaluation(cycle: cycle, organisation: organisation, in: scorecard)
        let given = duty.quadrants.compactMap { duty.recommended($0.id) }
        let last = given.max { $0.stamp.sequence < $1.stamp.sequence }
        return Form(
            action: Address.recommendation(organisation, in: cycle),
            submit: "Record the recommendations",
            fields: duty.quadrants.flatMap { quadrant in
                let standing = duty.recommended(quadrant.id)?.value
                let suggestion = evaluation?[quadrant.id].map { wording.suggestion(of: $0) } ?? ""
                return [
                    Field.heading(quadrant.name, suggestion),
                    Field.radios(
                        Self.grade(quadrant.id),
                        "Recommended grade of \(quadrant.name)",
                        duty.framework.scale.map { Choice(value: $0.id.text, text: $0.name) },
                        value: standing?.grade.text ?? "",
                        isRequired: false
                    ),
                    Field.text(
                        Self.reason(quadrant.id),
                        "Reason for the grade of \(quadrant.name)",
                        value: standing?.reason ?? "",
                        limit: 4000,
                        rows: 3,
                        isRequired: false,
                        need: "needed where the grade is another than the rule suggests"
                    ),
                ]
            },
            standing: FormStanding(
                number: last?.stamp.sequence ?? 0,
                author: last?.stamp.author ?? "",
                time: last?.stamp.time,
                values: duty.quadrants.reduce(into: [:]) { values, quadrant in
                    let standing = duty.recommended(quadrant.id)?.value
                    values[Self.grade(quadrant.id)] = standing.map { wording.name(of: $0.grade) } ?? ""
                    values[Self.reason(quadrant.id)] = standing?.reason ?? ""
                }
            )
        )
    }

    /// One entry for each quadrant whose grade or reason was changed.
    func entries(_ input: FormInput, in scorecard: Scorecard) throws -> [any EntryContent] {
        let duty = try duty(in: scorecard)
        let evaluation = CycleEvaluation(cycle: cycle, organisation: organisation, in: scorecard)
        var errors: [FieldError] = []
        var opinions: [GradeOpinion] = []
        for quadrant in duty.quadrants {
            let (grade, reason) = (input[Self.grade(quadrant.id)], input[Self.reason(quadrant.id)])
            let standing = duty.recommended(quadrant.id)?.value
            guard grade != standing?.grade.text ?? "" || reason != standing?.reason ?? "" else { continue }
            let isDeparture = evaluation?[quadrant.id]?.suggestion.grade?.text != grade
            if grade.isEmpty {
                errors.append(
                    FieldError(
                        Self.grade(quadrant.id),
                        "A reason is given for \(quadrant.name), but no grade. Choose one, or take the reason out."
                    )
                )
            } else if isDeparture, reason.allSatisfy(\.isWhitespace) {
                errors.append(
                    FieldError(
                        Self.reason(quadrant.id),
                        "The grade of \(quadrant.name) is another than the rule suggests, and no reason is given. Say why."
                    )
                )
            }
            opinions.append(opinion(quadrant.id, grade, reason, isDeparture: isDeparture))
        }
        if office.isEmpty { errors.append(.officeIsMissing) }
        if errors.isEmpty, opinions.isEmpty {
            errors = [
                FieldError("", "No grade was chosen beyond those that stand. Choose one for a quadrant, or go back.")
            ]
        }
        guard errors.isEmpty else { throw FieldErrors(errors) }
        return opinions.map { GradeGiven(cycle: cycle, opinion: $0) }
    }

    private func opinion(
        _ quadrant: Quadrant.ID,
        _ grade: String,
        _ reason: String,
        isDeparture: Bool
    ) -> GradeOpinion {
        GradeOpinion(
            organisation: organisation,
            quadrant: quadrant,
            stage: .recommended,
            grade: GradeLevel.ID(grade),
            author: office,
            day: today,
            reason: reason,
            code: isDeparture ? .judgement : nil
        )
    }

    /// What is to be recommended, or an error where the organisation gets no grades in the cycle.
    func duty(in scorecard: Scorecard) throws -> RecommendationDuty {
        let duties = scorecard.recommendationDuties(in: cycle)
        guard let duty = duties.first(where: { $0.organisation.id == organisation }) else {
            let name = scorecard.organisations[organisation]?.name ?? organisation.text
            throw NothingFound(
                "\(name) gets no grades in cycle \(cycle).",
                nearest: Link(href: Address.recommendations(cycle), text: "Who gets grades in cycle \(cycle)")
            )
        }
        return duty
    }

    private static func grade(_ quadrant: Quadrant.ID) -> String { "grade-\(quadrant)" }

    private static func reason(_ quadrant: Quadrant.ID) -> String { "reason-\(quadrant)" }
}
