public import Scorecards

/// Turns evaluations into English; every page, paper and command prints these sentences and no others.
public struct Wording: Sendable {
    private let names: [Organisation.ID: String]
    private let grades: [GradeLevel.ID: String]

    /// Takes the names of organisations and grades from a scorecard and the framework in force.
    public init(_ scorecard: Scorecard, framework: Framework) {
        names = Dictionary(scorecard.organisations.all.map { ($0.id, $0.name) }) { _, later in later }
        grades = Dictionary(framework.scale.map { ($0.id, $0.name) }) { _, later in later }
    }

    /// An organisation's name.
    public func name(of organisation: Organisation.ID) -> String { names[organisation] ?? organisation.text }

    /// A grade's name, or “not known”.
    public func name(of grade: GradeLevel.ID?) -> String { grade.map { grades[$0] ?? $0.text } ?? "not known" }
}

// MARK: - Statements
extension Wording {
    /// One measure in one sentence: value, comparator, both windows, the difference, and what came of it.
    public func statement(_ evaluation: MeasureEvaluation) -> String {
        guard case .success(let figure) = evaluation.figure else {
            return English.sentence(withoutFigure(evaluation))
        }
        let head =
            if let leading = evaluation.leading {
                comparison(leading, of: evaluation.measure)
            } else {
                plain(figure, of: evaluation.measure)
            }
        return English.sentence(head + verdict(evaluation))
    }

    /// A figure and its window without a comparison: 48.6% in the 12 months to March 2020.
    public func plain(_ figure: Figure, of measure: Measure) -> String {
        "\(amount(figure, of: measure)) \(at(figure.window, measure))"
    }

    /// A comparison in words, both windows and the difference included.
    public func comparison(_ comparison: Comparison, of measure: Measure) -> String {
        guard let difference = comparison.difference else { return unsettled(comparison, of: measure) }
        return comparison.kind.isOwnPast
            ? change(comparison, difference, of: measure) : standing(comparison, difference, of: measure)
    }

    /// A difference alone: 70 fewer solved offences, 2.2 percentage points lower, no change.
    public func difference(_ comparison: Comparison, of measure: Measure) -> String {
        guard let difference = comparison.difference else { return "cannot be said, because a figure is only a range" }
        guard difference != .zero else { return comparison.kind.isOwnPast ? "no change" : "equal" }
        let isMore = difference > .zero
        switch measure.unit {
        case .count(let one, let many):
            let count = difference.magnitude.formatted(decimals: measure.decimals)
            let comparative = isMore ? "more" : "fewer"
            return "\(count) \(comparative) \(count == "1" ? one : many)"
        case .rate(_, _, let per):
            let size = "\(measure.size(ofDifference: difference)) per \(Quantity(per).formatted(decimals: 0))"
            return "\(size) \(isMore ? "higher" : "lower")"
        case .percent, .pounds, .duration, .scale:
            return "\(measure.size(ofDifference: difference)) \(isMore ? "higher" : "lower")"
        }
    }

    /// What a comparator is called: the target, the Most Similar Group average, the same window a year earlier.
    public func name(of kind: ComparatorKind) -> String {
        switch kind {
        case .previousYear: "same period a year earlier"
        case .lastBoard: "last board"
        case .target: "target"
        case .peerAverage(let group): "\(name(of: group)) average"
        case .organisation(let organisation): name(of: organisation)
        case .baseline(let month): "baseline of \(month.inWords)"
        }
    }

    /// Where in time a figure stands: in the 12 months to…, at the end of… for a stock.
    func at(_ window: Window, _ measure: Measure) -> String {
        measure.nature == .stock ? "at the end of \(window.last.inWords)" : "in \(window.inWords)"
    }

    private func change(_ comparison: Comparison, _ difference: Quantity, of measure: Measure) -> String {
        let (own, other) = (comparison.figure, comparison.comparator)
        let then = at(other.window ?? own.window, measure)
        if case .count = measure.unit {
            guard difference != .zero else {
                return "\(measure.inWords(own.reading)) \(at(own.window, measure)), the same as \(then)"
            }
            return "\(self.difference(comparison, of: measure)) \(at(own.window, measure)) "
                + "(\(measure.brief(own.reading))) than \(then) (\(measure.brief(other.reading)))"
        }
        let now = "\(measure.inWords(own.reading)) \(at(own.window, measure))"
        guard difference != .zero else { return "\(now), the same as \(then)" }
        let movement = difference > .zero ? "up" : "down"
        return "\(now), \(movement) \(measure.size(ofDifference: difference)) "
            + "from \(measure.brief(other.reading)) \(then)"
    }

    private func standing(_ comparison: Comparison, _ difference: Quantity, of measure: Measure) -> String {
        let now = "\(measure.inWords(comparison.figure.reading)) \(at(comparison.figure.window, measure))"
        let other = "the \(name(of: comparison.kind)) of \(measure.brief(comparison.comparator.reading))"
        let dated = comparison.comparator.window.map { window in
            let caution = window.last < comparison.figure.window.last ? "last known, " : ""
            return window == comparison.figure.window ? other : "\(other) (\(caution)\(window.short))"
        }
        guard difference != .zero else { return "\(now), equal to \(dated ?? other)" }
        let side = difference > .zero ? "above" : "below"
        return "\(now), \(measure.size(ofDifference: difference)) \(side) \(dated ?? other)"
    }

    private func unsettled(_ comparison: Comparison, of measure: Measure) -> String {
        let now = "\(measure.inWords(comparison.figure.reading)) \(at(comparison.figure.window, measure))"
        let then = comparison.comparator.window.map { " \(at($0, measure))" } ?? ""
        return "\(now), against \(measure.brief(comparison.comparator.reading))\(then)"
    }

    private func verdict(_ evaluation: MeasureEvaluation) -> String {
        if let result = evaluation.result {
            let reported = evaluation.basis == .reported ? " (as reported by the force)" : ""
            return ": \(result.inWords)\(reported)"
        }
        guard let leading = evaluation.leading, leading.kind.isOwnPast, let direction = leading.direction else {
            return ""
        }
        return ": \(direction.inWords)"
    }

    private func withoutFigure(_ evaluation: MeasureEvaluation) -> String {
        let says = evaluation.reported.filter { !$0.says.isEmpty }.map { "\($0.says) (\($0.source))" }
        let cause =
            if case .failure(let missing) = evaluation.figure { gap(missing.gap) } else { "no figure is held" }
        let head = says.isEmpty ? cause : "no figure was supplied; reported: \(says.joined(separator: "; "))"
        return head + verdict(evaluation)
    }
}
