extension Document {
    /// The document as one self-contained file of HTML that needs no script and no other resource.
    public var html: String {
        """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <title>\(HTML.escaped(title))</title>
        <style>
        \(Stylesheet.text)
        </style>
        </head>
        <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header>
        <h1>\(HTML.escaped(title))</h1>
        \(HTML.details(details))</header>
        \(HTML.contents(sections))<main id="content" tabindex="-1">
        \(sections.map { HTML.section($0, rank: 2) }.joined())</main>
        </body>
        </html>

        """
    }
}

extension [Block] {
    /// The blocks as elements of HTML to stand inside a page.
    public var html: String {
        enumerated().map { HTML.block($1, rank: 3, name: "block-\($0 + 1)") }.joined()
    }
}

/// The pieces of a document as elements of HTML; every text is escaped here and nowhere else.
private enum HTML {
    static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.append(character)
            }
        }
    }

    static func details(_ details: [Document.Detail]) -> String {
        guard !details.isEmpty else { return "" }
        let lines = details.map { "<div><dt>\(escaped($0.label))</dt><dd>\(escaped($0.text))</dd></div>\n" }
        return "<dl>\n\(lines.joined())</dl>\n"
    }

    static func contents(_ sections: [Document.Section]) -> String {
        guard sections.count > 1 else { return "" }
        let lines = sections.map { "<li><a href=\"#\(escaped($0.id))\">\(heading($0))</a></li>\n" }
        return "<nav aria-label=\"Contents\">\n<p>Contents</p>\n<ul>\n\(lines.joined())</ul>\n</nav>\n"
    }

    static func section(_ section: Document.Section, rank: Int) -> String {
        let id = escaped(section.id)
        let blocks = section.blocks.enumerated().map { index, content in
            block(content, rank: rank + 1, name: "\(id)-\(index + 1)")
        }
        return "<section aria-labelledby=\"\(id)\">\n<\(tag(rank)) id=\"\(id)\">\(heading(section))</\(tag(rank))>\n"
            + blocks.joined()
            + section.subsections.map { self.section($0, rank: rank + 1) }.joined()
            + "</section>\n"
    }

    private static func heading(_ section: Document.Section) -> String {
        let number = section.label.isEmpty ? "" : "<span class=\"number\">\(escaped(section.label))</span> "
        return number + escaped(section.title)
    }

    private static func tag(_ rank: Int) -> String { "h\(min(rank, 6))" }

    static func block(_ block: Block, rank: Int, name: String) -> String {
        switch block {
        case .heading(let text, let id): "<\(tag(rank)) id=\"\(escaped(id))\">\(escaped(text))</\(tag(rank))>\n"
        case .paragraph(let inlines): "<p>\(line(inlines))</p>\n"
        case .bullets(let bullets): list(bullets)
        case .table(let table): self.table(table, name: name)
        }
    }

    private static func list(_ bullets: [Bullet]) -> String {
        let items = bullets.map { bullet in
            "<li>\(line(bullet.text))" + (bullet.details.isEmpty ? "" : "\n" + list(bullet.details)) + "</li>\n"
        }
        return "<ul>\n\(items.joined())</ul>\n"
    }

    /// A table in a region of its own, which scrolls sideways on a narrow screen and can be reached by keyboard.
    private static func table(_ table: Table, name: String) -> String {
        let header = table.header.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
        let rows = table.rows.map { row in
            let cells = row.enumerated().map { index, cell in
                index == 0 ? "<th scope=\"row\">\(self.cell(cell))</th>" : "<td>\(self.cell(cell))</td>"
            }
            return "<tr>\(cells.joined())</tr>\n"
        }
        return """
            <div class="table" role="region" aria-labelledby="\(name)" tabindex="0">
            <table>
            <caption id="\(name)"><span>\(escaped(table.caption))</span></caption>
            <thead><tr>\(header)</tr></thead>
            <tbody>
            \(rows.joined())</tbody>
            </table>
            </div>

            """
    }

    private static func cell(_ lines: Table.Cell) -> String {
        lines.count == 1
            ? line(lines[0])
            : lines.map { "<span class=\"line\">\(line($0))</span>" }.joined(separator: " ")
    }

    private static func line(_ inlines: [Inline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let words): escaped(words)
            case .strong(let words): "<strong>\(escaped(words))</strong>"
            case .figure(let words, let reference):
                "<span data-figure=\"\(escaped(reference))\">\(escaped(words))</span>"
            case .link(let words, let place): "<a href=\"#\(escaped(place))\">\(escaped(words))</a>"
            }
        }.joined()
    }
}
