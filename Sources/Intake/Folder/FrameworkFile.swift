import Scorecards

/// `framework.yaml` and `framework-N.yaml`: one version of a framework each.
enum FrameworkFile {
    static func framework(_ file: TextFile, findings: Findings) -> Declared<Framework>? {
        guard let map = file.yaml(keys: keys, findings: findings) else { return nil }
        let scale = map.maps("scale", keys: ["id", "name", "short"]).compactMap(grade)
        let quadrants = map.maps("quadrants", keys: ["id", "name", "about", "measures"]).compactMap(quadrant)
        let grading = map.maps("grading", keys: ["grade", "when"]).compactMap(gradingRule)
        let priorities = map.maps("priorities", keys: ["id", "name"]).compactMap(priority)
        let timetable = map.maps("timetable", keys: stageKeys).compactMap(stage)
        let paper = map.maps("paper", keys: sectionKeys).compactMap(section)
        let returns = map.maps("returns", keys: ["organisation", "quadrants"]).compactMap(duty)
        let risks = map.map("risks", keys: matrixKeys).map(matrix)
        let computed = map.maps("computed", keys: ["measure", "from"]).compactMap(computedMeasure)
        guard let id = map.text("id"), let version = map.integer("version"), let name = map.text("name"),
            let force = map.text("force"), let from = map.month("from")
        else { return nil }
        let framework = Framework(
            id: Identifier<Framework>(id),
            version: version,
            name: name,
            force: Organisation.ID(force),
            from: from,
            reason: map.optionalText("reason") ?? "",
            cyclesBefore: map.optionalInteger("cycles-before") ?? 0,
            scale: scale,
            quadrants: quadrants,
            grading: grading,
            priorities: priorities,
            timetable: timetable,
            paper: paper,
            returns: returns,
            risks: risks,
            computed: computed
        )
        return Declared(value: framework, place: map.place)
    }

    private static let keys = [
        "id", "version", "name", "force", "from", "cycles-before", "reason", "scale", "quadrants", "grading",
        "priorities", "timetable", "paper", "returns", "risks", "computed",
    ]

    private static func grade(_ map: YAMLMap) -> GradeLevel? {
        guard let id = map.text("id"), let name = map.text("name") else { return nil }
        return GradeLevel(id: GradeLevel.ID(id), name: name, short: map.optionalText("short") ?? String(name.prefix(1)))
    }

    private static func priority(_ map: YAMLMap) -> Priority? {
        guard let id = map.text("id"), let name = map.text("name") else { return nil }
        return Priority(id: Identifier<Priority>(id), name: name)
    }

    // MARK: - Quadrants and roles

    private static func quadrant(_ map: YAMLMap) -> Quadrant? {
        let roles = map.maps("measures", keys: ["measure", "role", "window", "redline", "compare"]).compactMap(role)
        guard let id = map.text("id"), let name = map.text("name") else { return nil }
        return Quadrant(id: Quadrant.ID(id), name: name, about: map.optionalText("about") ?? "", roles: roles)
    }

    private static func role(_ map: YAMLMap) -> MeasureRole? {
        let redline = map.map("redline", keys: ["against", "target", "tie"]).flatMap(redlineRule)
        guard let measure = map.text("measure"), let role = map.choice("role", as: MeasureRole.Role.self),
            let window = map.choice("window", as: MeasureRole.WindowKind.self)
        else { return nil }
        let comparisons = map.texts("compare").compactMap { text in
            comparator(text, at: "compare", of: map)
        }
        return MeasureRole(
            measure: Measure.ID(measure),
            role: role,
            window: window,
            redline: redline,
            comparisons: comparisons
        )
    }

    private static func redlineRule(_ map: YAMLMap) -> RedlineRule? {
        guard let against = map.text("against") else { return nil }
        let kind = against == "unstated" ? nil : comparator(against, at: "against", of: map)
        if kind == nil, against != "unstated" { return nil }
        return RedlineRule(
            against: kind,
            target: map.optionalText("target").flatMap { target($0, of: map) },
            tie: map.optionalChoice("tie", as: RedlineRule.Tie.self) ?? .met
        )
    }

    /// A target is written like a figure, with the same care about commas.
    static func target(_ text: String, of map: YAMLMap) -> Quantity? {
        do {
            return try FigureText.quantity(text, unit: text.hasSuffix("%") ? .percent : nil)
        } catch {
            map.error(at: "target", "“\(text)” is no number", remedy: error.remedy)
            return nil
        }
    }

    private static func comparator(_ text: String, at key: String, of map: YAMLMap) -> ComparatorKind? {
        if let kind = ComparatorKind(text) { return kind }
        map.error(
            at: key,
            "“\(text)” is nothing a figure can be held against",
            remedy: "use previous-year, last-board, target, peer-average GROUP, organisation ID, baseline YYYY-MM"
                + (key == "against" ? " or unstated" : "")
        )
        return nil
    }

    // MARK: - Grading rule and paper

    private static func gradingRule(_ map: YAMLMap) -> GradingRule? {
        let conditions = map.maps("when", keys: ["roles", "result", "how-many"]).compactMap(condition)
        guard let grade = map.text("grade") else { return nil }
        return GradingRule(grade: GradeLevel.ID(grade), conditions: conditions)
    }

    private static func condition(_ map: YAMLMap) -> GradingRule.Condition? {
        let roles = map.texts("roles").compactMap { text -> MeasureRole.Role? in
            switch MeasureRole.Role(rawValue: text) {
            case .trial:
                map.error(
                    at: "roles",
                    "a measure on trial decides nothing, so that no grade can follow from it",
                    remedy: "use primary-redline, redline or kpi"
                )
                return nil
            case .none:
                map.error(at: "roles", "“\(text)” is no role", remedy: "use primary-redline, redline or kpi")
                return nil
            case .some(let role):
                return role
            }
        }
        guard let result = map.choice("result", as: GradingRule.Wanted.self),
            let howMany = map.value("how-many", "any, all or at least N", read: { GradingRule.Quantifier($0) })
        else { return nil }
        return GradingRule.Condition(roles: roles, result: result, howMany: howMany)
    }

    private static let sectionKeys = ["id", "number", "title", "content", "sections"]

    private static func section(_ map: YAMLMap) -> PaperSection? {
        let content = map.texts("content").compactMap { text -> PaperSection.Content? in
            if let content = PaperSection.Content(rawValue: text) { return content }
            let known = PaperSection.Content.allCases.map(\.rawValue)
            let nearest = Spelling.nearest(to: text, among: known).map { "did you mean “\($0)”?" }
            map.error(
                at: "content",
                "“\(text)” is nothing that a section can hold",
                remedy: nearest ?? "use \(known.joined(separator: ", "))"
            )
            return nil
        }
        let sections = map.maps("sections", keys: sectionKeys).compactMap(section)
        guard let id = map.text("id"), let title = map.text("title") else { return nil }
        return PaperSection(
            id: PaperSection.ID(id),
            number: map.optionalText("number") ?? "",
            title: title,
            content: content,
            sections: sections
        )
    }
}
