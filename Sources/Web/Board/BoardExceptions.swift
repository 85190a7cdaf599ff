import Papers
import Scorecards

/// Finds what a board should look at before the rest, in the order in which it matters.
struct BoardExceptions {
    let evaluation: CycleEvaluation
    let record: CycleRecord
    let scorecard: Scorecard
    /// The scorecard as it stands now: what becomes of actions is news even where the cycle is closed.
    let newest: Scorecard
    let wording: Wording

    private var cycle: Int { evaluation.cycle.id }

    /// The groups that have anything in them.
    func groups(on today: Day) -> [AttentionGroup] {
        let finder = AttentionFinder(evaluation: evaluation, wording: wording)
        return [
            AttentionGroup(symbol: "✗", heading: "Redlines not met", items: finder.redlines { $0 == .notMet }),
            AttentionGroup(
                symbol: "?",
                heading: "Redlines that cannot be assessed",
                items: finder.redlines { if case .cannotAssess = $0 { true } else { false } }
            ),
            AttentionGroup(symbol: "≠", heading: "Departures from the rule", items: departures),
            AttentionGroup(symbol: "↺", heading: "Figures changed since sign-off", items: changes),
            AttentionGroup(symbol: "–", heading: "Returns not moderated", items: unmoderated),
            AttentionGroup(symbol: "!", heading: "Quadrants without a live action", items: idle),
            AttentionGroup(symbol: "✗", heading: "Late stages", items: late(on: today)),
        ].filter { !$0.items.isEmpty }
    }

    /// Grades that the board agreed or, before it has, the analysts recommend against the rule.
    private var departures: [AttentionGroup.Item] {
        evaluation.quadrants.compactMap { quadrant in
            departure(quadrant).map { item(quadrant.quadrant, $0) }
        }
    }

    private func departure(_ quadrant: QuadrantEvaluation) -> String? {
        if quadrant.chain.agreed != nil { return wording.departure(quadrant) }
        guard let opinion = quadrant.chain[.recommended]?.value, opinion.grade != quadrant.suggestion.grade else {
            return nil
        }
        let reason = opinion.reason.isEmpty ? "" : " " + opinion.reason.asSentence
        return "Analysts recommend \(wording.name(of: opinion.grade)). \(wording.suggestion(of: quadrant))\(reason)"
    }

    /// What became of each command's figures since it or its chief officer signed them off.
    private var changes: [AttentionGroup.Item] {
        scorecard.returns(in: cycle).compactMap { progress in
            guard let signed = signOff(of: progress) else { return nil }
            let changes = scorecard.changes(since: signed.entry, in: cycle, for: progress.duty.organisation)
            let figures = changes.figures.filter { progress.duty.quadrants.contains($0.quadrant.id) }
            guard !figures.isEmpty else { return nil }
            let count = "\(figures.count) \(figures.count == 1 ? "figure" : "figures")"
            let changed = figures.map(inWords).joined(separator: "; ")
            return item(progress, "\(count) changed since it was \(signed.verb): \(changed).")
        }
    }

    private func signOff(of progress: ReturnProgress) -> (entry: Int, verb: String)? {
        let organisation = progress.duty.organisation
        switch progress.state {
        case .drafting, .sentBack: return nil
        case .submitted, .accepted:
            return record.returns[organisation]?.submitted.map { ($0.stamp.sequence, "submitted") }
        case .moderated:
            let given = progress.duty.quadrants.compactMap { record.moderated($0, of: organisation)?.stamp.sequence }
            return given.min().map { ($0, "moderated") }
        }
    }

    private func inWords(_ change: ChangesSince.FigureChange) -> String {
        func figure(_ evaluation: MeasureEvaluation) -> String {
            evaluation.figure.figure.map { evaluation.measure.brief($0.reading) } ?? "none"
        }
        let flip =
            change.before.result == change.after.result
            ? "" : ", now \(change.after.result?.inWords ?? "without a result")"
        return "\(change.after.measure.name) \(figure(change.before)), now \(figure(change.after))\(flip)"
    }

    private var unmoderated: [AttentionGroup.Item] {
        scorecard.returns(in: cycle).filter { $0.state != .moderated }.map { progress in
            let below = progress.waitingFor.map { wording.name(of: $0) }
            let waiting = below.isEmpty ? "" : "; waits for \(below.joined(separator: ", "))"
            return item(progress, "\(progress.state.inWords)\(waiting)".asSentence)
        }
    }

    /// Quadrants that this board or the one before graded below their standard and for which nobody does anything.
    private var idle: [AttentionGroup.Item] {
        let found = [cycle - 1, cycle].flatMap { number in
            newest.quadrantsWithoutAction(in: number).map { (number, $0) }
        }
        return evaluation.framework.quadrants.compactMap { quadrant in
            let cycles = found.filter { $0.1.id == quadrant.id }.map { "cycle \($0.0)" }
            guard !cycles.isEmpty else { return nil }
            let when = cycles.joined(separator: " and ")
            return item(quadrant, "Graded below its standard in \(when), and no action is open.")
        }
    }

    private func late(on today: Day) -> [AttentionGroup.Item] {
        (scorecard.progress(of: cycle)?.stages ?? []).compactMap { stage in
            let waiting = stage.parts.filter { $0.done == nil }.map { wording.name(of: $0.organisation) }
            let whom = waiting.isEmpty ? "" : "; waits for \(waiting.joined(separator: ", "))"
            let text: String? =
                switch CycleProgress.standing(due: stage.due, done: stage.done, on: today) {
                case .done, .open: nil
                case .doneLate(let days): "done \(Self.days(days)) late"
                case .late(let days): "\(Self.days(days)) late\(whom)"
                }
            return text.map {
                AttentionGroup.Item(
                    href: Address.cycle(cycle) + "#timetable",
                    name: stage.stage.name,
                    text: $0.asSentence
                )
            }
        }
    }

    private static func days(_ count: Int) -> String { "\(count) \(count == 1 ? "day" : "days")" }

    private func item(_ quadrant: Quadrant, _ text: String) -> AttentionGroup.Item {
        AttentionGroup.Item(href: Address.board(quadrant.id, in: cycle), name: quadrant.name, text: text)
    }

    private func item(_ progress: ReturnProgress, _ text: String) -> AttentionGroup.Item {
        AttentionGroup.Item(
            href: Address.commandReturn(of: progress.duty.organisation, in: cycle),
            name: wording.name(of: progress.duty.organisation),
            text: text
        )
    }
}
