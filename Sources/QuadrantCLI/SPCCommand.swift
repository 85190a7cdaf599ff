public import ArgumentParser
import Intake
public import Statistics

/// `quadrant spc`: control limits and signals for any series.
struct SPCCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "spc",
        abstract: "Draws control limits for the series of a CSV file and marks what stands out.",
        discussion: """
            The file has the columns series,period,value and may have target; a single series may leave out series. \
            A period is written YYYY-MM or YYYY-MM-DD, and a missing month has an empty value. Give the months \
            themselves: on rolling totals nearly every chart raises a false alarm.

            The answer has one row for each period with the columns \
            series,period,value,segment,mean,lower,upper,signal,signals,variation,assurance,note. A segment is a \
            stretch between rebases, counted from 0. Assurance is that of the series: what its latest limits promise \
            for its latest target.
            """
    )

    @Argument(help: "The CSV file.")
    var file: String

    @Option(name: .long, help: "Which way is better: higher, lower or neither.")
    var improvement = Improvement.neither

    @Option(
        name: .long,
        help: "A number, or the column that holds the targets. (default: the column target, where there is one)"
    )
    var target: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Months at which new limits start, separated by commas.",
            discussion: "Every series of the file must have data at each of them.",
            valueName: "month,…"
        )
    )
    var rebase: String?

    @Option(name: .long, help: "Take limits from this many values at the start of each stretch. (default: all)")
    var baseline: Int?

    @Flag(name: .customLong("no-screening"), help: "Keep unusually wide moving ranges in the average.")
    var isUnscreened = false

    @Option(name: .long, help: "csv for spreadsheets, json for programs.")
    var format = TableFormat.csv

    func validate() throws { _ = try options() }

    func run() throws {
        try Exit.reporting("calculated") {
            let table = try CSVTable(path: file, requiring: ["period", "value"])
            print(try ControlChartAnswers.table(of: table, options: try options()).text(as: format))
        }
    }

    private func options() throws -> ControlChartAnswers.Options {
        var options = ControlChartAnswers.Options()
        options.improvement = improvement
        options.target = target.map { text in RowReader.number(text).map { .number($0) } ?? .column(text) }
        options.rebases = try (rebase?.split(separator: ",") ?? []).map { text in
            guard let period = Period(String(text)) else {
                throw ValidationError("“\(text)” is no month to rebase at; write it as 2020-07 or 2020-07-01.")
            }
            return period
        }
        if let baseline, baseline < 2 {
            throw ValidationError("A baseline of \(baseline) gives no limits; use at least 2 values.")
        }
        options.chart.baseline = baseline
        options.chart.isScreened = !isUnscreened
        return options
    }
}

extension TableFormat: ExpressibleByArgument {}
extension Improvement: ExpressibleByArgument {}
