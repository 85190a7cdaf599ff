import ArgumentParser
import Intake
import Statistics

/// `quadrant interval`: how sure the figures of a file are.
struct IntervalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "interval",
        abstract: "Gives the figures of a CSV file their confidence intervals.",
        subcommands: [Wilson.self, Rate.self, Difference.self]
    )

    /// What every interval takes.
    struct Options: ParsableArguments {
        @Argument(help: "The CSV file.")
        var file: String

        @Option(name: .long, help: "The level of confidence, between 0 and 1.")
        var confidence = 0.95

        @Option(name: .long, help: "What the answers are multiplied with: 100 for per cent, 1000 for a rate per 1,000.")
        var multiplier = 1.0

        @Option(name: .long, help: "csv for spreadsheets, json for programs.")
        var format = TableFormat.csv

        func validate() throws {
            guard confidence > 0, confidence < 1 else {
                throw ValidationError("A level of confidence lies between 0 and 1; write 0.95 for 95 %.")
            }
            guard multiplier > 0, multiplier.isFinite else {
                throw ValidationError("The multiplier must be a number above 0.")
            }
        }

        func print(_ kind: IntervalAnswers.Kind) throws {
            try Exit.reporting("calculated") {
                let answers = try IntervalAnswers.table(
                    of: CSVTable(path: file, requiring: kind.required),
                    kind: kind,
                    confidence: Confidence(confidence),
                    multiplier: multiplier
                )
                Swift.print(try answers.text(as: format))
            }
        }
    }

    /// `quadrant interval wilson`: shares of a total.
    struct Wilson: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Wilson's interval for shares of a total.",
            discussion: """
                The file has the columns count,total and may have name and design-effect (1 for a simple random \
                sample). The answer has the columns name,count,total,value,lower,upper,confidence,method,note.
                """
        )

        @OptionGroup var options: Options

        func run() throws { try options.print(.wilson) }
    }

    /// `quadrant interval rate`: counts and rates.
    struct Rate: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Byar's interval, exact below 10 events, for counts and rates.",
            discussion: """
                The file has the column count and may have name and exposure (1 where there is none). The answer has \
                the columns name,count,exposure,value,lower,upper,confidence,method,note.
                """
        )

        @OptionGroup var options: Options

        @Flag(name: .long, help: "Use the exact interval for every count.")
        var exact = false

        func run() throws { try options.print(.rate(exact ? .exact : .byarFromTen)) }
    }

    /// `quadrant interval difference`: two shares.
    struct Difference: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Newcombe's interval for the difference of two shares.",
            discussion: """
                The file has the columns count,total,other-count,other-total and may have name, design-effect and \
                other-design-effect. The answer is the first share less the other; the difference is significant \
                where the interval leaves out 0.
                """
        )

        @OptionGroup var options: Options

        func run() throws { try options.print(.difference) }
    }
}
