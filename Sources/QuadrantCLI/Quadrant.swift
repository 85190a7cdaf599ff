import ArgumentParser

/// The command line: each subcommand in a file of its own.
@main
struct Quadrant: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quadrant",
        abstract:
            "Runs a police force's Balanced Scorecard: from figures to judged measures, grades and the board's paper.",
        discussion: """
            Everything is kept in a ledger, an append-only file. A first look:
              quadrant demo --folder Examples/essex-cycle-7
            """,
        version: "0.1.0",
        subcommands: [
            DemoCommand.self, ImportCommand.self, ExtractCommand.self, EvaluateCommand.self, PaperCommand.self,
            ServeCommand.self, UserCommand.self, SPCCommand.self, IntervalCommand.self, FunnelCommand.self,
            VerifyCommand.self, BackupCommand.self, RestoreCommand.self,
        ]
    )
}
