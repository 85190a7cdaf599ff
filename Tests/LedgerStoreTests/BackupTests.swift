import Dispatch
import Foundation
import Scorecards
import Synchronization
import Testing

@testable import LedgerStore

struct BackupTests {
    private let small: SmallLedger
    private var copy: String { small.folder.appending(path: "copy.ledger").path() }

    init() throws {
        small = try SmallLedger()
    }

    @Test func `a backup is one sound file with the same last hash`() throws {
        let ledger = try small.filled()
        let verification = try ledger.backUp(to: copy)
        #expect(verification == (try ledger.verify()))
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: small.folder.path()).filter { $0.hasPrefix("copy") }
                == ["copy.ledger"]
        )
        #expect(try Ledger(reading: copy).chronicle.current.solved(2020, 9) == 679)
    }

    @Test func `a backup takes no file that exists`() throws {
        let ledger = try small.filled()
        try Data("a letter".utf8).write(to: URL(filePath: copy))
        let error = #expect(throws: LedgerError.self) { try ledger.backUp(to: copy) }
        #expect(error?.description == "\(copy) exists already; name another file, or remove it first")
        #expect(try Data(contentsOf: URL(filePath: copy)) == Data("a letter".utf8))
    }

    @Test func `a backup made while another writes is sound`() throws {
        let ledger = try small.filled()
        let failures = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 2) { part in
            do {
                if part == 0 {
                    let writer = try Ledger(path: small.path)
                    for number in 1...40 {
                        try writer.record(by: "writer", at: SmallLedger.noon) { _ in
                            [FiguresRecorded(origin: "\(number)", rows: [SmallLedger.row(1900 + number, 3, number)])]
                        }
                    }
                } else {
                    for number in 1...4 {
                        let verification = try ledger.backUp(to: copy + "\(number)")
                        guard verification.isSound, verification.entries >= 7 else {
                            throw LedgerError.damaged("backup \(number)")
                        }
                    }
                }
            } catch {
                failures.withLock { $0.append("\(error)") }
            }
        }
        #expect(failures.withLock { $0 } == [])
        #expect(try Ledger.verify(small.path).entries == 47)
        for number in 1...4 { #expect(try Ledger.verify(copy + "\(number)").isSound) }
    }

    @Test func `restoring a backup gives the same last hash`() throws {
        let ledger = try small.filled()
        let head = try ledger.backUp(to: copy).head
        let restored = small.folder.appending(path: "restored.ledger").path()
        #expect(try Ledger.restore(from: copy, to: restored).head == head)
        let again = try Ledger(path: restored)
        try again.record(by: "analyst", at: SmallLedger.noon) { _ in [SmallLedger.grade("good", "After all.")] }
        #expect(try Ledger.verify(restored, expecting: head).entries == 8)
        let error = #expect(throws: LedgerError.self) { try Ledger.restore(from: copy, to: restored) }
        #expect(error == .exists(restored))
    }

    @Test func `a damaged backup is not restored`() throws {
        _ = try small.filled()
        try small.tamper(["UPDATE observations SET reading = '700' WHERE entry = 5 AND row = 2"])
        let error = #expect(throws: LedgerError.self) { try Ledger.restore(from: small.path, to: copy) }
        #expect(
            error?.description
                == "the ledger is damaged: entry 5, row 2 of its figures: changed or reordered; "
                + "run quadrant verify, and restore from a backup"
        )
        #expect(!FileManager.default.fileExists(atPath: copy))
    }

    @Test func `a damaged ledger gives no backup`() throws {
        let ledger = try small.filled()
        try small.tamper(["UPDATE entries SET author = 'nobody' WHERE sequence = 3"])
        #expect(throws: LedgerError.self) { try ledger.backUp(to: copy) }
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: small.folder.path()).filter { $0.hasPrefix("copy") }
                == []
        )
    }
}
