import Papers
import Scorecards

/// What moderating asks for: for each quadrant a grade, and why where it is another than the command's own.
struct ModerationForm: Sendable {
    let desk: ReturnDesk

    static func grade(of quadrant: Quadrant.ID) -> String { "grade-\(quadrant)" }
    static func reason(of quadrant: Quadrant.ID) -> String { "reason-\(quadrant)" }
    static func code(of quadrant: Quadrant.ID) -> String { "code-\(quadrant)" }

    /// What stands for no kind of reason.
    private static let agreement = "None: the command’s grade is agreed"

    var form: Form {
        Form(
            action: Address.moderation(of: desk.organisation, in: desk.place.cycle),
            submit: "Record the grades",
            fields: desk.quadrants.flatMap(fields),
            standing: standing
        )
    }

    private func fields(of quadrant: Quadrant) -> [Field] {
        let own = desk.record.opinion(.own, quadrant.id, of: desk.organisation)?.value.grade
        let given = desk.record.moderated(quadrant.id, of: desk.organisation)?.value
        return [
            .radios(
                Self.grade(of: quadrant.id),
                "Your grade for \(quadrant.name)",
                desk.framework.scale.map { level in
                    Choice(
                        value: level.id.text,
                        text: level.name,
                        hint: level.id == own ? "Agrees with the command" : ""
                    )
                },
                value: given?.grade.text ?? ""
            ),
            .text(
                Self.reason(of: quadrant.id),
                "Why \(quadrant.name) is graded so",
                value: given?.reason ?? "",
                limit: 20_000,
                rows: 3,
                isRequired: false,
                need: "needed where your grade differs from the command’s"
            ),
            .choice(
                Self.code(of: quadrant.id),
                "Kind of reason for \(quadrant.name)",
                [Choice(value: "", text: Self.agreement)]
                    + ReasonCode.allCases.map { Choice(value: $0.rawValue, text: $0.inWords.asTitle) },
                value: given?.code?.rawValue ?? "",
                isRequired: false
            ),
        ]
    }

    /// What stands in the fields, which this would replace.
    private var standing: FormStanding {
        let given = desk.progress.duty.quadrants.compactMap { desk.record.moderated($0, of: desk.organisation)?.value }
        let values = given.flatMap { opinion in
            [
                (Self.grade(of: opinion.quadrant), desk.wording.name(of: opinion.grade)),
                (Self.reason(of: opinion.quadrant), opinion.reason),
                (Self.code(of: opinion.quadrant), opinion.code?.inWords.asTitle ?? Self.agreement),
            ]
        }
        return desk.standing(Dictionary(values) { _, later in later })
    }

    /// A moderated grade for each quadrant.
    func entries(_ input: FormInput, by office: String, on day: Day) throws -> [any EntryContent] {
        guard !office.isEmpty else { throw FieldError.officeIsMissing }
        return desk.quadrants.map { quadrant in
            GradeGiven(
                cycle: desk.place.cycle,
                opinion: GradeOpinion(
                    organisation: desk.organisation,
                    quadrant: quadrant.id,
                    stage: .moderated,
                    grade: GradeLevel.ID(input[Self.grade(of: quadrant.id)]),
                    author: office,
                    day: day,
                    reason: input[Self.reason(of: quadrant.id)],
                    code: ReasonCode(rawValue: input[Self.code(of: quadrant.id)])
                )
            )
        }
    }
}
