import Papers
import Scorecards

/// The themes and pressures of a cycle's returns, those that most commands share first.
struct ThemesPage: Page {
    static let template = Template.themes

    let title = "Themes and pressures"
    let under: String
    let returned: String
    let themes: [Row]
    let hasThemes: Bool
    let pressures: [Row]
    let hasPressures: Bool
    let trail: [Link]

    /// One theme or pressure.
    struct Row: Sendable {
        let text: String
        let count: String
        let organisations: [Link]
    }

    init(cycle: Int, in scorecard: Scorecard) {
        let record = scorecard.cycles[cycle]
        let expected = scorecard.returns(in: cycle).map(\.duty.organisation)
        let given = expected.count { record?.returns[$0]?.submitted != nil }
        under = "Cycle \(cycle)" + (record.map { ", \($0.cycle.reviewPeriod.inWords)" } ?? "")
        returned =
            expected.isEmpty
            ? "Nobody gives a return in this cycle."
            : "From \(given) of \(expected.count) returns; each counts once, in the version that was submitted last."
        func rows(_ harvest: [HarvestedTheme]) -> [Row] {
            harvest.map { theme in
                Row(
                    text: theme.text,
                    count: String(theme.organisations.count),
                    organisations: theme.organisations.map { id in
                        Link(
                            href: Address.commandReturn(of: id, in: cycle),
                            text: scorecard.organisations[id]?.name ?? id.text
                        )
                    }
                )
            }
        }
        themes = rows(scorecard.themes(in: cycle))
        hasThemes = !themes.isEmpty
        pressures = rows(scorecard.pressures(in: cycle))
        hasPressures = !pressures.isEmpty
        trail = [
            Link(href: Address.overview, text: "Overview"), Link(href: Address.cycle(cycle), text: "Cycle \(cycle)"),
            Link(href: Address.returns(in: cycle), text: "Returns"),
        ]
    }
}
