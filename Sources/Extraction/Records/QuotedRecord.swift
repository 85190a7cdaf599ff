/// One record read byte by byte, for those that hold a quote: its fields without their quotes.
struct QuotedRecord {
    /// The fields, each in the source or, where it holds doubled quotes, in `unfolded`.
    private(set) var fields: [Field] = []
    /// The bytes of fields with doubled quotes, with one of each, and room to read beyond the last.
    private var unfolded: [UInt8] = []
    /// The offset after the record's line end.
    private(set) var next = 0
    /// How many line ends the record spans, its own included.
    private(set) var lines = 0
    /// Whether something follows a closing quote before the next comma.
    private(set) var hasStrayText = false
    /// The line within the record on which the last quoted field opened, counted from 0.
    private(set) var lastOpening = 0

    /// Where a field's bytes are.
    struct Field {
        var range: Range<Int>
        var isUnfolded = false
    }

    /// Reads the record that begins at `start`; `false` where it does not end before `limit`.
    ///
    /// A quote opens a field only as its first byte; elsewhere it is content (RFC 4180 leaves that open).
    mutating func read(_ source: UnsafePointer<UInt8>, from start: Int, to limit: Int) -> Bool {
        fields.removeAll(keepingCapacity: true)
        unfolded.removeAll(keepingCapacity: true)
        (lines, hasStrayText, lastOpening) = (0, false, 0)
        var offset = start
        while offset < limit {
            let isQuoted = source[offset] == UInt8(ascii: "\"")
            var field = Field(range: offset..<offset)
            if isQuoted {
                lastOpening = lines
                guard let quoted = readQuoted(source, &offset, limit) else { return false }
                field = quoted
            }
            let plain = offset
            while offset < limit, source[offset] != UInt8(ascii: ","), source[offset] != UInt8(ascii: "\n") {
                offset += 1
            }
            guard offset < limit else { return false }
            let isLast = source[offset] == UInt8(ascii: "\n")
            let end = isLast && offset > plain && source[offset - 1] == UInt8(ascii: "\r") ? offset - 1 : offset
            if !isQuoted { field.range = plain..<end } else if end > plain { hasStrayText = true }
            fields.append(field)
            offset += 1
            guard isLast else { continue }
            lines += 1
            next = offset
            unfolded.append(contentsOf: repeatElement(0, count: 8))
            return true
        }
        return false
    }

    /// Reads a field from its opening quote to after its closing one.
    private mutating func readQuoted(_ source: UnsafePointer<UInt8>, _ offset: inout Int, _ limit: Int) -> Field? {
        offset += 1
        let first = offset
        var copied = first
        let begin = unfolded.count
        while offset < limit {
            let byte = source[offset]
            offset += 1
            if byte == UInt8(ascii: "\n") { lines += 1 }
            guard byte == UInt8(ascii: "\"") else { continue }
            if offset < limit, source[offset] == byte {
                unfolded.append(contentsOf: UnsafeBufferPointer(start: source + copied, count: offset - copied))
                offset += 1
                copied = offset
                continue
            }
            guard unfolded.count > begin else { return Field(range: first..<offset - 1) }
            unfolded.append(contentsOf: UnsafeBufferPointer(start: source + copied, count: offset - 1 - copied))
            return Field(range: begin..<unfolded.count, isUnfolded: true)
        }
        return nil
    }

    /// Gives access to a field's bytes, readable for seven beyond their end.
    @inline(__always)
    func withField<Value>(
        _ place: Int,
        in source: UnsafePointer<UInt8>,
        _ body: (UnsafePointer<UInt8>, Int) -> Value
    ) -> Value {
        let field = fields[place]
        guard field.isUnfolded else { return body(source + field.range.lowerBound, field.range.count) }
        return unfolded.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return body(source, 0) }
            return body(base + field.range.lowerBound, field.range.count)
        }
    }
}
