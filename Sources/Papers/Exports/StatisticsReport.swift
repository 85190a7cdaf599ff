import Scorecards
import Statistics

/// A measure's statistics in the form that programs read: each an object, or `null` with the cause beside it.
struct StatisticsReport: Encodable {
    let statistics: MeasureStatistics
    let wording: Wording

    func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Key.self)
        try box.encode(statistics.variation.value.map(VariationReport.init), forKey: "variation")
        try box.encode(statistics.trend.value.map(TrendReport.init), forKey: "trend")
        try box.encode(statistics.interval.value.map(IntervalReport.init), forKey: "interval")
        try box.encode(statistics.peers.value.map(PeersReport.init), forKey: "peers")
        try box.encode(statistics.outlook.value.map(OutlookReport.init), forKey: "outlook")
        var causes = box.nestedContainer(keyedBy: Key.self, forKey: "whyNot")
        try causes.encodeIfPresent(cause(statistics.variation), forKey: "variation")
        try causes.encodeIfPresent(cause(statistics.trend), forKey: "trend")
        try causes.encodeIfPresent(cause(statistics.interval), forKey: "interval")
        try causes.encodeIfPresent(cause(statistics.peers), forKey: "peers")
        try causes.encodeIfPresent(cause(statistics.outlook), forKey: "outlook")
    }

    private func cause<Value>(_ answer: Result<Value, Unjudged>) -> String? {
        switch answer {
        case .success: nil
        case .failure(let cause): wording.unjudged(cause)
        }
    }
}

private struct VariationReport: Encodable {
    let kind: Variation
    let signal: String
    let signals: [Signal]
    let month: Month
    let value: Double?
    let mean: Double?
    let lower: Double?
    let upper: Double?
    let months: Int
    let since: Month
    let isProvisional: Bool
    let assurance: String
    let target: Double?

    init(_ variation: MonthlyVariation) {
        let point = variation.chart.latest
        kind = variation.variation
        signal = variation.signal?.rawValue ?? "none"
        signals = point.signals.rules
        month = variation.month
        value = point.value
        mean = point.mean
        lower = point.limits?.lower
        upper = point.limits?.upper
        months = variation.stretch.count
        since = variation.since
        isProvisional = variation.isProvisional
        assurance = variation.assurance.word
        target = variation.target?.value
    }

    enum CodingKeys: String, CodingKey {
        case kind, signal, signals, month, value, mean, lower, upper, months, since
        case isProvisional = "provisional"
        case assurance, target
    }
}

private struct TrendReport: Encodable {
    let label: Trend.Label
    let annualChange: IntervalReport?
    let from: Month
    let to: Month

    init(_ trend: MonthlyTrend) {
        label = trend.trend.label
        annualChange = trend.trend.annualChange.value.map(IntervalReport.init)
        from = trend.window.first
        to = trend.window.last
    }
}

private struct IntervalReport: Encodable {
    let value: Double
    let lower: Double
    let upper: Double
    let confidence: Double
    let method: ConfidenceInterval.Method

    init(_ interval: ConfidenceInterval) {
        value = interval.estimate
        lower = interval.lower
        upper = interval.upper
        confidence = interval.confidence.level
        method = interval.method
    }
}

private struct PeersReport: Encodable {
    let group: Organisation.ID
    let rank: Int
    let of: Int
    let best: Int?
    let worst: Int?
    let position: FunnelPosition?
    let missing: [Organisation.ID]

    init(_ position: PeerPosition) {
        group = position.group
        rank = position.rank
        of = position.count
        best = position.places?.lowerBound
        worst = position.places?.upperBound
        self.position = position.position
        missing = position.missing
    }
}

private struct OutlookReport: Encodable {
    let from: Month
    let to: Month
    let needed: Double
    let isCeiling: Bool
    let expected: Double?
    let probability: Double?
    let total: Double?
    let lower: Double?
    let upper: Double?
    let method: String
    let brier: Double?
    let coverage: Double?
    let months: Int?

    init(_ outlook: RedlineOutlook) {
        from = outlook.quarter.first
        to = outlook.quarter.last
        probability = outlook.probability.value
        switch outlook.question {
        case .total(let question):
            let forecast = question.forecast.value
            needed = question.need.threshold
            isCeiling = question.need.rule.isCeiling
            expected = forecast?.nextQuarter
            (total, lower, upper) = (forecast?.total, forecast?.lower, forecast?.upper)
            method = forecast?.method.rawValue ?? "none"
            (brier, coverage, months) = (forecast?.score.brier, forecast?.score.coverage, forecast?.months)
        case .share(let question, _):
            needed = question.needed
            isCeiling = false
            expected = question.total
            let forecast = question.forecast.value
            (total, lower, upper) = (
                forecast.map { 100 * $0.share }, forecast.map { 100 * $0.lower }, forecast.map { 100 * $0.upper }
            )
            let score = forecast.flatMap(\.score.value)
            (brier, coverage, months) = (score?.brier, score?.coverage, forecast?.months)
            method = "beta"
        }
    }

    enum CodingKeys: String, CodingKey {
        case from, to, needed
        case isCeiling = "ceiling"
        case expected, probability, total, lower, upper, method, brier, coverage, months
    }
}

extension Result {
    /// What is there, or `nil`.
    fileprivate var value: Success? {
        switch self {
        case .success(let value): value
        case .failure: nil
        }
    }
}
