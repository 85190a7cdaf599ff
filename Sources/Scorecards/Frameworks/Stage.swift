/// One stage of a cycle's timetable, due so many days after the review period ends.
public struct Stage: Hashable, Codable, Sendable {
    /// A stage's identifier, such as `board`.
    public typealias ID = Identifier<Stage>
    /// The identifier.
    public var id: ID
    /// The stage in print.
    public var name: String
    /// Who is responsible for it.
    public var owner: String
    /// Days from the period's end to the day it is due, or `nil` where the force set none.
    public var due: Int?
    /// How the days are counted; calendar days where nothing is said.
    public var counting: Counting?
    /// Other days for organisations of some kinds, such as areas before commands.
    @OmittedWhenEmpty public var levels: [Level]
    /// What of the cycle the stage is, where the ledger itself tells when it is done.
    public var task: Task?

    /// Creates a stage.
    public init(
        id: ID,
        name: String,
        owner: String,
        due: Int?,
        counting: Counting? = nil,
        levels: [Level] = [],
        task: Task? = nil
    ) {
        self.id = id
        self.name = name
        self.owner = owner
        self.due = due
        self.counting = counting
        self.levels = levels
        self.task = task
    }

    /// Days allowed to organisations of one kind.
    public struct Level: Hashable, Codable, Sendable {
        /// The kind.
        public var kind: Organisation.Kind
        /// Days from the period's end.
        public var due: Int

        /// Allows so many days.
        public init(kind: Organisation.Kind, due: Int) {
            self.kind = kind
            self.due = due
        }
    }

    /// How the days to a due day are counted.
    public enum Counting: String, Codable, CaseIterable, Sendable {
        /// Every day counts, and a due day on which nobody works moves to the working day before it.
        case days
        /// Only working days count.
        case workingDays = "working-days"
    }

    /// What a stage is, so that the ledger can tell who has done it.
    public enum Task: String, Codable, CaseIterable, Sendable {
        /// The analysts' recommended grades, one for each quadrant of each return.
        case recommendation
        /// The commands' returns.
        case returns
        /// The chief officers' moderated grades.
        case moderation
        /// The board's agreed grades.
        case board
        /// The meeting of the whole force on what must improve.
        case synergy
        /// The public paper.
        case paper

        /// Whether the stage comes after the board has closed the cycle.
        public var followsBoard: Bool {
            switch self {
            case .synergy, .paper: true
            case .recommendation, .returns, .moderation, .board: false
            }
        }
    }

    /// The day the stage is due in a cycle, or `nil` where the force set none.
    ///
    /// 56 days after 30 September 2020 are 25 November; where that day is no working day the one before it counts, so
    /// that nobody has longer than the framework allows.
    public func dueDay(after periodEnd: Day, for kind: Organisation.Kind? = nil) -> Day? {
        guard let due = levels.first(where: { $0.kind == kind })?.due ?? due else { return nil }
        return switch counting ?? .days {
        case .days: periodEnd.advanced(by: due).workingDayOnOrBefore
        case .workingDays: periodEnd.advanced(byWorkingDays: due)
        }
    }

    /// The weekend or bank holiday on which the count of days ends, so that the stage is due before it.
    ///
    /// It is `nil` where the due day did not move.
    public func dayOff(after periodEnd: Day, for kind: Organisation.Kind? = nil) -> Day? {
        guard counting != .workingDays, let due = levels.first(where: { $0.kind == kind })?.due ?? due else {
            return nil
        }
        let counted = periodEnd.advanced(by: due)
        return counted.isWorkingDay ? nil : counted
    }
}

extension Stage.Task {
    /// The role that does it.
    public var role: Role {
        switch self {
        case .recommendation: .analyst
        case .returns: .commandLead
        case .moderation: .chiefOfficer
        case .board: .chair
        case .synergy, .paper: .secretary
        }
    }
}
