import ArgumentParser
import Foundation
import Intake
import LedgerStore
import Papers
import Scorecards

/// `quadrant demo`: each example in a fresh ledger, its paper written, the pages open on it.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Imports examples into fresh ledgers, writes their papers and serves their pages.",
        discussion: "The first example's pages are at the port given, the next one's at the port after it."
    )

    @Option(name: .long, help: "A scorecard folder to show; may be repeated.")
    var folder = ["Examples/essex-cycle-7", "Examples/avon-and-somerset-2020"]

    @Option(name: .long, help: "Where the ledgers and papers are written; those of an earlier demo are replaced.")
    var into = "demo"

    @OptionGroup var listening: ListeningOptions

    func run() async throws {
        try await Exit.reporting {
            try FileManager.default.createDirectory(atPath: into, withIntermediateDirectories: true)
            let ledgers = try folder.map(show)
            try await PageServer(ledgers: ledgers, options: listening).run()
        }
    }

    /// Makes the ledger of an example and writes the paper of its latest cycle.
    private func show(_ folder: String) throws -> Ledger {
        let name = URL(fileURLWithPath: folder).lastPathComponent
        let ledger = try freshLedger("\(into)/\(name).ledger")
        let plan = try ScorecardFolder(folder)
        let receipt = try ledger.record(by: "demo", at: Terminal.now()) { scorecard in
            try ImportPlan(plan, into: scorecard).steps.map(\.content)
        }
        print("Recorded \(receipt.contents.count) entries from \(folder) in \(ledger.path).")
        guard let cycle = ledger.chronicle.current.latestCycle?.id,
            let document = BoardPaper(cycle: cycle, in: ledger.chronicle.scorecard(for: cycle))?.document
        else { return ledger }
        for (ending, text) in [("html", document.html), ("md", document.markdown)] {
            let file = "\(into)/\(name)-paper-cycle-\(cycle).\(ending)"
            try Data(text.utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
            print("Wrote the paper of cycle \(cycle) to \(file).")
        }
        return ledger
    }

    /// A ledger with nothing in it, in place of one that an earlier demo left.
    private func freshLedger(_ path: String) throws -> Ledger {
        for file in [path, path + "-wal", path + "-shm"] where FileManager.default.fileExists(atPath: file) {
            try FileManager.default.removeItem(atPath: file)
        }
        return try Ledger(path: path, creating: true)
    }
}
