public import Scorecards

// MARK: - Reasons
extension Wording {
    /// The reasons of an evaluation as sentences, in order; a comparison may need several.
    public func reasons(_ evaluation: MeasureEvaluation) -> [String] {
        evaluation.reasons.flatMap { sentences($0, of: evaluation.measure) }
    }

    /// Why a figure or a result cannot be given.
    public func gap(_ gap: Gap) -> String {
        switch gap {
        case .noFigures: "no figure of this measure is held"
        case .noFigure(let window): "no figure is held for \(window.inWords)"
        case .monthsMissing(let months): missing(months)
        case .cannotBeDerived(let window):
            "the shorter figures held cannot be put together for \(window.inWords), because averages must not be averaged"
        case .notExact(.between): "only a range is published, which does not settle it"
        case .notExact: "only a bound is published, which does not settle it"
        case .outOfDate(let window): "the latest figure is for \(window.inWords), which is too old for this review period"
        case .thresholdNotStated: "the framework states no threshold"
        case .comparatorMissing(let kind, let window): "no figure is held of the \(name(of: kind)) for \(window.inWords)"
        case .noPeerGroup: "no peer group was in force"
        }
    }

    private func missing(_ months: [Month]) -> String {
        guard let first = months.first, let last = months.last else { return "figures are missing" }
        if months.count == 1 { return "the figure for \(first.inWords) is missing" }
        if let run = Window(first, last), run.length == months.count { return "the figures for \(run.inWords) are missing" }
        return "the figures for \(English.list(months.map(\.inWords))) are missing"
    }

    private func sentences(_ reason: Reason, of measure: Measure) -> [String] {
        switch reason {
        case .compared(let comparison):
            return working(of: comparison, measure)
        case .tie(let tie):
            return [tie == .met ? "A tie meets this redline." : "A tie does not meet this redline."]
        case .reported(let reported):
            return [self.reported(reported)]
        case .reportedOtherwise(let reported):
            let result = reported.result.map { $0 == .met ? "met" : "not met" } ?? "otherwise"
            return ["The force printed “\(result)” (\(reported.source)), which the figures do not bear out."]
        case .missing(let gap):
            return [English.sentence(self.gap(gap)) + "."]
        case .lastKnown(let window, let months):
            return [
                "The latest figure is for \(window.inWords), \(English.number(months)) "
                    + "\(months == 1 ? "month" : "months") before the review period ends."
            ]
        case .comparatorLastKnown(let kind, let window):
            return ["The \(name(of: kind)) is last known to \(window.last.inWords)."]
        case .windowApart(let window, let period):
            return ["The figure covers \(window.inWords), not the review period \(period.inWords)."]
        case .status(let status, let ofComparator):
            guard let caution = status.caution else { return [] }
            return ["The \(ofComparator ? "comparator" : "figure") is \(caution)."]
        case .broken(let change):
            return ["Recording changed from \(change.month.inWords) (\(change.kind)): \(change.text)"]
        case .identityBroken(let identity):
            return [self.identityBroken(identity, measure)]
        case .contradiction(let contradiction):
            return [self.contradiction(contradiction)]
        }
    }

    private func working(of comparison: Comparison, _ measure: Measure) -> [String] {
        var sentences = [English.sentence(self.comparison(comparison, of: measure)) + "."]
        if let gap = comparison.gapChange { sentences.append(gapChange(gap, comparison, measure)) }
        if let turnover = comparison.turnover { sentences.append(self.turnover(turnover, measure)) }
        if let needed = comparison.needed { sentences.append(self.needed(needed, comparison, measure)) }
        return sentences
    }

    /// How the distance changed since the last board, split into the figure's own change and the comparator's.
    func gapChange(_ gap: GapChange, _ comparison: Comparison, _ measure: Measure) -> String {
        func signed(_ value: Quantity) -> String {
            let sign = value > .zero ? "+" : value < .zero ? "−" : ""
            return sign + value.magnitude.formatted(decimals: measure.decimals)
        }
        let moved =
            comparison.comparator.window == nil
            ? "all of it the figure’s own"
            : "of which \(signed(gap.own)) is the figure’s own and \(signed(gap.base)) is the comparator moving"
        return "The distance was \(signed(gap.before)) at the last board and is \(signed(gap.now)) now: "
            + "a change of \(signed(gap.now - gap.before)), \(moved)."
    }

    /// What entered a twelve-month total and what dropped out.
    public func turnover(_ turnover: QuarterTurnover, _ measure: Measure) -> String {
        "The change since the last board is what \(turnover.entered.window.inWords) "
            + "(\(measure.brief(turnover.entered.reading))) has over \(turnover.left.window.inWords) "
            + "(\(measure.brief(turnover.left.reading))), which dropped out of the 12 months; "
            + "the two comparisons are one fact."
    }

    /// What the next quarter must bring.
    func needed(_ needed: NeededNextQuarter, _ comparison: Comparison, _ measure: Measure) -> String {
        switch needed {
        case .atLeast(let quantity, let window):
            "To meet it at the next board, \(window.inWords) must bring at least "
                + "\(measure.inWords(.exactly(quantity)))."
        case .atMost(let quantity, let window):
            "To meet it at the next board, \(window.inWords) may bring at most \(measure.inWords(.exactly(quantity)))."
        case .unknown(let windows):
            "What the next quarter must bring cannot be said, because no figures are held for "
                + "\(English.list(windows.map(\.inWords)))."
        }
    }

    private func reported(_ reported: ReportedResult) -> String {
        let result = reported.result.map { "Reported as \($0 == .met ? "met" : "not met")" } ?? "Reported"
        return reported.says.isEmpty ? "\(result) (\(reported.source))." : "\(result) (\(reported.source)): \(reported.says)."
    }

    private func identityBroken(_ identity: RollingIdentity, _ measure: Measure) -> String {
        "The figures contradict each other: the total to \(identity.window.last.inWords) changed by "
            + "\(identity.changeOfTotals.formatted(decimals: measure.decimals)) in three months, but its quarters differ by "
            + "\(identity.changeOfQuarters.formatted(decimals: measure.decimals))."
    }

    /// A contradiction with both of its statements.
    public func contradiction(_ contradiction: Contradiction) -> String {
        let statements = contradiction.statements.map { "\($0.place): \($0.says)" }.joined(separator: "; ")
        let treatment = contradiction.treatment.isEmpty ? "" : " \(English.sentence(contradiction.treatment))"
        return "The sources contradict themselves on \(contradiction.title) — \(statements)."
            + (treatment.isEmpty || treatment.hasSuffix(".") ? treatment : treatment + ".")
    }
}
