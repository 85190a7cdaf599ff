import Papers
import Scorecards

/// The form for the agreed grade of a quadrant.
struct AgreementForm: Sendable {
    let cycle: Int
    let quadrant: Quadrant.ID

    func named(in scorecard: Scorecard) throws -> Quadrant {
        try scorecard.quadrant(quadrant, in: cycle) { Address.agreement(on: $0, in: cycle) }
    }

    func form(in scorecard: Scorecard) throws -> Form {
        _ = try named(in: scorecard)
        let board = try scorecard.board(of: cycle)
        let standing = board.record.opinion(.agreed, quadrant, of: board.framework.force)
        let opinion = standing?.value
        let evaluation = CycleEvaluation(cycle: cycle, in: scorecard)?[quadrant]
        return Form(
            action: Address.agreement(on: quadrant, in: cycle),
            submit: opinion == nil ? "Agree this grade" : "Agree this grade instead",
            fields: [
                .radios(
                    "grade",
                    "Grade",
                    board.framework.scale.map { level in
                        Choice(value: level.id.text, text: level.name, hint: hint(level.id, evaluation))
                    },
                    value: opinion?.grade.text ?? ""
                ),
                .text(
                    "reason",
                    "Reason",
                    value: opinion?.reason ?? "",
                    hint: "The paper prints it beside the grade.",
                    rows: 4
                ),
                .choice(
                    "code",
                    "Kind of reason",
                    [Choice(value: "", text: "None given")]
                        + ReasonCode.allCases.map { Choice(value: $0.rawValue, text: $0.inWords.asTitle) },
                    value: opinion?.code?.rawValue ?? "",
                    hint: "Needed where the grade departs from what the rule suggests.",
                    isRequired: false
                ),
            ],
            standing: FormStanding(
                number: standing?.stamp.sequence ?? 0,
                author: standing?.stamp.author ?? "",
                time: standing?.stamp.time,
                values: [
                    "grade": opinion.map { board.framework.grade($0.grade)?.name ?? $0.grade.text } ?? "",
                    "reason": opinion?.reason ?? "",
                    "code": opinion?.code?.inWords.asTitle ?? "None given",
                ]
            )
        )
    }

    /// Who holds a grade to be the right one.
    private func hint(_ grade: GradeLevel.ID, _ evaluation: QuadrantEvaluation?) -> String {
        guard let evaluation else { return "" }
        return [
            evaluation.suggestion.grade == grade ? "suggested by the rule" : nil,
            evaluation.chain[.recommended]?.value.grade == grade ? "recommended by analysts" : nil,
            evaluation.agreedBefore == grade ? "agreed in the cycle before" : nil,
        ]
        .compactMap { $0 }.joined(separator: ", ").asTitle
    }

    /// The opinion as it was typed, on the day of the meeting.
    func opinion(_ input: FormInput, in scorecard: Scorecard) throws -> GradeOpinion {
        let board = try scorecard.board(of: cycle)
        return GradeOpinion(
            organisation: board.framework.force,
            quadrant: quadrant,
            stage: .agreed,
            grade: GradeLevel.ID(input["grade"]),
            author: board.framework.boardName,
            day: board.record.meeting?.value.day,
            reason: input["reason"],
            code: ReasonCode(rawValue: input["code"])
        )
    }

    /// What the rule, the analysts and the commands say of the quadrant.
    func facts(in scorecard: Scorecard) -> [BoardFormPage.Fact] {
        guard let evaluation = CycleEvaluation(cycle: cycle, in: scorecard), let quadrant = evaluation[quadrant],
            let record = scorecard.cycles[cycle]
        else { return [] }
        let framework = evaluation.framework
        let wording = Wording(scorecard, framework: framework)
        let recommended = quadrant.chain[.recommended]?.value
        return [
            BoardFormPage.Fact(
                label: "Suggested by the rule",
                grades: [GradeMark(quadrant.suggestion.grade, in: framework, unknown: "No grade")],
                lines: wording.working(quadrant.suggestion)
            ),
            BoardFormPage.Fact(
                label: GradeStage.recommended.inWords,
                grades: [GradeMark(recommended?.grade, in: framework, unknown: "Not recorded")],
                lines: [recommended?.reason ?? ""].filter { !$0.isEmpty }
            ),
        ]
            + commands(in: record, scorecard: scorecard, framework: framework)
    }

    /// Each command that gave a grade, then those that gave none together.
    private func commands(
        in record: CycleRecord,
        scorecard: Scorecard,
        framework: Framework
    ) -> [BoardFormPage.Fact] {
        let all = CommandGrades.all(of: quadrant, in: record, scorecard: scorecard, framework: framework)
        let silent = all.filter { !$0.isGiven }
        let given = all.filter(\.isGiven).map {
            BoardFormPage.Fact(label: $0.name, grades: [$0.moderated], lines: [$0.inALine])
        }
        guard !silent.isEmpty else { return given }
        return given + [
            BoardFormPage.Fact(label: "No grade given", lines: [silent.map(\.name).joined(separator: ", ")])
        ]
    }

    /// What the ledger says of the force's grade, and of the views of it.
    func account(in reader: Reader, names: Names) -> LedgerAccount {
        let force = reader.current.cycles[cycle].flatMap { reader.current.framework(of: $0.cycle)?.force }
        return LedgerAccount(in: reader, names: names) { item in
            let particulars = item.particulars
            return particulars.cycle == cycle && particulars.quadrant == quadrant
                && (particulars.organisation == nil || particulars.organisation == force)
        }
    }
}
