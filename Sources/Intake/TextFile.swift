import Foundation

/// A file's bytes as UTF-8 text, or a clear word about what else they are.
struct TextFile {
    let place: Place
    /// The bytes without a byte order mark.
    let bytes: [UInt8]

    /// Reads a file; where it is missing or not UTF-8 the findings say so and the result is `nil`.
    init?(_ path: String, named name: String, findings: Findings) {
        let place = Place(file: name)
        guard let data = FileManager.default.contents(atPath: path) else {
            findings.error(place, "the file cannot be read", remedy: "check that it exists and may be read")
            return nil
        }
        var bytes = [UInt8](data)
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            findings.error(place, "the file is UTF-16", remedy: "save it as UTF-8 (in Excel: “CSV UTF-8”)")
            return nil
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        if let fault = Self.firstFault(in: bytes) {
            let line = bytes[..<fault].count { $0 == UInt8(ascii: "\n") } + 1
            findings.error(
                Place(file: name, line: line),
                "the text is not UTF-8",
                remedy: "save the file as UTF-8 (in Excel: “CSV UTF-8”)"
            )
            return nil
        }
        self.place = place
        self.bytes = bytes
    }

    /// Takes a text that does not stand in a file of its own.
    init(text: String, named name: String) {
        place = Place(file: name)
        bytes = Array(text.utf8)
    }

    /// The text with Windows line ends made plain.
    var text: String {
        String(decoding: bytes, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
            .joined(separator: "\n")
    }

    /// The position of the first byte that is not valid UTF-8 or is a null, or `nil`.
    private static func firstFault(in bytes: [UInt8]) -> Int? {
        if String(validating: bytes, as: UTF8.self) != nil {
            return bytes.firstIndex(of: 0)
        }
        // Halve towards the fault: a prefix that ends on a whole character validates as long as it holds none.
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            if String(validating: bytes[start..<end], as: UTF8.self) == nil { return start }
            start = end + 1
        }
        return bytes.firstIndex(of: 0)
    }
}
