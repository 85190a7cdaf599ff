/// A worker's room for the bytes it reads, used again for every stretch.
final class ByteBuffer {
    private var bytes: UnsafeMutablePointer<UInt8>
    private var capacity: Int

    init() {
        capacity = 1 << 16
        bytes = .allocate(capacity: capacity + RecordScanner.slack)
        bytes.initialize(repeating: 0, count: capacity + RecordScanner.slack)
    }

    deinit { bytes.deallocate() }

    /// Makes room for so many bytes, keeping the first ones.
    private func reserve(_ count: Int, keeping kept: Int) {
        // One more than asked for, for the line end that a file's last line may lack.
        guard count + 1 > capacity else { return }
        let room = UnsafeMutablePointer<UInt8>.allocate(capacity: count + 1 + RecordScanner.slack)
        room.update(from: bytes, count: kept)
        (room + kept).initialize(repeating: 0, count: count + 1 + RecordScanner.slack - kept)
        bytes.deallocate()
        (bytes, capacity) = (room, count + 1)
    }

    // MARK: - Plain files

    /// Where a record begins if `offset` lies outside quotes: after the first line end from the byte before it on.
    func firstRecord(of file: PlainFile, from offset: Int, before limit: Int) throws(UnreadableRecords) -> Int? {
        var place = offset - 1
        while place < min(limit, file.size) {
            let got = try file.read(into: bytes, count: min(1 << 12, min(limit, file.size) - place), at: place)
            if got == 0 { return nil }
            for index in 0..<got where bytes[index] == UInt8(ascii: "\n") { return place + index + 1 }
            place += got
        }
        return nil
    }

    /// Reads the records of a stretch from its beginning, as far beyond its end as the last one goes.
    func scan(
        _ file: PlainFile,
        from begin: Int,
        _ header: RecordHeader,
        _ scanner: RecordScanner,
        into stretch: inout Stretch
    ) throws(UnreadableRecords) {
        let owned = stretch.owned.upperBound
        // How far beyond its end a stretch is read at first, for its last record.
        let overlap = max(16, stretch.owned.count >> 6)
        stretch.end = begin
        guard begin < min(owned, file.size) else { return }
        var start = begin
        var held = 0
        var wanted = min(owned + overlap, file.size) - begin
        while true {
            reserve(wanted, keeping: held)
            let got = held + (try file.read(into: bytes + held, count: wanted - held, at: start + held))
            let isLast = got < wanted || start + got >= file.size
            var limit = got
            if isLast, got > 0, bytes[got - 1] != UInt8(ascii: "\n") {
                bytes[got] = UInt8(ascii: "\n")
                limit += 1
            }
            let next = scanner.scan(
                bytes,
                from: 0,
                owned: min(owned - start, got),
                limit: limit,
                header: header,
                into: &stretch.rows
            )
            stretch.end = start + next
            if stretch.end >= min(owned, start + got) && (stretch.end >= owned || isLast) { return }
            if isLast {
                scanner.refuseUnclosed(bytes, from: next, limit: limit, into: &stretch.rows)
                stretch.end = file.size
                return
            }
            // The last record goes on: keep its beginning and read as much again.
            held = got - next
            guard held < RecordScanner.longestRecord else { throw tooLong(file.path) }
            bytes.update(from: bytes + next, count: held)
            start += next
            wanted = min(max(held * 2, held + overlap), file.size - start)
        }
    }

    private func tooLong(_ name: String) -> UnreadableRecords {
        let most = RecordScanner.longestRecord >> 20
        return UnreadableRecords([
            .init(
                file: name,
                problem: "a record is longer than \(most) MiB",
                remedy: "look for a quote that is opened and never closed"
            )
        ])
    }

    // MARK: - Streams

    /// Reads the records of a compressed file, handing over what was found now and then with the bytes taken in so far.
    func scan(
        _ stream: ArchiveStream,
        _ header: RecordHeader,
        _ scanner: RecordScanner,
        found: (inout ScannedRows, Int) -> Void
    ) throws(UnreadableRecords) {
        var rows = ScannedRows()
        var held = 0
        var isFirst = true
        while true {
            let chunk = try stream.nextChunk()
            reserve(held + chunk.count, keeping: held)
            chunk.withUnsafeBufferPointer { content in
                if let base = content.baseAddress { (bytes + held).update(from: base, count: content.count) }
            }
            held += chunk.count
            var limit = held
            if chunk.isEmpty, held > 0, bytes[held - 1] != UInt8(ascii: "\n") {
                bytes[held] = UInt8(ascii: "\n")
                limit += 1
            }
            var start = 0
            if isFirst {
                guard let end = HeaderRecord(bytes, limit: limit)?.end else {
                    guard held < RecordScanner.longestRecord, !chunk.isEmpty else { throw tooLong(stream.path) }
                    continue
                }
                (start, isFirst) = (end, false)
                rows.lines += HeaderRecord(bytes, limit: limit)?.lines ?? 1
            }
            var next = scanner.scan(bytes, from: start, owned: limit, limit: limit, header: header, into: &rows)
            if chunk.isEmpty, next < limit {
                scanner.refuseUnclosed(bytes, from: next, limit: limit, into: &rows)
                next = limit
            }
            found(&rows, stream.bytesRead)
            rows.clear()
            if chunk.isEmpty { return }
            held -= next
            guard held < RecordScanner.longestRecord else { throw tooLong(stream.path) }
            bytes.update(from: bytes + next, count: held)
        }
    }
}
