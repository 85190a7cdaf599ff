import AccountStore
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
        discussion: """
            The first example's pages are at the port given, the next one's at the port after it. The first example gets an \
            account for each role, with passwords made by chance that are printed; the others are open to everybody.
            """
    )

    @Option(name: .long, help: "A scorecard folder to show; may be repeated.")
    var folder = ["Examples/essex-cycle-7", "Examples/avon-and-somerset-2020"]

    @Option(name: .long, help: "Where the ledgers and papers are written; those of an earlier demo are replaced.")
    var into = "demo"

    @OptionGroup var listening: ListeningOptions

    func run() async throws {
        try await Exit.reporting {
            try FileManager.default.createDirectory(atPath: into, withIntermediateDirectories: true)
            var places = try folder.map(show)
            if let ledger = places.first?.ledger {
                places[0].accounts = try await DemoPeople(ledger: ledger).accounts()
                Terminal.flush()
            }
            try await PageServer(places: places, options: listening).run()
        }
    }

    /// Makes the ledger of an example and writes the paper of its latest cycle; then goes on with what is made up to show the
    /// process at work, where there is a folder of it.
    private func show(_ folder: String) throws -> PageServer.Place {
        let name = URL(fileURLWithPath: folder).lastPathComponent
        let ledger = try freshLedger("\(into)/\(name).ledger")
        let invented = folder + "/invented"
        guard FileManager.default.fileExists(atPath: invented) else {
            try record(folder, in: ledger, at: Terminal.now(), "")
            try writePaper(of: ledger, named: name)
            return PageServer.Place(ledger: ledger)
        }
        let published = try ImportPlan(ScorecardFolder(folder), into: Scorecard())
        let clock = DemoClock(after: published.steps.map(\.content))
        try record(folder, in: ledger, at: clock.now(), "")
        try writePaper(of: ledger, named: name)
        try record(invented, in: ledger, at: clock.now(), ", which are invented for demonstration")
        print("The clock of these pages begins on \(clock.beginning.day.inWordsWithWeekday), in the middle of it.")
        return PageServer.Place(ledger: ledger, now: clock.now)
    }

    private func record(_ folder: String, in ledger: Ledger, at time: Instant, _ remark: String) throws {
        let files = try ScorecardFolder(folder)
        let receipt = try ledger.record(by: "demo", at: time) { scorecard in
            try ImportPlan(files, into: scorecard).steps.map(\.content)
        }
        print("Recorded \(receipt.contents.count) entries from \(folder) in \(ledger.path)\(remark).")
    }

    private func writePaper(of ledger: Ledger, named name: String) throws {
        guard let cycle = ledger.chronicle.current.latestCycle?.id,
            let document = BoardPaper(cycle: cycle, in: ledger.chronicle.scorecard(for: cycle))?.document
        else { return }
        for (ending, text) in [("html", document.html), ("md", document.markdown)] {
            let file = "\(into)/\(name)-paper-cycle-\(cycle).\(ending)"
            try Data(text.utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
            print("Wrote the paper of cycle \(cycle) to \(file).")
        }
    }

    /// A ledger with nothing in it, in place of one that an earlier demo left.
    private func freshLedger(_ path: String) throws -> Ledger {
        let files = [path, Accounts.path(besides: path)].flatMap { [$0, $0 + "-wal", $0 + "-shm"] }
        for file in files where FileManager.default.fileExists(atPath: file) {
            try FileManager.default.removeItem(atPath: file)
        }
        return try Ledger(path: path, creating: true)
    }
}
