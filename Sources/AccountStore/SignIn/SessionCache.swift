import Scorecards
import Synchronization

/// The sessions of late, so that most requests need no look into the file.
///
/// What was read is good for one revision of the accounts; whether another process has made a new one is looked up at
/// most twice a second.
final class SessionCache: Sendable {
    /// A session as it was read, and when it was used since.
    struct Session: Sendable {
        let account: Account
        let begun: Instant
        var used: Instant
        /// The last use that the file knows of.
        var noted: Instant
        let revision: Int

        private static let idle: Int64 = 60 * 60_000
        private static let age: Int64 = 12 * 60 * 60_000

        /// Whether the session has ended by its age or by having been left alone.
        func isOver(at now: Instant) -> Bool {
            now.milliseconds - used.milliseconds >= Self.idle || now.milliseconds - begun.milliseconds >= Self.age
        }

        /// The instants before which a session must have begun or been used to be over for certain.
        static func limits(at now: Instant) -> (begun: Int64, used: Int64) {
            // The file may know of a use a minute late.
            (now.milliseconds - age, now.milliseconds - idle - noteInterval)
        }
    }

    /// How long a use may stay unnoted in the file.
    private static let noteInterval: Int64 = 60_000
    private static let checkInterval: Int64 = 500
    private static let most = 10_000

    private struct State {
        var sessions: [String: Session] = [:]
        var revision = 0
        var checked: Instant?
    }

    private let state = Mutex(State())

    /// Makes the next request look whether the accounts have changed.
    func doubt() {
        state.withLock { $0.checked = nil }
    }

    /// Whether it is time to look for a new revision.
    func isDue(at now: Instant) -> Bool {
        state.withLock { state in
            guard let checked = state.checked else { return true }
            return !(0..<Self.checkInterval).contains(now.milliseconds - checked.milliseconds)
        }
    }

    /// Takes note of the file's revision, and forgets what was read before it.
    func adopt(revision: Int, at now: Instant) {
        state.withLock { state in
            Self.adopt(revision, &state)
            state.checked = now
        }
    }

    /// The session with a digest, used now, and whether the file should learn of the use; `nil` where it is not known.
    func use(_ digest: String, at now: Instant) -> (session: Session, mustNote: Bool)? {
        state.withLock { state in
            guard var session = state.sessions[digest], !session.isOver(at: now) else {
                state.sessions[digest] = nil
                return nil
            }
            session.used = max(session.used, now)
            let mustNote = session.used.milliseconds - session.noted.milliseconds >= Self.noteInterval
            if mustNote { session.noted = session.used }
            state.sessions[digest] = session
            return (session, mustNote)
        }
    }

    /// Keeps a session as it was read.
    func keep(_ session: Session, as digest: String) {
        state.withLock { state in
            Self.adopt(session.revision, &state)
            guard session.revision == state.revision else { return }
            if state.sessions.count >= Self.most { state.sessions = [:] }
            state.sessions[digest] = session
        }
    }

    /// Has a use noted again that could not be.
    func isUnnoted(_ digest: String, since noted: Instant) {
        state.withLock { $0.sessions[digest]?.noted = noted }
    }

    private static func adopt(_ revision: Int, _ state: inout State) {
        guard revision > state.revision else { return }
        state.revision = revision
        state.sessions = [:]
    }
}
