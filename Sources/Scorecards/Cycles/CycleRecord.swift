/// A cycle with everything that was recorded of it.
public struct CycleRecord: Registered, Sendable {
    /// The cycle.
    public internal(set) var cycle: Cycle
    /// The days on which stages took place.
    public internal(set) var milestones: [Milestone] = []
    /// Every opinion of a grade, oldest first.
    public internal(set) var opinions: [Recorded<GradeOpinion>] = []
    /// What was printed without the figures behind it.
    public internal(set) var reported: [ReportedResult] = []
    /// What the board decided.
    public internal(set) var decisions: [Decision] = []
    /// Where the sources contradict themselves.
    public internal(set) var contradictions: [Contradiction] = []
    /// The narrative by section or quadrant.
    public internal(set) var narrative: [String: Narrative] = [:]

    /// The cycle's number within its framework.
    public var id: Int { cycle.id }

    /// Creates the record of a cycle of which nothing else is known.
    init(_ cycle: Cycle) {
        self.cycle = cycle
    }

    /// The milestone of a stage, or `nil` where its day is not known.
    public func milestone(_ stage: Stage.ID) -> Milestone? { milestones.first { $0.stage == stage } }
}

/// A value with the entry that recorded it.
public struct Recorded<Value: Hashable & Sendable>: Hashable, Sendable {
    /// What was recorded.
    public let value: Value
    /// By whom, when and at which place of the ledger.
    public let stamp: Stamp
}
