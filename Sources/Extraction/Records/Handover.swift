import Dispatch
import Synchronization

/// Pieces of work that one thread makes ahead of another that takes them, so that neither waits for the other's every step.
final class Handover<Piece: Sendable>: Sendable {
    private let state = Mutex(State())
    private let filled = DispatchSemaphore(value: 0)
    private let free: DispatchSemaphore

    private struct State {
        var pieces: [Piece] = []
        var isCancelled = false
    }

    /// Lets so many pieces wait to be taken.
    init(ahead: Int) { free = DispatchSemaphore(value: ahead) }

    /// Hands a piece over, waiting until there is room; `false` where nobody takes any more.
    func put(_ piece: Piece) -> Bool {
        free.wait()
        let isWanted = state.withLock { state in
            state.pieces.append(piece)
            return !state.isCancelled
        }
        filled.signal()
        return isWanted
    }

    /// The next piece, waiting until there is one.
    func take() -> Piece {
        filled.wait()
        let piece = state.withLock { $0.pieces.removeFirst() }
        free.signal()
        return piece
    }

    /// Says that nothing will be taken any more.
    func cancel() {
        state.withLock { $0.isCancelled = true }
        free.signal()
    }
}
