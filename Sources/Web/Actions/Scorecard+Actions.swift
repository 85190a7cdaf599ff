import Scorecards

extension Scorecard {
    /// The cycle that is under way: the latest of those that are open, or `nil` where every one is closed.
    var openCycle: Cycle? { cycles.all.map(\.cycle).filter { $0.closed == nil }.max { $0.series < $1.series } }

    /// The force and what belongs to it, in the order of their definition.
    var ownOrganisations: [Organisation] {
        currentFramework == nil ? [] : organisations.all.filter { isOwn($0.id) }
    }
}
