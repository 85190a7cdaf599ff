import Foundation
import Scorecards
import Synchronization

/// How far a long reading has come, on the terminal's last line; nothing where nobody watches.
final class ReadingProgress: Sendable {
    private let began = ContinuousClock.now
    private let shown = Mutex<ContinuousClock.Instant?>(nil)
    private let isWatched = isatty(STDERR_FILENO) == 1

    /// Told how many bytes of how many were read; shows it five times a second.
    func tell(_ read: Int, of total: Int) {
        guard isWatched else { return }
        let now = ContinuousClock.now
        let isDue = shown.withLock { shown in
            guard now - (shown ?? began) >= .milliseconds(200) else { return false }
            shown = now
            return true
        }
        guard isDue else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K\(Self.line(read, of: total, after: now - began))".utf8))
    }

    /// Clears the line.
    func end() {
        guard isWatched, shown.withLock({ $0 != nil }) else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
    }

    /// The line: the share, the amount, the rate and the time that remains at this rate.
    static func line(_ read: Int, of total: Int, after elapsed: Duration) -> String {
        let seconds = max(elapsed / .seconds(1), 0.001)
        let rate = Double(read) / seconds
        let share = total > 0 ? min(100, read * 100 / total) : 100
        let done = "\(share)% of \(megabytes(Double(total))) read"
        guard rate > 0 else { return done }
        let remaining = Int((Double(max(0, total - read)) / rate).rounded(.up))
        return "\(done), \(megabytes(rate)) a second, \(remaining) \(remaining == 1 ? "second" : "seconds") to go"
    }

    private static func megabytes(_ bytes: Double) -> String {
        "\(Quantity(Int(bytes / 1_000_000)).formatted(decimals: 0)) MB"
    }
}
