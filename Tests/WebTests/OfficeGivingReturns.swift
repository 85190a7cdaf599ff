import LedgerStore
import ScorecardFixtures
import Scorecards

@testable import Web

extension Office {
    /// The office of a small force that lives its first cycle, on 9 February 2021, with somebody in every role.
    static func givingReturns(_ entries: [any EntryContent] = []) async throws -> Office {
        let office = try Office(holding: LivedForce.beginning + entries)
        for (id, role, organisation) in staff { try await office.hire(id, as: role, for: organisation) }
        return office
    }

    private static let staff: [(String, Role, Organisation.ID)] = [
        ("sam", .secretary, "force"), ("ann", .analyst, "force"), ("bob", .analyst, "force"),
        ("cat", .analyst, "crime"),
        ("chris", .commandLead, "crime"), ("nia", .commandLead, "north"), ("olu", .chiefOfficer, "crime"),
        ("dee", .chiefOfficer, "force"), ("kay", .chair, "force"), ("pat", .commissioner, "force"),
    ]

    /// The board of cycle 1 and its closing.
    static let closing: [any EntryContent] = [
        BoardMet(cycle: 1, meeting: LivedForce.meeting),
        LivedForce.opinion(.agreed, "safety", "force", "good", reason: "More offences are solved."),
        LivedForce.opinion(.agreed, "service", "force", "requires-improvement", reason: "Too few calls are answered."),
        CycleClosed(cycle: 1),
    ]

    var sequence: Int { ledger.chronicle.current.sequence }
}
