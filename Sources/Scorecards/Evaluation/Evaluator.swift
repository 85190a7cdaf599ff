/// Judges the measures of one cycle for one organisation from a scorecard.
struct Evaluator {
    let scorecard: Scorecard
    let record: CycleRecord
    let organisation: Organisation.ID

    var cycle: Cycle { record.cycle }
    var end: Month { cycle.reviewPeriod.last }

    /// The last month of the review period before, as the last board had it.
    private var lastBoardEnd: Month {
        scorecard.cycles[cycle.id - 1]?.cycle.reviewPeriod.last ?? cycle.reviewPeriod.first - 1
    }

    func evaluate(_ role: MeasureRole, of measure: Measure, in quadrant: Quadrant.ID) -> MeasureEvaluation {
        let series = scorecard.series(of: measure.id, for: organisation)
        let figure = judgedFigure(role.window, of: measure, in: series)
        let reported = record.reported.filter {
            $0.measure == measure.id && $0.organisation == organisation && ($0.quadrant ?? quadrant) == quadrant
        }
        var evaluation = MeasureEvaluation(
            measure: measure,
            role: role,
            figure: figure,
            comparisons: [],
            missing: [:],
            reported: reported,
            reasons: [],
            statistics: statistics(of: measure, in: role, series: series, figure: figure)
        )
        if let rule = role.redline {
            decide(&evaluation, by: rule, series: series)
        }
        if case .success(let own) = figure {
            for kind in role.comparisons {
                switch comparison(of: own, with: kind, rule: nil, in: evaluation, series: series) {
                case .success(let comparison): evaluation.comparisons.append(comparison)
                case .failure(let missing): evaluation.missing[kind] = missing.gap
                }
            }
        }
        evaluation.reasons += evaluation.further.map { .compared($0) }
        evaluation.reasons += role.comparisons.compactMap { evaluation.missing[$0] }.map { .missing($0) }
        evaluation.reasons += caveats(on: evaluation, series: series) + evaluation.statistics.reasons
        return evaluation
    }

    // MARK: - The figure judged

    private func judgedFigure(_ kind: MeasureRole.WindowKind, of measure: Measure, in series: Series) -> FigureResult {
        let window: Window
        switch kind {
        case .twelveMonths: window = .twelveMonths(to: end)
        case .quarter: window = cycle.reviewPeriod
        case .month: window = Window(months: 1, to: end)
        case .latest:
            let known = series.points.filter { $0.window.last <= end }
            guard
                let latest = known.max(by: { ($0.window.last, $0.window.length) < ($1.window.last, $1.window.length) })
            else { return .failure(Missing(series.points.isEmpty ? .noFigures : .noFigure(cycle.reviewPeriod))) }
            window = latest.window
        }
        return series.figure(for: window, of: measure).flatMapError { missing in
            series.lastRecorded(like: window, of: measure).map { .success($0) } ?? .failure(missing)
        }
    }

    /// How many months a figure's window ends before the review period does.
    private func monthsBehind(_ figure: Figure) -> Int { Int(end.index - figure.window.last.index) }

    /// Whether a figure must not decide a redline: it stands in for a missing one, or is older than the lag allows.
    private func isTooOld(_ figure: Figure, for evaluation: MeasureEvaluation) -> Bool {
        switch evaluation.role.window {
        case .twelveMonths, .quarter, .month: monthsBehind(figure) > 0
        case .latest: monthsBehind(figure) > evaluation.measure.lag
        }
    }

    // MARK: - The redline

    private func decide(_ evaluation: inout MeasureEvaluation, by rule: RedlineRule, series: Series) {
        let computed = computedResult(for: evaluation, by: rule, series: series)
        evaluation.deciding = computed.comparison
        evaluation.result = computed.result
        evaluation.basis = .computed
        if let comparison = computed.comparison { evaluation.reasons.append(.compared(comparison)) }
        if computed.comparison?.order == .equal { evaluation.reasons.append(.tie(rule.tie)) }
        let printed = evaluation.reported.first { $0.result != nil }
        if case .cannotAssess(let gap) = computed.result {
            evaluation.reasons.append(.missing(gap))
            if let printed, let result = printed.result {
                evaluation.result = RedlineResult(result)
                evaluation.basis = .reported
            }
        } else if let printed, let result = printed.result, RedlineResult(result) != computed.result {
            evaluation.reasons.append(.reportedOtherwise(printed))
        }
    }

