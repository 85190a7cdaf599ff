/// What the next quarter must bring for a twelve-month total to reach its comparator at the next board.
public enum NeededNextQuarter: Hashable, Sendable {
    /// At least so much in the quarter, where higher is better.
    case atLeast(Quantity, Window)
    /// At most so much in the quarter, where lower is better.
    case atMost(Quantity, Window)
    /// It cannot be said, because figures of these windows are not held.
    case unknown(missing: [Window])
}

extension NeededNextQuarter {
    /// What a series needs in the quarter after a twelve-month window.
    ///
    /// Nine of the next total's months are known. With R12 the total to the month t and Q(t − 9) the quarter that drops
    /// out next, the quarter must bring K = C − (R12(t) − Q(t − 9)), where C is the target or, against the previous year,
    /// R12(t − 9). Where that total is not held it follows from R12(t − 12) + Q(t − 9) − Q(t − 21).
    /// Where a tie does not meet the rule, one step of the printed precision more.
    init?(series: Series, measure: Measure, total: Figure, rule: RedlineRule) {
        guard measure.nature == .flow, measure.aggregation == .sum, total.window.length == 12,
            let now = total.exact, measure.polarity != .neither
        else { return nil }
        let end = total.window.last
        let held = Holdings(series: series, measure: measure)
        let leaving = held[Window(months: 3, to: end - 9)]
        let goal: Quantity?
        switch rule.against {
        case .target: goal = rule.target
        case .previousYear: goal = held.total(to: end - 9)
        case .lastBoard, .peerAverage, .organisation, .baseline, nil: return nil
        }
        guard let leaving, let goal else {
            var missing = leaving == nil ? [Window(months: 3, to: end - 9)] : []
            if goal == nil { missing.append(.twelveMonths(to: end - 9)) }
            self = .unknown(missing: missing)
            return
        }
        let step = rule.tie == .met ? Quantity.zero : measure.step
        let quarter = Window(months: 3, to: end + 3)
        let needed = goal - (now - leaving)
        self = measure.polarity == .higher ? .atLeast(needed + step, quarter) : .atMost(needed - step, quarter)
    }
}

/// The figures of one series, asked for by window.
private struct Holdings {
    let series: Series
    let measure: Measure

    subscript(window: Window) -> Quantity? {
        series.figure(for: window, of: measure).figure?.exact
    }

    /// The twelve-month total to a month, as held or by way of the total a quarter before.
    func total(to end: Month) -> Quantity? {
        if let total = self[.twelveMonths(to: end)] { return total }
        guard let before = self[.twelveMonths(to: end - 3)], let entered = self[Window(months: 3, to: end)],
            let left = self[Window(months: 3, to: end - 12)]
        else { return nil }
        return before + entered - left
    }
}

extension Measure {
    /// The smallest difference that is printed: 1 for counts, 0.1 for one decimal.
    public var step: Quantity { Quantity(Quantity(1), over: Quantity(Quantity.power(of: decimals))) ?? Quantity(1) }
}
