import Papers
import Scorecards

/// Every edition of a cycle's paper that the reader may see.
struct EditionsPage: Page {
    static let template = Template.editions

    let title: String
    let under: String
    let state: String
    let hasState: Bool
    let editions: [Row]
    let hasEditions: Bool
    let links: [Link]
    let hasLinks: Bool
    let trail: [Link]

    /// One edition.
    struct Row: Sendable {
        let name: String
        let href: String
        let closed: String
        let by: String
        let hasBy: Bool
        let published: String
        let reason: String
        let hasReason: Bool
    }

    init(of cycle: Int, in reader: Reader, identity: Identity?, names: Names) {
        let isWorking = reader.sight == .working
        let record = reader.current.cycles[cycle]
        let known = reader.editions(of: cycle)
        title = "Editions of the paper"
        under = "Cycle \(cycle)"
        let isOpen = record?.cycle.closed == nil
        let reopened = record?.editions.last?.reopened
        state =
            !isWorking || !isOpen
            ? ""
            : reopened.map { "The cycle is open for a correction: \($0.value.asSentence)" }
                ?? "The cycle is open. Its first edition is made when the board is closed."
        hasState = !state.isEmpty
        editions = known.map { edition in
            // The public learns why an edition was corrected once the correction is published.
            let isKnown = isWorking || known.contains { $0.number > edition.number }
            return Row(
                name: "Edition \(edition.number)",
                href: Address.paper(cycle, edition: edition.number),
                closed: edition.closed.time.inWords,
                by: isWorking ? names[edition.closed.author] : "",
                hasBy: isWorking,
                published: edition.publishedOn?.inWords ?? "not published",
                reason: isKnown ? edition.reopened?.value ?? "" : "",
                hasReason: isKnown && edition.reopened != nil
            )
        }
        hasEditions = !editions.isEmpty
        func may(_ deed: Deed) -> Bool {
            identity?.may(deed, for: reader.current.currentFramework?.force, in: reader.current) ?? false
        }
        let isPublic = record?.editions.last?.published != nil
        links = [
            may(.publish) && !isOpen && !isPublic
                ? Link(href: Address.publication(of: cycle), text: "Publish the latest edition") : nil,
            may(.agree) && !isOpen
                ? Link(href: Address.reopening(of: cycle), text: "Open the cycle for a correction") : nil,
            isWorking && isOpen ? Link(href: Address.paper(cycle), text: "The paper as it stands now") : nil,
        ].compactMap { $0 }
        hasLinks = !links.isEmpty
        trail = [
            Link(href: Address.overview, text: "Overview"), Link(href: Address.cycle(cycle), text: "Cycle \(cycle)"),
        ]
    }
}
