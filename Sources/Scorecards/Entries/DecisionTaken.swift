/// A board decided something beyond the grades.
public struct DecisionTaken: EntryContent {
    /// The name of the kind.
    public static let kind = "decision-taken"
    /// The second version knows decisions that change what performance is held against.
    public static let version = 2

    /// The cycle's number.
    public let cycle: Int
    /// The decision.
    public let decision: Decision

    /// Records a decision of a cycle's board.
    public init(cycle: Int, decision: Decision) {
        self.cycle = cycle
        self.decision = decision
    }

    /// What was recorded, in a line.
    public var summary: String { "cycle \(cycle): decided “\(decision.title)”" }

    /// Refuses a malformed identifier, a missing title, and unknown measures.
    public func refusals(against scorecard: Scorecard) -> [Refusal] {
        scorecard.openCycle(cycle).refusals { record in
            let unknown = decision.measures.compactMap { scorecard.refusalIfUnknown(measure: $0) }
            let malformed = [
                decision.id.refusalIfMalformed("decision"),
                decision.title.isEmpty ? Refusal("a decision has no title", remedy: "say it in a line") : nil,
            ].compactMap { $0 }
            let texts =
                TextCheck.refusals(decision.title, "the decision", upTo: 500, isRequired: false)
                + TextCheck.refusals(decision.by, "the body that decides", upTo: 500, isRequired: false)
                + TextCheck.refusals(
                    decision.detail,
                    "the reason for the decision",
                    upTo: TextCheck.prose,
                    isRequired: false
                )
            return unknown + malformed + texts + refusalsOfChange(scorecard, record)
        }
    }

    /// Why the change in what performance is held against cannot be made, where the decision is one.
    private func refusalsOfChange(_ scorecard: Scorecard, _ record: CycleRecord) -> [Refusal] {
        guard let change = decision.change else { return [] }
        guard change.from > record.cycle.reviewPeriod.last else {
            return [
                Refusal(
                    "a change from \(change.from) would change the cycle that is being judged",
                    remedy: "let it begin after \(record.cycle.reviewPeriod.last)"
                )
            ]
        }
        let unknown = change.measures.compactMap { scorecard.refusalIfUnknown(measure: $0) }
        guard unknown.isEmpty, let framework = scorecard.currentFramework else { return unknown }
        switch framework.changed(by: change, because: decision.title) {
        case .failure(let refusal): return [refusal]
        case .success(let next): return FrameworkAdopted(next).refusals(against: scorecard)
        }
    }

    /// What the entry is about and what it changes.
    public func particulars(before scorecard: Scorecard) -> Particulars {
        let before = scorecard.cycles[cycle]?.decisions.first { $0.id == decision.id }
        return Particulars(
            cycle: cycle,
            quadrant: decision.change?.quadrant,
            subject: "decision \(decision.id)",
            from: before?.title ?? "",
            to: decision.title,
            why: decision.detail
        )
    }

    /// Adds the decision, or replaces the one with its identifier; a change in what performance is held against makes the
    /// next version of the framework, by which later cycles are judged.
    public func apply(to scorecard: inout Scorecard, stamp: Stamp) {
        let isKnown = scorecard.cycles[cycle]?.decisions.contains { $0.change == decision.change } ?? false
        if let change = decision.change, !isKnown, let framework = scorecard.currentFramework,
            case .success(let next) = framework.changed(by: change, because: decision.title)
        {
            FrameworkAdopted(next).apply(to: &scorecard, stamp: stamp)
        }
        scorecard.update(cycle) { record in
            if let index = record.decisions.firstIndex(where: { $0.id == decision.id }) {
                record.decisions[index] = decision
            } else {
                record.decisions.append(decision)
            }
        }
    }
}
