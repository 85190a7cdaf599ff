import LedgerStore
import Logging
import Scorecards
import ServiceLifecycle

/// Keeps the pages up with what other processes append to the ledger.
struct LedgerFollower: Service {
    let ledger: Ledger
    let logger: Logger

    /// Looks twice a second, which costs one small query.
    func run() async throws {
        while !Task.isShuttingDownGracefully {
            do {
                try ledger.refresh()
            } catch {
                logger.error("the ledger cannot be read", metadata: ["cause": "\(error)"])
            }
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .milliseconds(500)) }
        }
    }
}
