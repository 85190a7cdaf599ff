/// One dated version of the rules a force judges itself by: its quadrants, scale, redlines, grading rule and paper.
public struct Framework: Hashable, Codable, Sendable {
    /// The framework's identifier, the same for all its versions.
    public var id: Identifier<Framework>
    /// The version, counted from 1.
    public var version: Int
    /// The framework's name in print.
    public var name: String
    /// The force whose framework it is.
    public var force: Organisation.ID
    /// The first month of the first review period this version judges.
    public var from: Month
    /// Why the version replaced the one before; empty for the first.
    public var reason: String
    /// The number of whole-process cycles before this framework's cycle 1, so that 7 can also be 20.
    public var cyclesBefore: Int
    /// The grades, the best first.
    public var scale: [GradeLevel]
    /// The areas judged, in the order of the paper.
    public var quadrants: [Quadrant]
    /// The rules that suggest a grade, tried in order.
    public var grading: [GradingRule]
    /// The plan priorities the measures are also seen by.
    public var priorities: [Priority]
    /// The stages from the period's end to the paper.
    public var timetable: [Stage]
    /// The paper's sections, in order.
    public var paper: [PaperSection]
    /// The organisations that grade themselves, each with the quadrants it answers for.
    @OmittedWhenEmpty public var returns: [ReturnDuty]
    /// How risks are scored, where the force keeps its register here.
    public var risks: RiskMatrix?
    /// The measures whose figures follow from what the ledger records of the process itself.
    @OmittedWhenEmpty public var computed: [ComputedMeasure]

    /// Creates a version of a framework.
    public init(
        id: Identifier<Framework>,
        version: Int,
        name: String,
        force: Organisation.ID,
        from: Month,
        reason: String = "",
        cyclesBefore: Int = 0,
        scale: [GradeLevel],
        quadrants: [Quadrant],
        grading: [GradingRule],
        priorities: [Priority] = [],
        timetable: [Stage] = [],
        paper: [PaperSection] = [],
        returns: [ReturnDuty] = [],
        risks: RiskMatrix? = nil,
        computed: [ComputedMeasure] = []
    ) {
        self.id = id
        self.version = version
        self.name = name
        self.force = force
        self.from = from
        self.reason = reason
        self.cyclesBefore = cyclesBefore
        self.scale = scale
        self.quadrants = quadrants
        self.grading = grading
        self.priorities = priorities
        self.timetable = timetable
        self.paper = paper
        self.returns = returns
        self.risks = risks
        self.computed = computed
    }

    /// The grade with an identifier, or `nil` outside the scale.
    public func grade(_ id: GradeLevel.ID) -> GradeLevel? { scale.first { $0.id == id } }

    /// The quadrant with an identifier, or `nil` where the framework has none.
    public func quadrant(_ id: Quadrant.ID) -> Quadrant? { quadrants.first { $0.id == id } }

    /// The quadrants an organisation answers for in its return, or `nil` where it gives none.
    public func duty(of organisation: Organisation.ID) -> ReturnDuty? {
        returns.first { $0.organisation == organisation }
    }

    /// Whether the commands give returns, so that the stages of a cycle follow upon each other in the ledger.
    ///
    /// A cycle that is only recorded after the event, from its paper, has none and is taken as it comes.
    public var collectsReturns: Bool { !returns.isEmpty }

    /// The stage of the timetable that is a task.
    public func stage(_ task: Stage.Task) -> Stage? { timetable.first { $0.task == task } }

    /// The sections of the paper, those inside others included, in reading order.
    public var allSections: [PaperSection] { paper.flatMap { [$0] + $0.sections } }
}

/// One step of the scale of grades.
public struct GradeLevel: Hashable, Codable, Sendable {
    /// A grade's identifier, such as `requires-improvement`.
    public typealias ID = Identifier<GradeLevel>
    /// The identifier.
    public var id: ID
    /// The grade in print.
    public var name: String
    /// The initials used in narrow tables.
    public var short: String

    /// Creates a step of the scale.
    public init(id: ID, name: String, short: String) {
        self.id = id
        self.name = name
        self.short = short
    }
}

/// A priority of the Police and Crime Plan; measures belong to it by carrying its identifier as a tag.
public struct Priority: Hashable, Codable, Sendable {
    /// The tag that measures carry.
    public var id: Identifier<Priority>
    /// The priority in print.
    public var name: String

    /// Creates a priority.
    public init(id: Identifier<Priority>, name: String) {
        self.id = id
        self.name = name
    }
}
