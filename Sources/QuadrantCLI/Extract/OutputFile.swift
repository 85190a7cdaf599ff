import Foundation

/// A file that is there whole or not at all: written beside its place and moved there when it is done.
struct OutputFile {
    /// The file's path, or `nil` for standard output.
    let path: String?

    init(_ path: String?) { self.path = path == "-" ? nil : path }

    /// Writes the file with what the body hands over.
    func write(_ body: (_ sink: (UnsafeRawBufferPointer) throws -> Void) throws -> Void) throws {
        guard let path else { return try body { try FileHandle.standardOutput.write(contentsOf: $0) } }
        let draft = "\(path).\(ProcessInfo.processInfo.processIdentifier).part"
        guard FileManager.default.createFile(atPath: draft, contents: nil),
            let file = FileHandle(forWritingAtPath: draft)
        else {
            throw Unwritable(path: path, cause: String(cString: strerror(errno)))
        }
        do {
            try body { try file.write(contentsOf: $0) }
            try file.close()
            guard rename(draft, path) == 0 else {
                throw Unwritable(path: path, cause: String(cString: strerror(errno)))
            }
        } catch {
            unlink(draft)
            throw error
        }
    }
}

/// A file that cannot be written.
struct Unwritable: Error, CustomStringConvertible {
    let path: String
    let cause: String

    var description: String {
        "\(path) cannot be written (\(cause)); check that its folder is there and may be written to"
    }
}
