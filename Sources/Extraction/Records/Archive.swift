import CArchive

/// A compressed file or an archive, read from its beginning to its end through libarchive.
final class Archive {
    private let path: String
    private let handle: OpaquePointer
    /// Whether the file is compressed data alone, without members of its own.
    private let isRaw: Bool

    init(_ path: String) throws(UnreadableRecords) {
        self.path = path
        isRaw = !path.lowercased().hasSuffix(".zip")
        guard let handle = archive_read_new() else {
            throw UnreadableRecords([.init(file: path, problem: "there is no memory to read it", remedy: "free some")])
        }
        self.handle = handle
        if isRaw {
            archive_read_support_format_raw(handle)
            archive_read_support_filter_gzip(handle)
            archive_read_support_filter_zstd(handle)
        } else {
            archive_read_support_format_zip(handle)
        }
        guard archive_read_open_filename(handle, path, 1 << 16) == ARCHIVE_OK else { throw failure() }
    }

    deinit { archive_read_free(handle) }

    /// Goes to the next CSV file inside that is wanted, and gives the name by which people know it; `nil` after the last.
    func nextMember(where isWanted: (String) -> Bool) throws(UnreadableRecords) -> String? {
        while true {
            var entry: OpaquePointer?
            let answer = archive_read_next_header(handle, &entry)
            if answer == ARCHIVE_EOF { return nil }
            guard answer == ARCHIVE_OK || answer == ARCHIVE_WARN else { throw failure() }
            if isRaw { return path }
            guard let entry, let name = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry) else {
                continue
            }
            let member = String(cString: name)
            let parts = member.split(separator: "/")
            let isHidden = parts.contains { $0.hasPrefix(".") || $0 == "__MACOSX" }
            if !isHidden, member.lowercased().hasSuffix(".csv"), isWanted(member) { return "\(path)/\(member)" }
        }
    }

    /// Reads on in the present member; 0 at its end.
    func read(into buffer: UnsafeMutablePointer<UInt8>, count: Int) throws(UnreadableRecords) -> Int {
        let got = archive_read_data(handle, buffer, count)
        guard got >= 0 else { throw failure() }
        return got
    }

    /// How many bytes of the file itself were taken in.
    var bytesRead: Int { Int(archive_filter_bytes(handle, -1)) }

    private func failure() -> UnreadableRecords {
        let cause = archive_error_string(handle).map { String(cString: $0) } ?? "no cause is given"
        return UnreadableRecords([
            .init(
                file: path,
                problem: "it cannot be read as the compressed file that its name says it is (\(cause))",
                remedy: "fetch it again, or unpack it"
            )
        ])
    }
}
