import Scorecards

/// The pages that lie beside a cycle's own; a new one is a line here.
enum CycleLinks {
    static func all(of cycle: Int, sight: Reader.Sight) -> [Link] {
        let isWorking = sight == .working
        return [
            isWorking ? Link(href: Address.progress(cycle), text: "Who has done what") : nil,
            Link(href: Address.priorities(cycle), text: "By priority of the plan"),
            Link(href: Address.editions(of: cycle), text: "Editions of the paper"),
            isWorking ? Link(href: Address.board(cycle), text: "The board") : nil,
            isWorking ? Link(href: Address.minutes(of: cycle), text: "Minutes of the board") : nil,
        ].compactMap { $0 }
    }
}
