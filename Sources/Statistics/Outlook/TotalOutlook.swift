/// Whether a 12-month total is likely to meet its minimum standard at the end of next quarter.
///
/// It says first what next quarter must bring, which is exact, and only then how likely that is. A forecast informs a
/// board; it never changes a grade by itself.
public struct TotalOutlook: Hashable, Sendable {
    /// What next quarter must bring.
    public let need: QuarterNeed
    /// How likely that is, or why nobody can say.
    public let forecast: Result<Forecast, Refusal>

    /// A probability with what it rests on.
    public struct Forecast: Hashable, Sendable {
        /// The probability that the standard is met.
        public let probability: Double
        /// The events expected next quarter.
        public let nextQuarter: Double
        /// The 12-month total at the end of next quarter, in the middle of its range.
        public let total: Double
        /// The lower end of the range that holds the total in 80 % of cases.
        public let lower: Double
        /// The upper end of the range that holds the total in 80 % of cases.
        public let upper: Double
        /// Months of history used or available.
        public let months: Int
        /// Where the model was estimated.
        public let method: OutlookModel.Origin
        /// How the model's past forecasts scored.
        public let score: OutlookScore
    }

    /// Looks one quarter ahead.
    ///
    /// - Parameters:
    ///   - counts: Monthly counts in the order of time; the last is the month the question is asked from.
    ///   - rule: The minimum standard.
    ///   - peers: The same measure's counts at the other organisations, to the same month, for a model among peers.
    ///   - model: The model; estimated beforehand on public series unless one is given.
    /// - Throws: What ``QuarterNeed/init(_:rule:)`` throws: without K there is no outlook. A forecast that cannot be
    ///   made is a ``Refusal`` in ``forecast``, with 24 months of history the first thing asked for.
    public init(
        _ counts: [Double?],
        rule: QuarterNeed.Rule,
        peers: [[Double?]] = [],
        model: OutlookModel = .standard
    ) throws(Refusal) {
        let need = try QuarterNeed(counts, rule: rule)
        self.need = need
        forecast = Result { () throws(Refusal) in
            try Forecast(counts, need: need, peers: peers, model: model)
        }
    }
}

extension TotalOutlook.Forecast {
    fileprivate init(
        _ counts: [Double?],
        need: QuarterNeed,
        peers: [[Double?]],
        model: OutlookModel
    ) throws(Refusal) {
        let history = History(counts)
        guard try history.total(of: 12, endingBefore: 0) > 0 else { throw .tooFewEvents(have: 0, need: 1) }
        _ = try history.total(of: OutlookFeatures.months, endingBefore: 0)
        if model.origin == .peers, peers.isEmpty { throw .noPeers }
        let own = RunningTotal(counts)
        let group = model.origin == .peers ? RunningTotal.sum(of: peers + [counts]) : nil
        guard let logarithm = model.forecast(own, peers: group, quartersAgo: 0) else { throw .noPeers }
        let width = model.width(own, peers: group, at: Elementary.exponential(logarithm))
        let events = { (p: Double) in
            max(0, Elementary.exponential(logarithm + width * model.errors.quantile(p)) - 0.5)
        }
        let ends = (lower: need.knownMonths + events(0.1), upper: need.knownMonths + events(0.9))
        guard width > 0, ends.upper.isFinite, logarithm.isFinite else { throw .outOfRange }
        probability = need.probability { threshold in
            model.errors.probability(below: (Elementary.logarithm(threshold) - logarithm) / width)
        }
        nextQuarter = events(0.5)
        total = need.knownMonths + events(0.5)
        (lower, upper) = ends
        months = counts.count
        method = model.origin
        score = model.score
    }
}

extension QuarterNeed {
    /// The probability of meeting the standard, given that of a quarter below a limit between two whole counts.
    fileprivate func probability(below: (Double) -> Double) -> Double {
        switch certainty {
        case .met: 1
        case .missed: 0
        case .open:
            rule.isCeiling
                ? below(threshold.rounded(.down) + 0.5)
                : 1 - below(threshold.rounded(.up) - 0.5)
        }
    }
}

extension OutlookModel {
    /// The standard error of a forecast's logarithm, by its level and the series' own past misses.
    fileprivate func width(_ own: RunningTotal, peers: RunningTotal?, at forecast: Double) -> Double {
        let ratios = (1...OutlookErrors.ownQuarters).compactMap { quartersAgo in
            miss(own, peers: peers, quartersAgo: quartersAgo).map { errors.ratio($0) }
        }
        let factor = OutlookErrors.factor(ratios) / errors.commonFactor
        return (errors.variance(at: forecast) * factor).squareRoot()
    }
}
