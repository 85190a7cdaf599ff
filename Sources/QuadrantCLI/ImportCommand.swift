import ArgumentParser
import Foundation
import Intake
import LedgerStore
import Scorecards

/// `quadrant import`: a scorecard folder or a file of figures into a ledger.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Records what a scorecard folder or a CSV file of figures has that is new or different.",
        discussion: """
            All of it is recorded or nothing. Importing the same folder twice records nothing new. \
            A ledger that does not exist yet is made.
            """
    )

    @Argument(help: "A scorecard folder, or a CSV file of figures.")
    var source: String

    @OptionGroup var ledger: LedgerOption
    @OptionGroup var author: AuthorOption

    @Flag(name: .customLong("dry-run"), help: "Show what would be recorded, and record nothing.")
    var isDryRun = false

    func run() throws {
        try Exit.reporting {
            let folder = try ScorecardFolder(source)
            // What a new ledger would refuse is found before its file is made.
            let first =
                FileManager.default.fileExists(atPath: ledger.ledger) ? nil : try ImportPlan(folder, into: Scorecard())
            if let first, isDryRun {
                tell(first, Self.preview(first))
                return
            }
            var plan: ImportPlan?
            let store = try Ledger(path: ledger.ledger, creating: !isDryRun)
            let receipt = try store.record(by: author.author, at: Terminal.now(), isRehearsal: isDryRun) { scorecard in
                let made =
                    if let first, scorecard.sequence == 0 { first } else { try ImportPlan(folder, into: scorecard) }
                plan = made
                return made.steps.map(\.content)
            }
            if let plan { tell(plan, isDryRun ? Self.preview(plan) : Self.account(plan, receipt)) }
        }
    }

    private func tell(_ plan: ImportPlan, _ account: String) {
        for warning in plan.warnings { Terminal.error("\(warning)") }
        print(account)
    }

    // MARK: - What people read

    static func preview(_ plan: ImportPlan) -> String {
        guard !plan.steps.isEmpty else { return "Nothing is new or different; nothing would be recorded." }
        let lines = plan.steps.flatMap { step in
            ["\(step.isChange ? "change" : "new   ")  \(step.place): \(step.content.summary)"]
                + step.details.prefix(20).map { "          \($0)" }
                + (step.details.count > 20 ? ["          and \(step.details.count - 20) more"] : [])
        }
        let count = plan.steps.count
        return (lines + ["\(count) \(count == 1 ? "entry" : "entries") would be recorded; nothing was."])
            .joined(separator: "\n")
    }

    static func account(_ plan: ImportPlan, _ receipt: Receipt) -> String {
        guard !plan.steps.isEmpty else { return "Nothing is new or different; nothing was recorded." }
        let figures = plan.steps.compactMap { ($0.content as? FiguresRecorded)?.count }.reduce(0, +)
        let last = receipt.first + plan.steps.count - 1
        let entries =
            plan.steps.count == 1 ? "entry \(receipt.first)" : "entries \(receipt.first) to \(last)"
        let changes = plan.steps.count(where: \.isChange)
        return "Recorded \(entries)"
            + (figures > 0
                ? ", with \(Quantity(figures).formatted(decimals: 0)) \(figures == 1 ? "figure" : "figures")" : "")
            + (changes > 0 ? "; \(changes) replaced something, which the ledger keeps" : "") + "."
    }
}
