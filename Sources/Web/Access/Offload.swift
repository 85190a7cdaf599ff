import Dispatch

/// Runs what may wait for a disk on a thread of its own, so that the threads that answer requests never wait.
enum Offload {
    // One thread: what runs here waits for one connection to one file anyway.
    private static let queue = DispatchQueue(label: "quadrant.accounts")

    /// Runs work elsewhere and waits for its result without holding a thread.
    static func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try work() }) }
        }
    }
}
