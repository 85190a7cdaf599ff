import Foundation
import Scorecards

@testable import AccountStore

/// Accounts in a folder of a test's own, which goes with it.
final class SmallOffice: Sendable {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "quadrant-people-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        do {
            try FileManager.default.removeItem(at: folder)
        } catch {
            print("\(folder.path()) is left behind: \(error)")
        }
    }

    var path: String { folder.appending(path: "a.ledger.people").path() }

    /// The accounts as one process has them open; guesses cost little, so that tests are quick.
    func open() throws -> Accounts {
        try Accounts(path: path, creating: true, cost: PasswordHash.Cost(logarithm: 4))
    }

    /// The accounts with one person, who knows the password.
    func inhabited() async throws -> Accounts {
        let accounts = try open()
        try accounts.add(
            id: "s.west",
            name: "Sam West",
            office: "Head of Performance",
            holdings: Self.holdings,
            by: .tests
        )
        try await accounts.setPassword(Self.password, of: "s.west")
        return accounts
    }

    /// Every byte of the file and of what lies beside it.
    func bytes() throws -> Data {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .reduce(into: Data()) { $0 += try Data(contentsOf: $1) }
    }

    static let password = "four lamps burning"
    static let holdings = [Holding(.analyst, for: "essex"), Holding(.commandLead, for: "north")]
    static let morning = minute(0)

    /// So many minutes after nine in the morning of a day.
    static func minute(_ minutes: Double) -> Instant {
        Instant(milliseconds: 1_608_541_200_000 + Int64(minutes * 60_000))
    }
}

extension Hand {
    /// Whoever keeps the accounts of a test.
    static let tests = Hand("tests", at: SmallOffice.morning)
}

extension Accounts {
    /// Signs the one person in, from one address.
    func signIn(_ password: String = SmallOffice.password, at minutes: Double = 0) async throws -> String {
        try await signIn("s.west", password: password, from: "10.0.0.1", at: SmallOffice.minute(minutes))
    }

    /// Whose session it is after so many minutes.
    func owner(of session: String, at minutes: Double) throws -> String? {
        try account(ofSession: session, at: SmallOffice.minute(minutes))?.id
    }
}
