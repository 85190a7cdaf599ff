import ScorecardFixtures
import Scorecards

@testable import Web

/// A small force's office on the day after its board, with everybody who has a part in it.
enum BoardRoom {
    /// The office; cycle 1 is open, and nothing of its board is recorded.
    static func office() async throws -> Office {
        let office = try Office(holding: LivedForce.beginning)
        let people: [(String, Role)] = [
            ("chair", .chair), ("deputy", .chair), ("member", .boardMember), ("secretary", .secretary),
            ("analyst", .analyst), ("pat", .commissioner),
        ]
        for (id, role) in people { try await office.hire(id, as: role, for: "force") }
        return office
    }

    static let meeting: KeyValuePairs = [
        "day": "2021-02-08", "chair": "Deputy Chief Constable",
        "present": "Assistant Chief Constable\n\n Director of People ",
        "apologies": "Chief Constable",
    ]
    static let safety: KeyValuePairs = ["grade": "good", "reason": "More offences are solved.", "code": ""]
    static let service: KeyValuePairs = [
        "grade": "requires-improvement", "reason": "Too few calls are answered.", "code": "",
    ]

    /// Records attendance and both grades, and closes the board.
    static func hold(_ secretary: Browser, _ chair: Browser) async throws {
        try await secretary.send("/cycles/1/board/meeting", meeting)
        try await chair.send("/cycles/1/board/safety/grade", safety)
        try await chair.send("/cycles/1/board/service/grade", service)
        try await chair.send("/cycles/1/board/closing", [:])
    }
}
