import Foundation
import GRDB
import Scorecards
import Testing

@testable import AccountStore

struct PeopleTests {
    private let office: SmallOffice

    init() throws {
        office = try SmallOffice()
    }

    @Test func `an account is what was added, also after reopening`() throws {
        let added = try office.open()
            .add(
                id: "s.west",
                name: "Sam West",
                office: "Head of Performance",
                holdings: SmallOffice.holdings,
                by: .tests
            )
        #expect(
            added
                == Account(
                    id: "s.west",
                    name: "Sam West",
                    office: "Head of Performance",
                    holdings: SmallOffice.holdings
                )
        )
        #expect(try office.open().account("s.west") == added)
        #expect(try office.open().account("nobody") == nil)
    }

    @Test func `accounts are listed by name`() throws {
        let accounts = try office.open()
        try accounts.add(id: "b", name: "Zoe", office: "", holdings: [], by: .tests)
        try accounts.add(id: "a", name: "Ann", office: "", holdings: [], by: .tests)
        #expect(try accounts.accounts().map(\.id) == ["a", "b"])
    }

    @Test func `an account changes as a whole`() throws {
        let accounts = try office.open()
        try accounts.add(id: "s.west", name: "Sam West", office: "Analyst", holdings: SmallOffice.holdings, by: .tests)
        let changed = try accounts.update(
            "s.west",
            name: "Sam East",
            office: "Chair",
            holdings: [Holding(.chair, for: "essex")],
            by: .tests
        )
        #expect(try accounts.account("s.west") == changed)
        #expect(changed.holdings == [Holding(.chair, for: "essex")])
        #expect(throws: AccountsError.unknown("nobody")) {
            try accounts.update("nobody", name: "N", office: "", holdings: [], by: .tests)
        }
    }

    @Test func `what is done to an account stays on record, by whom, and outlives the person`() throws {
        let accounts = try office.open()
        func hand(_ author: String, _ minute: Double) -> Hand { Hand(author, at: SmallOffice.minute(minute)) }
        try accounts.add(id: "a", name: "Ann", office: "", holdings: SmallOffice.holdings, by: hand("ari", 0))
        try accounts.update("a", name: "Anne", office: "", holdings: SmallOffice.holdings, by: hand("ari", 1))
        try accounts.update("a", name: "Anne", office: "", holdings: [], by: hand("bea", 2))
        try accounts.update("a", name: "Anne", office: "", holdings: [], by: hand("bea", 3))
        try accounts.setDisabled(true, "a", by: hand("ari", 4))
        try accounts.setDisabled(true, "a", by: hand("bea", 5))
        try accounts.setDisabled(false, "a", by: hand("bea", 6))
        _ = try accounts.invite("a", by: hand("ari", 7))
        _ = try accounts.reset("a", by: hand("ari", 8))
        try accounts.erase("a", by: hand("bea", 9))
        let changes = try office.open().changes(of: "a").reversed()
        #expect(
            changes.map { "\($0.kind.rawValue) by \($0.hand.author)" } == [
                "added by ari", "particulars by ari", "roles by bea", "disabled by ari", "enabled by bea",
                "invited by ari", "reset by ari", "erased by bea",
            ]
        )
        let roles = try #require(changes.first { $0.kind == .roles })
        #expect(roles.from == SmallOffice.holdings && roles.to == [] && roles.hand == hand("bea", 2))
        for forgery in ["DELETE FROM account_changes", "UPDATE account_changes SET author = 'cy'"] {
            #expect(throws: (any Error).self) { try accounts.write { try $0.execute(sql: forgery) } }
        }
        #expect(try accounts.changes().count == 8)
    }

    @Test func `everything that is wrong with an account is told at once`() throws {
        let accounts = try office.open()
        let error = #expect(throws: AccountsError.self) {
            try accounts.add(
                id: "Sam West",
                name: " ",
                office: String(repeating: "x", count: 121),
                holdings: SmallOffice.holdings + SmallOffice.holdings.prefix(1),
                by: .tests
            )
        }
        #expect(
            error?.description == """
                “Sam West” cannot be the id of an account; use up to 64 lower-case letters and digits, with single hyphens or dots between them
                an account needs a name; write the name of the person
                the office has 121 characters; use at most 120
                the role analyst is named twice for “essex”; name it once
                """
        )
        #expect(try accounts.accounts() == [])
    }

    @Test(arguments: ["", ".", "a..b", "a-", "-a", "a@b", "ä", "a b", String(repeating: "a", count: 65)])
    func `an id that cannot stand in a ledger is refused`(id: String) {
        #expect(Account.faults(id: id, name: "A", office: "", holdings: []).map(\.field) == [.id])
    }

    @Test func `an id is given once`() throws {
        let accounts = try office.open()
        try accounts.add(id: "a", name: "Ann", office: "", holdings: [], by: .tests)
        #expect(throws: AccountsError.taken("a")) {
            try accounts.add(id: "a", name: "Another", office: "", holdings: [], by: .tests)
        }
        try accounts.erase("a", by: .tests)
        #expect(throws: AccountsError.taken("a")) {
            try accounts.add(id: "a", name: "Another", office: "", holdings: [], by: .tests)
        }
    }

    @Test func `an identity provider's name leads to one account`() throws {
        let accounts = try office.open()
        try accounts.add(id: "a", name: "Ann", office: "", holdings: [], by: .tests)
        try accounts.add(id: "b", name: "Bob", office: "", holdings: [], by: .tests)
        try accounts.setSubject("x-1", of: "a")
        #expect(try accounts.account(ofSubject: "x-1")?.id == "a")
        #expect(throws: AccountsError.subjectTaken(by: "a")) { try accounts.setSubject("x-1", of: "b") }
        try accounts.setDisabled(true, "a", by: .tests)
        #expect(try accounts.account(ofSubject: "x-1") == nil)
    }

    // MARK: - Erasing

    @Test func `erasing leaves nothing of a person in the file`() async throws {
        let accounts = try await office.inhabited()
        let key = DraftKey(cycle: 7, organisation: "north", form: "return")
        let session = try await accounts.signIn()
        let calendar = try accounts.calendarToken(of: "s.west")
        for round in 0..<40 {
            let fields = ["narrative": String(repeating: "We spoke with Quintilian. ", count: 10 * round)]
            _ = try await accounts.save(fields, as: key, over: round, by: "s.west", at: SmallOffice.minute(1))
            try accounts.update(
                "s.west",
                name: "Sam West \(round)",
                office: "Office \(round)",
                holdings: [],
                by: .tests
            )
        }
        #expect(try office.bytes().range(of: Data("Sam West".utf8)) != nil)
        let other = try office.open()
        #expect(try other.owner(of: session, at: 2) == "s.west")
        try accounts.erase("s.west", by: .tests)
        let bytes = try office.bytes()
        for text in ["Sam West", "Office 3", "Quintilian", "scrypt$", calendar] {
            #expect(bytes.range(of: Data(text.utf8)) == nil, "\(text)")
        }
        #expect(try accounts.account("s.west") == nil)
        #expect(try accounts.accounts() == [])
        #expect(try accounts.draft(key) == nil)
        #expect(try accounts.account(ofCalendar: calendar) == nil)
        #expect(try accounts.owner(of: session, at: 2) == nil)
        #expect(try other.owner(of: session, at: 2.02) == nil)
        try accounts.erase("s.west", by: .tests)
    }
}
