/// A list that entries of earlier versions do not have, and that is left out of an entry where it is empty.
@propertyWrapper public struct OmittedWhenEmpty<Element: Codable & Hashable & Sendable>: Hashable, Codable, Sendable {
    /// The list.
    public var wrappedValue: [Element]

    /// Wraps a list.
    public init(wrappedValue: [Element]) {
        self.wrappedValue = wrappedValue
    }

    /// Reads the list as it stands in an entry.
    public init(from decoder: any Decoder) throws {
        wrappedValue = try [Element](from: decoder)
    }

    /// Writes the list as it stands in an entry.
    public func encode(to encoder: any Encoder) throws {
        try wrappedValue.encode(to: encoder)
    }
}

extension KeyedDecodingContainer {
    /// Reads a list that may be left out.
    public func decode<Element>(_ type: OmittedWhenEmpty<Element>.Type, forKey key: Key) throws
        -> OmittedWhenEmpty<Element>
    {
        try decodeIfPresent(type, forKey: key) ?? OmittedWhenEmpty(wrappedValue: [])
    }
}

extension KeyedEncodingContainer {
    /// Writes a list unless it is empty.
    public mutating func encode<Element>(_ value: OmittedWhenEmpty<Element>, forKey key: Key) throws {
        if !value.wrappedValue.isEmpty { try encode(value.wrappedValue, forKey: key) }
    }
}