    private func computedResult(
        for evaluation: MeasureEvaluation,
        by rule: RedlineRule,
        series: Series
    ) -> (result: RedlineResult, comparison: Comparison?) {
        let measure = evaluation.measure
        switch evaluation.figure {
        case .failure(let missing):
            return (.cannotAssess(missing.gap), nil)
        case .success(let figure):
            guard let kind = rule.against else { return (.cannotAssess(.thresholdNotStated), nil) }
            switch comparison(of: figure, with: kind, rule: rule, in: evaluation, series: series) {
            case .failure(let missing):
                return (.cannotAssess(missing.gap), nil)
            case .success(let comparison):
                if isTooOld(figure, for: evaluation) { return (.cannotAssess(.outOfDate(figure.window)), comparison) }
                return (result(of: comparison, by: rule, for: measure), comparison)
            }
        }
    }

    private func result(of comparison: Comparison, by rule: RedlineRule, for measure: Measure) -> RedlineResult {
        guard let order = comparison.order else {
            let reading = comparison.figure.exact == nil ? comparison.figure.reading : comparison.comparator.reading
            return .cannotAssess(.notExact(reading))
        }
        return switch (order, measure.polarity) {
        case (.equal, _): rule.tie == .met ? .met : .notMet
        case (.greater, .higher), (.less, .lower): .met
        case (.less, .higher), (.greater, .lower): .notMet
        case (.less, .neither), (.greater, .neither): .cannotAssess(.thresholdNotStated)
        }
    }

    // MARK: - Comparisons

    private func comparison(
        of figure: Figure,
        with kind: ComparatorKind,
        rule: RedlineRule?,
        in evaluation: MeasureEvaluation,
        series: Series
    ) -> Result<Comparison, Missing> {
        let measure = evaluation.measure
        return comparator(kind, for: figure.window, rule: rule, measure: measure, series: series).map { comparator in
            let difference = figure.exact.flatMap { own in comparator.reading.exact.map { own - $0 } }
            var comparison = Comparison(
                kind: kind,
                figure: figure,
                comparator: comparator,
                difference: difference,
                order: figure.reading.order(to: comparator.reading),
                breaks: []
            )
            if let difference, let base = comparator.reading.exact {
                if kind.isOwnPast {
                    let change = Direction.ofChange(
                        difference,
                        from: base,
                        in: measure,
                        variation: evaluation.statistics.variation(speakingFor: figure.window)
                    )
                    comparison.direction = change.direction
                    comparison.directionBasis = change.basis
                } else {
                    comparison.direction = .ofStanding(difference, in: measure)
                }
            }
            if let other = comparator.window {
                comparison.breaks = measure.breaks.filter { $0.separates(figure.window, from: other) }
            }
            comparison.turnover = turnover(of: comparison, measure: measure, series: series)
            comparison.gapChange = gapChange(of: comparison, rule: rule, measure: measure, series: series)
            if let rule {
                comparison.needed = NeededNextQuarter(series: series, measure: measure, total: figure, rule: rule)
            }
            return comparison
        }
    }

    private func comparator(
        _ kind: ComparatorKind,
        for window: Window,
        rule: RedlineRule?,
        measure: Measure,
        series: Series
    ) -> Result<Comparator, Missing> {
        func own(_ window: Window) -> Result<Comparator, Missing> {
            series.figure(for: window, of: measure).map { Comparator($0) }
                .mapError { _ in Missing(.comparatorMissing(kind, window)) }
        }
        switch kind {
        case .previousYear: return own(window.yearEarlier)
        case .lastBoard: return own(window.shifted(by: Int(lastBoardEnd.index - end.index)))
        case .baseline(let month): return own(Window(months: window.length, to: month))
        case .target:
            guard let target = rule?.target ?? scorecard.target(of: measure.id, in: cycle) else {
                return .failure(Missing(.thresholdNotStated))
            }
            return .success(.target(target))
        case .organisation(let other):
            return others(kind, other, window, measure)
        case .peerAverage(let group):
            return others(kind, group, window, measure).flatMapError { missing in
                peerMean(group, window, measure).map { .success($0) } ?? .failure(missing)
            }
        }
    }

    /// Another organisation's figure for the window, or its last known one for a window of the same length.
    private func others(
        _ kind: ComparatorKind,
        _ other: Organisation.ID,
        _ window: Window,
        _ measure: Measure
    ) -> Result<Comparator, Missing> {
        let series = scorecard.series(of: measure.id, for: other)
        if case .success(let figure) = series.figure(for: window, of: measure) { return .success(Comparator(figure)) }
        guard let known = series.lastRecorded(like: window, of: measure) else {
            return .failure(Missing(.comparatorMissing(kind, window)))
        }
        let behind = Int(window.last.index - known.window.last.index)
        return .success(Comparator(known, monthsBehind: behind > measure.lag ? behind : nil))
    }

