/// The world as the ledger tells it: a pure value made by applying entries in order.
///
/// A scorecard at entry N is what was known at entry N. Pages, papers and exports are functions of one.
public struct Scorecard: Sendable {
    /// The sequence number of the last entry applied; 0 for an empty scorecard.
    public internal(set) var sequence = 0
    /// When the last entry was recorded.
    public internal(set) var time: Instant?
    /// The organisations, in the order of their definition.
    public internal(set) var organisations = Register<Organisation>()
    /// The peer groups with every dated membership.
    public internal(set) var peerGroups: [PeerGroup] = []
    /// The registry of measures.
    public internal(set) var measures = Register<Measure>()
    /// Every version of every framework, in the order of adoption.
    public internal(set) var frameworks: [Framework] = []
    /// Every current figure.
    public internal(set) var evidence = Evidence()
    /// The cycles with all that was recorded of them, in the order in which they were opened.
    public internal(set) var cycles = Register<CycleRecord>()
    /// The risk register with every assessment.
    public internal(set) var risks = Register<RiskRecord>()
    /// The actions of every cycle with their reviews.
    public internal(set) var actions = Register<ActionRecord>()

    /// The last entry that may change how a measure is judged; grades, accounts and other opinions do not.
    public private(set) var judged: Stamp?

    /// The number of that entry; 0 before the first.
    public var judgedSequence: Int { judged?.sequence ?? 0 }

    /// What forecasts learnt from the figures so far; begun anew whenever these or what they mean change.
    var outlookPools = OutlookPools()
    /// The changes since sign-offs that were worked out so far; begun anew whenever a measure may be judged otherwise.
    var changesMemo = ChangesMemo()

    /// Creates a scorecard before the first entry.
    public init() {}

    /// Applies an entry that a ledger has accepted.
    public mutating func apply(_ entry: Entry) {
        entry.content.apply(to: &self, stamp: entry.stamp)
        if entry.content is FiguresRecorded || entry.content is MeasureDefined || entry.content is OrganisationDefined {
            outlookPools = OutlookPools()
        }
        if !Self.opinions.contains(type(of: entry.content).kind) {
            judged = entry.stamp
            changesMemo = ChangesMemo()
        }
        sequence = entry.stamp.sequence
        time = entry.stamp.time
    }

    /// The kinds of entry that leave every measure judged as it is.
    private static let opinions: Set<String> = [
        GradeGiven.kind, ReturnSubmitted.kind, ReturnAccepted.kind, ReturnReleased.kind, ReturnSentBack.kind,
        NarrativeWritten.kind, PriorityGraded.kind, DissentNoted.kind, QuestionPut.kind, GroupFormed.kind,
        IdeaOffered.kind, ActionRaised.kind, ActionReviewed.kind,
    ]
}

// MARK: - Questions
extension Scorecard {
    /// The framework version a cycle is judged by.
    public func framework(of cycle: Cycle) -> Framework? {
        frameworks.last { $0.id == cycle.framework && $0.version == cycle.frameworkVersion }
    }

    /// The framework version adopted last.
    public var currentFramework: Framework? { frameworks.last }

    /// The latest cycle by its number in the whole series.
    public var latestCycle: Cycle? { cycles.all.map(\.cycle).max { $0.series < $1.series } }

    /// A peer group's membership as it held on a day.
    public func peerGroup(_ id: Organisation.ID, on day: Day) -> PeerGroup? {
        peerGroups.filter { $0.id == id && $0.from <= day }.max { $0.from < $1.from }
    }

    /// The target the cycle's framework states for a measure, wherever it plays a part.
    func target(of measure: Measure.ID, in cycle: Cycle) -> Quantity? {
        framework(of: cycle)?.quadrants.flatMap(\.roles)
            .first { $0.measure == measure && $0.redline?.target != nil }?.redline?.target
    }

    /// The measure with an identifier, a name or an alias, upper and lower case alike.
    public func measure(called text: String) -> Measure? {
        if let measure = measures[Measure.ID(text)] { return measure }
        let wanted = text.lowercased()
        return measures.all.first { ([$0.name] + $0.aliases).contains { $0.lowercased() == wanted } }
    }

    /// The organisation with an identifier, a name or an alias, upper and lower case alike.
    public func organisation(called text: String) -> Organisation? {
        if let organisation = organisations[Organisation.ID(text)] { return organisation }
        let wanted = text.lowercased()
        return organisations.all.first { ([$0.name] + $0.aliases).contains { $0.lowercased() == wanted } }
    }
}
