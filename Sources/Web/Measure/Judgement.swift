import Papers
import Scorecards

/// The part a measure plays in a quadrant, what came of it and why.
struct Judgement: Sendable {
    let role: String
    let quadrant: String
    let quadrantHref: String
    let statement: String
    let results: [ResultMark]
    let isJudged: Bool
    let basis: String
    let comparisons: [ComparisonRow]
    let hasComparisons: Bool
    let reasons: [String]
    let hasReasons: Bool
    let contradictions: [String]
    let hasContradictions: Bool

    init(_ evaluation: MeasureEvaluation, in quadrant: Quadrant, cycle: Int, wording: Wording) {
        role = evaluation.role.role.inWords
        self.quadrant = quadrant.name
        quadrantHref = Address.quadrant(quadrant.id, in: cycle)
        statement = wording.statement(evaluation)
        results = [evaluation.result].compactMap { $0 }.map { ResultMark($0) }
        isJudged = !results.isEmpty
        basis = evaluation.basis.map { $0.label } ?? ""
        let made = ([evaluation.deciding].compactMap { $0 } + evaluation.comparisons).map {
            ComparisonRow($0, of: evaluation.measure, decides: $0 == evaluation.deciding, wording: wording)
        }
        let missing = evaluation.missing.sorted { $0.key.description < $1.key.description }
        comparisons = made + missing.map { ComparisonRow(missing: $0, because: $1, of: evaluation, wording: wording) }
        hasComparisons = !comparisons.isEmpty
        reasons = wording.reasons(evaluation) { !$0.isContradiction }
        hasReasons = !reasons.isEmpty
        contradictions = wording.reasons(evaluation, where: \.isContradiction)
        hasContradictions = !contradictions.isEmpty
    }
}

/// A figure held against another, with both windows and the difference.
struct ComparisonRow: Sendable {
    let kind: String
    let decides: Bool
    let value: String
    let window: String
    let comparator: String
    let comparatorWindow: String
    let difference: String
    let direction: String

    init(_ comparison: Comparison, of measure: Measure, decides: Bool, wording: Wording) {
        kind = Self.heading(wording.name(of: comparison.kind))
        self.decides = decides
        value = measure.brief(comparison.figure.reading)
        window = comparison.figure.window.short
        comparator = measure.brief(comparison.comparator.reading)
        comparatorWindow = comparison.comparator.window?.short ?? "–"
        difference = wording.difference(comparison, of: measure)
        direction = comparison.direction?.inWords ?? "–"
    }

    init(missing kind: ComparatorKind, because gap: Gap, of evaluation: MeasureEvaluation, wording: Wording) {
        self.kind = Self.heading(wording.name(of: kind))
        decides = false
        value = evaluation.figure.figure.map { evaluation.measure.brief($0.reading) } ?? "–"
        window = evaluation.figure.figure?.window.short ?? "–"
        comparator = "not held"
        comparatorWindow = "–"
        difference = wording.gap(gap)
        direction = "–"
    }

    private static func heading(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}

extension Wording {
    /// The sentences of those reasons of an evaluation that are wanted.
    func reasons(_ evaluation: MeasureEvaluation, where isWanted: (Reason) -> Bool) -> [String] {
        var part = evaluation
        part.reasons = evaluation.reasons.filter(isWanted)
        return reasons(part)
    }
}

extension Reason {
    /// Whether the reason is that the sources contradict themselves.
    fileprivate var isContradiction: Bool { if case .contradiction = self { true } else { false } }
}
