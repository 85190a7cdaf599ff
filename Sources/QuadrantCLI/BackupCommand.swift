import ArgumentParser
import LedgerStore

/// `quadrant backup`: a checked copy of a ledger that may be in use.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copies a ledger, also while it is in use, and checks the copy."
    )

    @OptionGroup var ledger: LedgerOption

    @Argument(help: "The copy's path; it must not exist yet.")
    var destination: String

    func run() throws {
        try Exit.reporting {
            let verification = try Ledger(reading: ledger.ledger).backUp(to: destination)
            print("Copied and checked: \(verification.entries) entries in \(destination).")
        }
    }
}

/// `quadrant restore`: a ledger from a backup.
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Makes a ledger from a backup, after checking it.",
        discussion: "The ledger must not exist yet: move a damaged one aside first, so that nothing is lost."
    )

    @Argument(help: "The backup's path.")
    var backup: String

    @OptionGroup var ledger: LedgerOption

    func run() throws {
        try Exit.reporting {
            let verification = try Ledger.restore(from: backup, to: ledger.ledger)
            print("Checked and restored: \(verification.entries) entries in \(ledger.ledger).")
        }
    }
}
