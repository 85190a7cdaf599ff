/// A cycle with everything that was recorded of it.
public struct CycleRecord: Registered, Sendable {
    /// The cycle.
    public internal(set) var cycle: Cycle
    /// The days on which stages took place.
    public internal(set) var milestones: [Milestone] = []
    /// The entries that set those days.
    public internal(set) var milestoneStamps: [Stage.ID: Stamp] = [:]
    /// Every opinion of a grade, oldest first.
    public internal(set) var opinions: [Recorded<GradeOpinion>] = []
    /// What was printed without the figures behind it.
    public internal(set) var reported: [ReportedResult] = []
    /// What the board decided.
    public internal(set) var decisions: [Decision] = []
    /// Where the sources contradict themselves.
    public internal(set) var contradictions: [Contradiction] = []
    /// The narrative by section or quadrant.
    public internal(set) var narrative: [String: Recorded<Narrative>] = [:]
    /// What happened to each command's return.
    public internal(set) var returns: [Organisation.ID: ReturnRecord] = [:]
    /// Who was at the board, where that is recorded.
    public internal(set) var meeting: Recorded<BoardMeeting>?
    /// The views that the board heard and did not follow, oldest first.
    public internal(set) var dissents: [Recorded<Dissent>] = []
    /// The analysts' grades of the plan's priorities, oldest first; the latest of each counts.
    public internal(set) var priorityGrades: [Recorded<PriorityGrade>] = []
    /// The questions put to the meeting of the whole force.
    public internal(set) var questions: [QuestionRecord] = []
    /// The closings of the cycle, oldest first.
    public internal(set) var editions: [Edition] = []

    /// The cycle's number within its framework.
    public var id: Int { cycle.id }

    /// Creates the record of a cycle of which nothing else is known.
    init(_ cycle: Cycle) {
        self.cycle = cycle
    }

    /// Sets the day of a stage.
    mutating func reach(_ milestone: Milestone, stamp: Stamp) {
        milestones.removeAll { $0.stage == milestone.stage }
        milestones.append(milestone)
        milestoneStamps[milestone.stage] = stamp
    }

    /// The question with an identifier, or `nil` where none was put.
    public func question(_ id: SynergyQuestion.ID) -> QuestionRecord? {
        questions.first { $0.question.value.id == id }
    }

    /// The analysts' grade of a priority that counts, or `nil` where none is given.
    public func grade(of priority: Identifier<Priority>) -> Recorded<PriorityGrade>? {
        priorityGrades.last { $0.value.priority == priority }
    }

    /// The milestone of a stage, or `nil` where its day is not known.
    public func milestone(_ stage: Stage.ID) -> Milestone? { milestones.first { $0.stage == stage } }
}
