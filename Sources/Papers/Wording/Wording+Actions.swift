public import Scorecards

// MARK: - Actions and what must improve
extension Wording {
    /// What the measure of an action has done by a cycle, as sentences: from which figure to which and in which direction,
    /// what a reader must know of the comparison, and the months that stand out since.
    public func effect(_ effect: ActionEffect?, of action: Action, by cycle: Int) -> [String] {
        guard let effect else {
            return [
                "What the measure has done cannot be said, because it plays no part in the scorecard of cycle "
                    + (cycle == action.cycle ? "\(cycle)." : "\(action.cycle) or of cycle \(cycle).")
            ]
        }
        return [way(of: effect)] + cautions(effect) + standingOut(effect)
    }

    /// What a redline that is not met needs in the next quarter, or `nil` where that cannot be worked out.
    public func need(of evaluation: MeasureEvaluation) -> String? {
        guard evaluation.result == .notMet, let comparison = evaluation.deciding, let needed = comparison.needed else {
            return nil
        }
        switch needed {
        case .atLeast, .atMost: return self.needed(needed, comparison, evaluation.measure)
        case .unknown: return nil
        }
    }

    private func way(of effect: ActionEffect) -> String {
        let measure = effect.now.measure
        let head = "\(measure.name), \(name(of: effect.organisation)): "
        switch (effect.then.figure, effect.now.figure) {
        case (.success(let then), .success(let now)) where then.window == now.window:
            return "\(head)\(plain(then, of: measure)) when the action was raised; no figure for a later period yet."
        case (.success(let then), .success(let now)):
            let end =
                effect.direction.map { ": \($0.inWords)" } ?? "; the two cannot be compared, because one is a range"
            return "\(head)\(plain(then, of: measure)), then \(plain(now, of: measure))\(end)."
        case (.success(let then), .failure(let missing)):
            return "\(head)\(plain(then, of: measure)) when the action was raised; since then \(gap(missing.gap))."
        case (.failure, .success(let now)):
            return "\(head)no figure when the action was raised; now \(plain(now, of: measure))."
        case (.failure, .failure(let missing)):
            return "\(head)\(gap(missing.gap))."
        }
    }

    private func cautions(_ effect: ActionEffect) -> [String] {
        guard let then = effect.then.figure.figure?.window, let now = effect.now.figure.figure?.window, then != now
        else {
            return []
        }
        let shared = Window(max(then.first, now.first), min(then.last, now.last))?.length
        let changed = effect.now.measure.breaks.filter { then.first < $0.month && $0.month <= now.last }
        return [
            shared.map { "The two periods share \(English.number($0)) \($0 == 1 ? "month" : "months")." }
        ].compactMap { $0 }
            + changed.map { "Recording changed from \($0.month.inWords) (\($0.kind)), so the two are not quite alike." }
    }

    private func standingOut(_ effect: ActionEffect) -> [String] {
        guard let signals = effect.signals else {
            let why = whyNot(effect.now)
            return why.isEmpty ? ["Whether a month stands out cannot be told, because the series allows no test."] : why
        }
        guard !signals.isEmpty else { return ["No month since then stands out from usual variation."] }
        func words(_ signal: ActionEffect.Signal) -> String {
            "\(signal.month.inWords) (\(name(of: signal.variation)))"
        }
        if signals.count > 4, let last = signals.last {
            return [
                "Since then \(English.number(signals.count)) months stand out from usual variation, the latest of them "
                    + "\(words(last))."
            ]
        }
        let months = signals.map(words)
        return [
            "Since then \(English.list(months)) \(signals.count == 1 ? "stands" : "stand") out from usual variation."
        ]
    }
}

extension ActionReview.Status {
    /// The status in print.
    public var inWords: String {
        switch self {
        case .open: "open"
        case .done: "done"
        case .dropped: "dropped"
        }
    }
}
