/// A chief officer took up a return, which locks it for its command.
public struct ReturnAccepted: EntryContent {
    /// The name of the kind.
    public static let kind = "return-accepted"

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
    public var summary: String { "cycle \(cycle): return of “\(organisation)” taken up by the chief officer" }

    /// Refuses what cannot be done with the return now, and says why.
    public func refusals(against scorecard: Scorecard) -> [Refusal] {
        scorecard.openCycle(cycle).refusals { _ in
            [scorecard.refusalIfObstructed(.accept, of: organisation, in: cycle)]
        }
    }

    /// What the entry is about and what it changes.
    public func particulars(before scorecard: Scorecard) -> Particulars {
        Particulars(
            cycle: cycle,
            organisation: organisation,
            from: scorecard.returnProgress(of: organisation, in: cycle)?.state.inWords ?? "",
            to: ReturnState.after(.accepted).inWords
        )
    }

    /// Notes the step, which changes where the return stands.
    public func apply(to scorecard: inout Scorecard, stamp: Stamp) {
        scorecard.update(cycle) { record in
            record.returns[organisation]?.steps.append(Recorded(value: .accepted, stamp: stamp))
        }
    }
}
