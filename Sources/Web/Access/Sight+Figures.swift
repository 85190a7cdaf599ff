import Scorecards

/// What of the measures and their figures belongs to what was published of a cycle.
extension Reader.Sight {
    /// The measures that may be shown: those to which the cycle's framework gives a part, or all that are registered.
    func measures(of framework: Framework, in scorecard: Scorecard) -> [Measure.ID] {
        scorecard.measures.ids.filter { shows($0, of: framework) }
    }

    /// Whether a measure may be shown.
    func shows(_ measure: Measure.ID, of framework: Framework) -> Bool {
        self == .working || framework.quadrants.flatMap(\.roles).contains { $0.measure == measure }
    }

    /// Whether an organisation's own figures may be shown: the force's and those it is held against, or everybody's.
    func shows(_ organisation: Organisation) -> Bool {
        switch organisation.kind {
        case .force, .peer, .peerGroup, .national: true
        case .command, .area: self == .working
        }
    }

    /// The figures that may be shown: those up to the end of the cycle's review period, or all.
    func figures(_ series: Series, of cycle: Cycle) -> Series {
        self == .working ? series : series.upTo(cycle.reviewPeriod.last)
    }
}
