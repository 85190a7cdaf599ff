extension Document {
    /// The document as Markdown with GitHub's tables.
    public var markdown: String {
        let head = ["# \(Markdown.escaped(title))"] + Markdown.details(details)
        return (head + sections.flatMap { Markdown.section($0, rank: 2) }).joined(separator: "\n\n") + "\n"
    }
}

/// The pieces of a document as Markdown; every text is escaped here and nowhere else.
private enum Markdown {
    /// The text with a backslash before each sign that Markdown would take for its own.
    static func escaped(_ text: String) -> String {
        var result = ""
        for index in text.indices {
            let next = text[text.index(after: index)...].first
            let beginsEntity = text[index] == "&" && (next?.isLetter == true || next == "#")
            if beginsEntity || "\\`*_[]<>|~".contains(text[index]) { result += "\\" }
            result.append(text[index].isNewline ? " " : text[index])
        }
        return result
    }

    static func details(_ details: [Document.Detail]) -> [String] {
        guard !details.isEmpty else { return [] }
        return [details.map { "- **\(escaped($0.label)):** \(escaped($0.text))" }.joined(separator: "\n")]
    }

    static func section(_ section: Document.Section, rank: Int) -> [String] {
        [heading(section.heading, rank: rank)]
            + section.blocks.map { block($0, rank: rank + 1) }
            + section.subsections.flatMap { self.section($0, rank: rank + 1) }
    }

    private static func heading(_ text: String, rank: Int) -> String {
        String(repeating: "#", count: min(rank, 6)) + " " + escaped(text)
    }

    private static func block(_ block: Block, rank: Int) -> String {
        switch block {
        case .heading(let text, _): heading(text, rank: rank)
        case .paragraph(let inlines): guarded(line(inlines))
        case .bullets(let bullets): list(bullets, indent: "").joined(separator: "\n")
        case .table(let table): self.table(table)
        }
    }

    private static func list(_ bullets: [Bullet], indent: String) -> [String] {
        bullets.flatMap { bullet in
            ["\(indent)- \(guarded(line(bullet.text)))"] + list(bullet.details, indent: indent + "  ")
        }
    }

    /// A table below its caption, which Markdown has no place for.
    private static func table(_ table: Table) -> String {
        let header = "| " + table.header.map(escaped).joined(separator: " | ") + " |"
        let rule = "|" + String(repeating: " --- |", count: table.header.count)
        let rows = table.rows.map { row in
            let cells = row.enumerated().map { index, cell in
                let text = cell.map(line).joined(separator: "<br>")
                return index == 0 && !text.contains("**") && !text.isEmpty ? "**\(text)**" : text
            }
            return "| " + cells.joined(separator: " | ") + " |"
        }
        return "**\(escaped(table.caption))**\n\n" + ([header, rule] + rows).joined(separator: "\n")
    }

    /// Words that would begin a heading, a list or a rule, made to begin a paragraph.
    private static func guarded(_ text: String) -> String {
        let afterNumber = text.drop { $0.isNumber }
        if text.first?.isNumber == true, afterNumber.hasPrefix(". ") || afterNumber.hasPrefix(") ") {
            return text.prefix { $0.isNumber } + "\\" + afterNumber
        }
        let next = text.dropFirst().first
        let isSign = text.first.map { "#-+=".contains($0) } ?? false
        return isSign && next?.isNumber != true && next != "£" ? "\\" + text : text
    }

    private static func line(_ inlines: [Inline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let words), .figure(let words, _), .link(let words, _): escaped(words)
            case .strong(let words): "**\(escaped(words))**"
            }
        }.joined()
    }
}
