import Dispatch
import LedgerStore
import Scorecards
import Web

/// Records what people do on the pages, one after the other on a thread of its own, so that nobody else waits for the disk.
struct LedgerPen: Sendable {
    let ledger: Ledger
    let now: @Sendable () -> Instant
    private let queue = DispatchQueue(label: "quadrant.ledger")

    init(_ ledger: Ledger, now: @escaping @Sendable () -> Instant) {
        self.ledger = ledger
        self.now = now
    }

    /// Records what a plan makes of the newest scorecard and returns the number of the first entry.
    ///
    /// Throws ``NotRecorded`` where anything is refused, and whatever the plan throws.
    @Sendable func record(
        by author: String,
        plan: @escaping @Sendable (Scorecard) throws -> [any EntryContent]
    ) async throws -> Int {
        try await withCheckedThrowingContinuation { continuation in
            queue.async {
                continuation.resume(with: Result { try write(by: author, plan: plan) })
            }
        }
    }

    /// Has the ledger catch up with what other processes appended.
    func refresh() async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            queue.async { continuation.resume(with: Result { _ = try ledger.refresh() }) }
        }
    }

    private func write(by author: String, plan: (Scorecard) throws -> [any EntryContent]) throws -> Int {
        do {
            return try ledger.record(by: author, at: now(), plan: plan).first
        } catch let refused as Refused {
            throw NotRecorded(refusals: refused.items.map(\.refusal))
        }
    }
}
