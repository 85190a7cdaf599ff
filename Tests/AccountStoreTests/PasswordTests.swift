import Foundation
import Scorecards
import Testing

@testable import AccountStore

struct PasswordTests {
    private let office: SmallOffice

    init() throws {
        office = try SmallOffice()
    }

    /// RFC 7914, section 12, the third vector.
    @Test func `scrypt gives the key of the standard's vector`() throws {
        let key = try PasswordHash.key(
            Data("pleaseletmein".utf8),
            salt: Data("SodiumChloride".utf8),
            cost: PasswordHash.Cost(logarithm: 14),
            length: 64
        )
        let digits = key.map { String($0, radix: 16) }.map { $0.count == 1 ? "0" + $0 : $0 }.joined()
        #expect(
            digits == "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
                + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"
        )
    }

    @Test func `a hash is read as it was written, and has a salt of its own`() throws {
        let hash = try PasswordHash(of: SmallOffice.password, cost: PasswordHash.Cost(logarithm: 5))
        let text = hash.description
        #expect(text.hasPrefix("scrypt$5$8$1$"))
        let read = try #require(PasswordHash(text))
        #expect(read == hash)
        #expect(try read.matches(SmallOffice.password))
        #expect(try !read.matches(SmallOffice.password + "!"))
        #expect(try PasswordHash(of: SmallOffice.password, cost: hash.cost).salt != hash.salt)
    }

    @Test(arguments: ["", "scrypt", "scrypt$5$8$1$$", "bcrypt$5$8$1$AAAA$AAAA", "scrypt$99$8$1$AAAA$AAAA"])
    func `what is no hash is read as none`(text: String) {
        #expect(PasswordHash(text) == nil)
    }

    @Test func `what the program asks of a guess is 32 MiB`() {
        let cost = PasswordHash.Cost.interactive
        #expect(128 * cost.blockSize << cost.logarithm == 32 << 20)
    }

    @Test(
        arguments: [
            ("", "the password has 0 characters; use at least 12, such as three or four words"),
            ("s", "the password has 1 character; use at least 12, such as three or four words"),
            ("elevenchars", "the password has 11 characters; use at least 12, such as three or four words"),
            (String(repeating: "ab", count: 101), "the password has 202 characters; use at most 200"),
            ("Samantha.West", "the password is the id of the account; choose one that others do not know"),
            ("aaaaaaaaaaaaa", "the password is one character repeated; use three or four words"),
            ("twelve chars", nil),
        ] as [(String, String?)]
    )
    func `a password that will not do is told why`(password: String, expected: String?) {
        #expect(Passwords.refusal(of: password, for: "samantha.west")?.description == expected)
    }

    @Test func `passwords by chance will do and differ`() {
        let passwords = (0..<100).map { _ in Passwords.random() }
        #expect(Set(passwords).count == 100)
        #expect(passwords.allSatisfy { Passwords.refusal(of: $0, for: "a") == nil })
        #expect(passwords.allSatisfy { $0.wholeMatch(of: /([a-hjkmnp-z2-9]{5}-){2}[a-hjkmnp-z2-9]{5}/) != nil })
    }

    @Test func `a new password ends the other sessions`() async throws {
        let accounts = try await office.inhabited()
        let (mine, other) = (try await accounts.signIn(), try await accounts.signIn())
        try await accounts.changePassword(
            from: SmallOffice.password,
            to: "five lamps burning",
            of: "s.west",
            keeping: mine,
            at: SmallOffice.morning
        )
        #expect(try accounts.owner(of: mine, at: 0) == "s.west")
        #expect(try accounts.owner(of: other, at: 0) == nil)
        await #expect(throws: SignInRefusal.wrong) { try await accounts.signIn() }
        _ = try await accounts.signIn("five lamps burning")
        try await accounts.setPassword("six lamps burning", of: "s.west")
        #expect(try accounts.owner(of: mine, at: 0) == nil)
    }

    @Test func `changing a password needs the old one, and not five guesses`() async throws {
        let accounts = try await office.inhabited()
        func change(from old: String, to new: String) async throws {
            try await accounts.changePassword(
                from: old,
                to: new,
                of: "s.west",
                keeping: nil,
                at: SmallOffice.morning
            )
        }
        await #expect(throws: AccountsError.self) { try await change(from: SmallOffice.password, to: "short") }
        for _ in 0..<5 {
            await #expect(throws: SignInRefusal.wrong) { try await change(from: "wrong", to: "five lamps burning") }
        }
        await #expect(throws: SignInRefusal.locked(minutes: 15)) {
            try await change(from: SmallOffice.password, to: "five lamps burning")
        }
    }
}
