/// One piece of a section's text.
public enum Block: Hashable, Sendable {
    /// A heading one rank below the section's own, with the name by which links reach it.
    case heading(String, id: String)
    /// A paragraph.
    case paragraph([Inline])
    /// A list without numbers.
    case bullets([Bullet])
    /// A table.
    case table(Table)

    /// A paragraph of plain text.
    public static func paragraph(_ text: String) -> Block { .paragraph([.text(text)]) }
}

/// One item of a list, with further items below it where it has any.
public struct Bullet: Hashable, Sendable {
    /// What the item says.
    public var text: [Inline]
    /// The items below it.
    public var details: [Bullet]

    /// Creates an item.
    public init(_ text: [Inline], details: [Bullet] = []) {
        self.text = text
        self.details = details
    }

    /// Creates an item of plain text.
    public init(_ text: String) {
        self.init([.text(text)])
    }
}

/// A stretch of text of one kind.
public enum Inline: Hashable, Sendable {
    /// Plain words.
    case text(String)
    /// Words that stand out.
    case strong(String)
    /// Words that state a figure of the ledger, with the reference that it answers.
    case figure(String, reference: String)
    /// Words that lead to another place of the document, named by its id.
    case link(String, to: String)

    /// The words alone.
    public var words: String {
        switch self {
        case .text(let words), .strong(let words), .figure(let words, _), .link(let words, _): words
        }
    }
}

/// A table whose first column heads its rows.
public struct Table: Hashable, Sendable {
    /// A cell: its lines, each of inlines.
    public typealias Cell = [[Inline]]

    /// What the table shows, printed above it.
    public var caption: String
    /// The headings of the columns.
    public var header: [String]
    /// The rows; every row has as many cells as there are headings.
    public var rows: [[Cell]]

    /// Creates a table; rows that are too short are filled with empty cells, and cells beyond the header are dropped.
    public init(caption: String, header: [String], rows: [[Cell]]) {
        self.caption = caption
        self.header = header
        self.rows = rows.map { row in
            Array((row + Array(repeating: [], count: max(0, header.count - row.count))).prefix(header.count))
        }
    }
}
