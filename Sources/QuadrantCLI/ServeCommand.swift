import ArgumentParser
import Foundation
import LedgerStore
import Logging
import Papers
import Scorecards
import ServiceLifecycle
import UnixSignals
import Web

/// `quadrant serve`: the pages over a ledger, until told to stop.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serves the pages over a ledger, and follows what is recorded meanwhile.",
        discussion: "Ends cleanly on an interrupt or a request to terminate (SIGINT, SIGTERM)."
    )

    @OptionGroup var ledger: LedgerOption
    @OptionGroup var listening: ListeningOptions

    func run() async throws {
        try await Exit.reporting {
            try await PageServer(ledgers: [try Ledger(reading: ledger.ledger)], options: listening).run()
        }
    }
}

/// Where pages are served.
struct ListeningOptions: ParsableArguments {
    @Option(name: .long, help: "The host name or address to listen on.")
    var host = "127.0.0.1"

    @Option(name: .long, help: "The port to listen on; 0 takes any that is free.")
    var port = 8080

    @Option(
        name: .customLong("log-level"),
        help: "trace, debug, info, notice, warning, error or critical.",
        transform: { text in
            guard let level = Logger.Level(rawValue: text) else {
                throw ValidationError("“\(text)” is no level of logging.")
            }
            return level
        }
    )
    var logLevel = Logger.Level.info
}

/// The web application over each of one or more ledgers, every one on a port of its own.
struct PageServer {
    let ledgers: [Ledger]
    let options: ListeningOptions

    /// Serves until told to stop; the second ledger's port follows the first one's.
    func run() async throws {
        var logger = Logger(label: "quadrant") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = options.logLevel
        let applications = try ledgers.enumerated().map { place, ledger in
            try application(over: ledger, port: options.port == 0 ? 0 : options.port + place, logger: logger)
        }
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: applications.map { .init(service: $0) },
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: logger
            )
        )
        try await group.run()
    }

    private func application(over ledger: Ledger, port: Int, logger: Logger) throws -> any Service {
        let host = options.host
        let name = ledgers.count == 1 ? "" : " \((ledger.path as NSString).lastPathComponent)"
        return try buildApplication(
            chronicle: { [ledger] in ledger.chronicle },
            configuration: WebConfiguration(host: host, port: port),
            logger: logger,
            services: [LedgerFollower(ledger: ledger, logger: logger)],
            paper: { cycle, scorecard in BoardPaper(cycle: cycle, in: scorecard)?.document.html },
            whenListening: { port in
                print("Serving\(name) on http://\(host.contains(":") ? "[\(host)]" : host):\(port)/ (stop with Ctrl-C)")
                Terminal.flush()
            }
        )
    }
}
