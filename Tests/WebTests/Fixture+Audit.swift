import AccountStore
import ScorecardFixtures
import Scorecards

@testable import Web

/// Pages of the ledger's account.
extension Fixture {
    static let reader = Reader(chronicle: lived.chronicle, sight: .working)

    /// A small force whose ledger holds a grade that was changed, with its reason, and more entries than a page shows.
    private static let lived: LivedForce = {
        var force = LivedForce()
        let grades = [("good", "It rose."), ("requires-improvement", "It fell.")]
        for (grade, reason) in grades + [("good", "It rose."), ("requires-improvement", "A correction.")] {
            for quadrant in ["safety", "service"] as [Quadrant.ID] {
                for organisation in ["force", "contact"] as [Organisation.ID] {
                    let opinion = LivedForce.opinion(
                        .recommended,
                        quadrant,
                        organisation,
                        GradeLevel.ID(grade),
                        reason: reason
                    )
                    force.record(opinion, by: "analyst")
                }
            }
        }
        return force
    }()

    static let names = Names(accounts: [account])

    static let ledgerAccount = LedgerAccount(of: 1, in: reader, names: names)

    static let auditPages: [any Sendable] = [
        AuditPage(AuditSearch(text: "grade", from: "2021-02-30"), in: reader, names: names),
        AuditPage(AuditSearch(author: "analyst"), in: reader, names: names),
        AuditPage(AuditSearch(page: 2), in: many, names: names),
        AuditPage(AuditSearch(), in: many, names: names),
    ]

    /// More entries than one page of the audit shows.
    private static let many = Reader(
        chronicle: (0..<8).reduce(lived) { force, _ in
            var force = force
            for quadrant in ["safety", "service"] as [Quadrant.ID] {
                for organisation in ["force", "contact"] as [Organisation.ID] {
                    force.record(LivedForce.opinion(.recommended, quadrant, organisation, "good", reason: "Again."))
                }
            }
            return force
        }.chronicle,
        sight: .working
    )

    static let entryPages: [any Sendable] = reader.chronicle.journal.map { EntryPage($0, in: reader, names: names) }
}
