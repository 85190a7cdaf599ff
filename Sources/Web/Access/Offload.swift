import Dispatch

/// Runs what may wait for a disk on threads of its own, so that the threads that answer requests never wait.
enum Offload {
    private static let readers = DispatchQueue(label: "quadrant.accounts.reading", attributes: .concurrent)
    private static let writer = DispatchQueue(label: "quadrant.accounts.writing")

    /// Runs what reads elsewhere, beside other reading and whatever is being written, and waits for its result without
    /// holding a thread.
    static func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await run(on: readers, work)
    }

    /// Runs what writes elsewhere, one after the other: the file takes one writer at a time, and who waits for it keeps no
    /// reader waiting.
    static func write<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await run(on: writer, work)
    }

    private static func run<Value: Sendable>(
        on queue: DispatchQueue,
        _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try work() }) }
        }
    }
}
