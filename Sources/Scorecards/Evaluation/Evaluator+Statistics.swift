import Statistics

// MARK: - What the figures allow to be said beyond two of them
extension Evaluator {
    /// What the months of a measure and the figure judged allow to be said; the months are gone through once.
    func statistics(of measure: Measure, in role: MeasureRole, series: Series, figure: FigureResult)
        -> MeasureStatistics
    {
        var statistics = MeasureStatistics()
        let months = monthly(measure, series)
        let target = role.redline.flatMap { $0.against == .target ? self.target($0, of: measure) : nil }
        statistics.variation = months.variation(
            of: measure,
            target: target.map { target in
                MonthlyTarget(target, over: span(of: role.window, figure), of: measure)
            }
        )
        statistics.trend = months.flatMap { months in
            Result { () throws(Unjudged) in try MonthlyTrend(months, of: measure) }
        }
        statistics.interval = figure.mapError { _ in Unjudged.noFigure }.flatMap { $0.interval(of: measure) }
        statistics.peers = figure.mapError { _ in Unjudged.noFigure }.flatMap {
            peers(beside: $0, of: measure, in: role)
        }
        statistics.outlook = outlook(of: measure, in: role, months)
        return statistics
    }

    private func target(_ rule: RedlineRule, of measure: Measure) -> Quantity? {
        rule.target ?? scorecard.target(of: measure.id, in: cycle)
    }

    /// The figures of single months, with the cause where there is none.
    private func monthly(_ measure: Measure, _ series: Series) -> Result<MonthlySeries, Unjudged> {
        if let months = series.months(to: end, of: measure) { return .success(months) }
        return .failure(series.hasRollingFigures ? .onlyRollingFigures : .noMonths)
    }

    /// The window that a role's target is meant for.
    private func span(of kind: MeasureRole.WindowKind, _ figure: FigureResult) -> Window {
        switch kind {
        case .twelveMonths: .twelveMonths(to: end)
        case .quarter: cycle.reviewPeriod
        case .month: Window(months: 1, to: end)
        case .latest: figure.figure?.window ?? Window(months: 1, to: end)
        }
    }

    // MARK: - Outlook

    private func outlook(
        of measure: Measure,
        in role: MeasureRole,
        _ months: Result<MonthlySeries, Unjudged>
    ) -> Result<RedlineOutlook, Unjudged> {
        guard role.window == .twelveMonths, let rule = role.redline, let kind = rule.against else {
            return .failure(.notAsked)
        }
        let standard: RedlineOutlook.Standard
        switch kind {
        case .previousYear: standard = .previousYear(rule.tie)
        case .target:
            guard let target = target(rule, of: measure) else { return .failure(.noMethod) }
            standard = .target(target, rule.tie)
        case .lastBoard, .peerAverage, .organisation, .baseline: return .failure(.noMethod)
        }
        return months.flatMap { months in
            Result { () throws(Unjudged) in
                try RedlineOutlook(
                    months,
                    of: measure,
                    held: standard,
                    end: end,
                    pool: { scorecard.outlookPool(for: organisation, to: end) },
                    organisation: organisation
                )
            }
        }
    }

    // MARK: - Peers

    private func peers(
        beside figure: Figure,
        of measure: Measure,
        in role: MeasureRole
    ) -> Result<PeerPosition, Unjudged> {
        guard let group = peerGroup(for: role) else { return .failure(.notAsked) }
        let own = PeerFigure(organisation, figure, of: measure)
        let others = group.members.filter { $0 != organisation }
        let figures = others.compactMap { peerFigure($0, figure.window, measure) }
        guard let own, !figures.isEmpty else { return .failure(.tooFewPeers(have: own == nil ? 0 : 1)) }
        guard measure.unit.isComparedAmongPeers else { return .failure(.sizesDiffer) }
        let bodies = scorecard.organisations.all.filter { $0.kind == .peer && !group.members.contains($0.id) }
        return Result { () throws(Unjudged) in
            try PeerPosition(
                of: organisation,
                in: group.id,
                members: [own] + figures,
                all: [own] + figures + bodies.compactMap { peerFigure($0.id, figure.window, measure) },
                missing: others.filter { other in !figures.contains { $0.organisation == other } },
                window: figure.window,
                measure: measure
            )
        }
    }

    private func peerFigure(_ other: Organisation.ID, _ window: Window, _ measure: Measure) -> PeerFigure? {
        PeerFigure(
            other,
            scorecard.series(of: measure.id, for: other).figure(for: window, of: measure).figure,
            of: measure
        )
    }

    /// The peer group in force for the organisation: the one a role compares with, or else the first.
    private func peerGroup(for role: MeasureRole) -> PeerGroup? {
        let kinds = [role.redline?.against].compactMap { $0 } + role.comparisons
        let named = kinds.compactMap { kind -> Organisation.ID? in
            if case .peerAverage(let group) = kind { group } else { nil }
        }
        return (named + scorecard.peerGroups.map(\.id)).lazy
            .compactMap { scorecard.peerGroup($0, on: cycle.periodEnd) }.first { $0.force == organisation }
    }
}

extension Result<MonthlySeries, Unjudged> {
    fileprivate func variation(
        of measure: Measure,
        target: MonthlyTarget?
    ) -> Result<MonthlyVariation, Unjudged> {
        flatMap { months in
            Result<MonthlyVariation, Unjudged> { () throws(Unjudged) in
                try MonthlyVariation(months, of: measure, target: target)
            }
        }
    }
}

extension MeasureUnit {
    /// Whether the figures of bodies of different size can be set side by side.
    fileprivate var isComparedAmongPeers: Bool {
        switch self {
        case .percent, .rate, .duration: true
        case .count, .pounds, .scale: false
        }
    }
}
