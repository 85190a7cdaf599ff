import ArgumentParser
import Foundation
import Intake
import LedgerStore
import Papers
import Scorecards

/// `quadrant demo`: the example cycle in a fresh ledger, its paper written, the pages open on it.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Imports an example into a fresh ledger, writes its paper and serves its pages."
    )

    @Option(name: .long, help: "The scorecard folder to show.")
    var folder = "Examples/essex-cycle-7"

    @Option(name: .long, help: "Where the ledger and the paper are written; an earlier demo there is replaced.")
    var into = "demo"

    @OptionGroup var listening: ListeningOptions

    func run() async throws {
        try await Exit.reporting {
            let ledger = try freshLedger()
            let plan = try ScorecardFolder(folder)
            let receipt = try ledger.record(by: "demo", at: Terminal.now()) { scorecard in
                try ImportPlan(plan, into: scorecard).steps.map(\.content)
            }
            print("Recorded \(receipt.contents.count) entries from \(folder) in \(ledger.path).")
            try writePaper(of: ledger)
            try await PageServer(ledger: ledger, options: listening).run()
        }
    }

    /// A ledger with nothing in it, in place of one that an earlier demo left.
    private func freshLedger() throws -> Ledger {
        try FileManager.default.createDirectory(atPath: into, withIntermediateDirectories: true)
        let path = into + "/quadrant.ledger"
        for file in [path, path + "-wal", path + "-shm"] where FileManager.default.fileExists(atPath: file) {
            try FileManager.default.removeItem(atPath: file)
        }
        return try Ledger(path: path, creating: true)
    }

    private func writePaper(of ledger: Ledger) throws {
        guard let cycle = ledger.chronicle.current.latestCycle?.id,
            let document = BoardPaper(cycle: cycle, in: ledger.chronicle.scorecard(for: cycle))?.document
        else { return }
        for (ending, text) in [("html", document.html), ("md", document.markdown)] {
            let file = "\(into)/paper-cycle-\(cycle).\(ending)"
            try Data(text.utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
            print("Wrote the paper of cycle \(cycle) to \(file).")
        }
    }
}
