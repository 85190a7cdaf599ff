import Scorecards
import Synchronization

/// The wrong passwords from each address: thirty in a quarter of an hour, and the address must wait.
///
/// They are kept in memory alone; addresses are written nowhere.
final class AddressLimit: Sendable {
    private static let most = 30
    private static let length: Int64 = 15 * 60_000

    private struct State {
        var failures: [String: [Int64]] = [:]
        var count = 0
    }

    private let state = Mutex(State())

    /// Throws how long an address must wait, if it must.
    func require(_ address: String, at now: Instant) throws {
        let start = now.milliseconds - Self.length
        let times = state.withLock { $0.failures[address, default: []] }.filter { $0 > start }.sorted()
        guard times.count >= Self.most else { return }
        throw SignInRefusal.tooMany(minutes: SignInRefusal.minutes(times[times.count - Self.most] - start))
    }

    /// Counts a wrong password from an address.
    func count(_ address: String, at now: Instant) {
        let start = now.milliseconds - Self.length
        state.withLock { state in
            state.count += 1
            // Forgetting whoever has waited long enough keeps the list as short as the quarter of an hour.
            if state.count.isMultiple(of: 256) {
                state.failures = state.failures.filter { $0.value.contains { $0 > start } }
            }
            state.failures[address, default: []].removeAll { $0 <= start }
            state.failures[address, default: []].append(now.milliseconds)
        }
    }
}
