import Papers
import Scorecards

/// A grade as a page shows it: its name, and the class that gives it a colour beside the name.
struct GradeMark: Hashable, Sendable {
    let name: String
    let place: String

    init(_ grade: GradeLevel.ID?, in framework: Framework, unknown: String) {
        let rank = grade.flatMap { id in framework.scale.firstIndex { $0.id == id } }
        name = rank.map { framework.scale[$0].name } ?? grade?.text ?? unknown
        place = rank.map { GradeMark.place(of: $0, among: framework.scale.count) } ?? "unknown"
    }

    /// The grade a board agreed, or that it agreed none so far, or that nobody told the ledger.
    init(agreed grade: GradeLevel.ID?, in evaluation: CycleEvaluation, wording: Wording) {
        let lack = wording.lackOfGrade(in: evaluation.cycle)
        self.init(grade, in: evaluation.framework, unknown: lack.prefix(1).uppercased() + lack.dropFirst())
    }

    /// Where a grade stands on a scale of any length, so that every scale has its colours.
    private static func place(of rank: Int, among count: Int) -> String {
        switch (2 * rank, count - 1) {
        case (0, _): "top"
        case (let doubled, let last) where doubled < last: "upper"
        case (let doubled, let last) where doubled == last: "middle"
        case (let doubled, let last) where doubled == 2 * last: "bottom"
        case _: "lower"
        }
    }
}

/// How an agreed grade stands to the one before, with a sign that goes before the words.
struct ChangeMark: Hashable, Sendable {
    let symbol: String
    let text: String

    init(_ evaluation: QuadrantEvaluation, in framework: Framework, wording: Wording) {
        text = wording.change(of: evaluation, in: framework)
        let ranks = framework.scale.map(\.id)
        let now = evaluation.chain.agreed.flatMap { ranks.firstIndex(of: $0.grade) }
        let then = evaluation.agreedBefore.flatMap { ranks.firstIndex(of: $0) }
        symbol =
            switch (now, then) {
            case (let now?, let then?) where now < then: "▲"
            case (let now?, let then?) where now > then: "▼"
            case (.some, .some): "="
            case _: "–"
            }
    }
}

/// What came of a redline, with a sign that goes before the words.
struct ResultMark: Hashable, Sendable {
    let symbol: String
    let text: String
    let code: String

    init(_ result: RedlineResult) {
        symbol = result.symbol
        text = result.inWords
        code = result.code
    }
}
