/// Reads CSV (RFC 4180) row by row from bytes in memory, without a value object for each field.
struct CSVReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var nextLine = 1

    /// The line on which the current row begins.
    private(set) var line = 0
    /// The fields of the current row.
    private(set) var fields: [Field] = []

    /// A field's bytes within the file.
    struct Field {
        let start: Int
        let end: Int
        /// Whether doubled quotes inside must be made single.
        let hasDoubledQuotes: Bool
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// What is wrong with a row's quoting.
    enum Fault: Error {
        case quoteNotClosed(line: Int)
        case textAfterQuote(line: Int)
    }

    /// Moves to the next row that is not empty; returns false at the end.
    mutating func next() throws(Fault) -> Bool {
        repeat {
            guard position < bytes.count else { return false }
            line = nextLine
            fields.removeAll(keepingCapacity: true)
            while try readField() {}
        } while fields.count == 1 && fields[0].start == fields[0].end
        return true
    }

    /// A field's bytes as they stand in the file.
    subscript(index: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[fields[index].start..<fields[index].end])
    }

    /// A field as text.
    func text(_ index: Int) -> String {
        guard fields[index].hasDoubledQuotes else { return String(decoding: self[index], as: UTF8.self) }
        // Byte by byte: as a character a quotation mark may be one with a combining mark after it.
        var text: [UInt8] = []
        var isSecond = false
        for byte in self[index] {
            isSecond = byte == Self.quote && !isSecond
            if !isSecond { text.append(byte) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads one field; returns whether another follows in the row.
    private mutating func readField() throws(Fault) -> Bool {
        if position < bytes.count, bytes[position] == Self.quote { return try readQuotedField() }
        let start = position
        while position < bytes.count, bytes[position] != Self.comma, bytes[position] != Self.newline { position += 1 }
        var end = position
        if position == bytes.count || bytes[position] == Self.newline, end > start, bytes[end - 1] == Self.return {
            end -= 1
        }
        fields.append(Field(start: start, end: end, hasDoubledQuotes: false))
        return endField()
    }

    private mutating func readQuotedField() throws(Fault) -> Bool {
        let openingLine = nextLine
        position += 1
        let start = position
        var hasDoubled = false
        while true {
            guard position < bytes.count else { throw .quoteNotClosed(line: openingLine) }
            if bytes[position] == Self.newline { nextLine += 1 }
            if bytes[position] == Self.quote {
                guard position + 1 < bytes.count, bytes[position + 1] == Self.quote else { break }
                hasDoubled = true
                position += 1
            }
            position += 1
        }
        fields.append(Field(start: start, end: position, hasDoubledQuotes: hasDoubled))
        position += 1
        let isAtReturn = position < bytes.count && bytes[position] == Self.return
        if isAtReturn, position + 1 == bytes.count || bytes[position + 1] == Self.newline { position += 1 }
        guard position == bytes.count || bytes[position] == Self.comma || bytes[position] == Self.newline else {
            throw .textAfterQuote(line: nextLine)
        }
        return endField()
    }

    /// Steps over what ends a field; returns whether it was a comma.
    private mutating func endField() -> Bool {
        guard position < bytes.count else { return false }
        let isComma = bytes[position] == Self.comma
        if !isComma { nextLine += 1 }
        position += 1
        if isComma, position == bytes.count {
            fields.append(Field(start: position, end: position, hasDoubledQuotes: false))
            return false
        }
        return isComma
    }

    private static let comma = UInt8(ascii: ",")
    private static let quote = UInt8(ascii: "\"")
    private static let newline = UInt8(ascii: "\n")
    private static let `return` = UInt8(ascii: "\r")
}

extension Findings {
    /// Tells of a row whose quoting is wrong; what follows in the file cannot be read.
    func report(_ fault: CSVReader.Fault, in file: String) {
        switch fault {
        case .quoteNotClosed(let line):
            error(
                Place(file: file, line: line),
                "a quotation mark is opened here and not closed",
                remedy: "close it, or double it where it belongs to the text"
            )
        case .textAfterQuote(let line):
            error(
                Place(file: file, line: line),
                "text follows a closing quotation mark",
                remedy: "put the whole field between quotation marks, doubled where they belong to the text"
            )
        }
    }

    /// Tells of a row that has more or fewer fields than the header.
    func report(_ count: Int, insteadOf expected: Int, at place: Place) {
        error(
            place,
            "the row has \(count) fields where the header has \(expected)",
            remedy: "give every column a field, if an empty one, and put text with commas between quotation marks"
        )
    }
}
