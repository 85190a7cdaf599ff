import Papers
import Scorecards

/// What stands around every page: title, navigation, trail and the state of the ledger.
struct Frame: Sendable {
    /// The text of the browser's title.
    let title: String
    /// Whose scorecard it is.
    let force: String
    /// The scorecard's name.
    let framework: String
    /// The pages that can be reached from everywhere.
    let navigation: [Item]
    /// The pages that lie above this one.
    let trail: [Link]
    /// Whether there are any.
    let hasTrail: Bool
    /// The page's own name at the end of the trail.
    let here: String
    /// The page itself, as markup.
    let main: String
    /// How far the ledger goes.
    let ledger: String

    /// One entry of the navigation.
    struct Item: Sendable {
        let href: String
        let text: String
        let isCurrent: Bool
    }

    init(around page: any Page, main: String, in chronicle: Chronicle) {
        let scorecard = chronicle.current
        let adopted = scorecard.currentFramework
        let name = adopted.flatMap { scorecard.organisations[$0.force]?.name }
        title = ([page.title, adopted?.name] + [name ?? "Quadrant"]).compactMap { $0 }.joined(separator: " – ")
        force = name ?? "Quadrant"
        framework = adopted?.name ?? "Balanced Scorecard"
        navigation = Frame.links(in: scorecard).map { link in
            Item(href: link.href, text: link.text, isCurrent: link.href == page.path)
        }
        trail = page.trail
        hasTrail = !page.trail.isEmpty
        here = page.title
        self.main = main
        ledger = scorecard.time.map { "Ledger entry \(scorecard.sequence), recorded \($0.inWords)" } ?? "Empty ledger"
    }

    private static func links(in scorecard: Scorecard) -> [Link] {
        guard let cycle = scorecard.latestCycle else { return [Link(href: "/", text: "Overview")] }
        return [
            Link(href: "/", text: "Overview"),
            Link(href: Address.cycle(cycle.id), text: "Cycle \(cycle.id)"),
            Link(href: Address.history, text: "History"),
            Link(href: Address.paper(cycle.id), text: "Paper"),
        ]
    }
}
