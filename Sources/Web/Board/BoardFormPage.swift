import Scorecards

/// A form of the board with what whoever fills it in must have before them, or why it cannot be filled in now.
struct BoardFormPage: Page {
    static let template = Template.boardForm

    let title: String
    let under: String
    /// Why it cannot be done now.
    let obstacles: [String]
    let hasObstacles: Bool
    /// What does not forbid it and should be known.
    let warnings: [String]
    let hasWarnings: Bool
    let heading: String
    let facts: [Fact]
    let hasFacts: Bool
    /// The form; none where it cannot be filled in.
    let forms: [FormView]
    let links: [Link]
    let hasLinks: Bool
    let account: LedgerAccount
    let trail: [Link]

    /// One thing to have in view: what it is, a grade where it is one, and what is said of it.
    struct Fact: Sendable {
        let label: String
        var grades: [GradeMark] = []
        var lines: [String] = []
    }

    init(
        title: String,
        under: String,
        obstacles: [String] = [],
        warnings: [String] = [],
        heading: String = "Before you",
        facts: [Fact] = [],
        form: FormView?,
        links: [Link] = [],
        account: LedgerAccount,
        trail: [Link]
    ) {
        self.title = title
        self.under = under
        // Whatever was typed is shown again with what became of it.
        let isAgain = form.map { $0.hasErrors || !$0.conflicts.isEmpty } ?? false
        self.obstacles = obstacles
        hasObstacles = !obstacles.isEmpty
        self.warnings = warnings
        hasWarnings = !warnings.isEmpty
        self.heading = heading
        self.facts = facts
        hasFacts = !facts.isEmpty
        forms = obstacles.isEmpty || isAgain ? [form].compactMap { $0 } : []
        self.links = links
        hasLinks = !links.isEmpty
        self.account = account
        self.trail = trail
    }

    /// The pages above a form of a cycle's board.
    static func trail(to cycle: Int, _ more: Link...) -> [Link] {
        [
            Link(href: Address.overview, text: "Overview"), Link(href: Address.cycle(cycle), text: "Cycle \(cycle)"),
            Link(href: Address.board(cycle), text: "Board"),
        ] + more
    }
}
