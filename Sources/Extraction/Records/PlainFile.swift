import Foundation
import Glibc

/// An uncompressed file, read from any place by several workers at once.
final class PlainFile: Sendable {
    let path: String
    let size: Int
    private let descriptor: Int32

    init(_ path: String) throws(UnreadableRecords) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure(path) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Self.failure(path) }
        size = Int(status.st_size)
    }

    deinit { close(descriptor) }

    /// Reads bytes from an offset on; fewer only at the file's end.
    func read(into buffer: UnsafeMutablePointer<UInt8>, count: Int, at offset: Int) throws(UnreadableRecords) -> Int {
        var done = 0
        while done < count {
            let got = pread(descriptor, buffer + done, count - done, off_t(offset + done))
            if got < 0, errno == EINTR { continue }
            if got < 0 { throw Self.failure(path) }
            if got == 0 { break }
            done += got
        }
        return done
    }

    private static func failure(_ path: String) -> UnreadableRecords {
        UnreadableRecords([
            .init(
                file: path,
                problem: "it cannot be read (\(String(cString: strerror(errno))))",
                remedy: "check that it is there and may be read"
            )
        ])
    }
}
