import Foundation
import Papers
import Testing

@testable import ScorecardFixtures

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// A document with every kind of piece, and with signs in it that the formats would take for their own.
private let sample = Document(
    title: "A <script>alert('1')</script> & more",
    details: [.init("Force", "Essex \"Police\"")],
    sections: [
        .init(
            id: "first",
            number: "1.0",
            title: "One | two",
            blocks: [
                .paragraph([.text("5 < 6, "), .strong("bold*"), .text(" "), .link("there", to: "second")]),
                .heading("Inside", id: "inside"),
                .bullets([Bullet([.text("outer")], details: [Bullet("inner_word")])]),
                .table(
                    Table(
                        caption: "Results | all",
                        header: ["Measure", "Result"],
                        rows: [[[[.text("a|b")]], [[.figure("2,460", reference: "vwi-solved.12m")], [.text("12m")]]]]
                    )
                ),
            ]
        ),
        .init(
            id: "second",
            number: "Appendix One",
            title: "Last",
            subsections: [.init(id: "third", title: "Under", blocks: [.paragraph("- not a bullet")])]
        ),
    ]
)

struct HTMLTests {
    @Test func `escapes every text`() {
        #expect(!sample.html.contains("<script>"))
        #expect(sample.html.contains("A &lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; more"))
        #expect(sample.html.contains("<dd>Essex &quot;Police&quot;</dd>"))
        #expect(sample.html.contains("5 &lt; 6"))
    }

    @Test func `carries the reference of every figure`() {
        #expect(sample.html.contains("<span data-figure=\"vwi-solved.12m\">2,460</span>"))
    }

    @Test func `a table has a caption, heads on its columns and rows, and can be reached by keyboard`() {
        #expect(sample.html.contains("<th scope=\"col\">Measure</th>"))
        #expect(sample.html.contains("<th scope=\"row\">a|b</th>"))
        #expect(sample.html.contains("<caption id=\"first-4\"><span>Results | all</span></caption>"))
        #expect(sample.html.contains("role=\"region\" aria-labelledby=\"first-4\" tabindex=\"0\""))
    }

    @Test func `needs nothing from elsewhere and no script`() {
        for text in ["<link", "<script", "<img", "url(", "http:", "https:", "@import"] {
            #expect(!sample.html.contains(text), "\(text)")
        }
    }

    @Test func `is well formed`() throws {
        #expect(try Outline(of: sample.html).headings == [1, 2, 3, 2, 3])
    }

    @Test func `is the same for the same document`() {
        #expect(sample.html == sample.html)
        #expect(sample.markdown == sample.markdown)
    }
}

struct MarkdownTests {
    @Test func `escapes the signs that it would take for its own`() {
        #expect(
            sample.markdown == """
                # A \\<script\\>alert('1')\\</script\\> & more

                - **Force:** Essex "Police"

                ## 1.0 One \\| two

                5 \\< 6, **bold\\*** there

                ### Inside

                - outer
                  - inner\\_word

                **Results \\| all**

                | Measure | Result |
                | --- | --- |
                | **a\\|b** | 2,460<br>12m |

                ## Appendix One: Last

                ### Under

                \\- not a bullet

                """
        )
    }
}

struct MarkdownParagraphTests {
    @Test(arguments: [
        ("# not a heading", "\\# not a heading"), ("- not a bullet", "\\- not a bullet"),
        ("1. not a number", "1\\. not a number"),
        ("12) not a number", "12\\) not a number"), ("---", "\\---"), ("-3 is a number", "-3 is a number"),
        ("&lt; is no sign", "\\&lt; is no sign"), ("this & that", "this & that"), ("70 fewer", "70 fewer"),
        ("two\nlines", "two lines"),
    ])
    func `words that would begin something else begin a paragraph`(text: String, written: String) {
        let document = Document(title: "T", sections: [.init(id: "a", title: "A", blocks: [.paragraph(text)])])
        #expect(document.markdown == "# T\n\n## A\n\n\(written)\n")
    }
}

struct TableTests {
    @Test func `has as many cells in every row as headings`() {
        let table = Table(caption: "", header: ["a", "b"], rows: [[[[.text("1")]]], [[], [], []]])
        #expect(table.rows.map(\.count) == [2, 2])
    }
}

/// The headings, ids and links of an HTML file, read by a strict parser.
final class Outline: NSObject, XMLParserDelegate {
    private(set) var headings: [Int] = []
    private(set) var ids: [String] = []
    private(set) var links: [String] = []
    private(set) var elements: [String] = []

    /// Reads a file, or throws where it is not well formed.
    init(of html: String) throws {
        super.init()
        let parser = XMLParser(data: Data(html.utf8))
        parser.delegate = self
        guard parser.parse() else {
            throw Malformed(line: parser.lineNumber, cause: "\(String(describing: parser.parserError))")
        }
    }

    struct Malformed: Error {
        let line: Int
        let cause: String
    }

    func parser(
        _ parser: XMLParser,
        didStartElement name: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        elements.append(name)
        if name.count == 2, name.hasPrefix("h"), let rank = Int(name.dropFirst()) { headings.append(rank) }
        if let id = attributes["id"] { ids.append(id) }
        if let link = attributes["href"], link.hasPrefix("#") { links.append(String(link.dropFirst())) }
    }
}
