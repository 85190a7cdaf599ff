import Foundation
import GRDB
import Scorecards
import Testing

@testable import AccountStore

struct SessionTests {
    private let office: SmallOffice

    init() throws {
        office = try SmallOffice()
    }

    @Test func `a session ends an hour after its last use`() async throws {
        let accounts = try await office.inhabited()
        let session = try await accounts.signIn()
        for minute in [59.0, 118, 177] { #expect(try accounts.owner(of: session, at: minute) == "s.west") }
        #expect(try accounts.owner(of: session, at: 237) == nil)
        #expect(try accounts.owner(of: session, at: 238) == nil)
    }

    @Test func `a session ends twelve hours after it began, however it is used`() async throws {
        let accounts = try await office.inhabited()
        let session = try await accounts.signIn()
        for minute in stride(from: 0.0, to: 719, by: 50) {
            #expect(try accounts.owner(of: session, at: minute) == "s.west")
        }
        #expect(try accounts.owner(of: session, at: 719.9) == "s.west")
        #expect(try accounts.owner(of: session, at: 720) == nil)
    }

    @Test func `the file learns of a use at most once a minute, and another process from it`() async throws {
        let accounts = try await office.inhabited()
        let session = try await accounts.signIn()
        for second in 0...150 { _ = try accounts.owner(of: session, at: Double(second) / 60) }
        // What was noted goes to the disk in order, so that a change after it comes after it.
        _ = try await accounts.use(ticket: "last", until: SmallOffice.morning)
        let used = try accounts.read { try Int64.fetchOne($0, sql: "SELECT used FROM sessions") }
        #expect(used == SmallOffice.minute(2).milliseconds)
        #expect(try office.open().owner(of: session, at: 61.9) == "s.west")
        #expect(try office.open().owner(of: session, at: 63) == nil)
    }

    @Test func `a token is stored as its digest alone`() async throws {
        let accounts = try await office.inhabited()
        let session = try await accounts.signIn()
        let invitation = try accounts.invite("s.west", by: Hand("tests", at: SmallOffice.morning))
        let bytes = try office.bytes()
        for token in [session, invitation, SmallOffice.password] {
            #expect(bytes.range(of: Data(token.utf8)) == nil)
        }
        #expect(bytes.range(of: Data(SecretToken.digest(of: session).utf8)) != nil)
        #expect(try accounts.owner(of: SecretToken.digest(of: session), at: 0) == nil)
    }

    @Test func `signing out ends the session, here at once and elsewhere within a second`() async throws {
        let accounts = try await office.inhabited()
        let other = try office.open()
        let (session, second) = (try await accounts.signIn(), try await accounts.signIn())
        #expect(try other.owner(of: session, at: 1) == "s.west")
        try accounts.signOut(session)
        #expect(try accounts.owner(of: session, at: 1) == nil)
        #expect(try other.owner(of: session, at: 1.01) == nil)
        #expect(try accounts.owner(of: second, at: 1) == "s.west")
    }

    @Test func `disabling an account ends its sessions, also in another process`() async throws {
        let accounts = try await office.inhabited()
        let other = try office.open()
        let session = try await accounts.signIn()
        #expect(try accounts.owner(of: session, at: 1) == "s.west")
        #expect(try other.owner(of: session, at: 1) == "s.west")
        try accounts.setDisabled(true, "s.west", by: .tests)
        #expect(try accounts.owner(of: session, at: 1) == nil)
        #expect(try other.owner(of: session, at: 1.01) == nil)
        try accounts.setDisabled(false, "s.west", by: .tests)
        #expect(try accounts.owner(of: session, at: 1.1) == nil)
    }

    @Test func `a change of roles holds in open sessions, also in another process`() async throws {
        let accounts = try await office.inhabited()
        let other = try office.open()
        let session = try await accounts.signIn()
        #expect(try other.account(ofSession: session, at: SmallOffice.morning)?.holdings.count == 2)
        try accounts.update("s.west", name: "Sam West", office: "Chair", holdings: [], by: .tests)
        for (accounts, minute) in [(accounts, 0), (other, 0.01)] {
            let account = try accounts.account(ofSession: session, at: SmallOffice.minute(minute))
            #expect(account?.office == "Chair" && account?.holdings == [])
        }
    }

    @Test func `who is vouched for needs no password, but an account that may be used`() throws {
        let accounts = try office.open()
        try accounts.add(id: "a", name: "Ann", office: "", holdings: [], by: .tests)
        let session = try accounts.signInWithoutPassword("a", at: SmallOffice.morning)
        #expect(try accounts.owner(of: session, at: 0) == "a")
        try accounts.setDisabled(true, "a", by: .tests)
        #expect(throws: AccountsError.disabled("a")) {
            try accounts.signInWithoutPassword("a", at: SmallOffice.morning)
        }
        #expect(throws: AccountsError.unknown("b")) {
            try accounts.signInWithoutPassword("b", at: SmallOffice.morning)
        }
    }

    @Test func `sessions that are over do not stay in the file`() async throws {
        let accounts = try await office.inhabited()
        for minute in [0.0, 30, 100, 800] { _ = try await accounts.signIn(at: minute) }
        #expect(try accounts.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sessions") } == 1)
    }
}
