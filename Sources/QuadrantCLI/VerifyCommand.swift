import ArgumentParser
import LedgerStore
import Scorecards

/// `quadrant verify`: whether a ledger is what was recorded.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Compares every entry and figure of a ledger with the hashes made when it was recorded.",
        discussion: "Exits with 1 where anything was changed, removed, reordered or cut off, and names it."
    )

    @OptionGroup var ledger: LedgerOption

    @Option(
        name: .long,
        help: "The hash that an earlier verify printed; the ledger must still contain an entry with it."
    )
    var expect: String?

    func run() throws {
        try Exit.reporting {
            let verification = try Ledger.verify(ledger.ledger, expecting: expect)
            for fault in verification.faults { Terminal.error("\(ledger.ledger): \(fault)") }
            guard verification.isSound else {
                let count = verification.faults.count
                Terminal.error(
                    "quadrant: the ledger is not what was recorded: \(count) \(count == 1 ? "fault" : "faults")"
                )
                throw Exit.failed
            }
            let rows = Quantity(verification.rows).formatted(decimals: 0)
            print("Sound: \(verification.entries) entries with \(rows) figures.")
            print("Last hash: \(verification.head)")
        }
    }
}
