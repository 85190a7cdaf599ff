import Charts
import Papers
import Scorecards

/// What the figures say of an organisation's quadrants, as markup that many pages and many people share.
///
/// It is worked out once and kept until something is recorded that bears on a figure: grades and accounts leave it as it is.
struct ReturnEvidence: Sized {
    let quadrants: [Part]
    /// The redlines that are not met, each once, in the framework's order.
    let unmet: [Measure.ID]

    /// One quadrant.
    struct Part: Sendable {
        let id: Quadrant.ID
        let suggested: GradeMark
        let working: [String]
        /// The measures with figures, results and charts.
        let markup: String
        /// What the figures say of each measure, in a sentence.
        let statements: [Measure.ID: String]
    }

    var size: Int { quadrants.reduce(1024) { $0 + $1.markup.utf8.count + 2048 } }

    subscript(quadrant: Quadrant.ID) -> Part? { quadrants.first { $0.id == quadrant } }
}

extension Site {
    /// What the figures say of an organisation, worked out now or kept from before.
    func evidence(of desk: ReturnDesk) throws -> ReturnEvidence {
        let (scorecard, place) = (desk.scorecard, desk.place)
        return try evidence.answer(
            for: "\(place.cycle) \(place.organisation) \(scorecard.judgedSequence)",
            sequence: chronicle().current.judgedSequence
        ) { try workedOut(desk) }
    }

    private func workedOut(_ desk: ReturnDesk) throws -> ReturnEvidence {
        let evaluation = CycleEvaluation(
            cycle: desk.place.cycle,
            organisation: desk.organisation,
            in: desk.scorecard
        )
        let quadrants = (evaluation?.quadrants ?? []).filter { desk.progress.duty.quadrants.contains($0.quadrant.id) }
        let unmet = quadrants.flatMap(\.measures).filter { $0.result == .notMet && $0.role.role.isStandard }
        return ReturnEvidence(
            quadrants: try quadrants.map { quadrant in
                ReturnEvidence.Part(
                    id: quadrant.quadrant.id,
                    suggested: GradeMark(quadrant.suggestion.grade, in: desk.framework, unknown: "No grade"),
                    working: desk.wording.working(quadrant.suggestion),
                    markup: try templates.render(
                        part: QuadrantEvidence(quadrant, of: desk),
                        with: .quadrantEvidence
                    ),
                    statements: Dictionary(
                        quadrant.measures.map { ($0.measure.id, desk.wording.statement($0)) }
                    ) { first, _ in first }
                )
            },
            unmet: unmet.map(\.measure.id).reduce(into: []) { seen, id in if !seen.contains(id) { seen.append(id) } }
        )
    }
}

/// One quadrant's measures of an organisation as a form's reader needs them: results first, then the last twelve values.
struct QuadrantEvidence: Sendable {
    let measures: [MeasureEvidence]
    let hasMeasures: Bool
    /// The measures of which the organisation has no figure.
    let without: String
    let hasWithout: Bool

    init(_ quadrant: QuadrantEvaluation, of desk: ReturnDesk) {
        let own = quadrant.measures.filter { evaluation in
            evaluation.figure.figure != nil || !evaluation.reported.isEmpty
                || !desk.scorecard.series(of: evaluation.measure.id, for: desk.organisation).points.isEmpty
        }
        let others = quadrant.measures.filter { evaluation in !own.contains { $0.measure.id == evaluation.measure.id } }
        measures = own.enumerated().sorted { left, right in
            let (one, other) = (left.element.urgency, right.element.urgency)
            return one == other ? left.offset < right.offset : one < other
        }
        .map { MeasureEvidence($0.element, in: quadrant.quadrant.id, of: desk) }
        hasMeasures = !measures.isEmpty
        without = others.map(\.measure.name).joined(separator: "; ")
        hasWithout = !others.isEmpty
    }
}

/// One measure of an organisation: what the figures say, the result, and the last twelve values.
struct MeasureEvidence: Sendable {
    let href: String
    let name: String
    let role: String
    let statement: String
    let results: [ResultMark]
    let isJudged: Bool
    let basis: String
    let values: [Value]
    let hasValues: Bool
    /// What the values are, for whoever hears the page: by month, by quarter.
    let heading: String
    let chart: String
    let hasChart: Bool

    /// How many values stand beside a field.
    static let shown = 12

    /// One value.
    struct Value: Sendable {
        let when: String
        let value: String
    }

    init(_ evaluation: MeasureEvaluation, in quadrant: Quadrant.ID, of desk: ReturnDesk) {
        let measure = evaluation.measure
        // Whoever is late with a return answers for its review period all the same.
        let series = desk.scorecard.series(of: measure.id, for: desk.organisation)
            .upTo(desk.record.cycle.reviewPeriod.last)
        let run = LineChart.longestRun(of: series)?.suffix(Self.shown) ?? []
        href = Address.measure(measure.id, in: desk.place.cycle, of: desk.organisation)
        name = measure.name
        role = evaluation.role.role.inWords
        statement = desk.wording.statement(evaluation).asSentence
        results = [evaluation.result].compactMap { $0 }.map { ResultMark($0) }
        isJudged = !results.isEmpty
        basis = evaluation.basis.map(\.label) ?? ""
        values = run.map { point in
            Value(
                when: point.window.short,
                value: point.cell.reading(in: measure.unit).map { measure.brief($0) } ?? "–"
            )
        }
        hasValues = !values.isEmpty
        heading = values.count == 1 ? "The one value held" : "The last \(values.count) values"
        let drawn = LineChart(
            of: measure,
            series: series,
            latest: Self.shown,
            organisation: desk.name,
            held: [evaluation.leading].compactMap { $0 },
            wording: desk.wording
        )
        chart = drawn?.svg(id: "chart-\(quadrant)-\(measure.id)") ?? ""
        hasChart = drawn != nil
    }
}

extension MeasureEvaluation {
    /// Where a measure stands among others that are read under time pressure: what is not met first.
    fileprivate var urgency: Int {
        switch result {
        case .notMet: 0
        case .cannotAssess: 1
        case .met: 2
        case nil: 3
        }
    }
}
