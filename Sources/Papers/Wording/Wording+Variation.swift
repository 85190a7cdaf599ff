public import Scorecards
public import Statistics

// MARK: - Variation and trend
extension Wording {
    /// What the months say of the latest one, and what their limits promise for the target.
    public func variation(_ variation: MonthlyVariation, _ measure: Measure) -> [String] {
        [latest(variation, measure)] + cautions(variation) + assurance(variation, measure)
    }

    /// A month in words for what it says: usual variation, an improvement, a concern.
    public func name(of variation: Variation) -> String {
        switch variation {
        case .commonCause: "usual variation"
        case .improvement: "an improvement"
        case .concern: "a concern"
        case .neutralHigh: "unusually high"
        case .neutralLow: "unusually low"
        }
    }

    /// The rule by which a point of a chart stands out, in a few words.
    public func name(of signal: Signal, on side: Signal.Side) -> String {
        switch (signal, side) {
        case (.aboveLimit, _): "above the upper limit"
        case (.belowLimit, _): "below the lower limit"
        case (.trend, .high): "one of seven or more rising"
        case (.trend, .low): "one of seven or more falling"
        case (.twoOfThree, .high): "one of two in three close to the upper limit"
        case (.twoOfThree, .low): "one of two in three close to the lower limit"
        case (.shift, .high): "one of seven or more above the mean"
        case (.shift, .low): "one of seven or more below the mean"
        }
    }

    private func latest(_ variation: MonthlyVariation, _ measure: Measure) -> String {
        let point = variation.chart.latest
        guard let limits = point.limits, let value = point.value else { return "" }
        func words(_ number: Double) -> String { measure.brief(measure.rounded(number)) }
        let month = "\(variation.month.inWords) (\(words(value)))"
        guard let signal = point.signal else {
            if limits.hasNoVariation { return "\(month) shows the same figure as every month charted." }
            return
                "\(month) is within usual variation, which runs from \(words(limits.lower)) to \(words(limits.upper))."
        }
        let isHigh = point.side == .high
        let finding =
            switch signal {
            case .aboveLimit: "lies above usual variation, which ends at \(words(limits.upper))"
            case .belowLimit: "lies below usual variation, which ends at \(words(limits.lower))"
            case .trend: "is one of seven or more months that each \(isHigh ? "rose" : "fell")"
            case .twoOfThree:
                "is one of two months in three that lie close to the \(isHigh ? "upper" : "lower") limit of "
                    + "\(words(isHigh ? limits.upper : limits.lower))"
            case .shift:
                "is one of seven or more months in a row \(isHigh ? "above" : "below") the mean of \(words(limits.mean))"
            }
        return "\(month) \(finding): \(name(of: variation.variation))."
    }

    private func cautions(_ variation: MonthlyVariation) -> [String] {
        let since = variation.stretch.range.lowerBound > 0 ? " since \(variation.since.inWords)" : ""
        let provisional =
            "The limits are provisional: they rest on \(English.number(variation.stretch.count)) months\(since)."
        let uneven = "Nearly all months show the same figure, so only the exceptions are judged."
        return (variation.isProvisional ? [provisional] : [])
            + (variation.stretch.screening == .setAside ? [uneven] : [])
    }

    private func assurance(_ variation: MonthlyVariation, _ measure: Measure) -> [String] {
        guard let target = variation.target else { return [] }
        let stated = measure.brief(.exactly(target.stated))
        let name =
            target.months == 1
            ? "the target of \(stated)"
            : "the month’s part of the target, \(measure.brief(measure.rounded(target.value))) of \(stated),"
        switch variation.assurance {
        case .consistentlyPasses: return ["Unless something changes, \(name) will be met month after month."]
        case .consistentlyFails:
            return ["Unless something changes, \(name) will be missed month after month."]
        case .hitOrMiss:
            return [English.sentence("\(name) lies within usual variation: whether a month meets it is chance.")]
        case .notApplicable: return []
        }
    }

    /// Which way the months have been going.
    func trend(_ trend: MonthlyTrend) -> String {
        let months = "Over the \(trend.window.length) months to \(trend.window.last.inWords)"
        let change = annualChange(trend.trend)
        return switch trend.trend.label {
        case .increasing: "\(months) the trend is increasing\(change)."
        case .decreasing: "\(months) the trend is decreasing\(change)."
        case .stable: "\(months) the trend is stable\(change)."
        case .noClearTrend: "\(months) there is no clear trend\(change)."
        case .insufficient: "There are too few months for a trend."
        }
    }

    /// What a label rests on: the slope, or the latest month alone.
    private func annualChange(_ trend: Trend) -> String {
        let isBySignalAlone = !trend.reasons.isEmpty && trend.reasons.allSatisfy { $0.isSignal }
        if isBySignalAlone { return ", because the latest month stands out" }
        guard case .success(let change) = trend.annualChange else { return "" }
        func percent(_ share: Double) -> String { Self.signedPercent(share) }
        return ": \(percent(change.estimate)) a year, 95% interval \(percent(change.lower)) to \(percent(change.upper))"
    }

    /// A share in whole per cent.
    static func percent(_ share: Double) -> String { "\(Quantity(100 * share, decimals: 0).formatted(decimals: 0))%" }

    /// A change in per cent with its sign, with a decimal where it is small.
    private static func signedPercent(_ share: Double) -> String {
        let number = Quantity(100 * share, decimals: abs(share) < 0.0995 ? 1 : 0)
        return "\(number > .zero ? "+" : "")\(number.formatted(decimals: abs(share) < 0.0995 ? 1 : 0))%"
    }
}

extension Trend.Reason {
    fileprivate var isSignal: Bool { if case .signal = self { true } else { false } }
}

extension Measure {
    /// A calculated number at the measure's printed precision.
    public func rounded(_ value: Double) -> Reading { .exactly(Quantity(value, decimals: decimals)) }
}
