import ArgumentParser
import Foundation
import Papers
import Scorecards

/// `quadrant evaluate`: every measure's result and every suggested grade with its working.
struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Judges a cycle: every measure's result and every suggested grade with its working."
    )

    @OptionGroup var options: CycleOptions

    @Option(name: .long, help: "Whose figures are judged. (default: the framework's force)")
    var organisation: String?

    @Option(name: .long, help: "table for people, json for programs.")
    var format = Format.table

    @Flag(name: .long, help: "Print every reason below its measure.")
    var reasons = false

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, json
    }

    func run() throws {
        try Exit.reporting {
            let (scorecard, number) = try options.scorecard()
            let body = try organisation.map { name in
                guard let organisation = scorecard.organisation(called: name) else {
                    throw NotFound(
                        refusal: scorecard.unknown("organisation", name, among: scorecard.organisations.ids.map(\.text))
                    )
                }
                return organisation.id
            }
            guard let evaluation = CycleEvaluation(cycle: number, organisation: body, in: scorecard) else { return }
            let wording = Wording(scorecard, framework: evaluation.framework)
            switch format {
            case .table:
                let table = EvaluationTable(
                    evaluation,
                    wording: wording,
                    showsReasons: reasons,
                    isColoured: Terminal.isColoured
                )
                print(table.text)
            case .json:
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
                print(
                    String(decoding: try encoder.encode(EvaluationReport(evaluation, wording: wording)), as: UTF8.self)
                )
            }
        }
    }
}
