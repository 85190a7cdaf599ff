import Scorecards

/// The pages that lie beside a cycle's own, as far as the reader may see them; a new one is a line here.
enum CycleLinks {
    /// The deeds on which they depend.
    static let deeds: Set<Deed> = [.recommend, .narrate]

    static func all(of record: CycleRecord, by framework: Framework, sight: Reader.Sight, deeds: Set<Deed>) -> [Link] {
        let cycle = record.id
        let isWorking = sight == .working
        func working(_ address: String, _ text: String, _ isThere: Bool = true) -> Link? {
            isWorking && isThere ? Link(href: address, text: text) : nil
        }
        func doing(_ deed: Deed, _ address: String, _ text: String) -> Link? {
            deeds.contains(deed) && record.cycle.closed == nil ? Link(href: address, text: text) : nil
        }
        return [
            Link(href: Address.paper(cycle), text: "The board paper of this cycle"),
            Link(href: Address.editions(of: cycle), text: "Editions of the paper"),
            Link(href: Address.priorities(cycle), text: "By priority of the plan"),
            working(Address.progress(cycle), "Who has done what"),
            doing(.recommend, Address.recommendations(cycle), "Recommended grades"),
            working(Address.returns(in: cycle), "Returns", framework.collectsReturns),
            working(Address.board(cycle), "The board"),
            working(Address.minutes(of: cycle), "Minutes of the board"),
            doing(.narrate, Address.narrative(cycle), "Narrative of the paper"),
            working(Address.synergy(of: cycle), "Synergy"),
            working(Address.actions(of: cycle), "Actions"),
        ].compactMap { $0 }
    }
}
