public import Scorecards

/// A small force whose cycle is lived in the ledger: two commands, one of them with an area below it, and their returns.
///
/// Every figure and name is invented.
public struct LivedForce: Sendable {
    /// The world after what was recorded so far.
    public private(set) var chronicle = Chronicle()

    /// The scorecard as it stands.
    public var scorecard: Scorecard { chronicle.current }

    /// Creates the force with cycle 1 open, its figures recorded and nothing graded.
    public init() {
        for content in Self.beginning { accept(content, by: "import", on: Day(number: 18_630)) }
    }

    /// Records something, or gives back every reason against it and records nothing.
    @discardableResult
    public mutating func record(
        _ contents: any EntryContent...,
        by author: String = "somebody",
        on day: Day = Day(number: 18_650)
    ) -> [Refusal] {
        var trial = self
        var refusals: [Refusal] = []
        for content in contents {
            refusals += content.refusals(against: trial.scorecard)
            trial.accept(content, by: author, on: day)
        }
        if refusals.isEmpty { self = trial }
        return refusals
    }

    private mutating func accept(_ content: any EntryContent, by author: String, on day: Day) {
        let time = max(Instant(startOf: day), scorecard.time ?? Instant(startOf: day))
        let stamp = Stamp(sequence: scorecard.sequence + 1, time: time, author: author)
        chronicle.apply(Entry(stamp: stamp, content: content))
    }
}

// MARK: - What it begins with
extension LivedForce {
    /// The months of cycle 1: October to December 2020.
    public static let period = Window(months: 3, to: Month(index: 2020 * 12 + 11))

    /// Everything up to the opening of cycle 1.
    public static let beginning: [any EntryContent] =
        [
            organisation("force", "The Force", .force, nil), organisation("crime", "Crime", .command, "force"),
            organisation("contact", "Contact", .command, "force"), organisation("north", "North", .area, "crime"),
        ] + [
            MeasureDefined(solved), MeasureDefined(answered), MeasureDefined(reviewed), MeasureDefined(risky),
            MeasureDefined(lag),
        ] + [
            FrameworkAdopted(framework), FiguresRecorded(origin: "invented.csv", rows: figures),
            CycleOpened(cycle: 1, series: 1, reviewPeriod: period, framework: "board", frameworkVersion: 1),
        ]

    /// Offences solved.
    public static let solved = Measure(
        id: "solved",
        name: "Offences solved",
        unit: .count(one: "offence", many: "offences"),
        aggregation: .sum,
        polarity: .higher,
        tags: ["victims"]
    )
    /// Calls answered in time.
    public static let answered = Measure(
        id: "answered",
        name: "Calls answered in time",
        unit: .percent,
        aggregation: .none,
        polarity: .higher,
        decimals: 1,
        tags: ["victims"]
    )
    /// A measure that plays no part yet.
    public static let reviewed = Measure(id: "reviewed", name: "Files reviewed", unit: .percent, polarity: .higher)
    private static let risky = Measure(
        id: "risks",
        name: "Risks in breach",
        unit: .count(one: "risk", many: "risks"),
        nature: .stock,
        aggregation: .last,
        polarity: .lower
    )
    private static let lag = Measure(
        id: "lag",
        name: "Days to the board",
        unit: .duration(.days),
        polarity: .lower
    )

    private static func organisation(
        _ id: Organisation.ID,
        _ name: String,
        _ kind: Organisation.Kind,
        _ parent: Organisation.ID?
    ) -> OrganisationDefined {
        OrganisationDefined(Organisation(id: id, name: name, kind: kind, parent: parent))
    }

