/// One worker's reading of records: from bytes to the numbers that stand for their fields.
final class RecordScanner {
    private var index = StructureIndex()
    private var quoted = QuotedRecord()
    private let waiting: FieldBatch
    /// The fields of a record with quotes.
    private var fields: [(start: Int, end: Int)] = []

    /// The longest record that is read; a quote that is never closed must not take in the whole file.
    static let longestRecord = 1 << 22
    /// How far beyond a stretch's end its bytes must be readable.
    static let slack = 64

    /// Reads columns with numbers and so many columns with amounts.
    init(_ numbers: [ValueNumbers], amounts: Int) {
        waiting = FieldBatch(numbers, amounts: amounts)
    }

    /// Reads the records that begin in `start..<owned`, and returns the offset of the first record not read.
    ///
    /// That is `owned` or later, or earlier where a record does not end before `limit`: then more bytes are needed. Bytes
    /// must be readable for ``slack`` beyond the limit.
    func scan(
        _ bytes: UnsafePointer<UInt8>,
        from start: Int,
        owned: Int,
        limit: Int,
        header: RecordHeader,
        into rows: inout ScannedRows
    ) -> Int {
        var record = start
        while record < owned {
            index.index(bytes, from: record, to: limit)
            let first = record
            record = scanIndexed(bytes, from: record, owned: owned, limit: limit, header: header, into: &rows)
            waiting.take(of: bytes, header, into: &rows)
            if record == first || record < owned && index.end >= limit {
                // Nothing ended among the indexed bytes, or they hold no whole record any more.
                if index.end >= limit { return record }
                guard readQuoted(bytes, from: record, limit: limit, header: header, into: &rows) else { return record }
                record = quoted.next
            }
        }
        return record
    }

    private func scanIndexed(
        _ bytes: UnsafePointer<UInt8>,
        from start: Int,
        owned: Int,
        limit: Int,
        header: RecordHeader,
        into rows: inout ScannedRows
    ) -> Int {
        let (places, specials) = (index.places, index.specials)
        let (placeCount, specialCount) = (index.placeCount, index.specialCount)
        let commas = header.columnCount - 1
        var record = start
        var place = 0
        var special = 0
        while special < specialCount, record < owned {
            let last = Int(specials[special])
            let end = Int(places[last])
            if bytes[end] == UInt8(ascii: "\n") {
                if last - place == commas {
                    waiting.add(line: rows.lines)
                    header.forEachSought { slot, column in
                        let begin = column == 0 ? record : Int(places[place &+ column &- 1]) &+ 1
                        var stop = Int(places[place &+ column])
                        if column == commas, stop > begin, bytes[stop &- 1] == UInt8(ascii: "\r") { stop &-= 1 }
                        waiting.set(slot, start: begin, end: stop)
                    }
                    if waiting.isFull { waiting.take(of: bytes, header, into: &rows) }
                } else {
                    waiting.take(of: bytes, header, into: &rows)
                    refuseRagged(fields: last - place + 1, isEmpty: isEmpty(bytes, record, end), header, &rows)
                }
                rows.lines += 1
                record = end + 1
                place = last + 1
                special += 1
            } else if let after = addQuoted(bytes, from: record, place: place, header: header, &rows) {
                record = Int(places[after - 1]) + 1
                place = after
                while special < specialCount, specials[special] < place { special += 1 }
                if waiting.isFull { waiting.take(of: bytes, header, into: &rows) }
            } else {
                waiting.take(of: bytes, header, into: &rows)
                guard readQuoted(bytes, from: record, limit: limit, header: header, into: &rows) else { return record }
                record = quoted.next
                while place < placeCount, places[place] < record { place += 1 }
                while special < specialCount, specials[special] < place { special += 1 }
            }
        }
        return record
    }

    private func isEmpty(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        end == start || end == start + 1 && bytes[start] == UInt8(ascii: "\r")
    }

    // MARK: - Records with quotes

