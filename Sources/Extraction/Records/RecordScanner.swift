import Scorecards

/// One worker's reading of records: from bytes to the numbers that stand for their fields.
final class RecordScanner {
    private var index = StructureIndex()
    private var quoted = QuotedRecord()
    private let tables: UnsafeMutablePointer<ValueTable>
    private let numbers: [ValueNumbers]

    /// The longest record that is read; a quote that is never closed must not take in the whole file.
    static let longestRecord = 1 << 22
    /// How far beyond a stretch's end its bytes must be readable.
    static let slack = 64

    init(_ numbers: [ValueNumbers]) {
        self.numbers = numbers
        tables = .allocate(capacity: numbers.count)
        for (place, values) in numbers.enumerated() {
            (tables + place).initialize(to: ValueTable(limit: values.limit))
        }
    }

    deinit {
        tables.deinitialize(count: numbers.count)
        tables.deallocate()
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
                    let firstPlace = place
                    take(header, line: rows.lines, into: &rows) { column in
                        let begin = column == 0 ? record : Int(places[firstPlace &+ column &- 1]) &+ 1
                        var stop = Int(places[firstPlace &+ column])
                        if column == commas, stop > begin, bytes[stop &- 1] == UInt8(ascii: "\r") { stop &-= 1 }
                        return (bytes + begin, stop &- begin)
                    }
                } else {
                    refuseRagged(fields: last - place + 1, isEmpty: isEmpty(bytes, record, end), header, &rows)
                }
                rows.lines += 1
                record = end + 1
                place = last + 1
                special += 1
            } else {
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

    /// Reads a record with quotes; `false` where it does not end before the limit.
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
            take(header, line: rows.lines, into: &rows) { column in
                quoted.withField(column, in: bytes) { ($0, $1) }
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

    // MARK: - A record's fields

    @inline(__always)
    private func take(
        _ header: RecordHeader,
        line: Int,
        into rows: inout ScannedRows,
        field: (Int) -> (UnsafePointer<UInt8>, Int)
    ) {
        let before = rows.numbers.count
        var unusable: UInt32?
        for place in 0..<numbers.count {
            let number =
                switch header.numbered[place] {
                case .everywhere(let number): number
                case .column(let column): self.number(of: field(column), place)
                }
            rows.numbers.append(number)
            if number >= ValueNumbers.firstReason, unusable == nil {
                unusable = number
                let reason = numbers[place].reason(number)
                rows.reject(reason.problem, reason.remedy, line: line)
            }
        }
        if unusable == nil, header.amounts.isEmpty || takeAmounts(header, line: line, into: &rows, field: field) {
            rows.used += 1
        } else {
            rows.numbers.removeLast(rows.numbers.count - before)
        }
    }

    @inline(__always)
    private func number(of field: (UnsafePointer<UInt8>, Int), _ place: Int) -> UInt32 {
        tables[place].number(of: field.0, count: field.1) { numbers[place].number(of: $0) }
    }

    private func takeAmounts(
        _ header: RecordHeader,
        line: Int,
        into rows: inout ScannedRows,
        field: (Int) -> (UnsafePointer<UInt8>, Int)
    ) -> Bool {
        let before = rows.amounts.count
        for column in header.amounts {
            let (start, length) = field(column)
            let content = UnsafeBufferPointer(start: start, count: length)
            let amount = Quantity(decimalBytes: content)
            if amount == nil, !content.isEmpty {
                rows.amounts.removeLast(rows.amounts.count - before)
                let text = String(decoding: content, as: UTF8.self)
                rows.reject("“\(text)” is not a number", "write it with a point and without commas", line: line)
                return false
            }
            rows.amounts.append(amount)
        }
        return true
    }
}
