/// The stable name of one thing of a kind, as a person writes it in a file: `vwi-solved`, `keeping-people-safe`.
public struct Identifier<Subject>: Hashable, Sendable {
    /// The identifier as written.
    public let text: String

    /// Takes a text as it is; ``isWellFormed`` says whether it may name something new.
    public init(_ text: String) {
        self.text = text
    }

    /// Whether the text is one to sixty-four lower-case letters, digits and single hyphens.
    public var isWellFormed: Bool {
        let bytes = Array(text.utf8)
        guard (1...64).contains(bytes.count), bytes.first != hyphen, bytes.last != hyphen else { return false }
        return bytes.indices.allSatisfy { index in
            switch bytes[index] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
            case hyphen: bytes[index - 1] != hyphen
            default: false
            }
        }
    }

    private var hyphen: UInt8 { UInt8(ascii: "-") }
}

extension Identifier: Comparable {
    /// Whether the left one comes first.
    public static func < (left: Identifier, right: Identifier) -> Bool { left.text < right.text }
}

extension Identifier: CustomStringConvertible, ExpressibleByStringLiteral {
    /// The identifier as written.
    public var description: String { text }

    /// Takes a literal as it is.
    public init(stringLiteral text: String) {
        self.init(text)
    }
}

extension Identifier: Codable {
    /// Reads the value from the form it has in an entry.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the value in the form it has in an entry.
    public func encode(to encoder: any Encoder) throws {
        try encoder.encodeText(text)
    }
}
