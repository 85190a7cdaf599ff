/// A tally as CSV: the columns in the order they were named, then `count`; quoted only where needed.
public struct CountsFile {
    private let tally: RecordTally
    private let columns: [String]

    /// Prepares the writing of a tally under these column names.
    public init(_ tally: RecordTally, columns: [String]) {
        (self.tally, self.columns) = (tally, columns)
    }

    /// Hands the file's bytes over, a stretch at a time.
    public func write(_ sink: (UnsafeRawBufferPointer) throws -> Void) throws {
        let head = (columns + ["count"]).map { Self.field(Array($0.utf8)) }.joined(separator: [UInt8(ascii: ",")])
        try (Array(head) + [UInt8(ascii: "\n")]).withUnsafeBytes(sink)
        let fields = columns.indices.map { FieldTexts(tally.values(ofColumn: $0).map { Self.field($0.bytes) }) }
        let longest = fields.map(\.longest).reduce(0, +) + 24
        let room = 1 << 16
        let text = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: room + longest)
        defer { text.deallocate() }
        var end = 0
        try tally.forEachCount { keys, records in
            for column in keys.indices { fields[column].append(keys[column], to: text, &end) }
            Self.append(records, to: text, &end)
            if end > room {
                try sink(UnsafeRawBufferPointer(UnsafeMutableBufferPointer(rebasing: text[..<end])))
                end = 0
            }
        }
        try sink(UnsafeRawBufferPointer(UnsafeMutableBufferPointer(rebasing: text[..<end])))
    }

    /// A column's values as they stand in the file, each with the comma that follows, side by side.
    private struct FieldTexts {
        private var bytes: [UInt8] = []
        private var starts: [Int] = [0]
        private(set) var longest = 0

        init(_ fields: [[UInt8]]) {
            for field in fields {
                bytes += field
                bytes.append(UInt8(ascii: ","))
                starts.append(bytes.count)
                longest = max(longest, field.count + 1)
            }
        }

        @inline(__always)
        func append(_ number: UInt32, to text: UnsafeMutableBufferPointer<UInt8>, _ end: inout Int) {
            let (start, stop) = (starts[Int(number)], starts[Int(number) + 1])
            bytes.withUnsafeBufferPointer { bytes in
                guard let from = bytes.baseAddress, let to = text.baseAddress else { return }
                (to + end).update(from: from + start, count: stop - start)
            }
            end += stop - start
        }
    }

    /// Writes a number and the end of its line.
    private static func append(_ number: Int, to text: UnsafeMutableBufferPointer<UInt8>, _ end: inout Int) {
        let start = end
        var rest = number
        repeat {
            text[end] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            end += 1
            rest /= 10
        } while rest > 0
        text[start..<end].reverse()
        text[end] = UInt8(ascii: "\n")
        end += 1
    }

    /// A field as it stands in the file: in quotes where it holds a comma, a quote or the end of a line.
    private static func field(_ bytes: [UInt8]) -> [UInt8] {
        let quote = UInt8(ascii: "\"")
        let needsQuotes = bytes.contains {
            [UInt8(ascii: ","), quote, UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains($0)
        }
        guard needsQuotes else { return bytes }
        return [quote] + bytes.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
    }
}
