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
    /// How far the ledger goes; empty for whoever may not know.
    let ledger: String
    let hasLedger: Bool
    /// Who is signed in, if anybody.
    let person: [Person]
    /// What came of the change made before, if one was.
    let notices: [String]

    /// One entry of the navigation.
    struct Item: Sendable {
        let href: String
        let text: String
        let isCurrent: Bool
    }

    /// The person who is signed in.
    struct Person: Sendable {
        let name: String
        let office: String
        let hasOffice: Bool
        /// The ticket of the form that signs out.
        let ticket: String
    }

    init(around page: RenderedPage, in reader: Reader, identity: Identity?, isOpen: Bool, notice: String?) {
        let scorecard = reader.current
        let adopted = scorecard.currentFramework
        let name = adopted.flatMap { scorecard.organisations[$0.force]?.name }
        title = ([page.title, adopted?.name] + [name ?? "Quadrant"]).compactMap { $0 }.joined(separator: " – ")
        force = name ?? "Quadrant"
        framework = adopted?.name ?? "Balanced Scorecard"
        let links = isOpen || identity != nil ? Frame.links(for: identity, in: reader) : [Frame.signIn]
        navigation = links.map { Item(href: $0.href, text: $0.text, isCurrent: $0.href == page.path) }
        trail = page.trail
        hasTrail = !page.trail.isEmpty
        here = page.title
        main = page.main
        let entries = scorecard.time.map { "Ledger entry \(scorecard.sequence), recorded \($0.inWords)" }
        hasLedger = isOpen || identity != nil
        ledger = hasLedger ? entries ?? "Empty ledger" : ""
        person =
            identity.map { identity in
                [
                    Person(
                        name: identity.name,
                        office: identity.office,
                        hasOffice: !identity.office.isEmpty,
                        ticket: Ticket.standing(for: Address.signOut, session: identity.session)
                    )
                ]
            } ?? []
        notices = [notice].compactMap { $0 }
    }

    private static let signIn = Link(href: Address.signIn, text: "Sign in")

    /// The pages that whoever asks can go to from everywhere; a new one is a line here.
    private static func links(for identity: Identity?, in reader: Reader) -> [Link] {
        func may(_ deed: Deed) -> Bool { identity?.may(deed, in: reader.current) ?? false }
        let cycle = reader.latestCycle?.id
        let reads = reader.sight == .working
        return [
            identity.map { _ in Link(href: Address.work, text: "My work") },
            Link(href: Address.overview, text: "Overview"),
            cycle.map { Link(href: Address.cycle($0), text: "Cycle \($0)") },
            reader.returnsCycle.map { Link(href: Address.returns(in: $0), text: "Returns") },
            may(.readWorking) ? cycle.map { Link(href: Address.progress($0), text: "Progress") } : nil,
            cycle.map { _ in Link(href: Address.history, text: "History") },
            cycle.map { Link(href: Address.paper($0), text: "Paper") },
            cycle.flatMap { _ in reads ? Link(href: Address.risks, text: "Risks") : nil },
            cycle.flatMap { _ in reads ? Link(href: Address.actions, text: "Actions") : nil },
            may(.readAudit) ? Link(href: Address.audit, text: "Audit") : nil,
            may(.administer) ? Link(href: Address.people, text: "People") : nil,
        ].compactMap { $0 }
    }
}
