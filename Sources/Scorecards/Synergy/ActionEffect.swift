public import Statistics

/// What the measure of an action has done since the action was raised.
public struct ActionEffect: Hashable, Sendable {
    /// The organisation whose figures they are: the action's own where it has any, else the force.
    public let organisation: Organisation.ID
    /// The measure as it was judged in the cycle the action came from.
    public let then: MeasureEvaluation
    /// The measure as it is judged in the cycle asked about.
    public let now: MeasureEvaluation
    /// The way from the one figure to the other, or `nil` where they cannot be compared.
    public let direction: Direction?
    /// The months since the action was raised that stand out, with what they say; `nil` where the series allows no test.
    public let signals: [Signal]?

    /// A month that stands out from usual variation.
    public struct Signal: Hashable, Sendable {
        /// The month.
        public let month: Month
        /// Whether it is for the better or the worse.
        public let variation: Variation
    }
}

extension Scorecard {
    /// What an action's measure has done by a cycle, or `nil` where the measure plays no part in one of the cycles.
    public func effect(of action: Action, by cycle: Int) -> ActionEffect? {
        effects(of: [action], by: cycle)[action.id]
    }

    /// What the measures of several actions have done by a cycle; every cycle is judged once for each organisation.
    public func effects(of actions: [Action], by cycle: Int) -> [Action.ID: ActionEffect] {
        var judged: [Judging: CycleEvaluation] = [:]
        func evaluation(_ action: Action, in number: Int) -> MeasureEvaluation? {
            let judging = Judging(cycle: number, organisation: measured(action))
            let known = judged[judging] ?? CycleEvaluation(cycle: number, organisation: judging.organisation, in: self)
            judged[judging] = known
            return known?.evaluation(of: action.measure)
        }
        var effects: [Action.ID: ActionEffect] = [:]
        for action in actions {
            guard let then = evaluation(action, in: action.cycle), let now = evaluation(action, in: cycle),
                let organisation = measured(action) ?? cycles[cycle].flatMap({ framework(of: $0.cycle)?.force })
            else { continue }
            effects[action.id] = ActionEffect(
                organisation: organisation,
                then: then,
                now: now,
                direction: direction(from: then, to: now),
                signals: now.signals(after: cycles[action.cycle]?.cycle.reviewPeriod.last)
            )
        }
        return effects
    }

    private struct Judging: Hashable {
        let cycle: Int
        let organisation: Organisation.ID?
    }

    /// The organisation whose figures an action should move: its own where it has any, else the force.
    private func measured(_ action: Action) -> Organisation.ID? {
        series(of: action.measure, for: action.organisation).points.isEmpty ? nil : action.organisation
    }

    private func direction(from then: MeasureEvaluation, to now: MeasureEvaluation) -> Direction? {
        guard let before = then.figure.figure, let after = now.figure.figure, before.window != after.window,
            let base = before.exact, let value = after.exact
        else { return nil }
        return Direction.ofChange(
            value - base,
            from: base,
            in: now.measure,
            variation: now.statistics.variation(speakingFor: after.window)
        ).direction
    }

    /// The quadrants graded below their standard in a cycle for which no action is open.
    public func quadrantsWithoutAction(in cycle: Int) -> [Quadrant] {
        guard let evaluation = CycleEvaluation(cycle: cycle, in: self) else { return [] }
        return evaluation.quadrants.filter(evaluation.isBelowStandard).map(\.quadrant).filter { quadrant in
            !actions.all.contains { $0.action.value.quadrant == quadrant.id && $0.status == .open }
        }
    }
}

extension CycleEvaluation {
    /// The evaluation of a measure in the first quadrant it plays a part in.
    public func evaluation(of measure: Measure.ID) -> MeasureEvaluation? {
        quadrants.lazy.flatMap(\.measures).first { $0.measure.id == measure }
    }
}

extension MeasureEvaluation {
    /// The months after a month that stand out, or `nil` where the series allows no test.
    fileprivate func signals(after month: Month?) -> [ActionEffect.Signal]? {
        guard let month, case .success(let variation) = statistics.variation else { return nil }
        return variation.chart.points.enumerated().compactMap { place, point in
            let at = variation.months.month(at: place)
            guard at > month, point.signal != nil else { return nil }
            return ActionEffect.Signal(
                month: at,
                variation: point.variation(improvement: measure.polarity.improvement)
            )
        }
    }
}
