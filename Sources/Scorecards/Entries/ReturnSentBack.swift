/// A chief officer sent a return back to its command with a reason.
public struct ReturnSentBack: EntryContent {
    /// The name of the kind.
    public static let kind = "return-sent-back"

    /// The cycle's number.
    public let cycle: Int
    /// The command.
    public let organisation: Organisation.ID
    /// What the command is asked to change.
    public let reason: String

    /// Notes the step.
    public init(cycle: Int, organisation: Organisation.ID, reason: String) {
        self.cycle = cycle
        self.organisation = organisation
        self.reason = reason
    }

    /// What was recorded, in a line.
    public var summary: String { "cycle \(cycle): return of “\(organisation)” sent back" }

    /// Refuses what cannot be done with the return now, and says why.
    public func refusals(against scorecard: Scorecard) -> [Refusal] {
        scorecard.openCycle(cycle).refusals { _ in
            [scorecard.refusalIfObstructed(.sendBack, of: organisation, in: cycle)]
                + TextCheck.refusals(reason, "the reason for sending the return back", upTo: TextCheck.prose)
        }
    }

    /// What the entry is about and what it changes.
    public func particulars(before scorecard: Scorecard) -> Particulars {
        Particulars(
            cycle: cycle,
            organisation: organisation,
            from: scorecard.returnProgress(of: organisation, in: cycle)?.state.inWords ?? "",
            to: ReturnState.after(.sentBack(reason)).inWords,
            why: reason
        )
    }

    /// Notes the step, which changes where the return stands.
    public func apply(to scorecard: inout Scorecard, stamp: Stamp) {
        scorecard.update(cycle) { record in
            record.returns[organisation]?.steps.append(Recorded(value: .sentBack(reason), stamp: stamp))
        }
    }
}
