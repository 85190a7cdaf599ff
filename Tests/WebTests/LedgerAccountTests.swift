import Hummingbird
import LedgerStore
import ScorecardFixtures
import Scorecards
import Testing

@testable import Web

/// Every page that changes something tells what the ledger says of it, and leads into the audit only who may go there.
struct LedgerAccountTests {
    @Test func `every form of the process stands beside the ledger's account`() async throws {
        let office = try await Office.lived()
        let paths = [
            "/cycles/8/returns/crime/draft", "/cycles/8/returns/crime/acceptance",
            "/cycles/8/returns/crime/sending-back", "/cycles/8/returns/crime/release",
            "/cycles/8/returns/crime/moderation", "/risks/new/crime", "/risks/phones/assessment",
            "/cycles/8/synergy/new", "/cycles/6/synergy/files/groups/new", "/cycles/6/synergy/files/ideas/new",
            "/cycles/8/actions/new", "/actions/pairs/review", "/cycles/8/recommendations/crime",
            "/cycles/8/priorities/serious-violence", "/cycles/8/stages/board", "/cycles/new",
            "/cycles/8/board/meeting", "/cycles/8/board/our-people/grade", "/cycles/8/board/our-people/dissent",
            "/cycles/8/board/decisions/new", "/cycles/8/board/closing", "/cycles/8/board/reopening",
            "/cycles/8/publication", "/cycles/8/narrative/our-people",
        ]
        for role in [Role.analyst, .commandLead, .chiefOfficer, .chair, .secretary] {
            try await office.hire("all-\(role.rawValue)", as: role)
        }
        let forms = RouteTable(of: try office.site()).routes.filter { route in
            if case .deed(let deed) = route.access { route.method == .post && deed != .administer } else { false }
        }
        for form in forms { #expect(paths.contains { form.matches($0) }, "\(form.path)") }
        for path in paths {
            let form = forms.first { $0.matches(path) }
            guard case .deed(let deed)? = form?.access else { continue }
            let role = try #require(
                [Role.secretary, .chair, .chiefOfficer, .commandLead, .analyst].first { deed.roles.contains($0) }
            )
            try await office.browse(as: "all-\(role.rawValue)") { browsers async throws in
                let page = try await browsers[0].get(path)
                #expect(page.status == 200, "\(path)")
                #expect(page.words.contains("What the ledger says of this"), "\(path)")
            }
        }
    }

    @Test func `an entry is a link for whoever may open it`() async throws {
        let office = try await Office.givingReturns()
        try office.ledger.record(by: "ann", at: office.now) { _ in
            [LivedForce.opinion(.recommended, "safety", "crime", "good", reason: "Solved.")]
        }
        try await office.hire("mia", as: .boardMember, for: "force")
        try await office.browse(as: "chris", "mia", "sam") { browsers async throws in
            let pages = [
                (browsers[0], "/cycles/1/returns/crime"), (browsers[0], "/cycles/1/returns/crime/draft"),
                (browsers[1], "/cycles/1/board/safety/dissent"), (browsers[1], "/cycles/1/returns/crime"),
                (browsers[1], "/cycles/1/synergy"),
            ]
            #expect(try await browsers[2].get("/cycles/1/returns/crime").text.contains("href=\"/audit/"))
            _ = try await browsers[2].get("/cycles/1/synergy")
            for (browser, path) in pages {
                let page = try await browser.get(path)
                #expect(page.status == 200 && page.words.contains("What the ledger says of this"), "\(path)")
                #expect(!page.text.contains("href=\"/audit"), "\(path)")
            }
            #expect(try await browsers[0].get("/cycles/1/returns/crime").words.contains("Why: Solved."))
        }
    }
}
