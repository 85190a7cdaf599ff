import Logging
import ServiceLifecycle

/// Keeps the pages up with what other processes append to the ledger.
struct LedgerFollower: Service {
    let pen: LedgerPen
    let logger: Logger

    /// Looks twice a second, which costs one small query.
    func run() async {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            do {
                try await pen.refresh()
            } catch {
                logger.error("the ledger cannot be read", metadata: ["cause": "\(error)"])
            }
            await pause()
        }
    }

    /// Waits until the next look, or until the server is to stop, which ends the sleep early and is no fault.
    private func pause() async {
        do {
            try await cancelWhenGracefulShutdown { try await Task.sleep(for: .milliseconds(500)) }
        } catch is CancellationError {
            return
        } catch {
            logger.error("the pause between two looks at the ledger failed", metadata: ["cause": "\(error)"])
        }
    }
}
