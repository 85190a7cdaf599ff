import Papers
import Scorecards

/// The risks that wait for a command lead to look at them again.
enum RiskWork {
    /// Open risks of the commands held whose last assessment is, or within a month will be, three months old.
    static func waiting(_ identity: Identity, _ scorecard: Scorecard) -> [WorkItem] {
        guard let present = scorecard.time?.day else { return [] }
        return scorecard.risks.all.filter { identity.leads($0.risk.organisation, in: scorecard) }.compactMap { record in
            guard let last = record.assessments.last?.value, !last.isClosed,
                last.nextDue <= present.advanced(by: WorkItem.lookAhead)
            else { return nil }
            return WorkItem(
                href: Address.assessment(of: record.id),
                text: "Assess the risk “\(record.risk.title)” again",
                detail: "Last assessed on \(last.day.inWords).",
                due: last.nextDue
            )
        }
    }
}

extension Identity {
    /// Whether the person leads a command that an organisation is or belongs to.
    func leads(_ organisation: Organisation.ID, in scorecard: Scorecard) -> Bool {
        holdings.contains { $0.role == .commandLead && scorecard.isPart(organisation, of: $0.organisation) }
    }
}

extension WorkItem {
    /// How many days ahead of the ledger's last entry work is shown that is due by a day of its own.
    static let lookAhead = 31
}
