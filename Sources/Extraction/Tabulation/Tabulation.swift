/// What to count in record-level files: records by the values of columns, with sums and distinct values where asked.
public struct Tabulation: Sendable {
    /// The columns whose values make a group, in the order of the answer.
    public var keys: [Key]
    /// The columns whose numbers are added up in every group.
    public var sums: [Column]
    /// The columns whose different values are gathered in every group; blank fields do not count.
    public var distincts: [Column]

    /// Asks for the number of records by these keys.
    public init(keys: [Key], sums: [Column] = [], distincts: [Column] = []) {
        self.keys = keys
        self.sums = sums
        self.distincts = distincts
    }

    /// One column of a group's name, and what becomes of its fields before records are grouped.
    public struct Key: Sendable {
        /// The column read.
        public var column: Column
        /// What a field stands for, or `nil` where records are grouped by the field as it is.
        ///
        /// Asked about once per different value as long as these are few, so it may be slow; it must be pure.
        public var meaning: (@Sendable (FieldValue) -> Meaning)?

        /// What of a field its meaning depends on, by which an engine may group fields before they are asked about.
        public var essence: Essence

        /// Creates a key from a column.
        public init(
            _ column: Column,
            essence: Essence = .field,
            meaning: (@Sendable (FieldValue) -> Meaning)? = nil
        ) {
            self.column = column
            self.meaning = meaning
            self.essence = essence
        }
    }

    /// What of a field decides its meaning: fields that agree in it mean the same.
    public enum Essence: Hashable, Sendable {
        /// All of it.
        case field
        /// What is left without its last word, after the spaces and tabs around it were taken off or not.
        case withoutLastWord(trimmed: Bool)
        /// Which of these texts it is, or that it is blank, or none of these; without the spaces and tabs around it.
        case oneOf([String])
        /// The day that a timestamp begins with.
        case day
        /// The day of a timestamp in UTC, save at a month's ends, where the clock of another place tells the month.
        case dayWithinMonth
    }

    /// What a field stands for.
    public enum Meaning: Hashable, Sendable {
        /// The record belongs to the group of this value.
        case value(FieldValue)
        /// The record cannot be used, with what is wrong and what would be right.
        case unusable(problem: String, remedy: String)
    }
}

/// A column of record-level files by the names its header may have.
public struct Column: Hashable, Sendable {
    /// The names the header may have, the preferred one first; case is ignored, and “_” and a space are the same.
    public var names: [String]

    /// The name of the file that a record stands in, or of the archive's member, as if it were a column of its own.
    public static let fileName = Column(names: [])

    /// Creates a column known by one or more names.
    public init(_ names: String...) { self.names = names }

    /// Whether another column is known by the same names, as headers are compared.
    public func isSame(as other: Column) -> Bool { names.map(Self.folded) == other.names.map(Self.folded) }

    /// Whether two headers are the same name.
    static func isSame(_ one: String, _ other: String) -> Bool { folded(one) == folded(other) }

    /// Creates a column known by a list of names.
    public init(names: [String]) { self.names = names }
}
