/// A field's content as bytes, without its quotes; ordered by its bytes.
public struct FieldValue: Hashable, Sendable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The bytes, which need not be valid UTF-8.
    public var bytes: [UInt8]

    /// Takes bytes as they stand in a file.
    public init(bytes: [UInt8]) { self.bytes = bytes }

    /// Takes the UTF-8 of a text.
    public init(_ text: String) { bytes = Array(text.utf8) }

    /// Takes the UTF-8 of a literal.
    public init(stringLiteral text: String) { self.init(text) }

    /// The content as text, with invalid UTF-8 repaired.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The content as text.
    public var description: String { text }

    /// Orders by bytes, the shorter first where one begins the other.
    public static func < (one: FieldValue, other: FieldValue) -> Bool {
        one.bytes.lexicographicallyPrecedes(other.bytes)
    }
}

extension FieldValue {
    /// The content before its last word and the spaces before that; nothing where it is a single word.
    ///
    /// A census area's name, “Bristol 003B”, gives its district's so.
    public var withoutLastWord: FieldValue {
        let space = UInt8(ascii: " ")
        guard let last = bytes.lastIndex(of: space) else { return FieldValue(bytes: []) }
        let end = bytes[..<last].lastIndex { $0 != space }.map { $0 + 1 } ?? 0
        return FieldValue(bytes: Array(bytes[..<end]))
    }
}
