public import Scorecards

/// An evaluation in the form that programs read; the sentences are those that people read.
public struct EvaluationReport: Encodable, Sendable {
    private let evaluation: CycleEvaluation
    private let wording: Wording

    /// Prepares the report of an evaluation.
    public init(_ evaluation: CycleEvaluation, wording: Wording) {
        self.evaluation = evaluation
        self.wording = wording
    }

    /// Writes the object that `quadrant evaluate --format json` prints.
    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Key.self)
        try box.encode(evaluation.cycle.id, forKey: "cycle")
        try box.encode(evaluation.cycle.series, forKey: "seriesNumber")
        try box.encode(Span(evaluation.cycle.reviewPeriod), forKey: "reviewPeriod")
        try box.encode(evaluation.organisation.id, forKey: "organisation")
        try box.encode(
            evaluation.quadrants.map {
                QuadrantReport(evaluation: $0, framework: evaluation.framework, wording: wording)
            },
            forKey: "quadrants"
        )
    }
}

/// A key of a JSON object, given as text.
struct Key: CodingKey, ExpressibleByStringLiteral {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringLiteral text: String) { stringValue = text }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

/// A window as JSON.
private struct Span: Encodable {
    let from: Month
    let to: Month

    init(_ window: Window) {
        from = window.first
        to = window.last
    }
}

private struct QuadrantReport: Encodable {
    let evaluation: QuadrantEvaluation
    let framework: Framework
    let wording: Wording

    func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Key.self)
        try box.encode(evaluation.quadrant.id, forKey: "id")
        try box.encode(evaluation.quadrant.name, forKey: "name")
        var suggested = box.nestedContainer(keyedBy: Key.self, forKey: "suggested")
        try suggested.encode(evaluation.suggestion.grade.map { wording.name(of: $0) }, forKey: "grade")
        try suggested.encode(wording.working(evaluation.suggestion), forKey: "working")
        let opinion = evaluation.chain.agreed
        var agreed = box.nestedContainer(keyedBy: Key.self, forKey: "agreed")
        try agreed.encode(opinion.map { wording.name(of: $0.grade) }, forKey: "grade")
        try agreed.encode(opinion?.reason, forKey: "reason")
        try agreed.encode(opinion?.code, forKey: "reasonCode")
        try box.encode(evaluation.isDeparture, forKey: "departure")
        try box.encode(wording.change(of: evaluation, in: framework), forKey: "change")
        try box.encode(evaluation.measures.map { MeasureReport(evaluation: $0, wording: wording) }, forKey: "measures")
    }
}

private struct MeasureReport: Encodable {
    let evaluation: MeasureEvaluation
    let wording: Wording

    func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Key.self)
        let figure = evaluation.figure.figure
        try box.encode(evaluation.measure.id, forKey: "id")
        try box.encode(evaluation.measure.name, forKey: "name")
        try box.encode(evaluation.role.role, forKey: "role")
        try box.encode(evaluation.result?.code, forKey: "result")
        try box.encode(evaluation.basis, forKey: "basis")
        try box.encode(figure?.exact?.double, forKey: "value")
        try box.encode(figure.map { evaluation.measure.inWords($0.reading) }, forKey: "reading")
        try box.encode(evaluation.measure.unitInWords, forKey: "unit")
        try box.encode(figure.map { Span($0.window) }, forKey: "window")
        if let leading = evaluation.leading {
            var comparator = box.nestedContainer(keyedBy: Key.self, forKey: "comparator")
            try comparator.encode(leading.kind, forKey: "kind")
            try comparator.encode(leading.comparator.reading.exact?.double, forKey: "value")
            try comparator.encode(leading.comparator.window.map { Span($0) }, forKey: "window")
        } else {
            try box.encodeNil(forKey: "comparator")
        }
        try box.encode(evaluation.leading?.difference?.double, forKey: "difference")
        try box.encode(evaluation.leading?.direction, forKey: "direction")
        try box.encode(evaluation.leading?.directionBasis, forKey: "directionBasis")
        try box.encode(StatisticsReport(statistics: evaluation.statistics, wording: wording), forKey: "statistics")
        try box.encode(wording.statement(evaluation), forKey: "statement")
        try box.encode(wording.reasons(evaluation), forKey: "reasons")
    }
}
