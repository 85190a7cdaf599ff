import Dispatch
import GRDB
import Synchronization

/// Makes changes that arrive while a commit runs share the next one, so that many people may save at once.
///
/// Each change keeps or loses its own effect; all of a batch wait for one flush of the disk, and none is acknowledged
/// before it.
final class CommitQueue: Sendable {
    /// One change that waits: how it is made, and how it is told that it cannot be.
    private struct Change: Sendable {
        let make: @Sendable (Database) -> Ending
        let refuse: @Sendable (any Error) -> Void
    }

    /// Tells the one who waits; with an error where the batch did not reach the disk.
    private typealias Ending = @Sendable ((any Error)?) -> Void

    private struct State {
        var waiting: [Change] = []
        var isAtWork = false
    }

    private let database: DatabasePool
    private let path: String
    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "quadrant.accounts.commits", qos: .userInitiated)

    init(_ database: DatabasePool, path: String) {
        self.database = database
        self.path = path
    }

    /// Changes the file and returns when the change is on disk.
    func write<Value: Sendable>(_ work: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            enqueue(work) { continuation.resume(with: $0) }
        }
    }

    /// Changes the file soon; what comes of it is told once it is on disk.
    func enqueue<Value: Sendable>(
        _ work: @escaping @Sendable (Database) throws -> Value,
        whenDone tell: @escaping @Sendable (Result<Value, any Error>) -> Void
    ) {
        let path = path
        let change = Change(
            make: { database in
                let result = Result { try AccountsError.explaining(path) { try Self.attempt(work, on: database) } }
                return { failure in tell(failure.map(Result.failure) ?? result) }
            },
            refuse: { tell(.failure($0)) }
        )
        let mustBegin = state.withLock { state in
            state.waiting.append(change)
            defer { state.isAtWork = true }
            return !state.isAtWork
        }
        if mustBegin { queue.async { self.work() } }
    }

    /// Commits batch after batch until nothing waits.
    private func work() {
        while true {
            let batch = state.withLock { state in
                defer { state.waiting = [] }
                state.isAtWork = !state.waiting.isEmpty
                return state.waiting
            }
            guard !batch.isEmpty else { return }
            commit(batch)
        }
    }

    private func commit(_ batch: [Change]) {
        var endings: [Ending] = []
        var failure: (any Error)?
        do {
            try AccountsError.explaining(path) {
                try database.writeWithoutTransaction { database in
                    try database.inTransaction(.immediate) {
                        for change in batch {
                            endings.append(change.make(database))
                            // A full disk may have ended the transaction: nothing of the batch is kept then.
                            guard database.isInsideTransaction else { throw AccountsError.interrupted(path) }
                        }
                        return .commit
                    }
                }
            }
        } catch {
            failure = error
        }
        for ending in endings { ending(failure) }
        if let failure { for change in batch.dropFirst(endings.count) { change.refuse(failure) } }
    }

    /// Makes a change within the batch's transaction; where it fails, its effect alone is taken back.
    private static func attempt<Value>(_ work: (Database) throws -> Value, on database: Database) throws -> Value {
        var value: Value?
        try database.inSavepoint {
            value = try work(database)
            return .commit
        }
        guard let value else { throw CancellationError() }
        return value
    }
}
