/// How every rule of a spec sees a field: its text without the spaces and tabs around it.
enum FieldText {
    /// The text of a field without the spaces and tabs around it.
    static func trimmed(_ field: FieldValue) -> String {
        var bytes = field.bytes[...]
        while let first = bytes.first, isBlank(first) { bytes = bytes.dropFirst() }
        while let last = bytes.last, isBlank(last) { bytes = bytes.dropLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    /// The text before its last word; nothing where it is a single word.
    static func droppingLastWord(_ text: String) -> String {
        guard let space = text.lastIndex(of: " ") else { return "" }
        var words = text[..<space]
        while words.last == " " { words = words.dropLast() }
        return String(words)
    }

    /// The letters and digits of a text in lower case, with a hyphen for every run of anything else.
    ///
    /// Only unaccented letters are kept, so that an identifier comes out: “Bristol, City of” is `bristol-city-of`.
    static func slug(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.lowercased().utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): bytes.append(byte)
            default: if let last = bytes.last, last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
            }
        }
        if bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
