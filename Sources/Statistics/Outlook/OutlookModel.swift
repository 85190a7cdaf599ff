/// A forecast of the next quarter's count, with an error measured on forecasts that were made and missed.
///
/// The logarithm of the coming quarter is regressed on recent levels of the series and, where there are peers, of all
/// of them together: last quarter, last month, the same quarter last year. Errors come from forecasts that knew only
/// what came before them, widen for small counts and for series that have been hard to forecast, and are wider than
/// those of independent events: intervals that assume independence cover half of what they promise.
public struct OutlookModel: Sendable {
    /// Where the model was estimated.
    public enum Origin: String, Codable, Hashable, Sendable {
        /// Beforehand, on public monthly counts of recorded crime; see ``OutlookModel/standard``.
        case publicSeries = "public-series"
        /// On the series given, without peers.
        case ownSeries = "own-series"
        /// On the series given, each among its peers.
        case peers
    }

    /// Where the model was estimated.
    public let origin: Origin
    /// How its past forecasts would have scored.
    public let score: OutlookScore
    /// The coefficients by quarter, latest first; those further back knew only what came before.
    let stages: [[Double]]
    let errors: OutlookErrors

    init(origin: Origin, score: OutlookScore, stages: [[Double]], errors: OutlookErrors) {
        self.origin = origin
        self.score = score
        self.stages = stages
        self.errors = errors
    }

    /// The coefficients of a forecast made so many quarters ago.
    func coefficients(quartersAgo: Int) -> [Double]? {
        guard let last = stages.last else { return nil }
        if origin == .publicSeries { return last }
        return stages.indices.contains(quartersAgo) ? stages[quartersAgo] : nil
    }

    /// The forecast made so many quarters ago, as a logarithm.
    func forecast(_ own: RunningTotal, peers: RunningTotal?, quartersAgo: Int) -> Double? {
        guard let coefficients = coefficients(quartersAgo: quartersAgo),
            let features = OutlookFeatures(own, peers: peers, back: 3 * quartersAgo)
        else { return nil }
        return features.base + zip(coefficients, features.row).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// By how much the forecast made so many quarters ago missed, once its quarter is known.
    func miss(_ own: RunningTotal, peers: RunningTotal?, quartersAgo: Int) -> OutlookErrors.Miss? {
        guard quartersAgo > 0, let logarithm = forecast(own, peers: peers, quartersAgo: quartersAgo),
            let came = own.total(of: 3, endingBefore: 3 * (quartersAgo - 1))
        else { return nil }
        return OutlookErrors.Miss(
            forecast: Elementary.exponential(logarithm),
            error: OutlookFeatures.logarithm(came) - logarithm
        )
    }
}
