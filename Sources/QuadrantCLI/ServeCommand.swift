import AccountStore
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
        discussion: """
            People sign in with the accounts beside the ledger, in LEDGER.people, and what they do is recorded in the ledger; \
            quadrant user add makes an account. With --open everybody who reaches the server may read everything, and \
            nobody can change anything.

            Ends cleanly on an interrupt or a request to terminate (SIGINT, SIGTERM).
            """
    )

    @OptionGroup var ledger: LedgerOption
    @Flag(name: .long, help: "Show everything to everybody, without signing in; nothing can be changed.")
    var open = false

    @OptionGroup var listening: ListeningOptions

    func run() async throws {
        try await Exit.reporting {
            try await PageServer(places: [try place()], options: listening).run()
        }
    }

    private func place() throws -> PageServer.Place {
        if open { return PageServer.Place(ledger: try Ledger(reading: ledger.ledger)) }
        let people = Accounts.path(besides: ledger.ledger)
        // The ledger first: where it is missing, accounts beside it would be of no use.
        let ledger = try Ledger(path: ledger.ledger)
        guard FileManager.default.fileExists(atPath: people) else { throw NoAccounts(ledger: ledger.path) }
        return PageServer.Place(ledger: ledger, accounts: try Accounts(path: people))
    }
}

/// A ledger whose pages nobody could sign in to.
struct NoAccounts: Error, CustomStringConvertible {
    let ledger: String

    /// What is missing and what would help.
    var description: String {
        """
        nobody has an account for \(ledger) yet; make the first administrator with: \
        quadrant user add ID --ledger \(ledger) --name "NAME" --office "OFFICE" --role administrator@FORCE, \
        or show the pages to everybody with: quadrant serve --ledger \(ledger) --open
        """
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
    /// A ledger, and the accounts of those who may sign in; without these everybody may read and nobody write.
    struct Place {
        let ledger: Ledger
        var accounts: Accounts?
        /// The clock by which people work.
        var now: @Sendable () -> Instant = { Terminal.now() }
    }

    let places: [Place]
    let options: ListeningOptions

    /// Serves until told to stop; the second ledger's port follows the first one's.
    func run() async throws {
        var logger = Logger(label: "quadrant") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = options.logLevel
        let applications = try places.enumerated().map { index, place in
            try application(over: place, port: options.port == 0 ? 0 : options.port + index, logger: logger)
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

    private func application(over place: Place, port: Int, logger: Logger) throws -> any Service {
        let host = options.host
        let ledger = place.ledger
        let name = places.count == 1 ? "" : " \((ledger.path as NSString).lastPathComponent)"
        let pen = LedgerPen(ledger, now: place.now)
        return try buildApplication(
            chronicle: { [ledger] in ledger.chronicle },
            configuration: WebConfiguration(host: host, port: port),
            logger: logger,
            services: [LedgerFollower(pen: pen, logger: logger)],
            participation: place.accounts.map { accounts in
                Participation(
                    accounts: accounts,
                    record: { author, plan in try await pen.record(by: author, plan: plan) },
                    now: place.now
                )
            },
            paper: { cycle, scorecard in BoardPaper(cycle: cycle, in: scorecard)?.document.html },
            whenListening: { port in
                print("Serving\(name) on http://\(host.contains(":") ? "[\(host)]" : host):\(port)/ (stop with Ctrl-C)")
                Terminal.flush()
            }
        )
    }
}
