/// Lines of a file of counts in the making.
///
/// Neighbouring groups mostly agree in their first columns, whose text is then copied from the line before in one piece.
final class CountLines {
    /// Each column's values as they stand in the file, each with the comma that follows.
    private let columns: UnsafeMutableBufferPointer<FieldTexts>
    /// For each column its number in the line before, and where its text ends in that line.
    private let numbers: UnsafeMutablePointer<UInt32>
    private let ends: UnsafeMutablePointer<Int>
    private let text: UnsafeMutablePointer<UInt8>
    private var line: UnsafeMutablePointer<UInt8>
    private var end: UnsafeMutablePointer<UInt8>

    /// Prepares lines of these columns' values, as they stand in the file; room is needed for so many bytes and a line.
    init(_ fields: [[[UInt8]]], room: Int) {
        columns = .allocate(capacity: fields.count)
        _ = columns.initialize(from: fields.map { FieldTexts($0) })
        numbers = .allocate(capacity: fields.count)
        // No value has the highest number, so that the first line is made from its first column on.
        numbers.initialize(repeating: .max, count: fields.count)
        ends = .allocate(capacity: fields.count)
        ends.initialize(repeating: 0, count: fields.count)
        // The line of a group has a text for each column and a number of at most 20 digits.
        text = .allocate(capacity: room + 2 * (columns.map(\.longest).reduce(0, +) + 24))
        (line, end) = (text, text)
    }

    deinit {
        for column in columns { column.deallocate() }
        columns.deallocate()
        numbers.deallocate()
        ends.deallocate()
        text.deallocate()
    }

    /// How many bytes were made since they were taken last.
    var count: Int { end - text }

    /// Takes the bytes made so far.
    func take() -> [UInt8] {
        let bytes = Array(UnsafeBufferPointer(start: text, count: count))
        // The last line stays at hand for the next one, in the room behind.
        let size = end - line
        text.update(from: line, count: size)
        (line, end) = (text, text)
        return bytes
    }

    /// Adds the line of a group.
    @inline(__always)
    func add(_ keys: UnsafeBufferPointer<UInt32>, _ records: Int) {
        var column = 0
        while column < keys.count, keys[column] == numbers[column] { column &+= 1 }
        if column > 0 {
            let same = ends[column &- 1]
            end.update(from: line, count: same)
            line = end
            end += same
        } else {
            line = end
        }
        while column < keys.count {
            columns[column].append(keys[column], to: &end)
            numbers[column] = keys[column]
            ends[column] = end - line
            column &+= 1
        }
        append(records)
    }

    /// Writes a number and the end of its line.
    @inline(__always)
    private func append(_ number: Int) {
        let start = end
        var rest = UInt(bitPattern: number)
        repeat {
            end.pointee = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
            end += 1
            rest /= 10
        } while rest > 0
        if end - start > 1 {
            var digits = UnsafeMutableBufferPointer(start: start, count: end - start)
            digits.reverse()
        }
        end.pointee = UInt8(ascii: "\n")
        end += 1
    }
}

/// A column's texts side by side.
private struct FieldTexts {
    private let bytes: UnsafeMutablePointer<UInt8>
    private let starts: UnsafeMutablePointer<Int>
    let longest: Int

    init(_ fields: [[UInt8]]) {
        bytes = .allocate(capacity: fields.reduce(0) { $0 + $1.count + 1 })
        starts = .allocate(capacity: fields.count + 1)
        longest = (fields.map(\.count).max() ?? 0) + 1
        var end = 0
        for (place, field) in fields.enumerated() {
            (starts + place).initialize(to: end)
            for byte in field + [UInt8(ascii: ",")] {
                (bytes + end).initialize(to: byte)
                end += 1
            }
        }
        (starts + fields.count).initialize(to: end)
    }

    func deallocate() {
        bytes.deallocate()
        starts.deallocate()
    }

    @inline(__always)
    func append(_ number: UInt32, to end: inout UnsafeMutablePointer<UInt8>) {
        let start = starts[Int(number)]
        let count = starts[Int(number) &+ 1] &- start
        end.update(from: bytes + start, count: count)
        end += count
    }
}
