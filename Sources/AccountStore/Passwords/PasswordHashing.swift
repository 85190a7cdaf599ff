import Foundation

/// Hashes passwords away from the threads that answer requests, two at once, since each takes 32 MiB.
final class PasswordHashing: Sendable {
    let cost: PasswordHash.Cost
    private let queue: OperationQueue

    init(cost: PasswordHash.Cost) {
        self.cost = cost
        queue = OperationQueue()
        queue.maxConcurrentOperationCount = 2
        queue.qualityOfService = .userInitiated
    }

    /// The hash of a new password.
    func hash(_ password: String) async throws -> PasswordHash {
        let cost = cost
        return try await run { try PasswordHash(of: password, cost: cost) }
    }

    /// Makes sure that a password matches; takes as long where there is nothing to match.
    ///
    /// - Parameters:
    ///   - password: The password.
    ///   - hash: What it must match, or `nil` where nothing will.
    ///   - begin: Called when it is this password's turn, before any work; may refuse it.
    ///   - whenWrong: Called where it does not match, before the next one's turn.
    /// - Throws: ``SignInRefusal/wrong`` where it does not match.
    func require(
        _ password: String,
        _ hash: PasswordHash?,
        begin: @escaping @Sendable () throws -> Void = {},
        whenWrong: @escaping @Sendable () -> Void = {}
    ) async throws {
        let nothing = PasswordHash.ofNothing(cost: cost)
        try await run {
            try begin()
            guard try (hash ?? nothing).matches(password), hash != nil else {
                whenWrong()
                throw SignInRefusal.wrong
            }
        }
    }

    private func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.addOperation { continuation.resume(with: Result(catching: work)) }
        }
    }
}
