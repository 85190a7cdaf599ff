import Foundation
import LedgerStore
import Papers
import Scorecards

/// Times, within one process, what the program does between a ledger on disk and a paper.
struct ProcessTimes {
    let ledger: String

    /// Prints a name and the milliseconds of each of five runs a line.
    func measure() throws {
        let open = try Ledger(reading: ledger)
        let scorecard = open.chronicle.current
        let cycle = scorecard.latestCycle?.id ?? 0
        try report("start-up") { try Ledger(reading: ledger).chronicle.current.sequence }
        report("evaluation") {
            scorecard.organisations.ids.reduce(0) { sum, organisation in
                sum + (CycleEvaluation(cycle: cycle, organisation: organisation, in: scorecard)?.redlines.count ?? 0)
            }
        }
        report("paper") { BoardPaper(cycle: cycle, in: scorecard)?.document.html.utf8.count ?? 0 }
    }

    private func report(_ name: String, _ work: () throws -> Int) rethrows {
        var times: [String] = []
        for _ in 0..<5 {
            let clock = ContinuousClock()
            var product = 0
            let time = try clock.measure { product = try work() }
            precondition(product > 0, "\(name) made nothing")
            times.append(String(Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1000))
        }
        print(name, times.joined(separator: " "))
    }
}
