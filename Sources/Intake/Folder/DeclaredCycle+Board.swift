import Scorecards

// MARK: - What the board did beside grading
extension DeclaredCycle {
    static func meeting(_ map: YAMLMap) -> Declared<BoardMeeting>? {
        guard let day = map.day("day"), let chair = map.text("chair") else { return nil }
        let meeting = BoardMeeting(
            day: day,
            chair: chair,
            present: map.texts("present"),
            apologies: map.texts("apologies")
        )
        return Declared(value: meeting, place: map.place)
    }

    static func priority(_ map: YAMLMap) -> Declared<PriorityGrade>? {
        let (priority, grade) = (map.text("priority"), map.text("grade"))
        guard let priority, let grade, let author = map.text("by"), let reason = map.text("reason") else { return nil }
        let opinion = PriorityGrade(
            priority: Identifier(priority),
            grade: GradeLevel.ID(grade),
            author: author,
            reason: reason
        )
        return Declared(value: opinion, place: map.place)
    }

    // MARK: - Changes in what performance is held against

    static let changeKeys = ["quadrant", "from", "replace", "by", "measure", "target", "trial", "beside"]

    static func change(_ map: YAMLMap) -> YardstickChange? {
        let (quadrant, from) = (map.text("quadrant"), map.month("from"))
        let kinds = ["replace", "measure", "trial"].filter(map.has)
        guard kinds.count == 1, let kind = kinds.first else {
            map.error(
                at: kinds.last ?? "quadrant",
                kinds.isEmpty ? "the decision changes nothing" : "the decision changes more than one thing",
                remedy: "write replace: and by:, or measure: and target:, or trial: and beside:"
            )
            return nil
        }
        let change = change(kind, map)
        guard let quadrant, let from, let change else { return nil }
        return YardstickChange(quadrant: Quadrant.ID(quadrant), from: from, kind: change)
    }

    private static func change(_ kind: String, _ map: YAMLMap) -> YardstickChange.Kind? {
        switch kind {
        case "replace":
            guard let old = map.text("replace"), let new = map.text("by") else { return nil }
            return .replace(measure: Measure.ID(old), by: Measure.ID(new))
        case "trial":
            guard let new = map.text("trial"), let old = map.text("beside") else { return nil }
            return .trial(measure: Measure.ID(new), beside: Measure.ID(old))
        case _:
            guard let measure = map.text("measure"), let text = map.text("target"),
                let target = FrameworkFile.target(text, of: map)
            else { return nil }
            return .target(measure: Measure.ID(measure), target: target)
        }
    }
}
