import Scorecards

/// `measures.yaml`: the registry of measures.
struct MeasuresFile {
    var measures: [Declared<Measure>] = []

    init() {}

    init(_ file: TextFile, findings: Findings) {
        guard let top = file.yaml(keys: ["measures"], findings: findings) else { return }
        measures = top.maps("measures", keys: Self.keys).compactMap { map in
            Self.measure(map).map { Declared(value: $0, place: map.place) }
        }
    }

    private static let keys = [
        "id", "name", "aliases", "definition", "unit", "nature", "adds-up", "better", "materiality", "decimals", "lag",
        "owner", "source", "tags", "breaks",
    ]

    private static func measure(_ map: YAMLMap) -> Measure? {
        let unitKeys = ["kind", "one", "many", "per", "above", "below", "labels"]
        let unit = map.requiredMap("unit", keys: unitKeys).flatMap(Self.unit)
        guard let id = map.text("id"), let name = map.text("name"), let unit else { return nil }
        let expected = "an amount such as 1.5 or a share such as 2%"
        return Measure(
            id: Measure.ID(id),
            name: name,
            aliases: map.texts("aliases"),
            definition: map.optionalText("definition") ?? "",
            unit: unit,
            nature: map.optionalChoice("nature", as: Measure.Nature.self) ?? .flow,
            aggregation: map.optionalChoice("adds-up", as: Measure.Aggregation.self) ?? .none,
            polarity: map.optionalChoice("better", as: Measure.Polarity.self) ?? .neither,
            materiality: map.optionalValue("materiality", expected) { Materiality($0) } ?? .absolute(.zero),
            decimals: map.optionalInteger("decimals") ?? 0,
            lag: map.optionalInteger("lag") ?? 1,
            owner: map.optionalText("owner") ?? "",
            source: map.optionalText("source") ?? "",
            tags: map.texts("tags"),
            breaks: map.maps("breaks", keys: ["month", "kind", "text"]).compactMap(Self.recordingBreak)
        )
    }

    private static func recordingBreak(_ map: YAMLMap) -> Break? {
        guard let month = map.month("month"), let kind = map.text("kind"), let text = map.text("text") else {
            return nil
        }
        return Break(month: month, kind: kind, text: text)
    }

    private static func unit(_ map: YAMLMap) -> MeasureUnit? {
        guard let kind = map.text("kind") else { return nil }
        switch kind {
        case "count":
            guard let one = map.text("one"), let many = map.text("many") else { return nil }
            return .count(one: one, many: many)
        case "percent":
            return .percent
        case "rate":
            guard let one = map.text("one"), let many = map.text("many"), let per = map.integer("per") else {
                return nil
            }
            return .rate(one: one, many: many, per: per)
        case "pounds":
            return .pounds(above: map.optionalText("above") ?? "", below: map.optionalText("below") ?? "")
        case "scale":
            let labels = map.texts("labels")
            if labels.count >= 2 { return .scale(labels) }
            map.error(at: "labels", "a scale has at least two labels", remedy: "list them, the lowest first")
            return nil
        default:
            if let time = MeasureUnit.TimeUnit(rawValue: kind) { return .duration(time) }
            let kinds = ["count", "percent", "rate", "pounds", "scale"] + MeasureUnit.TimeUnit.allCases.map(\.rawValue)
            let nearest = Spelling.nearest(to: kind, among: kinds).map { "did you mean “\($0)”?" }
            map.error(
                at: "kind",
                "“\(kind)” is no kind of unit",
                remedy: nearest ?? "use \(kinds.joined(separator: ", "))"
            )
            return nil
        }
    }
}
