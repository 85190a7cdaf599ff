import ArgumentParser
import Foundation
import LedgerStore
import Scorecards

/// The ledger a command works on.
struct LedgerOption: ParsableArguments {
    @Option(name: .long, help: "The ledger: a file's path.")
    var ledger: String
}

/// Who is named as the author of what is recorded.
struct AuthorOption: ParsableArguments {
    @Option(name: .long, help: "The account that is named as the author.")
    var author: String = NSUserName()
}

/// Which cycle of a ledger a command is about, and as it was known when.
struct CycleOptions: ParsableArguments {
    @OptionGroup var ledger: LedgerOption

    @Option(name: .long, help: "The cycle's number within its framework. (default: the latest)")
    var cycle: Int?

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp(
            "What was known then: an entry's number, a day or a time in UTC, or “now”.",
            discussion: "A closed cycle is shown as it was closed unless this says otherwise."
        )
    )
    var asOf: AsOf?

    /// The scorecard that a cycle's evaluation and paper follow from, and the cycle's number.
    func scorecard() throws -> (Scorecard, cycle: Int) {
        let chronicle = try Ledger(reading: ledger.ledger).chronicle
        guard let number = cycle ?? chronicle.current.latestCycle?.id else {
            throw NotFound(
                refusal: Refusal("the ledger holds no cycle", remedy: "import a scorecard folder with cycles.yaml")
            )
        }
        let scorecard =
            switch asOf {
            case nil: chronicle.scorecard(for: number)
            case .now: chronicle.current
            case .limit(let limit): try Ledger(reading: ledger.ledger).chronicle(asOf: limit).current
            }
        guard scorecard.cycles[number] != nil else {
            throw NotFound(
                refusal: scorecard.unknown("cycle", String(number), among: scorecard.cycles.ids.map(String.init))
            )
        }
        return (scorecard, number)
    }
}

/// A point in a ledger's history, as written on the command line.
enum AsOf: ExpressibleByArgument {
    case now
    case limit(EntryTable.Limit)

    init?(argument: String) {
        if argument == "now" {
            self = .now
        } else if let entry = Int(argument), entry > 0 {
            self = .limit(.entry(entry))
        } else if argument.utf8.count == 10, let day = Day(argument) {
            self = .limit(.instant(Instant(milliseconds: Instant(startOf: day.advanced(by: 1)).milliseconds - 1)))
        } else if let instant = Instant(argument) {
            self = .limit(.instant(instant))
        } else {
            return nil
        }
    }
}
