import ArgumentParser
import Intake

/// `quadrant funnel`: units about their common figure, with limits for their size.
struct FunnelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "funnel",
        abstract: "Places the units of a CSV file in a funnel: who differs by more than chance.",
        discussion: """
            The file has the columns name,numerator,denominator: shares of a total, events over an exposure, or \
            observed over expected events. The answer has the columns name,numerator,denominator,value,target,\
            lower95,upper95,lower998,upper998,position,deviate,trimmed,dispersion,variance,method,note.
            """
    )

    @Argument(help: "The CSV file.")
    var file: String

    @Option(name: .long, help: "What is compared: proportion, rate or ratio.")
    var figure = FunnelAnswers.Figure.proportion

    @Option(name: .long, help: "How limits allow for real differences: none, additive or multiplicative.")
    var allowance = FunnelAnswers.Allowance.additive

    @Option(name: .long, help: "How extreme units are trimmed before: winsorised, truncated or none.")
    var trimming = FunnelAnswers.Trimming.winsorised

    @Option(name: .long, help: "The share of units trimmed on each side.")
    var trim = 0.1

    @Flag(
        name: .customLong("exposure-counted"),
        help: "A rate's denominators are counts with a variation of their own."
    )
    var exposureIsCounted = false

    @Option(name: .long, help: "What values and limits are multiplied with: 100 for per cent.")
    var multiplier = 1.0

    @Option(name: .long, help: "csv for spreadsheets, json for programs.")
    var format = TableFormat.csv

    func validate() throws {
        guard trim > 0, trim < 0.5 else { throw ValidationError("The share trimmed lies between 0 and 0.5.") }
        guard multiplier > 0, multiplier.isFinite else {
            throw ValidationError("The multiplier must be a number above 0.")
        }
    }

    func run() throws {
        try Exit.reporting("calculated") {
            let answers = FunnelAnswers(
                figure: figure,
                allowance: allowance,
                trimming: trimming,
                trim: trim,
                exposureIsCounted: exposureIsCounted,
                multiplier: multiplier
            )
            let table = try CSVTable(path: file, requiring: FunnelAnswers.required)
            print(try answers.table(of: table).text(as: format))
        }
    }
}

extension FunnelAnswers.Figure: ExpressibleByArgument {}
extension FunnelAnswers.Allowance: ExpressibleByArgument {}
extension FunnelAnswers.Trimming: ExpressibleByArgument {}
