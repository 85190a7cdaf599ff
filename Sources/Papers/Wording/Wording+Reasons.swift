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
        case .outOfDate(let window):
            "the latest figure is for \(window.inWords), which is too old for this review period"
        case .thresholdNotStated: "the framework states no threshold"
        case .comparatorMissing(let kind, let window):
            "no figure \(kind.isOwnPast ? "" : "of the \(name(of: kind)) ")is held for \(window.inWords)"
        case .noPeerGroup: "no peer group was in force"
        }
    }

    private func missing(_ months: [Month]) -> String {
        guard let first = months.first, let last = months.last else { return "figures are missing" }
        if months.count == 1 { return "the figure for \(first.inWords) is missing" }
        if let run = Window(first, last), run.length == months.count {
            return "the figures for \(run.inWords) are missing"
        }
        return "the figures for \(English.list(months.map(\.inWords))) are missing"
    }

    /// One reason as sentences.
    func sentences(_ reason: Reason, of measure: Measure) -> [String] {
        switch reason {
        case .compared(let comparison):
            return working(of: comparison, measure)
        case .tie(let tie):
            return ["The two are equal, and a tie \(tie == .met ? "meets" : "does not meet") this redline."]
        case .reported(let reported):
            return [self.reported(reported)]
        case .reportedOtherwise(let reported):
            let result = reported.result.map { $0 == .met ? "met" : "not met" } ?? "otherwise"
            return ["The force printed “\(result)” (\(reported.source)), which the figures do not bear out."]
        case .missing(let gap):
            return [English.sentence(self.gap(gap)) + "."]
        case .lastKnown(let window, let months):
            return [
                "The latest figure is for \(window.inWords), which ends \(English.number(months)) "
                    + "\(months == 1 ? "month" : "months") before the review period does."
            ]
        case .comparatorLastKnown(let kind, let window):
            return ["The \(name(of: kind)) is last known to \(window.last.inWords)."]
        case .windowApart(let window, let period):
            return ["The figure covers \(window.inWords), not the review period \(period.inWords)."]
        case .status(let status, let ofComparator):
            guard let caution = status.caution else { return [] }
            return ["The figure\(ofComparator ? " it is held against" : "") is \(caution)."]
        case .broken(let change):
            return ["Recording changed from \(change.month.inWords) (\(change.kind)): \(change.text)"]
        case .identityBroken(let identity):
            return [self.identityBroken(identity, measure)]
        case .contradiction(let contradiction):
            return [self.contradiction(contradiction)]
        case .variation(let variation):
            return self.variation(variation, measure)
        case .trend(let trend):
            return [self.trend(trend)]
        case .interval(let interval):
            return [self.interval(interval, measure)]
        case .peers(let position):
            return [self.position(position, measure)]
        case .outlook(let outlook):
            return self.outlook(outlook, measure)
        }
    }

    private func working(of comparison: Comparison, _ measure: Measure) -> [String] {
        var sentences = [English.sentence(self.comparison(comparison, of: measure)) + "."]
        if let gap = comparison.gapChange { sentences.append(gapChange(gap, comparison, measure)) }
        if let turnover = comparison.turnover { sentences.append(self.turnover(turnover, measure)) }
        if let needed = comparison.needed { sentences.append(self.needed(needed, comparison, measure)) }
        return sentences
    }

    /// How the distance changed since the last board, split into the figure's own movement and the comparator's.
    func gapChange(_ gap: GapChange, _ comparison: Comparison, _ measure: Measure) -> String {
        let then =
            gap.before == .zero
            ? "there was no difference to the \(name(of: comparison.kind))"
            : "it was \(distance(gap.before, measure)) the \(name(of: comparison.kind))"
        let own = movement(gap.own, measure)
        let base =
            comparison.comparator.window == nil
            ? "; the \(name(of: comparison.kind)) is the same"
            : ", and what it is held against \(movement(-gap.base, measure))"
        return "At the last board \(then). Since then the figure itself \(own)\(base)."
    }

    /// A distance before the thing it is measured from: 408 fewer than, 2.2 percentage points below.
    private func distance(_ difference: Quantity, _ measure: Measure) -> String {
        let isMore = difference > .zero
        return if case .count = measure.unit {
            "\(difference.magnitude.formatted(decimals: measure.decimals)) \(isMore ? "more" : "fewer") than"
        } else {
            "\(measure.size(ofDifference: difference)) \(isMore ? "above" : "below")"
        }
    }

    private func movement(_ change: Quantity, _ measure: Measure) -> String {
        guard change != .zero else { return "has not changed" }
        let size =
            if case .count = measure.unit {
                change.magnitude.formatted(decimals: measure.decimals)
            } else {
                measure.size(ofDifference: change)
            }
        return "\(change > .zero ? "rose" : "fell") by \(size)"
    }

    /// What entered a twelve-month total and what dropped out.
    public func turnover(_ turnover: QuarterTurnover, _ measure: Measure) -> String {
        "The 12 months gained \(turnover.entered.window.inWords) (\(measure.brief(turnover.entered.reading))) "
            + "and lost \(turnover.left.window.inWords) (\(measure.brief(turnover.left.reading))), "
            + "so the change since the last board and the change on that quarter are one and the same."
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
        let head = "\(result) (\(reported.source))"
        return English.stopped(reported.says.isEmpty ? head : "\(head): \(reported.says)")
    }

    private func identityBroken(_ identity: RollingIdentity, _ measure: Measure) -> String {
        "The figures contradict each other: the total to \(identity.window.last.inWords) changed by "
            + "\(identity.changeOfTotals.formatted(decimals: measure.decimals)) in three months, but its quarters differ by "
            + "\(identity.changeOfQuarters.formatted(decimals: measure.decimals))."
    }

    /// A contradiction with each of its statements and how it is treated.
    public func contradiction(_ contradiction: Contradiction) -> String {
        let statements = contradiction.statements.map { English.full("\($0.place): \($0.says)") }
        let sentences =
            ["The sources contradict themselves: \(English.stopped(contradiction.title))"] + statements
            + (contradiction.treatment.isEmpty ? [] : [English.full(contradiction.treatment)])
        return sentences.joined(separator: " ")
    }
}
