import AccountStore
import Scorecards
import Testing

@testable import Web

/// Keeping the accounts.
struct PeopleTests {
    private static func office() async throws -> Office {
        let office = try Office()
        try await office.hire("ari.admin", as: .administrator)
        try await office.hire("ann.bell", as: .analyst)
        return office
    }

    @Test func `everybody who has an account is listed with roles`() async throws {
        let office = try await Self.office()
        try await office.browse(as: "ari.admin") { browsers in
            let page = try await browsers[0].get("/people")
            #expect(page.words.contains("2 accounts"))
            #expect(
                page.words.contains(
                    "Holder of ann.bell ann.bell Office of ann.bell analyst, Essex Police – no password yet"
                )
            )
        }
    }

    @Test func `a person is added with roles and an invitation`() async throws {
        let office = try await Self.office()
        try await office.browse(as: "ari.admin", "") { browsers in
            let page = try await browsers[0].send(
                "/people/new",
                [
                    "id": "dan.east", "name": "Dan East", "office": "Crime", "role-1": "command-lead",
                    "organisation-1": "crime", "role-2": "", "organisation-2": "essex",
                ]
            )
            #expect(page.status == 200)
            #expect(page.words.contains("Give this link to Dan East (account dan.east ), and to nobody else."))
            let account = try #require(try office.accounts.account("dan.east"))
            #expect(account.holdings == [Holding(.commandLead, for: "crime")])
            let link = try #require(page.text.components(after: "/invitations/", upTo: "<").first)
            #expect(try await browsers[1].get("/invitations/\(link)").words.contains("Welcome, Dan East"))
        }
    }

    @Test func `what is wrong with an account is said at its field`() async throws {
        let office = try await Self.office()
        try await office.browse(as: "ari.admin") { browsers in
            let taken = try await browsers[0].send("/people/new", ["id": "ann.bell", "name": "Ann"])
            #expect(taken.status == 422)
            #expect(taken.text.contains("id=\"field-id-error\""))
            #expect(taken.words.contains("There is or was an account “ann.bell”"))
            let malformed = try await browsers[0].send("/people/new", ["id": "Ann Bell", "name": "Ann"])
            #expect(malformed.words.contains("“Ann Bell” cannot be the id of an account"))
            let twice = try await browsers[0].send(
                "/people/new",
                [
                    "id": "eve", "name": "Eve", "role-1": "analyst", "organisation-1": "crime", "role-2": "analyst",
                    "organisation-2": "crime",
                ]
            )
            #expect(twice.words.contains("Role 2 is chosen above for the same organisation. Choose it once."))
            let foreign = try await browsers[0].send(
                "/people/new",
                ["id": "eve", "name": "Eve", "role-1": "analyst", "organisation-1": "sussex"]
            )
            #expect(foreign.words.contains("“sussex” is none of the answers under “Role 1 is held for”."))
        }
    }

    @Test func `roles change at once for whoever is signed in`() async throws {
        let office = try await Self.office()
        try await office.browse(as: "ari.admin", "ann.bell") { browsers in
            #expect(try await browsers[1].get("/cycles/7").status == 200)
            let kept = try await browsers[0].send(
                "/people/ann.bell",
                ["name": "Ann Bell", "office": "", "role-1": "commissioners-office", "organisation-1": "essex"]
            )
            #expect(kept.status == 303)
            #expect(try await browsers[0].get("/people/ann.bell").words.contains("The particulars are kept."))
            office.wait(minutes: 1)
            #expect(try await browsers[1].get("/cycles/7").status == 403)
        }
    }

    @Test func `a disabled person is signed out and can be enabled again`() async throws {
        let office = try await Self.office()
        try await office.browse(as: "ari.admin", "ann.bell") { browsers async throws in
            let path = "/people/ann.bell"
            #expect(try await browsers[0].send(path, [:], to: path + "/access").status == 303)
            office.wait(minutes: 1)
            #expect(try await browsers[1].get("/work").status == 303)
            #expect(
                try await browsers[0].get(path).words.contains("The account is disabled: nobody can sign in with it.")
            )
            #expect(try await browsers[0].send(path, [:], to: path + "/access").status == 303)
            #expect(try office.accounts.account("ann.bell")?.isDisabled == false)
        }
    }

    @Test func `an administrator cannot lock the last door from inside`() async throws {
        let office = try await Self.office()
        try await office.browse(as: "ari.admin") { browsers in
            let page = try await browsers[0].get("/people/ari.admin")
            #expect(!page.text.contains("/access"))
            let given = try await browsers[0].send("/people/ari.admin", ["name": "Ari", "role-1": ""])
            #expect(given.status == 422)
            #expect(given.words.contains("You cannot give up your own role of administrator."))
        }
    }

    @Test func `two administrators who change one account are told of each other`() async throws {
        let office = try await Self.office()
        try await office.hire("bea.admin", as: .administrator)
        try await office.browse(as: "ari.admin", "bea.admin") { browsers in
            let path = "/people/ann.bell"
            func fields(_ page: Answer, _ name: String, _ role: String) -> [(String, String)] {
                page.hiddenFields(to: path)
                    + [("name", name), ("office", "Analyst"), ("role-1", role), ("organisation-1", "essex")]
            }
            let pages = [try await browsers[0].get(path), try await browsers[1].get(path)]
            #expect(try await browsers[0].post(path, fields(pages[0], "Ann Bell", "secretary")).status == 303)
            let late = try await browsers[1].post(path, fields(pages[1], "Ann B.", "analyst"))
            #expect(late.status == 409)
            #expect(late.words.contains("Holder of ari.admin changed this while you were typing"))
            #expect(late.words.contains("Role 1 Stands now: Secretary You typed: Analyst"), "\(late.words)")
            #expect(try office.accounts.account("ann.bell")?.holdings == [Holding(.secretary, for: "essex")])
            let page = try await browsers[1].get(path)
            #expect(
                page.words.contains(
                    "The roles were changed. 9 February 2021, 00:00 UTC, Holder of ari.admin (ari.admin) "
                        + "From: analyst, Essex Police To: secretary, Essex Police"
                ),
                "\(page.words)"
            )
        }
    }

    @Test func `an administrator of a command keeps no accounts`() async throws {
        let office = try await Self.office()
        try await office.hire("cy.crime", as: .administrator, for: "crime")
        try await office.browse(as: "cy.crime") { browsers in
            for path in ["/people", "/people/new", "/people/ann.bell"] {
                let answer = try await browsers[0].get(path)
                #expect(answer.status == 403)
            }
        }
    }

    @Test func `a person who is not there is named with the nearest who is`() async throws {
        let office = try await Self.office()
        try await office.browse(as: "ari.admin") { browsers in
            let answer = try await browsers[0].get("/people/ann.bel")
            #expect(answer.status == 404)
            #expect(answer.words.contains("There is no account “ann.bel”. Perhaps this was meant: ann.bell"))
        }
    }
}
