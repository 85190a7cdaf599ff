import Scorecards
import Testing

@testable import Web

/// Every tag of every template is a member of its page, and every member is shown.
struct TemplateContractTests {
    static let texts = Dictionary(uniqueKeysWithValues: Template.allCases.map { ($0.rawValue, $0.text) })

    /// Several samples of each page, which together show every list with something in it.
    static let samples: [Template: [any Sendable]] = [
        .frame: [Frame(around: Fixture.measurePage("vwi-solved"), main: "", in: Fixture.chronicle)],
        .overview: [Fixture.overview],
        .empty: [EmptyPage()],
        .cycle: [Fixture.cyclePage(6), Fixture.cyclePage(7)],
        .quadrant: Fixture.framework.quadrants.map { Fixture.quadrantPage($0.id) },
        .measure: ["vwi-solved", "ksi", "wait-101", "staff-absence"].map { Fixture.measurePage($0) },
        .history: [Fixture.history],
        .error: [
            ErrorPage.broken,
            ErrorPage(
                NothingFound("Nothing.", nearest: Link(href: "/", text: "Overview"))
            ),
        ],
    ]

    /// Members that a page keeps for other uses than its template.
    static let unshown: [Template: Set<String>] = [
        .cycle: [".number"], .quadrant: [".trail"], .measure: [".trail"], .empty: [],
    ]

    @Test(arguments: samples.keys.sorted { $0.rawValue < $1.rawValue })
    func `every tag in the template is a member of its page`(template: Template) throws {
        let shape = try #require(Self.shape(of: template))
        var checker = TemplateChecker(texts: Self.texts)
        checker.check(template.rawValue, against: shape)
        #expect(checker.faults == [])
        #expect(checker.unused(of: shape) == Self.unshown[template] ?? [])
    }

    @Test func `every template is a page's own or part of another`() {
        let parts = Template.allCases.flatMap { Tags($0.text) }.filter { $0.kind == .partial }.map(\.name)
        let missing = Template.allCases.filter { Self.samples[$0] == nil && !parts.contains($0.rawValue) }
        #expect(missing == [])
        #expect(Set(parts).subtracting(Template.allCases.map(\.rawValue)) == [])
    }

    @Test func `only the page in its frame, narrative and charts are printed as markup`() {
        let raw = Template.allCases.flatMap { template in
            Tags(template.text).filter(\.isRaw).map { "\(template.rawValue) \($0.name)" }
        }
        #expect(raw == ["frame .main", "quadrant .narrative", "measure .chart"])
    }

    @Test(arguments: [
        ("{{.titel}}", ["page: {{.titel}} is no member"]),
        ("{{title}}", ["page: {{title}} has no leading dot and may show an outer value"]),
        ("{{#.rows}}{{.nam}}{{/.rows}}", ["page: {{.nam}} is no member"]),
        ("{{#.rows}}{{.title}}{{/.rows}}", ["page: {{.title}} is no member"]),
        ("{{#.empty}}{{.name}}{{/.empty}}", ["page: {{#.empty}}: no sample shows an element"]),
        ("{{.isOpen}}", ["page: {{.isOpen}} is no text"]),
        ("{{#.title}}{{/.title}}", ["page: {{#.title}} is neither a truth value nor a list nor a part"]),
        ("{{#.isOpen}}{{.titel}}{{/.isOpen}}", ["page: {{.titel}} is no member"]),
        ("{{#.rows}}{{>row}}{{/.rows}}", ["row: {{.nom}} is no member"]),
        ("{{>raw}}", ["raw: there is no such template"]),
        ("{{! a remark }}{{#.rows}}{{.name}}{{/.rows}}{{#.words}}{{.}}{{/.words}}{{{.title}}}", []),
    ])
    func `the check finds what is planted`(text: String, expected: [String]) {
        struct Row {
            let name = "a"
        }
        struct Sample {
            let title = "a"
            let isOpen = true
            let rows = [Row()]
            let words = ["a"]
            let empty: [Row] = []
        }
        var checker = TemplateChecker(texts: ["page": text, "row": "{{.nom}}"])
        checker.check("page", against: Shape(Sample()))
        #expect(checker.faults.sorted() == expected)
    }

    @Test func `a member that no tag shows is found`() {
        struct Sample {
            let title = "a"
            let forgotten = "b"
        }
        var checker = TemplateChecker(texts: ["page": "{{.title}}"])
        let shape = Shape(Sample())
        checker.check("page", against: shape)
        #expect(checker.unused(of: shape) == [".forgotten"])
    }

    private static func shape(of template: Template) -> Shape? {
        (samples[template] ?? []).map { Shape($0) }.reduce(nil) { $0?.joined(with: $1) ?? $1 }
    }
}
