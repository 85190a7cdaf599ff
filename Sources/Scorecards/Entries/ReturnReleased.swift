/// A chief officer let go of a return without sending it back.
public struct ReturnReleased: EntryContent {
    /// The name of the kind.
    public static let kind = "return-released"

    /// The cycle's number.
    public let cycle: Int
    /// The command.
    public let organisation: Organisation.ID

    /// Notes the step.
    public init(cycle: Int, organisation: Organisation.ID) {
        self.cycle = cycle
        self.organisation = organisation
    }

    /// What was recorded, in a line.
    public var summary: String { "cycle \(cycle): return of “\(organisation)” released by the chief officer" }

    /// Refuses what cannot be done with the return now, and says why.
    public func refusals(against scorecard: Scorecard) -> [Refusal] {
        scorecard.openCycle(cycle).refusals { _ in
            [scorecard.refusalIfObstructed(.release, of: organisation, in: cycle)]
        }
    }

    /// What the entry is about and what it changes.
    public func particulars(before scorecard: Scorecard) -> Particulars {
        Particulars(
            cycle: cycle,
            organisation: organisation,
            from: scorecard.returnProgress(of: organisation, in: cycle)?.state.inWords ?? "",
            to: ReturnState.after(.released).inWords
        )
    }

    /// Notes the step, which changes where the return stands.
    public func apply(to scorecard: inout Scorecard, stamp: Stamp) {
        scorecard.update(cycle) { record in
            record.returns[organisation]?.steps.append(Recorded(value: .released, stamp: stamp))
        }
    }
}
