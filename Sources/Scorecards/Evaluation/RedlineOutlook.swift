public import Statistics

/// What the next quarter must bring for a redline on twelve months to be met, and how likely that is.
///
/// It informs a board; a forecast never changes a grade by itself.
public struct RedlineOutlook: Hashable, Sendable {
    /// The quarter to come.
    public let quarter: Window
    /// What it must bring.
    public let question: Question
    /// The probability that the redline is met at the end of the quarter, or why nobody can say.
    public let probability: Result<Double, Unjudged>

    /// The two kinds of figure an outlook can be given for.
    public enum Question: Hashable, Sendable {
        /// A total of events.
        case total(TotalOutlook)
        /// A share of a total that must reach a target in per cent.
        case share(ShareOutlook, target: Double)
    }

    /// Months to the review period's end that the method draws upon.
    static let months = 24

    init(
        _ months: MonthlySeries,
        of measure: Measure,
        held standard: Standard,
        end: Month,
        pool: () -> OutlookPool?,
        organisation: Organisation.ID
    ) throws(Unjudged) {
        if let change = measure.breaks.last(where: { end - Self.months + 1 < $0.month && $0.month <= end }) {
            throw .recordingChanged(change)
        }
        let question = try Self.question(months, of: measure, held: standard) { rule throws(Statistics.Refusal) in
            guard let pool = pool(), let peers = pool.peers(of: measure.id, beside: organisation) else {
                return try TotalOutlook(months.values, rule: rule)
            }
            return try TotalOutlook(months.values, rule: rule, peers: peers, model: pool.model)
        }
        self.question = question
        quarter = Window(months: 3, to: end + 3)
        probability =
            switch question {
            case .total(let outlook): outlook.forecast.map(\.probability).mapError { Unjudged($0, in: months) }
            case .share(let outlook, _): outlook.probability.mapError { Unjudged($0, in: months) }
            }
    }

    private static func question(
        _ months: MonthlySeries,
        of measure: Measure,
        held standard: Standard,
        total: (QuarterNeed.Rule) throws(Statistics.Refusal) -> TotalOutlook
    ) throws(Unjudged) -> Question {
        do throws(Statistics.Refusal) {
            switch (measure.unit, measure.aggregation) {
            case (.count, .sum):
                if let rule = standard.rule(for: measure, months) {
                    return .total(try total(rule))
                }
            case (.percent, .ratio):
                if measure.polarity == .higher, let target = standard.share(months) {
                    let outlook = try ShareOutlook(months.parts, of: months.wholes, target: target)
                    return .share(outlook, target: 100 * target)
                }
            case (.count, _), (.percent, _), (.rate, _), (.pounds, _), (.duration, _), (.scale, _): break
            }
        } catch {
            throw Unjudged(error, in: months)
        }
        throw .noMethod
    }
}

extension RedlineOutlook {
    /// What the twelve months are held against, and whether a tie is enough.
    enum Standard {
        case previousYear(RedlineRule.Tie)
        case target(Quantity, RedlineRule.Tie)

        /// The standard for a total of events; `nil` where it cannot be said or neither way is better.
        func rule(for measure: Measure, _ months: MonthlySeries) -> QuarterNeed.Rule? {
            let step = measure.step.double
            switch (measure.polarity, self) {
            case (.neither, _): return nil
            case (.higher, .previousYear(.met)): return .noLowerThanLastYear
            case (.lower, .previousYear(.met)): return .noHigherThanLastYear
            case (.higher, .previousYear(.notMet)): return lastYear(months.values).map { .atLeast($0 + step) }
            case (.lower, .previousYear(.notMet)): return lastYear(months.values).map { .atMost($0 - step) }
            case (.higher, .target(let target, let tie)): return .atLeast(target.double + (tie == .met ? 0 : step))
            case (.lower, .target(let target, let tie)): return .atMost(target.double - (tie == .met ? 0 : step))
            }
        }

        /// The share, between 0 and 1, that the twelve months to the end of next quarter must reach.
        func share(_ months: MonthlySeries) -> Double? {
            switch self {
            case .target(let target, _): target.double / 100
            case .previousYear:
                lastYear(months.parts).flatMap { part in
                    lastYear(months.wholes).flatMap { $0 > 0 ? part / $0 : nil }
                }
            }
        }

        /// The total of the twelve months that end a year before next quarter does.
        private func lastYear(_ values: [Double?]) -> Double? {
            guard values.count >= 21 else { return nil }
            return values.dropLast(9).suffix(12).reduce(0) { sum, value in sum.flatMap { sum in value.map { sum + $0 } }
            }
        }
    }
}

extension Unjudged {
    /// A refusal in terms of the months it was met with.
    init(_ refusal: Statistics.Refusal, in months: MonthlySeries) {
        if case .tooFewPoints(let have, let need) = refusal {
            self = .tooFewMonths(have: have, need: need, since: nil)
        } else if case .missingValue(let index) = refusal {
            self = .monthMissing(months.month(at: index))
        } else {
            self = refusal == .noValues ? .noMonths : .refused(refusal)
        }
    }
}
