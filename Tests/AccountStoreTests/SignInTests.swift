import Scorecards
import Testing

@testable import AccountStore

struct SignInTests {
    private let office: SmallOffice

    init() throws {
        office = try SmallOffice()
    }

    @Test func `the right password opens a session, however the name is typed`() async throws {
        let accounts = try await office.inhabited()
        let session = try await accounts.signIn(
            " S.West ",
            password: SmallOffice.password,
            from: "10.0.0.1",
            at: SmallOffice.morning
        )
        #expect(session.utf8.count == 43)
        let account = try #require(try accounts.account(ofSession: session, at: SmallOffice.morning))
        #expect(account.name == "Sam West" && account.holdings == SmallOffice.holdings && account.hasPassword)
    }

    @Test(arguments: ["", "Four lamps burning", "four lamps burning ", "s.west", "\0"])
    func `a wrong password does not`(password: String) async throws {
        let accounts = try await office.inhabited()
        await #expect(throws: SignInRefusal.wrong) { try await accounts.signIn(password) }
    }

    @Test func `an unknown, a disabled and a passwordless account read like a wrong password`() async throws {
        let accounts = try await office.inhabited()
        try accounts.add(id: "new", name: "New", office: "", holdings: [], by: .tests)
        try accounts.setDisabled(true, "s.west", by: .tests)
        for id in ["s.west", "new", "nobody"] {
            await #expect(throws: SignInRefusal.wrong) {
                try await accounts.signIn(id, password: SmallOffice.password, from: "a", at: SmallOffice.morning)
            }
        }
        try accounts.setDisabled(false, "s.west", by: .tests)
        _ = try await accounts.signIn()
    }

    @Test func `a password is the same however its letters are composed`() async throws {
        let accounts = try await office.inhabited()
        try await accounts.setPassword("caf\u{E9} au lait noir", of: "s.west")
        _ = try await accounts.signIn("cafe\u{301} au lait noir")
    }

    // MARK: - Too many attempts

    @Test(arguments: ["s.west", "nobody"])
    func `five wrong passwords lock a name for a quarter of an hour, existing or not`(id: String) async throws {
        let accounts = try await office.inhabited()
        func signIn(_ password: String, at minutes: Double) async throws -> String {
            try await accounts.signIn(id, password: password, from: "a", at: SmallOffice.minute(minutes))
        }
        for minute in 0..<5 {
            await #expect(throws: SignInRefusal.wrong) { try await signIn("wrong", at: Double(minute)) }
        }
        await #expect(throws: SignInRefusal.locked(minutes: 15)) { try await signIn(SmallOffice.password, at: 4) }
        // A restart forgives nothing.
        let other = try office.open()
        await #expect(throws: SignInRefusal.locked(minutes: 1)) {
            try await other.signIn(id, password: SmallOffice.password, from: "b", at: SmallOffice.minute(18.5))
        }
        if id == "s.west" {
            _ = try await signIn(SmallOffice.password, at: 19)
        } else {
            await #expect(throws: SignInRefusal.wrong) { try await signIn(SmallOffice.password, at: 19) }
        }
    }

    @Test func `the right password forgives the wrong ones before it`() async throws {
        let accounts = try await office.inhabited()
        for _ in 0..<3 {
            for _ in 0..<4 { await #expect(throws: SignInRefusal.wrong) { try await accounts.signIn("wrong") } }
            _ = try await accounts.signIn()
        }
    }

    @Test func `many guesses at once are no more than five`() async throws {
        let accounts = try await office.inhabited()
        let outcomes = await withTaskGroup(of: SignInRefusal?.self) { group in
            for guess in 0..<20 {
                group.addTask {
                    do {
                        _ = try await accounts.signIn("guess \(guess)")
                        return nil
                    } catch {
                        return error as? SignInRefusal
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count { $0 == .wrong } == 5)
        #expect(outcomes.count { $0 == .locked(minutes: 15) } == 15)
    }

    @Test func `thirty failures from an address refuse it, and nobody else`() async throws {
        let accounts = try await office.inhabited()
        func signIn(_ id: String, from address: String, at minutes: Double) async throws -> String {
            let password = id == "s.west" ? SmallOffice.password : "wrong"
            return try await accounts.signIn(id, password: password, from: address, at: SmallOffice.minute(minutes))
        }
        for number in 0..<30 {
            _ = try await signIn("s.west", from: "evil", at: Double(number) / 10)
            await #expect(throws: SignInRefusal.wrong) {
                try await signIn("guess-\(number)", from: "evil", at: Double(number) / 10)
            }
        }
        await #expect(throws: SignInRefusal.tooMany(minutes: 12)) { try await signIn("s.west", from: "evil", at: 3) }
        _ = try await signIn("s.west", from: "good", at: 3)
        _ = try await signIn("s.west", from: "evil", at: 15)
    }

    /// The outcomes of as many attempts at once from one address, each for a name of its own.
    private func outcomes(of count: Int, on accounts: Accounts, _ password: String) async -> [SignInRefusal?] {
        await withTaskGroup(of: SignInRefusal?.self) { group in
            for number in 0..<count {
                group.addTask {
                    do {
                        let now = SmallOffice.morning
                        _ = try await accounts.signIn("p-\(number)", password: password, from: "one", at: now)
                        return nil
                    } catch {
                        return error as? SignInRefusal
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
    }

    @Test func `many people behind one address sign in at once`() async throws {
        let accounts = try office.open()
        for number in 0..<60 {
            try accounts.add(id: "p-\(number)", name: "P", office: "", holdings: [], by: .tests)
            try await accounts.setPassword(SmallOffice.password, of: "p-\(number)")
        }
        #expect(await outcomes(of: 60, on: accounts, SmallOffice.password).allSatisfy { $0 == nil })
    }

    @Test func `many guesses at once from one address are not many more than thirty`() async throws {
        let outcomes = await outcomes(of: 100, on: try office.open(), "wrong")
        #expect((30...31).contains(outcomes.count { $0 == .wrong }))
        #expect(outcomes.allSatisfy { $0 == .wrong || $0 == .tooMany(minutes: 15) })
    }

    @Test func `refusals are told in sentences`() {
        #expect(
            "\(SignInRefusal.locked(minutes: 15))"
                == "There were too many wrong passwords for this name. Try again in 15 minutes."
        )
        #expect(
            "\(SignInRefusal.tooMany(minutes: 1))"
                == "There were too many wrong passwords from where you are. Try again in one minute."
        )
    }
}
