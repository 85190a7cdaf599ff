import Papers
import Scorecards

/// One quadrant's chain of opinions, from the rule's to the board's, as far as the reader may see them.
struct ChainTable: Sendable {
    let name: String
    let href: String
    let change: ChangeMark
    let departure: String
    let isDeparture: Bool
    /// One cell for each stage, for the table of all quadrants.
    let stages: [GradeMark]
    /// One row for each opinion recorded.
    let opinions: [OpinionRow]

    init(
        _ evaluation: QuadrantEvaluation,
        cycle: Int,
        framework: Framework,
        wording: Wording,
        seenBy sight: Reader.Sight
    ) {
        name = evaluation.quadrant.name
        href = Address.quadrant(evaluation.quadrant.id, in: cycle)
        change = ChangeMark(evaluation, in: framework, wording: wording)
        departure = wording.departure(evaluation) ?? ""
        isDeparture = evaluation.isDeparture
        let suggested = GradeMark(evaluation.suggestion.grade, in: framework, unknown: "No grade")
        stages =
            [suggested]
            + sight.gradeStages.map { stage in
                GradeMark(evaluation.chain[stage]?.value.grade, in: framework, unknown: "Not recorded")
            }
        let working = wording.working(evaluation.suggestion).joined(separator: " ")
        opinions =
            [OpinionRow(suggested: suggested, working: working)]
            + sight.gradeStages.flatMap { stage -> [OpinionRow] in
                let given = sight.opinions(evaluation.chain.history.filter { $0.value.stage == stage })
                guard !given.isEmpty else { return [OpinionRow(missing: stage, in: framework)] }
                return given.indices.map { index in
                    OpinionRow(given[index], in: framework, isReplaced: index < given.count - 1)
                }
            }
    }
}

/// One opinion of a grade: who gave it, when and why.
struct OpinionRow: Sendable {
    let stage: String
    let grade: GradeMark
    let author: String
    let day: String
    let reason: String
    let code: String
    let isMissing: Bool
    let isReplaced: Bool

    init(suggested grade: GradeMark, working: String) {
        stage = "Suggested by the rule"
        self.grade = grade
        author = "The framework’s grading rule"
        day = "–"
        reason = working
        code = "–"
        isMissing = false
        isReplaced = false
    }

    init(missing stage: GradeStage, in framework: Framework) {
        self.stage = stage.inWords
        grade = GradeMark(nil, in: framework, unknown: "Not recorded")
        author = ""
        day = ""
        reason = ""
        code = ""
        isMissing = true
        isReplaced = false
    }

    init(_ recorded: Recorded<GradeOpinion>, in framework: Framework, isReplaced: Bool) {
        let opinion = recorded.value
        stage = opinion.stage.inWords
        grade = GradeMark(opinion.grade, in: framework, unknown: "Not known")
        author = opinion.author
        day = opinion.day?.inWords ?? "not known"
        reason = opinion.reason.isEmpty ? "–" : opinion.reason
        code = opinion.code?.inWords ?? "not stated"
        isMissing = false
        self.isReplaced = isReplaced
    }
}
