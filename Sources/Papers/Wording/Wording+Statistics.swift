public import Scorecards
import Statistics

// MARK: - Intervals, peers and the outlook
extension Wording {
    /// Everything that is said of a measure beyond two figures side by side, and in a line why its months are not judged.
    public func statistics(_ evaluation: MeasureEvaluation) -> [String] {
        let said = evaluation.reasons.filter(\.isStatistical).flatMap { sentences($0, of: evaluation.measure) }
        return said + whyNot(evaluation)
    }

    /// Why a measure's months are not judged, in a line, or where they are why there is no outlook for its redline.
    public func whyNot(_ evaluation: MeasureEvaluation) -> [String] {
        switch (evaluation.statistics.variation, evaluation.statistics.outlook) {
        case (.failure(.notAsked), _), (.success, .success), (.success, .failure(.notAsked)): []
        case (.failure(let cause), _): ["Usual variation cannot be told: \(unjudged(cause))."]
        case (.success, .failure(let cause)): ["There is no outlook for the next quarter: \(unjudged(cause))."]
        }
    }

    /// How sure a figure is.
    func interval(_ interval: ConfidenceInterval, _ measure: Measure) -> String {
        "The figure’s \(Self.percent(interval.confidence.level)) interval runs from "
            + "\(measure.brief(measure.rounded(interval.lower))) to \(measure.brief(measure.rounded(interval.upper))) "
            + "(\(name(of: interval.method)))."
    }

    /// Where a figure lies among those of the peers.
    func position(_ position: PeerPosition, _ measure: Measure) -> String {
        let end = measure.polarity == .neither ? " from the highest" : ""
        let place =
            "It is \(English.ordinal(position.rank)) of \(position.count)\(end) in the \(name(of: position.group))"
        let places =
            position.places.map { places in
                places.count == 1
                    ? ", a place the figures settle"
                    : ", and any place from \(English.ordinal(places.lowerBound)) to "
                        + "\(English.ordinal(places.upperBound)) is compatible with the figures"
            } ?? "; how sure that place is cannot be said without the counts behind the figures"
        let missing =
            position.missing.isEmpty
            ? "" : " No figure is held for \(English.list(position.missing.map { name(of: $0) }))."
        return "\(place)\(places)\(position.position.map { "; \(among($0))" } ?? "").\(missing)"
    }

    private func among(_ position: FunnelPosition) -> String {
        switch position {
        case .within: "it does not differ from the others by more than its size explains"
        case .high95: "it lies above the others by more than its size explains in 95 cases of 100"
        case .high998: "it lies far above the others for its size"
        case .low95: "it lies below the others by more than its size explains in 95 cases of 100"
        case .low998: "it lies far below the others for its size"
        }
    }

    /// What the next quarter must bring where no other sentence says it, and how likely that is.
    func outlook(_ outlook: RedlineOutlook, _ measure: Measure) -> [String] {
        let end = outlook.quarter.last.inWords
        switch outlook.question {
        case .total(let total):
            return [self.total(total, likely: outlook.probability, to: end, measure)]
        case .share(let share, let target):
            return [
                self.share(share, target: target, in: outlook, measure),
                chance(outlook.probability, end) + "." + range(of: share, measure),
            ]
        }
    }

    private func share(
        _ share: ShareOutlook,
        target: Double,
        in outlook: RedlineOutlook,
        _ measure: Measure
    ) -> String {
        func whole(_ number: Double) -> String { Quantity(number, decimals: 0).formatted(decimals: 0) }
        let goal =
            "For the 12 months to \(outlook.quarter.last.inWords) to reach \(measure.brief(measure.rounded(target)))"
        let needed = max(0, share.needed.rounded(.up))
        guard needed <= share.total else {
            return
                "\(goal) the quarter would need \(whole(needed)) of an expected \(whole(share.total)): it cannot be done."
        }
        return "\(goal), \(outlook.quarter.inWords) must bring \(whole(needed)) of an expected \(whole(share.total))."
    }

    /// Where a share is expected, with the method and how it would have fared so far; empty where nobody can say.
    private func range(of share: ShareOutlook, _ measure: Measure) -> String {
        guard (0...1).contains(share.neededShare), case .success(let forecast) = share.forecast else { return "" }
        let ends = [forecast.lower, forecast.upper].map { measure.brief(measure.rounded(100 * $0)) }
        let score =
            switch forecast.score {
            case .success(let score): "back-tested Brier score \(brier(score.brier)) of \(score.count) past quarters"
            case .failure: "not back-tested, since the past quarters are too few"
            }
        return
            " They are expected to come to between \(ends[0]) and \(ends[1]) (80% interval; from how far the series’ own "
            + "quarters strayed, \(score))."
    }

