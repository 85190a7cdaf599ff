import AccountStore
import Scorecards
import Testing

struct InvitationTests {
    private let office: SmallOffice
    private let accounts: Accounts

    init() throws {
        office = try SmallOffice()
        accounts = try office.open()
        try accounts.add(id: "s.west", name: "Sam West", office: "", holdings: [], by: .tests)
    }

    private func day(_ days: Double) -> Instant { SmallOffice.minute(days * 24 * 60) }

    private func accept(_ token: String, _ password: String = SmallOffice.password) async throws -> Account {
        try await accounts.acceptInvitation(token, password: password, at: day(1))
    }

    @Test func `an invitation gives a password once`() async throws {
        let token = try accounts.invite("s.west", by: Hand("tests", at: day(0)))
        #expect(try accounts.invited(by: token, at: day(6.9))?.name == "Sam West")
        #expect(try await accept(token).hasPassword)
        #expect(try accounts.invited(by: token, at: day(1)) == nil)
        await #expect(throws: AccountsError.invitationSpent) { try await accept(token) }
        _ = try await accounts.signIn()
    }

    @Test func `an invitation accepted twice at once is accepted once`() async throws {
        let token = try accounts.invite("s.west", by: Hand("tests", at: day(0)))
        let second = try office.open()
        let accepted = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<8 {
                let accounts = number.isMultiple(of: 2) ? accounts : second
                group.addTask {
                    do {
                        let password = "four lamps burning \(number)"
                        _ = try await accounts.acceptInvitation(token, password: password, at: day(1))
                        return true
                    } catch {
                        return false
                    }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(accepted == 1)
    }

    @Test func `an invitation runs out`() async throws {
        let token = try accounts.invite("s.west", by: Hand("tests", at: day(0)))
        #expect(try accounts.invited(by: token, at: day(7)) == nil)
        let short = try accounts.invite("s.west", days: 1, by: Hand("tests", at: day(0)))
        await #expect(throws: AccountsError.invitationSpent) { try await accept(short) }
    }

    @Test func `a password that will not do leaves the invitation good`() async throws {
        let token = try accounts.invite("s.west", by: Hand("tests", at: day(0)))
        let error = await #expect(throws: AccountsError.self) { try await accept(token, "short") }
        #expect(
            error?.description == "the password has 5 characters; use at least 12, such as three or four words"
        )
        _ = try await accept(token)
    }

    @Test func `a newer invitation and a password replace it`() async throws {
        let old = try accounts.invite("s.west", by: Hand("tests", at: day(0)))
        let new = try accounts.invite("s.west", by: Hand("tests", at: day(0)))
        #expect(try accounts.invited(by: old, at: day(0)) == nil)
        try await accounts.setPassword(SmallOffice.password, of: "s.west")
        #expect(try accounts.invited(by: new, at: day(0)) == nil)
    }

    @Test func `a disabled account cannot be invited and its invitation is no good`() throws {
        let token = try accounts.invite("s.west", by: Hand("tests", at: day(0)))
        try accounts.setDisabled(true, "s.west", by: .tests)
        #expect(try accounts.invited(by: token, at: day(0)) == nil)
        #expect(throws: AccountsError.disabled("s.west")) {
            try accounts.invite("s.west", by: Hand("tests", at: day(0)))
        }
    }

    @Test func `a reset takes password, sessions and calendar away and invites again`() async throws {
        try await accounts.setPassword(SmallOffice.password, of: "s.west")
        let session = try await accounts.signIn()
        let calendar = try accounts.calendarToken(of: "s.west")
        let token = try accounts.reset("s.west", by: Hand("tests", at: day(0)))
        #expect(try accounts.owner(of: session, at: 0) == nil)
        await #expect(throws: SignInRefusal.wrong) { try await accounts.signIn() }
        #expect(try accounts.account("s.west")?.hasPassword == false)
        #expect(try accounts.account(ofCalendar: calendar) == nil)
        #expect(try accounts.invited(by: token, at: day(0)) != nil)
    }

    @Test func `accepting ends a lock`() async throws {
        try await accounts.setPassword(SmallOffice.password, of: "s.west")
        for _ in 0..<5 { await #expect(throws: SignInRefusal.wrong) { try await accounts.signIn("wrong") } }
        await #expect(throws: SignInRefusal.locked(minutes: 15)) { try await accounts.signIn() }
        _ = try await accept(try accounts.reset("s.west", by: Hand("tests", at: day(0))))
        _ = try await accounts.signIn()
    }

    // MARK: - Calendars

    @Test func `a calendar's token stays the same and is for one account`() throws {
        let token = try accounts.calendarToken(of: "s.west")
        #expect(try office.open().calendarToken(of: "s.west") == token)
        #expect(try accounts.account(ofCalendar: token)?.id == "s.west")
        #expect(try accounts.account(ofCalendar: "") == nil)
        #expect(throws: AccountsError.unknown("nobody")) { try accounts.calendarToken(of: "nobody") }
        try accounts.setDisabled(true, "s.west", by: .tests)
        #expect(try accounts.account(ofCalendar: token) == nil)
    }
}