    /// The framework: two quadrants, each with one primary redline, and everything the process needs.
    public static let framework = Framework(
        id: "board",
        version: 1,
        name: "Scorecard",
        force: "force",
        from: period.first,
        scale: [
            GradeLevel(id: "good", name: "Good", short: "G"),
            GradeLevel(id: "requires-improvement", name: "Requires Improvement", short: "RI"),
        ],
        quadrants: [
            Quadrant(
                id: "safety",
                name: "Safety",
                roles: [
                    MeasureRole(
                        measure: "solved",
                        role: .primaryRedline,
                        window: .quarter,
                        redline: RedlineRule(against: .previousYear)
                    ),
                    MeasureRole(
                        measure: "risks",
                        role: .redline,
                        window: .month,
                        redline: RedlineRule(against: .target, target: .zero)
                    ),
                ]
            ),
            Quadrant(
                id: "service",
                name: "Service",
                roles: [
                    MeasureRole(
                        measure: "answered",
                        role: .primaryRedline,
                        window: .quarter,
                        redline: RedlineRule(against: .target, target: Quantity(80))
                    ),
                    MeasureRole(measure: "lag", role: .kpi, window: .latest),
                ]
            ),
        ],
        grading: [
            GradingRule(
                grade: "requires-improvement",
                conditions: [.init(roles: [.primaryRedline], result: .notMet, howMany: .any)]
            ),
            GradingRule(grade: "good", conditions: [.init(roles: [.primaryRedline], result: .met, howMany: .all)]),
        ],
        priorities: [Priority(id: "victims", name: "Victims")],
        timetable: [
            Stage(
                id: "returns",
                name: "Returns",
                owner: "Command leads",
                due: 28,
                levels: [Stage.Level(kind: .area, due: 21)],
                task: .returns
            ),
            Stage(id: "moderation", name: "Moderation", owner: "Chief officers", due: 42, task: .moderation),
            Stage(id: "board", name: "Board", owner: "Chair", due: 56, task: .board),
            Stage(id: "paper", name: "Paper", owner: "Secretary", due: 70, task: .paper),
        ],
        returns: [
            ReturnDuty(organisation: "north", quadrants: ["safety"]),
            ReturnDuty(organisation: "crime", quadrants: ["safety"]),
            ReturnDuty(organisation: "contact", quadrants: ["safety", "service"]),
        ],
        risks: RiskMatrix(
            likelihoods: ["possible", "likely", "almost-certain"].map { .init(id: Identifier($0), name: $0) },
            impacts: ["minor", "major", "catastrophic"].map { .init(id: Identifier($0), name: $0) },
            scores: [[6, 36, 48], [8, 64, 80], [10, 80, 100]],
            above: 75,
            labels: .init(likelihoods: ["likely", "almost-certain"], impacts: ["major", "catastrophic"])
        ),
        computed: [
            ComputedMeasure(measure: "risks", from: .risksInBreach),
            ComputedMeasure(measure: "lag", from: .daysToBoard),
        ]
    )

    /// Quarters of the force and its commands: the force's redline on offences solved is met, Crime's is not.
    public static let figures: [Observation] = [
        figure("solved", "force", period, "120"), figure("solved", "force", period.yearEarlier, "110"),
        figure("solved", "crime", period, "60"), figure("solved", "crime", period.yearEarlier, "70"),
        figure("answered", "force", period, "78.5"), figure("answered", "contact", period, "78.5"),
    ].compactMap { $0 }

    /// A figure of an invented source.
    public static func figure(
        _ measure: Measure.ID,
        _ organisation: Organisation.ID,
        _ window: Window,
        _ number: String
    ) -> Observation? {
        Quantity(decimal: number).map {
            Observation(
                measure: measure,
                organisation: organisation,
                window: window,
                cell: Cell(reading: .exactly($0), source: "invented")
            )
        }
    }
}

// MARK: - What people do
extension LivedForce {
    /// An organisation's own grades and its return with everything compulsory.
    public mutating func submit(_ organisation: Organisation.ID, grade: GradeLevel.ID = "good") -> [Refusal] {
        let quadrants = Self.framework.duty(of: organisation)?.quadrants ?? []
        let unmet = scorecard.unmetRedlines(of: organisation, in: 1, among: quadrants)
        let account = CommandReturn(
            organisation: organisation,
            narrative: "A hard quarter.",
            accounts: unmet.map {
                RedlineAccount(measure: $0.id, fact: "It fell.", cause: "Demand.", action: "More staff.")
            },
            author: "Command lead, \(organisation)"
        )
        var trial = self
        let refused =
            quadrants.flatMap { trial.record(Self.opinion(.own, $0, organisation, grade)) }
            + trial.record(ReturnSubmitted(cycle: 1, account: account))
        if refused.isEmpty { self = trial }
        return refused
    }

    /// An opinion of a quadrant's grade.
    public static func opinion(
        _ stage: GradeStage,
        _ quadrant: Quadrant.ID,
        _ organisation: Organisation.ID,
        _ grade: GradeLevel.ID,
        reason: String = "",
        code: ReasonCode? = nil
    ) -> GradeGiven {
        GradeGiven(
            cycle: 1,
            opinion: GradeOpinion(
                organisation: organisation,
                quadrant: quadrant,
                stage: stage,
                grade: grade,
                author: "Office",
                reason: reason,
                code: code
            )
        )
    }

    /// A chief officer's acceptance of a return and grades that agree with the command's own.
    public mutating func moderate(_ organisation: Organisation.ID, grade: GradeLevel.ID = "good") -> [Refusal] {
        let quadrants = Self.framework.duty(of: organisation)?.quadrants ?? []
        return record(ReturnAccepted(cycle: 1, organisation: organisation))
            + quadrants.flatMap { record(Self.opinion(.moderated, $0, organisation, grade)) }
    }

    /// The board of 1 March 2021, its grades with reasons, and the closing.
    public mutating func closeBoard() -> [Refusal] {
        record(BoardMet(cycle: 1, meeting: Self.meeting))
            + record(Self.opinion(.agreed, "safety", "force", "good", reason: "More offences are solved."))
            + record(
                Self.opinion(.agreed, "service", "force", "requires-improvement", reason: "Too few calls are answered.")
            )
            + record(CycleClosed(cycle: 1))
    }

    /// A board on 1 March 2021.
    public static let meeting = BoardMeeting(
        day: Day(Month(index: 2021 * 12 + 2), day: 1),
        chair: "Chief Constable",
        present: ["Deputy Chief Constable"]
    )
}
