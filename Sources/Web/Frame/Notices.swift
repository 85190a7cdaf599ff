import Scorecards
import Synchronization

/// What is told once, on the page that follows a change.
final class Notices: Sendable {
    private struct Notice {
        let text: String
        let path: String
        let time: Instant
    }

    private let waiting = Mutex<[String: Notice]>([:])
    private static let patience: Int64 = 60_000

    /// Keeps a sentence for the page at an address, which its reader asks for next.
    func leave(_ text: String, for identity: Identity, at address: String, now: Instant) {
        let path = String(address.prefix { $0 != "?" && $0 != "#" })
        waiting.withLock { waiting in
            waiting = waiting.filter { now.milliseconds - $0.value.time.milliseconds < Self.patience }
            waiting[identity.session] = Notice(text: text, path: path, time: now)
        }
    }

    /// The sentence that waits for a page, which is thereby told.
    func take(for identity: Identity, at path: String, now: Instant) -> String? {
        waiting.withLock { waiting in
            guard let notice = waiting[identity.session], notice.path == path else { return nil }
            waiting[identity.session] = nil
            return now.milliseconds - notice.time.milliseconds < Self.patience ? notice.text : nil
        }
    }
}
