import Scorecards

// MARK: - How a cycle goes on, from the period's end to the paper
extension FrameworkFile {
    static let stageKeys = ["id", "name", "owner", "due", "counting", "task", "due-by-level"]

    static func stage(_ map: YAMLMap) -> Stage? {
        let counting = map.optionalChoice("counting", as: Stage.Counting.self)
        let task = map.optionalChoice("task", as: Stage.Task.self)
        let levels = map.pairs("due-by-level").compactMap { level($0, findings: map.findings) }
        guard let id = map.text("id"), let name = map.text("name") else { return nil }
        return Stage(
            id: Stage.ID(id),
            name: name,
            owner: map.optionalText("owner") ?? "",
            due: map.optionalInteger("due"),
            counting: counting,
            levels: levels,
            task: task
        )
    }

    private static func level(_ pair: YAMLMap.Pair, findings: Findings) -> Stage.Level? {
        let kind = Organisation.Kind(rawValue: pair.name)
        let due = pair.text.flatMap { Int($0) }
        if kind == nil {
            let kinds = Organisation.Kind.allCases.map(\.rawValue)
            let nearest = Spelling.nearest(to: pair.name, among: kinds).map { "did you mean “\($0)”?" }
            findings.error(
                pair.place,
                "“\(pair.name)” is no kind of organisation",
                remedy: nearest ?? "use \(kinds.joined(separator: ", "))"
            )
        }
        if due == nil {
            findings.error(
                pair.place,
                "the days allowed to “\(pair.name)” are not a whole number",
                remedy: "write \(pair.name): 18, in days after the period's end"
            )
        }
        return kind.flatMap { kind in due.map { Stage.Level(kind: kind, due: $0) } }
    }

    static func duty(_ map: YAMLMap) -> ReturnDuty? {
        guard let organisation = map.text("organisation") else { return nil }
        return ReturnDuty(
            organisation: Organisation.ID(organisation),
            quadrants: map.texts("quadrants").map { Quadrant.ID($0) }
        )
    }

    static func computedMeasure(_ map: YAMLMap) -> ComputedMeasure? {
        let origins = ComputedMeasure.Origin.allCases.map(\.rawValue).joined(separator: " or ")
        let origin = map.value("from", origins) { ComputedMeasure.Origin(rawValue: $0) }
        guard let measure = map.text("measure"), let origin else { return nil }
        return ComputedMeasure(measure: Measure.ID(measure), from: origin)
    }

    // MARK: - The risk matrix

    static let matrixKeys = ["likelihoods", "impacts", "scores", "above", "labels"]

    /// The matrix with as much of it as can be read; what is wrong with the rest is told.
    static func matrix(_ map: YAMLMap) -> RiskMatrix {
        let labels = map.map("labels", keys: ["likelihoods", "impacts"]).map { rule in
            RiskMatrix.LabelRule(
                likelihoods: rule.texts("likelihoods").map { Identifier($0) },
                impacts: rule.texts("impacts").map { Identifier($0) }
            )
        }
        return RiskMatrix(
            likelihoods: map.maps("likelihoods", keys: ["id", "name"]).compactMap(riskLevel),
            impacts: map.maps("impacts", keys: ["id", "name"]).compactMap(riskLevel),
            scores: map.rows("scores"),
            above: map.optionalInteger("above"),
            labels: labels
        )
    }

    private static func riskLevel(_ map: YAMLMap) -> RiskMatrix.Level? {
        guard let id = map.text("id"), let name = map.text("name") else { return nil }
        return RiskMatrix.Level(id: Identifier(id), name: name)
    }
}
