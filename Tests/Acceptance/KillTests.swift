import Foundation
import Testing

@testable import ScorecardFixtures

/// What is left of an import that is killed at any moment.
struct KillTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
    }

    @Test func `an import that is killed is recorded whole or not at all`() throws {
        let base = try place.ledger()
        let entries = try Self.entries(of: base)
        let folder = place["figures"]
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for part in 1...2 {
            let text = Figures.csv(rows: 10_000, from: part * 10_000)
            try Data(text.utf8).write(to: URL(filePath: "\(folder)/observations-\(part).csv"))
        }
        let whole = try Self.duration {
            try FileManager.default.copyItem(atPath: base, toPath: place["whole"])
            try Program.succeed("import", folder, "--ledger", place["whole"])
        }
        var dice = Dice(seed: 9)
        var counts: [Int: Int] = [:]
        for round in 1...50 {
            let ledger = place["\(round).ledger"]
            try FileManager.default.copyItem(atPath: base, toPath: ledger)
            let outcome = try Self.kill(after: whole * Double.random(in: 0...1.1, using: &dice)) {
                try Running("import", folder, "--ledger", ledger)
            }
            let left = try Self.entries(of: ledger)
            #expect(left == entries || left == entries + 2, "\(outcome)")
            // Whoever was told of the success finds it.
            if outcome.code == 0 { #expect(left == entries + 2) }
            counts[left - entries, default: 0] += 1
            if round % 10 == 0 {
                try Program.succeed("import", folder, "--ledger", ledger)
                #expect(try Self.entries(of: ledger) == entries + 2)
            }
        }
        // Some imports were cut short, or the test would say nothing.
        #expect(counts[0, default: 0] >= 5, "\(counts)")
    }

    @Test func `a ledger whose making is killed can still be made`() throws {
        let whole = try Self.duration { _ = try place.ledger("whole") }
        var dice = Dice(seed: 20)
        for round in 1...10 {
            let ledger = place["\(round).ledger"]
            _ = try Self.kill(after: whole * Double.random(in: 0...1, using: &dice)) {
                try Running("import", Program.example, "--ledger", ledger)
            }
            try Program.succeed("import", Program.example, "--ledger", ledger)
            #expect(try Self.entries(of: ledger) == Self.entries(of: place["whole"]))
        }
    }

    /// How many entries a sound ledger holds.
    private static func entries(of ledger: String) throws -> Int {
        let text = try Program.succeed("verify", "--ledger", ledger)
        return try #require(Int(text.firstMatch(of: /Sound: (\d+) entries/)?.1 ?? ""))
    }

    private static func duration(_ work: () throws -> Void) rethrows -> Duration {
        try ContinuousClock().measure(work)
    }

    private static func kill(after moment: Duration, _ start: () throws -> Running) throws -> Program.Outcome {
        let running = try start()
        usleep(UInt32(moment / .microseconds(1)))
        running.send(SIGKILL)
        return running.outcome()
    }
}