    /// The unweighted mean of the members' figures, where every member has one.
    private func peerMean(_ group: Organisation.ID, _ window: Window, _ measure: Measure) -> Comparator? {
        guard let peers = scorecard.peerGroup(group, on: cycle.periodEnd) else { return nil }
        let figures = peers.members.compactMap {
            scorecard.series(of: measure.id, for: $0).figure(for: window, of: measure).figure
        }
        let values = figures.compactMap(\.exact)
        guard let first = figures.first, values.count == peers.members.count,
            let mean = Quantity(values.reduce(.zero, +), over: Quantity(values.count))
        else { return nil }
        var figure = first
        figure.reading = .exactly(mean)
        return Comparator(figure)
    }

    private func turnover(of comparison: Comparison, measure: Measure, series: Series) -> QuarterTurnover? {
        guard measure.nature == .flow, measure.aggregation == .sum, let earlier = comparison.comparator.window,
            comparison.figure.window.length == 12, earlier == comparison.figure.window.shifted(by: -3)
        else { return nil }
        let quarter = Window(months: 3, to: comparison.figure.window.last)
        guard case .success(let entered) = series.figure(for: quarter, of: measure),
            case .success(let left) = series.figure(for: quarter.yearEarlier, of: measure)
        else { return nil }
        return QuarterTurnover(entered: entered, left: left)
    }

    /// The distance at the last board, made from the same comparator as it stood then.
    private func gapChange(
        of comparison: Comparison,
        rule: RedlineRule?,
        measure: Measure,
        series: Series
    ) -> GapChange? {
        let earlier = comparison.figure.window.shifted(by: Int(lastBoardEnd.index - end.index))
        guard let now = comparison.difference, let own = comparison.figure.exact, comparison.kind != .lastBoard,
            earlier != comparison.figure.window,
            case .success(let figure) = series.figure(for: earlier, of: measure), let before = figure.exact,
            case .success(let then) = comparator(
                comparison.kind,
                for: earlier,
                rule: rule,
                measure: measure,
                series: series
            ),
            then.window == nil || then.window != comparison.comparator.window, let base = then.reading.exact
        else { return nil }
        let gapBefore = before - base
        guard gapBefore != now else { return nil }
        return GapChange(now: now, before: gapBefore, own: own - before, base: now - gapBefore - (own - before))
    }

    // MARK: - What must be known beside the result

    private func caveats(on evaluation: MeasureEvaluation, series: Series) -> [Reason] {
        let measure = evaluation.measure
        var reasons: [Reason] = []
        switch evaluation.figure {
        case .failure(let missing):
            if evaluation.role.redline == nil { reasons.append(.missing(missing.gap)) }
        case .success(let figure):
            if monthsBehind(figure) > 0 {
                reasons.append(.lastKnown(figure.window, monthsBehind: monthsBehind(figure)))
            }
            if evaluation.role.window == .latest, figure.window.last == end,
                !Window.isUsual(figure.window, for: cycle.reviewPeriod)
            {
                reasons.append(.windowApart(figure.window, reviewPeriod: cycle.reviewPeriod))
            }
            if figure.status != .final { reasons.append(.status(figure.status, ofComparator: false)) }
        }
        if let comparator = evaluation.leading?.comparator {
            if comparator.monthsBehind != nil, let window = comparator.window, let kind = evaluation.leading?.kind {
                reasons.append(.comparatorLastKnown(kind, window))
            }
            if comparator.status != .final { reasons.append(.status(comparator.status, ofComparator: true)) }
        }
        reasons += Set(evaluation.leading?.breaks ?? []).sorted { $0.month < $1.month }.map { .broken($0) }
        reasons += RollingIdentity.checks(of: series, measure: measure, to: .twelveMonths(to: end))
            .filter { !$0.holds }.map { .identityBroken($0) }
        reasons += evaluation.reported.map { .reported($0) }
        reasons += record.contradictions.filter { $0.measures.contains(measure.id) }.map { .contradiction($0) }
        return reasons
    }
}

extension Window {
    /// Whether a window ends with the review period and is one that readers expect: the period, its last month, a year.
    fileprivate static func isUsual(_ window: Window, for period: Window) -> Bool {
        window.last == period.last && [1, period.length, 12].contains(window.length)
    }
}

extension Series {
    /// The latest recorded figure of a window of the same length that ends earlier.
    func lastRecorded(like window: Window, of measure: Measure) -> Figure? {
        let earlier = points.last { $0.window.length == window.length && $0.window.last < window.last }
        guard let earlier, let reading = earlier.cell.reading(in: measure.unit) else { return nil }
        return Figure(earlier, reading: reading)
    }
}

extension ComparatorKind {
    /// Whether the comparator is the measure's own earlier figure.
    public var isOwnPast: Bool {
        switch self {
        case .previousYear, .lastBoard, .baseline: true
        case .target, .peerAverage, .organisation: false
        }
    }
}
