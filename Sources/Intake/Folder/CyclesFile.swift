import Scorecards

/// `cycles.yaml`: cycles with what happened in them.
struct CyclesFile {
    var cycles: [DeclaredCycle] = []

    init() {}

    init(_ file: TextFile, findings: Findings) {
        guard let top = file.yaml(keys: ["cycles"], findings: findings) else { return }
        cycles = top.maps("cycles", keys: Self.keys).compactMap { DeclaredCycle($0) }
    }

    private static let keys = [
        "cycle", "series", "from", "to", "framework", "milestones", "reported", "grades", "decisions",
        "contradictions", "meeting", "returns", "priorities", "questions", "closed", "published",
    ]
}

/// One cycle as its file declares it; organisations and the framework's name are filled in from the scorecard.
struct DeclaredCycle {
    let number: Int
    let series: Int
    let reviewPeriod: Window
    let frameworkVersion: Int
    let place: Place
    let milestones: [Declared<Milestone>]
    let reported: [Declared<ReportedResult>]
    let grades: [Declared<GradeOpinion>]
    let decisions: [Declared<Decision>]
    let contradictions: [Declared<Contradiction>]
    let meeting: Declared<BoardMeeting>?
    let returns: [DeclaredReturn]
    let priorities: [Declared<PriorityGrade>]
    let questions: [DeclaredQuestion]
    let closed: Place?
    /// The day on which the closed cycle's paper was published.
    let published: Declared<Day>?

    /// Stands for the framework's force until the scorecard says which that is.
    static let force = Organisation.ID("")

    init?(_ map: YAMLMap) {
        place = map.place
        milestones = map.maps("milestones", keys: ["stage", "day", "note"]).compactMap(Self.milestone)
        reported = map.maps("reported", keys: ["measure", "organisation", "quadrant", "result", "says", "source"])
            .compactMap(Self.reported)
        grades = map.maps(
            "grades",
            keys: ["quadrant", "organisation", "stage", "grade", "by", "day", "reason", "reason-code"]
        ).compactMap(Self.grade)
        decisions = map.maps("decisions", keys: ["id", "day", "by", "title", "detail", "measures", "change"])
            .compactMap(Self.decision)
        contradictions = map.maps("contradictions", keys: ["id", "title", "measures", "statements", "treatment"])
            .compactMap(Self.contradiction)
        meeting = map.map("meeting", keys: ["day", "chair", "present", "apologies"]).flatMap(Self.meeting)
        returns = map.maps("returns", keys: DeclaredReturn.keys).compactMap { DeclaredReturn($0) }
        priorities = map.maps("priorities", keys: ["priority", "grade", "by", "reason"]).compactMap(Self.priority)
        questions = map.maps("questions", keys: DeclaredQuestion.keys).compactMap { DeclaredQuestion($0) }
        closed = map.flag("closed") ? map.place(of: "closed") : nil
        published = map.optionalDay("published").map { Declared(value: $0, place: map.place(of: "published")) }
        if published != nil, closed == nil {
            map.error(
                at: "published",
                "the paper of a cycle that is not closed can still change, so that it is not published",
                remedy: "write closed: true, or leave published: out"
            )
        }
        let (cycle, series, version) = (map.integer("cycle"), map.integer("series"), map.integer("framework"))
        let (from, to) = (map.month("from"), map.month("to"))
        guard let cycle, let series, let version, let from, let to else { return nil }
        guard let period = Window(from, to) else {
            map.error(
                at: "to",
                "the review period ends in \(to), before it begins in \(from)",
                remedy: "exchange the two"
            )
            return nil
        }
        (number, self.series, reviewPeriod, frameworkVersion) = (cycle, series, period, version)
    }

    private static func milestone(_ map: YAMLMap) -> Declared<Milestone>? {
        guard let stage = map.text("stage"), let day = map.day("day") else { return nil }
        return Declared(
            value: Milestone(stage: Stage.ID(stage), day: day, note: map.optionalText("note") ?? ""),
            place: map.place
        )
    }

    private static func reported(_ map: YAMLMap) -> Declared<ReportedResult>? {
        guard let measure = map.text("measure"), let source = map.text("source") else { return nil }
        let reported = ReportedResult(
            measure: Measure.ID(measure),
            organisation: map.optionalText("organisation").map { Organisation.ID($0) } ?? force,
            quadrant: map.optionalText("quadrant").map { Quadrant.ID($0) },
            result: map.optionalChoice("result", as: GradingRule.Wanted.self),
            says: map.optionalText("says") ?? "",
            source: source
        )
        return Declared(value: reported, place: map.place)
    }

    private static func grade(_ map: YAMLMap) -> Declared<GradeOpinion>? {
        guard let quadrant = map.text("quadrant"), let stage = map.choice("stage", as: GradeStage.self),
            let grade = map.text("grade"), let author = map.text("by")
        else { return nil }
        let opinion = GradeOpinion(
            organisation: map.optionalText("organisation").map { Organisation.ID($0) } ?? force,
            quadrant: Quadrant.ID(quadrant),
            stage: stage,
            grade: GradeLevel.ID(grade),
            author: author,
            day: map.optionalDay("day"),
            reason: map.optionalText("reason") ?? "",
            code: map.optionalChoice("reason-code", as: ReasonCode.self)
        )
        return Declared(value: opinion, place: map.place)
    }

    private static func decision(_ map: YAMLMap) -> Declared<Decision>? {
        let change = map.map("change", keys: changeKeys).flatMap(Self.change)
        guard let id = map.text("id"), let day = map.day("day"), let author = map.text("by"),
            let title = map.text("title")
        else { return nil }
        let decision = Decision(
            id: Identifier<Decision>(id),
            day: day,
            by: author,
            title: title,
            detail: map.optionalText("detail") ?? "",
            measures: map.texts("measures").map { Measure.ID($0) },
            change: change
        )
        return Declared(value: decision, place: map.place)
    }

    private static func contradiction(_ map: YAMLMap) -> Declared<Contradiction>? {
        let statements = map.maps("statements", keys: ["place", "says"]).compactMap { statement in
            statement.text("place").flatMap { place in
                statement.text("says").map { Contradiction.Statement(place: place, says: $0) }
            }
        }
        guard let id = map.text("id"), let title = map.text("title") else { return nil }
        let contradiction = Contradiction(
            id: Identifier<Contradiction>(id),
            title: title,
            measures: map.texts("measures").map { Measure.ID($0) },
            statements: statements,
            treatment: map.optionalText("treatment") ?? ""
        )
        return Declared(value: contradiction, place: map.place)
    }
}
