/// A command submitted its return: its own account of the cycle, beside the grades it gave itself.
public struct ReturnSubmitted: EntryContent {
    /// The name of the kind.
    public static let kind = "return-submitted"

    /// The cycle's number.
    public let cycle: Int
    /// The account.
    public let account: CommandReturn

    /// Submits a command's account.
    public init(cycle: Int, account: CommandReturn) {
        self.cycle = cycle
        self.account = account
    }

    /// What was recorded, in a line.
    public var summary: String { "cycle \(cycle): return of “\(account.organisation)” submitted by \(account.author)" }

    /// Refuses a return that is not due or not open, and lists everything compulsory that is missing.
    public func refusals(against scorecard: Scorecard) -> [Refusal] {
        scorecard.openCycle(cycle).refusals { record in
            guard let progress = scorecard.returnProgress(of: account.organisation, in: cycle) else {
                return [scorecard.refusalOfNoDuty(account.organisation)]
            }
            if let obstacle = progress.obstacle(to: .submit) {
                return [scorecard.refusal(obstacle, of: account.organisation)]
            }
            return scorecard.lacking(in: account, by: progress.duty, record: record)
        }
    }

    /// What the entry is about and what it changes.
    public func particulars(before scorecard: Scorecard) -> Particulars {
        let before = scorecard.cycles[cycle]?.returns[account.organisation]?.submitted?.value
        return Particulars(
            cycle: cycle,
            organisation: account.organisation,
            from: before?.narrative ?? "",
            to: account.narrative
        )
    }

    /// Puts the account on record and hands the return to the chief officer.
    public func apply(to scorecard: inout Scorecard, stamp: Stamp) {
        scorecard.update(cycle) { record in
            var kept = record.returns[account.organisation] ?? ReturnRecord()
            kept.submissions.append(Recorded(value: account, stamp: stamp))
            kept.steps.append(Recorded(value: .submitted, stamp: stamp))
            record.returns[account.organisation] = kept
        }
    }
}
