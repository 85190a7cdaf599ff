import Foundation
import Scorecards

/// The standard streams, and whether a person sits in front of them.
enum Terminal {
    static func error(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }

    /// Hands over what was printed, for readers on the other end of a pipe.
    static func flush() {
        fflush(nil)
    }

    /// Whether standard output may be coloured: a terminal, and nobody asked for none (no-color.org).
    static var isColoured: Bool {
        isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty
            && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    }

    /// The present time, read here and handed down.
    static func now() -> Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}
