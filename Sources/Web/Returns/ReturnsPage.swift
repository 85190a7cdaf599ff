import AccountStore
import Papers
import Scorecards

/// Every return of a cycle: where it stands, whose turn it is, and what holds it up.
struct ReturnsPage: Page {
    static let template = Template.returns

    let title = "Returns"
    let under: String
    let summary: String
    /// What needs somebody's attention before the rest, as markup.
    let exceptions: String
    let hasExceptions: Bool
    /// The returns as markup, since many readers share the same rows.
    let rows: String
    let hasRows: Bool
    let themesHref: String
    let path: String
    let trail: [Link]

    /// Shows the returns of a cycle, each as its row was made before.
    init(cycle: Int, _ desks: [ReturnDesk], rows markup: [ReturnRow.Markup], in scorecard: Scorecard) {
        under = "Cycle \(cycle)" + (scorecard.cycles[cycle].map { ", \($0.cycle.reviewPeriod.inWords)" } ?? "")
        path = Address.returns(in: cycle)
        themesHref = Address.themes(in: cycle)
        trail = [
            Link(href: Address.overview, text: "Overview"), Link(href: Address.cycle(cycle), text: "Cycle \(cycle)"),
        ]
        summary = Self.summary(desks)
        exceptions = markup.map(\.exception).joined()
        hasExceptions = !exceptions.isEmpty
        rows = markup.map(\.row).joined()
        hasRows = !rows.isEmpty
    }

    private static func summary(_ desks: [ReturnDesk]) -> String {
        let words = ["being written", "sent back", "submitted", "accepted by the chief officer", "moderated"]
        guard !desks.isEmpty else { return "Nobody gives a return in this cycle." }
        let states = Dictionary(grouping: desks) { $0.progress.state.inWords }
        let counts = words.compactMap { word in states[word].map { "\($0.count) \(word)" } }
        return "\(desks.count) \(desks.count == 1 ? "return" : "returns"): \(counts.joined(separator: ", "))."
    }
}

extension Site {
    /// The returns of a cycle as whoever asks sees them; rows that others were shown since the ledger grew are shown again.
    func returnsPage(
        cycle: Int,
        in scorecard: Scorecard,
        identity: Identity?,
        accounts: [Account],
        today: Day
    ) throws -> ReturnsPage {
        let desks = ReturnDesk.all(in: cycle, scorecard)
        let people = ReturnPeople(accounts)
        let rest = "\(cycle) \(scorecard.sequence) \(today) \(accounts.hashValue)"
        let rows = try desks.map { desk in
            let powers = ReturnPowers(of: identity, over: desk)
            return try returnRows.answer(
                for: "\(desk.organisation) \(powers.isLead) \(powers.isChief) \(rest)",
                sequence: chronicle().current.sequence
            ) {
                let row = ReturnRow(desk, powers: powers, people: people, today: today)
                let exceptions = try ReturnException.all(desk, people: people, today: today).map {
                    try templates.render(part: $0, with: .returnException)
                }
                return ReturnRow.Markup(
                    row: try templates.render(part: row, with: .returnRow),
                    exception: exceptions.joined()
                )
            }
        }
        return ReturnsPage(cycle: cycle, desks, rows: rows, in: scorecard)
    }
}
