/// A slow and obvious reading of a CSV file, one byte after the other, to hold the fast one against.
struct SlowReader {
    /// The names in the header.
    var header: [String] = []
    /// The records that have as many fields as the header.
    var used: [[[UInt8]]] = []
    /// The records that cannot be used, with their lines.
    var rejected: [Rejected] = []

    struct Rejected: Hashable {
        enum Cause: Hashable { case ragged, textAfterQuote, unclosed }

        var line: Int
        var cause: Cause
    }

    private var bytes: [UInt8]
    private var place = 0
    private var line = 1

    private static let (quote, comma, newline, carriageReturn) = (
        UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r")
    )

    init(_ file: [UInt8]) {
        bytes = file
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        if bytes.last != Self.newline { bytes.append(Self.newline) }
        var isFirst = true
        while place < bytes.count {
            let began = line
            guard let (fields, hasTextAfterQuote, wasBare) = record() else { return }
            if isFirst {
                header = fields.map { String(decoding: $0, as: UTF8.self) }
                isFirst = false
            } else if hasTextAfterQuote {
                rejected.append(Rejected(line: began, cause: .textAfterQuote))
            } else if fields.count == header.count {
                used.append(fields)
            } else if !(wasBare && fields == [[]]) {
                rejected.append(Rejected(line: began, cause: .ragged))
            }
        }
    }

    /// The next record's fields, whether text follows a closing quote, and whether there was no quote in it.
    private mutating func record() -> ([[UInt8]], Bool, Bool)? {
        var fields: [[UInt8]] = []
        var (hasTextAfterQuote, wasBare) = (false, true)
        while true {
            var field: [UInt8] = []
            let isQuoted = bytes[place] == Self.quote
            if isQuoted {
                wasBare = false
                guard let content = quotedField() else { return nil }
                field = content
            }
            var rest: [UInt8] = []
            while bytes[place] != Self.comma, bytes[place] != Self.newline {
                rest.append(bytes[place])
                place += 1
            }
            let isLast = bytes[place] == Self.newline
            place += 1
            if isLast {
                line += 1
                if rest.last == Self.carriageReturn { rest.removeLast() }
            }
            if isQuoted, !rest.isEmpty { hasTextAfterQuote = true }
            fields.append(isQuoted ? field : rest)
            if isLast { return (fields, hasTextAfterQuote, wasBare) }
        }
    }

    /// The content of a field in quotes; `nil` where they are never closed, or close where the file ends.
    private mutating func quotedField() -> [UInt8]? {
        let opening = line
        var field: [UInt8] = []
        place += 1
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            if byte == Self.newline { line += 1 }
            guard byte == Self.quote else {
                field.append(byte)
                continue
            }
            guard place < bytes.count, bytes[place] == Self.quote else { return field }
            field.append(byte)
            place += 1
        }
        rejected.append(Rejected(line: opening, cause: .unclosed))
        return nil
    }
}
