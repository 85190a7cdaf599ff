public import Statistics

/// What the figures of a measure allow to be said beyond two of them side by side, each with its cause where they do not.
public struct MeasureStatistics: Hashable, Sendable {
    /// Whether the latest month is usual, and what the limits promise for the target.
    public var variation: Result<MonthlyVariation, Unjudged> = .failure(.noMonths)
    /// Which way the months have been going.
    public var trend: Result<MonthlyTrend, Unjudged> = .failure(.noMonths)
    /// How sure the figure judged is.
    public var interval: Result<ConfidenceInterval, Unjudged> = .failure(.noFigure)
    /// Where the figure judged lies among those of the peers.
    public var peers: Result<PeerPosition, Unjudged> = .failure(.notAsked)
    /// What the next quarter must bring for a redline on twelve months, and how likely that is.
    public var outlook: Result<RedlineOutlook, Unjudged> = .failure(.notAsked)

    /// Creates statistics that say nothing yet.
    public init() {}
}

extension MeasureStatistics {
    /// Months from which limits are settled; from six on they are called provisional.
    public static let monthsForVariation = 12
    /// Months below which there are no limits at all.
    public static let monthsForProvisional = 6

    /// What the months say of a window, where its last month is the latest and the limits are settled.
    func variation(speakingFor window: Window) -> Variation? {
        guard case .success(let variation) = variation, !variation.isProvisional, variation.month == window.last else {
            return nil
        }
        return variation.variation
    }

    /// What must be known to weigh the result, as reasons; a question without an answer gives none.
    ///
    /// The interval of a plain count is left out: a board learns nothing from it, as counts of offences vary more.
    var reasons: [Reason] {
        var reasons: [Reason] = []
        if case .success(let variation) = variation { reasons.append(.variation(variation)) }
        if case .success(let trend) = trend, trend.trend.label != .insufficient { reasons.append(.trend(trend)) }
        if case .success(let interval) = interval, interval.isOfShares { reasons.append(.interval(interval)) }
        if case .success(let position) = peers { reasons.append(.peers(position)) }
        if case .success(let outlook) = outlook { reasons.append(.outlook(outlook)) }
        return reasons
    }
}

extension ConfidenceInterval {
    /// Whether the interval is that of a share of a total.
    fileprivate var isOfShares: Bool {
        switch method {
        case .wilson: true
        case .byar, .exactPoisson, .dobson, .newcombe, .overlappingSurveys, .scoreRatio, .normalDifference,
            .studentSlope:
            false
        }
    }
}

extension Measure.Polarity {
    /// The polarity as the mathematics know it.
    public var improvement: Improvement {
        switch self {
        case .higher: .higher
        case .lower: .lower
        case .neither: .neither
        }
    }
}
