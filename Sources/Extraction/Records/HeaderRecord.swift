/// The first record of a file: the names of its columns.
struct HeaderRecord {
    /// The names, without the quotes and without a byte-order mark.
    let names: [String]
    /// The offset after it.
    let end: Int
    /// How many lines it spans.
    let lines: Int

    /// Reads the names; `nil` where the record does not end before the limit.
    init?(_ bytes: UnsafePointer<UInt8>, limit: Int) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let start = limit >= mark.count && mark.indices.allSatisfy { bytes[$0] == mark[$0] } ? mark.count : 0
        var record = QuotedRecord()
        guard record.read(bytes, from: start, to: limit) else { return nil }
        names = record.fields.indices.map { place in
            record.withField(place, in: bytes) { field, count in
                String(decoding: UnsafeBufferPointer(start: field, count: count), as: UTF8.self)
            }
        }
        (end, lines) = (record.next, record.lines)
    }
}

/// The opening of a file: its kind, its size and what its header says of the columns that are read.
struct InputOpening {
    let input: RecordReading.Input

    init(
        _ path: String,
        for tabulation: Tabulation,
        numbers: [ValueNumbers],
        isWanted: (String) -> Bool
    ) throws(UnreadableRecords) {
        if path.lowercased().hasSuffix(".csv") {
            let file = try PlainFile(path)
            let record = try Self.header(path) { buffer, count, offset throws(UnreadableRecords) in
                try file.read(into: buffer, count: count, at: offset)
            }
            let header = try RecordHeader(names: record.names, for: tabulation, numbers: numbers, file: path)
            input = .plain(file, header: header, start: record.end, lines: record.lines)
            return
        }
        let size = try PlainFile(path).size
        let archive = try Archive(path)
        var headers: [RecordHeader] = []
        while let member = try archive.nextMember(where: isWanted) {
            let record = try Self.header(member) { buffer, count, _ throws(UnreadableRecords) in
                try archive.read(into: buffer, count: count)
            }
            headers.append(try RecordHeader(names: record.names, for: tabulation, numbers: numbers, file: member))
        }
        if headers.isEmpty {
            throw UnreadableRecords([
                .init(file: path, problem: "there is no CSV file inside", remedy: "give an archive that has one")
            ])
        }
        input = .compressed(path: path, size: size, headers: headers)
    }

    /// Reads bytes until the first record is whole.
    private static func header(
        _ name: String,
        read: (UnsafeMutablePointer<UInt8>, Int, Int) throws(UnreadableRecords) -> Int
    ) throws(UnreadableRecords) -> HeaderRecord {
        let capacity = 1 << 20
        let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + 1)
        defer { buffer.deallocate() }
        var held = 0
        while held < capacity {
            let got = try read(buffer + held, min(1 << 16, capacity - held), held)
            held += got
            if got == 0 {
                guard held > 0 else { break }
                buffer[held] = UInt8(ascii: "\n")
                held += 1
            }
            if let record = HeaderRecord(buffer, limit: held) { return record }
            if got == 0 { break }
        }
        throw UnreadableRecords([
            .init(
                file: name,
                line: held == 0 ? nil : 1,
                problem: held == 0 ? "the file is empty" : "the header does not end",
                remedy: "give a CSV file whose first line names its columns"
            )
        ])
    }
}

extension RecordReading.Input {
    /// How many bytes the file has on disk.
    var size: Int {
        switch self {
        case .plain(let file, _, _, _): file.size
        case .compressed(_, let size, _): size
        }
    }

    /// The line on which a plain file's first record begins; a compressed one is read from its header on.
    var firstLine: Int {
        switch self {
        case .plain(_, _, _, let lines): lines + 1
        case .compressed: 1
        }
    }

    /// How many stretches of so many bytes the file is read in.
    func stretches(of bytes: Int) -> Int {
        switch self {
        case .plain(let file, _, _, _): max(1, (file.size + bytes - 1) / bytes)
        case .compressed: 1
        }
    }
}
