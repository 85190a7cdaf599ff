import ArgumentParser
import Foundation
import Papers
import Scorecards

/// `quadrant paper`: a cycle's board paper, from the ledger alone.
struct PaperCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "paper",
        abstract: "Writes a cycle's board paper as HTML or Markdown.",
        discussion: "Every figure comes from the ledger; the same ledger gives the same bytes."
    )

    @OptionGroup var options: CycleOptions

    @Option(
        name: .shortAndLong,
        help: "The file to write, ending in .html or .md. (default: Markdown to standard output)"
    )
    var output: String?

    func run() throws {
        try Exit.reporting {
            let (scorecard, number) = try options.scorecard()
            guard let document = BoardPaper(cycle: number, in: scorecard)?.document else {
                throw NotFound(
                    refusal: scorecard.unknown("cycle", String(number), among: scorecard.cycles.ids.map(String.init))
                )
            }
            guard let output else {
                print(document.markdown)
                return
            }
            let text: String
            switch (output as NSString).pathExtension.lowercased() {
            case "html", "htm": text = document.html
            case "md", "markdown": text = document.markdown
            case let ending:
                throw ValidationError("A paper cannot be written as “.\(ending)”; end the file's name in .html or .md.")
            }
            try Data(text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
            print("Wrote the paper of cycle \(number) to \(output).")
        }
    }
}
