import Scorecards

/// The fields of records that wait until their values are looked up, each column's together.
///
/// Looking up one record's value does not wait for another's then, which halves the time it takes.
final class FieldBatch {
    private let tables: UnsafeMutablePointer<ValueTable>
    private let numbers: [ValueNumbers]
    /// The fields of each column sought, one column after another.
    private let fields: UnsafeMutablePointer<Field>
    /// The lines on which the records begin, counted from the stretch's beginning.
    private let lines: UnsafeMutablePointer<Int>
    private var count = 0

    /// How many records wait at most; what they need stays in the nearest cache.
    private static let capacity = 128

    /// A field's bytes: where they begin from the bytes that are read, and how many there are.
    private struct Field {
        var start: UInt32
        var length: UInt32
    }

    /// Makes room for the fields of columns with numbers and of so many columns with amounts.
    init(_ numbers: [ValueNumbers], amounts: Int) {
        self.numbers = numbers
        tables = .allocate(capacity: numbers.count)
        for (place, values) in numbers.enumerated() {
            (tables + place).initialize(to: ValueTable(limit: values.limit))
        }
        fields = .allocate(capacity: (numbers.count + amounts) * Self.capacity)
        lines = .allocate(capacity: Self.capacity)
    }

    deinit {
        tables.deinitialize(count: numbers.count)
        tables.deallocate()
        fields.deallocate()
        lines.deallocate()
    }

    var isFull: Bool { count == Self.capacity }

    /// Adds a record, whose fields must be set before the next is added.
    @inline(__always)
    func add(line: Int) {
        lines[count] = line
        count &+= 1
    }

    /// Sets a field of the record added last.
    @inline(__always)
    func set(_ place: Int, start: Int, end: Int) {
        fields[place &* Self.capacity &+ count &- 1] = Field(
            start: UInt32(truncatingIfNeeded: start),
            length: UInt32(truncatingIfNeeded: end &- start)
        )
    }

    // MARK: - Looking up

    /// Looks up what waits and adds it to the rows.
    func take(of bytes: UnsafePointer<UInt8>, _ header: RecordHeader, into rows: inout ScannedRows) {
        guard count > 0 else { return }
        if !header.amounts.isEmpty || !takeColumns(of: bytes, header, into: &rows) {
            for record in 0..<count {
                takeRecord(header, line: lines[record], into: &rows) { place in
                    let field = fields[place * Self.capacity + record]
                    return (bytes + Int(field.start), Int(field.length))
                }
            }
        }
        count = 0
    }

    /// Takes all records, unless one of them cannot be used: then none, so that each can be looked at by itself.
    private func takeColumns(
        of bytes: UnsafePointer<UInt8>,
        _ header: RecordHeader,
        into rows: inout ScannedRows
    ) -> Bool {
        let (count, columns) = (count, numbers.count)
        let first = rows.numbers.count
        rows.numbers.append(contentsOf: repeatElement(0, count: count * columns))
        let highest = rows.numbers.withUnsafeMutableBufferPointer { found in
            var highest: UInt32 = 0
            for place in 0..<columns {
                switch header.numbered[place] {
                case .everywhere(let number):
                    for record in 0..<count { found[first &+ record &* columns &+ place] = number }
                    highest = max(highest, number)
                case .column:
                    let fields = fields + place * Self.capacity
                    for record in 0..<count {
                        let field = (bytes + Int(fields[record].start), Int(fields[record].length))
                        let number = self.number(of: field, place)
                        found[first &+ record &* columns &+ place] = number
                        highest = max(highest, number)
                    }
                }
            }
            return highest
        }
        guard highest < ValueNumbers.firstReason else {
            rows.numbers.removeLast(count * columns)
            return false
        }
        rows.used += count
        return true
    }

    /// Takes one record whose fields are given by their places among the columns sought.
    func takeRecord(
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
                case .column: self.number(of: field(place), place)
                }
            rows.numbers.append(number)
            if number >= ValueNumbers.firstReason, unusable == nil {
                unusable = number
                let reason = numbers[place].reason(number)
                rows.reject(reason.problem, reason.remedy, line: line)
            }
        }
        if unusable == nil, takeAmounts(header, line: line, into: &rows, field: field) {
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
        for place in header.amounts.indices {
            let (start, length) = field(numbers.count + place)
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
