import Statistics

extension Figure {
    /// How sure the figure is, by the method that suits what it is a figure of.
    ///
    /// Shares of a total get Wilson's interval, from their counts or from the size of the sample; counts and rates get
    /// Byar's, exact below ten events. What stands at a day's end has no such error, and neither have sums of money.
    func interval(of measure: Measure) -> Result<ConfidenceInterval, Unjudged> {
        guard let value = exact?.double else { return .failure(.noFigure) }
        let parts = numerator.flatMap { part in denominator.map { (part.double, $0.double) } }
        return Result { () throws(Statistics.Refusal) -> ConfidenceInterval? in
            switch measure.unit {
            case .percent:
                if let (part, whole) = parts { return try .proportion(part, of: whole).scaled(by: 100) }
                return try sample.map { sample throws(Statistics.Refusal) in
                    try SurveyEstimate(share: value / 100, sampleSize: sample).interval().scaled(by: 100)
                }
            case .rate(_, _, let per):
                return try parts.map { part, whole throws(Statistics.Refusal) in
                    try .rate(part, per: whole, multiplier: Double(per))
                }
            case .count:
                return measure.nature == .flow ? try .count(value) : nil
            case .pounds, .duration, .scale:
                return nil
            }
        }
        .mapError { .refused($0) }
        .flatMap { $0.map { .success($0) } ?? .failure(measure.unit.hasParts ? .countsNotHeld : .noErrorKnown) }
    }
}

extension MeasureUnit {
    /// Whether figures are made of a part and a whole.
    var hasParts: Bool {
        switch self {
        case .percent, .rate: true
        case .count, .pounds, .duration, .scale: false
        }
    }
}
