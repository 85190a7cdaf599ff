import Papers
import Scorecards

/// What the whole force talks over after a board: what must improve, what the returns say alike, and the questions put.
struct SynergyPage: Page {
    static let template = Template.synergy

    let title: String
    let period: String
    /// What must be known before anything else, such as that no grades are agreed yet.
    let standing: String
    let quadrants: [SynergyQuadrant]
    let hasQuadrants: Bool
    let themes: [ThemeRow]
    let hasThemes: Bool
    let pressures: [ThemeRow]
    let hasPressures: Bool
    let putting: Possibility
    let questions: [QuestionView]
    let hasQuestions: Bool
    let actionsHref: String
    let account: LedgerAccount
    let trail: [Link]

    /// Makes the page; grades and redlines are those of the board, everything else is as it stands now.
    init?(cycle: Int, in reader: Reader, identity: Identity?) {
        let board = reader.scorecard(for: cycle)
        let now = reader.current
        guard let evaluation = CycleEvaluation(cycle: cycle, in: board), let record = now.cycles[cycle] else {
            return nil
        }
        let wording = Wording(board, framework: evaluation.framework)
        let below = evaluation.quadrants.filter(evaluation.isBelowStandard)
        let isAgreed = evaluation.quadrants.contains { $0.chain.agreed != nil }
        title = "Synergy of cycle \(cycle)"
        period = evaluation.cycle.reviewPeriod.inWords
        quadrants = below.map { SynergyQuadrant($0, of: evaluation, wording: wording, now: now) }
        hasQuadrants = !quadrants.isEmpty
        let bare = quadrants.filter { !$0.isCovered }.map(\.name)
        let graded =
            "\(below.count) of \(evaluation.quadrants.count) quadrants "
            + (below.count == 1 ? "was graded below its standard" : "were graded below their standard")
        standing =
            if !isAgreed {
                "The board has not agreed grades for this cycle yet. What must improve follows from them."
            } else if below.isEmpty {
                "No quadrant was graded below its standard."
            } else if bare.isEmpty {
                "\(graded), and an action is open for \(below.count == 1 ? "it" : "each")."
            } else {
                "\(graded). No action is open for \(bare.joined(separator: " or "))."
            }
        themes = now.themes(in: cycle).map { ThemeRow($0, in: now) }
        hasThemes = !themes.isEmpty
        pressures = now.pressures(in: cycle).map { ThemeRow($0, in: now) }
        hasPressures = !pressures.isEmpty
        let force = evaluation.framework.force
        func may(_ text: String, _ href: String, _ deed: Deed) -> Possibility {
            Possibility(text, href: href, deed, for: deed == .offerIdea ? nil : force, identity, in: now)
        }
        putting = may("Put a question", Address.newQuestion(in: cycle), .putQuestion)
        questions = record.questions.map { question in
            QuestionView(
                question,
                in: cycle,
                framework: evaluation.framework,
                now: now,
                grouping: may(
                    "Form a group",
                    Address.newGroup(for: question.question.value.id, in: cycle),
                    .putQuestion
                ),
                offering: may(
                    "Write an idea down",
                    Address.newIdea(for: question.question.value.id, in: cycle),
                    .offerIdea
                ),
                raises: identity?.may(.raiseAction, for: force, in: now) ?? false
            )
        }
        hasQuestions = !questions.isEmpty
        actionsHref = Address.actions(of: cycle)
        account = LedgerAccount(in: reader) { item in
            item.particulars.cycle == cycle && item.particulars.subject.hasPrefix("question ")
        }
        trail = [
            Link(href: Address.overview, text: "Overview"), Link(href: Address.cycle(cycle), text: "Cycle \(cycle)"),
        ]
    }
}

/// Something the returns say alike, with how many say it and which.
struct ThemeRow: Sendable {
    let text: String
    let count: String
    let organisations: String

    init(_ theme: HarvestedTheme, in scorecard: Scorecard) {
        text = theme.text
        count = theme.organisations.count == 1 ? "1 return" : "\(theme.organisations.count) returns"
        organisations = theme.organisations.map { scorecard.organisations[$0]?.name ?? $0.text }
            .joined(separator: ", ")
    }
}
