import Foundation
import GRDB
import LedgerStore
import Testing

@testable import AccountStore

struct AccountsFileTests {
    private let office: SmallOffice

    init() throws {
        office = try SmallOffice()
    }

    @Test func `a missing file is named, and made only where asked`() throws {
        let error = #expect(throws: AccountsError.self) { try Accounts(path: office.path) }
        #expect(
            error?.description == "there are no accounts at \(office.path); add the first with: quadrant user add"
        )
        #expect(!FileManager.default.fileExists(atPath: office.path))
        _ = try office.open()
        _ = try Accounts(path: office.path)
    }

    @Test func `nobody but the owner may read the file or what lies beside it`() async throws {
        let accounts = try await office.inhabited()
        #expect(try permissions().values.allSatisfy { $0 == 0o600 })
        #expect(try permissions().count == 3)
        _ = accounts
    }

    @Test func `a copy that others may read is closed to them`() async throws {
        _ = try await office.inhabited()
        try FileManager.default.setAttributes([.posixPermissions: 0o664], ofItemAtPath: office.path)
        _ = try office.open()
        #expect(try permissions()["a.ledger.people"] == 0o600)
    }

    private func permissions() throws -> [String: Int] {
        try Dictionary(
            uniqueKeysWithValues: FileManager.default.contentsOfDirectory(atPath: office.folder.path()).map { name in
                let path = office.folder.appending(path: name).path()
                return (
                    name, try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
                )
            }
        )
    }

    @Test(arguments: ["Dear board, here are the figures.\n", "SQLite format 4\0 and more", ""])
    func `a file of something else is refused and stays as it is`(text: String) throws {
        try Data(text.utf8).write(to: URL(filePath: office.path))
        let error = #expect(throws: AccountsError.self) { try office.open() }
        #expect(
            error?.description == "\(office.path) is not a file of accounts and stays as it is; "
                + "move it away, or name another ledger"
        )
        #expect(try Data(contentsOf: URL(filePath: office.path)) == Data(text.utf8))
    }

    @Test func `a ledger is refused and stays as it is`() throws {
        do { _ = try Ledger(path: office.path, creating: true) }
        let before = try Data(contentsOf: URL(filePath: office.path))
        #expect(throws: AccountsError.notAccounts(office.path)) { try office.open() }
        #expect(try Data(contentsOf: URL(filePath: office.path)) == before)
    }

    @Test func `a folder is refused`() throws {
        #expect(throws: AccountsError.isFolder(office.folder.path())) {
            try Accounts(path: office.folder.path(), creating: true)
        }
    }

    @Test func `a newer version's file is refused`() throws {
        do {
            let accounts = try office.open()
            try accounts.write { database in
                try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('2099-01 something new')")
            }
        }
        #expect(throws: AccountsError.newerVersion(office.path)) { try office.open() }
    }

    @Test func `a change that fails in a batch takes no other with it`() async throws {
        let accounts = try office.open()
        struct Unwanted: Error {}
        let kept = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<50 {
                group.addTask {
                    do {
                        try await accounts.commit { database in
                            try database.execute(
                                sql: "INSERT INTO tickets VALUES (?, 0)",
                                arguments: [SecretToken.digest(of: "\(number)")]
                            )
                            if number.isMultiple(of: 5) { throw Unwanted() }
                        }
                        return true
                    } catch {
                        return false
                    }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(kept == 40)
        #expect(try office.open().read { try Int.fetchOne($0, sql: "SELECT count(*) FROM tickets") } == 40)
    }

    @Test func `what is acknowledged is flushed to the disk`() throws {
        let accounts = try office.open()
        let pragmas = ["synchronous", "journal_mode", "secure_delete", "foreign_keys"]
        let values = try accounts.database.writeWithoutTransaction { database in
            try pragmas.map { try String.fetchOne(database, sql: "PRAGMA \($0)") }
        }
        #expect(values == ["2", "wal", "1", "1"])
    }

    @Test func `reading does not wait for a writer`() async throws {
        let accounts = try await office.inhabited()
        let other = try office.open()
        let read = try accounts.write { _ in (try other.account("s.west")?.name, try other.accounts().count) }
        #expect(read == ("Sam West", 1))
    }
}
