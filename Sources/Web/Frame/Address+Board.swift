import Scorecards

/// The addresses of the board, its paper's editions and its narrative.
extension Address {
    static func board(_ cycle: Int) -> String { "\(self.cycle(cycle))/board" }

    static func board(_ quadrant: Quadrant.ID, in cycle: Int) -> String { "\(board(cycle))/\(quadrant)" }

    static func agreement(on quadrant: Quadrant.ID, in cycle: Int) -> String { "\(board(quadrant, in: cycle))/grade" }

    static func dissent(on quadrant: Quadrant.ID, in cycle: Int) -> String { "\(board(quadrant, in: cycle))/dissent" }

    static func meeting(of cycle: Int) -> String { "\(board(cycle))/meeting" }

    static func newDecision(in cycle: Int) -> String { "\(board(cycle))/decisions/new" }

    static func closing(of cycle: Int) -> String { "\(board(cycle))/closing" }

    static func reopening(of cycle: Int) -> String { "\(board(cycle))/reopening" }

    static func minutes(of cycle: Int) -> String { "\(board(cycle))/minutes" }

    static func editions(of cycle: Int) -> String { "\(self.cycle(cycle))/editions" }

    static func paper(_ cycle: Int, edition: Int) -> String { "\(editions(of: cycle))/\(edition)/paper" }

    static func publication(of cycle: Int) -> String { "\(self.cycle(cycle))/publication" }

    static func narrative(_ cycle: Int) -> String { "\(self.cycle(cycle))/narrative" }

    static func narrative(of section: String, in cycle: Int) -> String { "\(narrative(cycle))/\(section)" }
}
