import Hummingbird
import LedgerStore
import Logging
import Papers
import Scorecards
import Web

/// The pages beside a plain route of the same server, so that both are measured in one run.
enum HelloServer {
    static func run(ledger path: String, port: Int) async throws {
        let ledger = try Ledger(reading: path)
        var logger = Logger(label: "benchmark")
        logger.logLevel = .error
        let router = try buildRouter(
            chronicle: { ledger.chronicle },
            paper: { cycle, scorecard in BoardPaper(cycle: cycle, in: scorecard)?.document.html }
        )
        let hello = Router()
        hello.get("hello") { _, _ in "hello" }
        let pages = Application(
            router: router,
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
            logger: logger
        )
        let plain = Application(
            router: hello,
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port + 1)),
            logger: logger
        )
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await pages.runService() }
            group.addTask { try await plain.runService() }
            try await group.waitForAll()
        }
    }
}
