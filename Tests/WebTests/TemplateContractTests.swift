import ScorecardFixtures
import Scorecards
import Testing

@testable import Web

/// Every tag of every template is a member of its page, and every member is shown.
struct TemplateContractTests {
    static let texts = Dictionary(uniqueKeysWithValues: Template.allCases.map { ($0.rawValue, $0.text) })

    /// Several samples of each page, which together show every list with something in it.
    static let samples: [Template: [any Sendable]] = [
        .frame: Fixture.frames,
        .overview: [Fixture.overview] + Fixture.livedOverview,
        .empty: [EmptyPage()],
        .cycle: [Fixture.cyclePage(6), Fixture.cyclePage(7)] + Fixture.livedCyclePages,
        .quadrant: Fixture.framework.quadrants.map { Fixture.quadrantPage($0.id) } + Fixture.trialQuadrantPages,
        .measure: ["vwi-solved", "ksi", "wait-101", "staff-absence"].map { Fixture.measurePage($0) },
        .history: [Fixture.history],
        .error: [
            ErrorPage.broken,
            ErrorPage(
                NothingFound("Nothing.", nearest: Link(href: "/", text: "Overview"))
            ),
        ],
        .audit: Fixture.auditPages,
        .entry: Fixture.entryPages,
        .ledgerAccount: [Fixture.ledgerAccount],
        .signIn: [Fixture.signInPage],
        .formPage: [
            FormPage(title: "Form", under: "Under", form: Fixture.formView, account: Fixture.ledgerAccount)
        ],
        .kept: Fixture.keptPages,
        .progress: Fixture.progressPages,
        .newCycle: Fixture.newCyclePages,
        .milestone: Fixture.milestonePages,
        .recommendations: Fixture.recommendationsPages,
        .recommendation: Fixture.recommendationPages,
        .priorities: Fixture.prioritiesPages + Fixture.trialPrioritiesPages,
        .priority: Fixture.priorityPages,
        .work: [Fixture.workPage],
        .people: [PeoplePage([Fixture.account], in: Fixture.chronicle.current)],
        .person: [Fixture.personPage],
        .invited: [Fixture.invitedPage],
        .board: Fixture.boardPages,
        .boardQuadrant: Fixture.boardQuadrantPages,
        .boardForm: [Fixture.boardFormPage],
        .editions: [Fixture.editionsPage],
        .narrative: Fixture.narrativePages,
        .narrativeSection: Fixture.narrativeSectionPages,
        .returns: Fixture.returnsPages,
        .returnRow: Fixture.returnRows,
        .returnException: Fixture.returnExceptions,
        .commandReturn: Fixture.commandReturnPages,
        .draft: Fixture.draftPages,
        .draftSection: Fixture.draftSections,
        .moderation: Fixture.moderationPages,
        .returnStep: Fixture.returnStepPages,
        .quadrantEvidence: Fixture.quadrantEvidence,
        .themes: [ThemesPage(cycle: 1, in: Fixture.livedForce.scorecard)],
        .risks: Lived.registerPages,
        .risk: Lived.riskPages,
        .synergy: Lived.synergyPages,
        .actions: [Lived.actionsPage],
        .action: Lived.actionPages,
        .cycleActions: Lived.cycleActionsPages,
    ]

    /// Members that a page keeps for other uses than its template.
    static let unshown: [Template: Set<String>] = [
        .cycle: [".number"], .quadrant: [".trail"], .measure: [".trail"], .empty: [],
        .formPage: [".trail"], .board: [".trail"], .boardQuadrant: [".trail"], .boardForm: [".trail"],
        .editions: [".trail"], .narrative: [".trail"], .narrativeSection: [".trail"],
        .progress: [".trail"], .newCycle: [".trail"], .milestone: [".trail"], .recommendations: [".trail"],
        .recommendation: [".trail"], .priorities: [".trail"], .priority: [".trail"],
        .kept: [".fields.name"],
        .risks: [".risks.labels", ".risks.pair"],
        .risk: [
            ".standing.href", ".standing.owner", ".standing.pair", ".standing.title", ".trail",
        ],
        .synergy: [".trail"], .action: [".trail"], .cycleActions: [".trail"],
        .returns: [".path", ".trail"], .commandReturn: [".trail"], .draft: [".trail", ".forms.form.fields"],
        .moderation: [".trail", ".forms.form.fields"], .returnStep: [".trail"], .themes: [".trail"],
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
        let allowed: Set = [
            "frame .main", "quadrant .narrative", "measure .chart", "action .chart", "narrative-section .preview",
            "returns .exceptions", "returns .rows", "draft .sections", "draft-section .evidence",
            "moderation .evidence",
            "quadrant-evidence .chart",
        ]
        #expect(Set(raw) == allowed)
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
