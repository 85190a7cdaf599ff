/// The text of one section or quadrant of a cycle's paper, with references in place of figures.
public struct Narrative: Hashable, Sendable {
    /// The text as written.
    public let text: String
    /// The paragraphs and bullets, in order.
    public let blocks: [Block]

    /// A paragraph or a bullet.
    public struct Block: Hashable, Sendable {
        /// Whether the block is a bullet of a list.
        public let isBullet: Bool
        /// What it says.
        public let spans: [Span]
    }

    /// A stretch of text of one kind.
    public enum Span: Hashable, Sendable {
        case text(String)
        case strong(String)
        case figure(FigureReference)
    }

    /// Reads narrative as written in a file, or reports every reference that cannot be read with its line.
    ///
    /// Paragraphs are separated by blank lines, lines that begin with `- ` are bullets, `**words**` are strong and
    /// `{measure.window}` refers to a figure.
    public init(_ text: String) throws(Unreadable) {
        var blocks: [(isBullet: Bool, text: String, line: Int)] = []
        var isOpen = false
        for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = raw.trimmed
            if line.isEmpty {
                isOpen = false
            } else if line.hasPrefix("- ") {
                blocks.append((true, String(line.dropFirst(2)), index + 1))
                isOpen = true
            } else if isOpen, let last = blocks.indices.last {
                blocks[last].text += "\n" + line
            } else {
                blocks.append((false, line, index + 1))
                isOpen = true
            }
        }
        var problems: [Unreadable.Problem] = []
        self.text = text
        self.blocks = blocks.map { block in
            Block(isBullet: block.isBullet, spans: Self.spans(block.text, line: block.line, &problems))
        }
        guard problems.isEmpty else { throw Unreadable(problems: problems) }
    }

    /// Every figure the text refers to.
    public var references: [FigureReference] {
        blocks.flatMap(\.spans).compactMap { if case .figure(let reference) = $0 { reference } else { nil } }
    }

    /// References that cannot be read, each with its line.
    public struct Unreadable: Error, Hashable, Sendable {
        /// The problems in the order of their lines.
        public let problems: [Problem]

        /// One text in braces that is no reference.
        public struct Problem: Hashable, Sendable {
            /// The line of the text, counted from 1.
            public let line: Int
            /// What stands between the braces.
            public let text: String
        }
    }

    private static func spans(_ text: String, line: Int, _ problems: inout [Unreadable.Problem]) -> [Span] {
        var spans: [Span] = []
        var rest = text[...]
        var number = line
        while let mark = rest.firstIndex(where: { $0 == "{" || $0 == "*" || $0 == "\n" }) {
            let before = rest[..<mark]
            let after = rest[rest.index(after: mark)...]
            if !before.isEmpty { spans.append(.text(String(before))) }
            if rest[mark] == "\n" {
                number += 1
                spans.append(.text(" "))
                rest = after
            } else if rest[mark] == "{", let close = after.firstIndex(of: "}") {
                let name = String(after[..<close])
                if let reference = FigureReference(name) {
                    spans.append(.figure(reference))
                } else {
                    problems.append(Unreadable.Problem(line: number, text: name))
                }
                rest = after[after.index(after: close)...]
            } else if rest[mark] == "*", after.hasPrefix("*"), let strong = Self.strong(after.dropFirst()) {
                spans.append(.strong(String(strong)))
                rest = strong.base[strong.base.index(strong.endIndex, offsetBy: 2)...]
            } else {
                spans.append(.text(String(rest[mark])))
                rest = after
            }
        }
        if !rest.isEmpty { spans.append(.text(String(rest))) }
        return spans
    }

    /// The words up to the next two stars, or `nil` where there are none on the line.
    private static func strong(_ text: Substring) -> Substring? {
        var index = text.startIndex
        while index < text.endIndex, text[index] != "\n" {
            if text[index...].hasPrefix("**") { return index > text.startIndex ? text[text.startIndex..<index] : nil }
            index = text.index(after: index)
        }
        return nil
    }
}

extension Narrative: Codable {
    /// Reads the value from the form it has in an entry.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.singleValueContainer()
        do {
            try self.init(box.decode(String.self))
        } catch let error as Unreadable {
            throw DecodingError.dataCorruptedError(
                in: box,
                debugDescription: "“{\(error.problems.first?.text ?? "")}” is no figure reference"
            )
        }
    }

    /// Writes the value in the form it has in an entry.
    public func encode(to encoder: any Encoder) throws {
        try encoder.encodeText(text)
    }
}

extension Substring {
    fileprivate var trimmed: String {
        var text = self
        while let last = text.last, last.isWhitespace { text.removeLast() }
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        return String(text)
    }
}