    /// Adds a record with quotes to those that wait, jumping from place to place, and returns the place after it.
    ///
    /// Gives up on one that goes on beyond the index or has more to it than fields in quotes: doubled quotes, text after
    /// a quote, too many or too few fields.
    private func addQuoted(
        _ bytes: UnsafePointer<UInt8>,
        from record: Int,
        place: Int,
        header: RecordHeader,
        _ rows: inout ScannedRows
    ) -> Int? {
        let (places, placeCount) = (index.places, index.placeCount)
        let quote = UInt8(ascii: "\"")
        var (place, start, lines) = (place, record, 0)
        fields.removeAll(keepingCapacity: true)
        while true {
            var end: Int
            if bytes[start] == quote {
                place += 1
                while place < placeCount, bytes[Int(places[place])] != quote {
                    if bytes[Int(places[place])] == UInt8(ascii: "\n") { lines += 1 }
                    place += 1
                }
                guard place + 1 < placeCount else { return nil }
                end = Int(places[place])
                start += 1
                place += 1
                let next = Int(places[place])
                let isLast = bytes[next] == UInt8(ascii: "\n")
                guard bytes[next] != quote, next == end + 1 || isLast && isEmpty(bytes, end + 1, next) else {
                    return nil
                }
            } else {
                // A quote inside a field is a part of it.
                while place < placeCount, bytes[Int(places[place])] == quote { place += 1 }
                guard place < placeCount else { return nil }
                end = Int(places[place])
                if bytes[end] == UInt8(ascii: "\n"), end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
            }
            fields.append((start, end))
            let next = Int(places[place])
            place += 1
            if bytes[next] == UInt8(ascii: "\n") { break }
            guard fields.count < header.columnCount else { return nil }
            start = next + 1
        }
        guard fields.count == header.columnCount else { return nil }
        waiting.add(line: rows.lines)
        header.forEachSought { slot, column in
            waiting.set(slot, start: fields[column].start, end: fields[column].end)
        }
        rows.lines += lines + 1
        return place
    }

    /// Reads a record with quotes byte by byte; `false` where it does not end before the limit.
    private func readQuoted(
        _ bytes: UnsafePointer<UInt8>,
        from start: Int,
        limit: Int,
        header: RecordHeader,
        into rows: inout ScannedRows
    ) -> Bool {
        guard quoted.read(bytes, from: start, to: limit) else { return false }
        if quoted.hasStrayText {
            rows.reject(
                "there is text between a closing quote and the next comma",
                "write a quote inside quotes twice",
                line: rows.lines
            )
        } else if quoted.fields.count != header.columnCount {
            let isEmpty = quoted.fields.count == 1 && isEmpty(bytes, start, quoted.next - 1)
            refuseRagged(fields: quoted.fields.count, isEmpty: isEmpty, header, &rows)
        } else {
            waiting.takeRecord(header, line: rows.lines, into: &rows) { slot in
                quoted.withField(header.column(ofSlot: slot), in: bytes) { ($0, $1) }
            }
        }
        rows.lines += quoted.lines
        return true
    }

    /// Tells what is wrong with a quote that is still open where the file ends.
    func refuseUnclosed(_ bytes: UnsafePointer<UInt8>, from start: Int, limit: Int, into rows: inout ScannedRows) {
        _ = quoted.read(bytes, from: start, to: limit)
        rows.reject(
            "the quote that opens here is never closed",
            "close it, or write a quote inside quotes twice",
            line: rows.lines + quoted.lastOpening
        )
        rows.lines += quoted.lines
    }

    /// A line with nothing on it is no record where records have several fields.
    private func refuseRagged(fields: Int, isEmpty: Bool, _ header: RecordHeader, _ rows: inout ScannedRows) {
        if isEmpty { return }
        rows.reject(
            "the record has \(fields) \(fields == 1 ? "field" : "fields")",
            "the header has \(header.columnCount)",
            line: rows.lines
        )
    }
}
