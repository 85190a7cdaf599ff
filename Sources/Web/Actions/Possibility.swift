import Papers
import Scorecards

/// Something that can be done from a page, or why whoever asks cannot do it.
struct Possibility: Sendable {
    let href: String
    let text: String
    let isPossible: Bool
    let obstacle: String

    /// Offers what leads to an address to those who may do it for an organisation, and names their roles to the others.
    init(
        _ text: String,
        href: String,
        _ deed: Deed,
        for organisation: Organisation.ID?,
        _ identity: Identity?,
        in scorecard: Scorecard
    ) {
        self.href = href
        self.text = text
        isPossible = identity?.may(deed, for: organisation, in: scorecard) ?? false
        let roles = deed.roles.map(\.inWords).sorted().joined(separator: ", ")
        let place = organisation.flatMap { scorecard.organisations[$0]?.name }.map { " for \($0)" } ?? ""
        obstacle = isPossible ? "" : "Only these roles may \(deed.inWords)\(place): \(roles)."
    }
}
