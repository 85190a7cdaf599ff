import Scorecards

extension Site {
    /// The present day; where nobody takes part and there is no clock, the day of the last entry.
    var today: Day { participation?.now().day ?? chronicle().current.time?.day ?? Day(number: 0) }
}

extension Scorecard {
    /// The cycle that is under way: the latest of those that are open, or `nil` where every one is closed.
    var openCycle: Cycle? { cycles.all.map(\.cycle).filter { $0.closed == nil }.max { $0.series < $1.series } }

    /// The force and what belongs to it, in the order of their definition.
    var ownOrganisations: [Organisation] {
        guard let force = currentFramework?.force else { return [] }
        return organisations.all.filter { isPart($0.id, of: force) }
    }
}