    private func total(
        _ total: TotalOutlook,
        likely probability: Result<Double, Unjudged>,
        to end: String,
        _ measure: Measure
    ) -> String {
        let lastYear = total.need.sameQuarterLastYear.map {
            " The same quarter last year brought \(measure.brief(measure.rounded($0)))."
        }
        switch total.need.certainty {
        case .met: return "The redline is met for the 12 months to \(end) whatever the quarter brings."
        case .missed: return "The redline cannot be met for the 12 months to \(end), whatever the quarter brings."
        case .open: break
        }
        guard case .success(let forecast) = total.forecast else {
            return chance(probability, end) + "." + (lastYear ?? "")
        }
        let range = [forecast.lower, forecast.upper].map { measure.brief(measure.rounded($0)) }
        return "\(chance(probability, end)). They are expected to come to between \(range[0]) and \(range[1]) "
            + "(80% interval; \(name(of: forecast.method)), back-tested Brier score "
            + "\(brier(forecast.score.brier))).\(lastYear ?? "")"
    }

    /// A probability in words with its number: likely to be met (72%).
    private func chance(_ probability: Result<Double, Unjudged>, _ end: String) -> String {
        switch probability {
        case .success(let probability):
            "For the 12 months to \(end) the redline \(likelihood(probability)) "
                + "(\(Self.percent(min(0.99, max(0.01, probability)))))"
        case .failure(let cause):
            "How likely the redline is to be met for the 12 months to \(end) cannot be said: \(unjudged(cause))"
        }
    }

    /// The bands of probability and their words.
    private func likelihood(_ probability: Double) -> String {
        switch probability {
        case 0.9...: "is very likely to be met"
        case 0.7...: "is likely to be met"
        case 0.3...: "may be met or missed"
        case 0.1...: "is likely to be missed"
        case _: "is very likely to be missed"
        }
    }

    private func brier(_ score: Double) -> String {
        "0." + String(1000 + Int((min(0.999, max(0, score)) * 1000).rounded())).dropFirst()
    }

    private func name(of method: ConfidenceInterval.Method) -> String {
        switch method {
        case .wilson: "Wilson’s method"
        case .byar: "Byar’s method"
        case .exactPoisson: "exact"
        case .dobson: "Dobson’s method"
        case .newcombe: "Newcombe’s method"
        case .overlappingSurveys: "surveys that overlap"
        case .scoreRatio: "score method"
        case .normalDifference: "normal approximation"
        case .studentSlope: "Student’s t"
        }
    }

    private func name(of origin: OutlookModel.Origin) -> String {
        switch origin {
        case .publicSeries: "a model of public monthly counts of recorded crime"
        case .ownSeries: "a model of the series itself"
        case .peers: "a model of the peers’ series"
        }
    }

    // MARK: - Why not

    /// Why a statistical question has no answer, as the end of a sentence.
    public func unjudged(_ cause: Unjudged) -> String {
        switch cause {
        case .notAsked: "the question does not arise"
        case .noMonths: "no monthly figures are held"
        case .onlyRollingFigures:
            "only totals that share months with one another are held, on which a chart would raise a false alarm nearly "
                + "every time"
        case .tooFewMonths(let have, let need, let since):
            "\(have) of at least \(need) months are held" + (since.map { " since \($0.inWords)" } ?? "")
        case .noNeighbours: "no two neighbouring months are held"
        case .monthMissing(let month): "the figure for \(month.inWords) is missing"
        case .recordingChanged(let change): "recording changed from \(change.month.inWords)"
        case .noFigure: "no exact figure is held"
        case .countsNotHeld: "neither the two numbers of the ratio nor the sample size is held"
        case .noErrorKnown: "the figure is no count of events and no share"
        case .sizesDiffer: "the figures of bodies of different size do not compare"
        case .tooFewPeers(let have):
            "\(English.number(have)) of at least \(English.number(PeerPosition.fewest)) bodies have a figure"
        case .noMethod: "no method is held for such a redline"
        case .refused(let refusal): refusal.explanation
        }
    }
}

extension Reason {
    /// Whether the reason comes from more than two figures side by side.
    fileprivate var isStatistical: Bool {
        switch self {
        case .variation, .trend, .interval, .peers, .outlook: true
        case .compared, .tie, .reported, .reportedOtherwise, .missing, .lastKnown, .comparatorLastKnown, .windowApart,
            .status, .broken, .identityBroken, .contradiction:
            false
        }
    }
}
