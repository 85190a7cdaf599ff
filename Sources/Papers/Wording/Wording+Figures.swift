public import Scorecards

// MARK: - Figures in narrative
extension Wording {
    /// What stands in the text where narrative refers to a figure.
    public func words(for answer: FigureAnswer, to reference: FigureReference) -> String {
        let evaluation = answer.evaluation
        let measure = evaluation.measure
        let words: String? =
            switch reference.facet {
            case .figure: evaluation.figure.figure.map { amount($0, of: measure) }
            case .window: evaluation.figure.figure?.window.inWords
            case .comparator: answer.comparison.map { measure.inWords($0.comparator.reading) }
            case .change: answer.comparison.map { difference($0, of: measure) }
            case .result: evaluation.result?.inWords
            case .statement: statement(evaluation)
            }
        return words ?? "not known"
    }

    /// A figure with its unit and, where it was given only roughly, with the word that says so: about 4 minutes.
    public func amount(_ figure: Figure, of measure: Measure) -> String {
        (figure.status == .estimate ? "about " : "") + measure.inWords(figure.reading)
    }
}

// MARK: - Beside a statement
extension Wording {
    /// A redline's result with its sign, and whether it was only reported; `nil` for indicators, which have none.
    public func result(_ evaluation: MeasureEvaluation) -> String? {
        evaluation.result.map { result in
            "\(result.symbol) \(result.inWords)" + (evaluation.basis == .reported ? " (reported)" : "")
        }
    }

    /// The comparisons beside the one that the statement makes, each with its direction or why it cannot be made.
    public func further(_ evaluation: MeasureEvaluation) -> [String] {
        let made = evaluation.further.flatMap { comparison in
            [directed(comparison, of: evaluation.measure) + "."]
                + sentences(.compared(comparison), of: evaluation.measure).dropFirst()
        }
        let missing = evaluation.role.comparisons.compactMap { kind in
            evaluation.missing[kind].map { "No comparison with the \(name(of: kind)) can be made: \(gap($0))." }
        }
        return made + missing
    }

    /// A comparison as the beginning of a sentence, with the one word for its direction where it has one.
    public func directed(_ comparison: Comparison, of measure: Measure) -> String {
        let direction = comparison.kind.isOwnPast ? comparison.direction.map { ": \($0.inWords)" } : nil
        return English.sentence(self.comparison(comparison, of: measure)) + (direction ?? "")
    }

    /// What a reader must know beside the statement and the further comparisons; what those say is left out, and so are
    /// the contradictions, which a page or a paper may show elsewhere.
    public func notes(_ evaluation: MeasureEvaluation) -> [String] {
        let hasFigure = evaluation.figure.figure != nil
        let isLastKnown = evaluation.reasons.contains { if case .lastKnown = $0 { true } else { false } }
        return evaluation.reasons.flatMap { reason -> [String] in
            let isSaidElsewhere =
                switch reason {
                case .compared(let comparison): comparison != evaluation.leading
                case .missing(let gap): !hasFigure || evaluation.missing.values.contains(gap)
                case .reported: !hasFigure
                case .windowApart: isLastKnown
                case .contradiction, .status(.estimate, ofComparator: false): true
                case .tie, .reportedOtherwise, .lastKnown, .comparatorLastKnown, .status, .broken, .identityBroken,
                    .variation, .trend, .interval, .peers, .outlook:
                    false
                }
            guard !isSaidElsewhere else { return [] }
            let sentences = sentences(reason, of: evaluation.measure)
            return if case .compared = reason { Array(sentences.dropFirst()) } else { sentences }
        }
    }
}
