import Extraction
import Scorecards

// MARK: - Measures
extension SpecFile {
    private static let measureKeys = ["id", "count", "sum", "different", "ratio", "where", "only for ratios"]
    private static let aggregates = ["count", "sum", "different", "ratio"]

    /// A measure as declared, once for each kind of its group.
    private struct DeclaredMeasure {
        let id: String
        let map: YAMLMap
        let place: Place
        /// The kind put in place of the group's name: `burglary` for `{crime}`.
        let kind: (group: String, name: String)?
        let component: Component?
        let isStep: Bool

        /// A text of the measure with the kind in its place.
        func filled(_ text: String) -> String {
            kind.map { text.replacing("{\($0.group)}", with: $0.name) } ?? text
        }
    }

    func measures() -> [SpecMeasure] {
        let maps = top.maps("measures", keys: Self.measureKeys)
        if maps.isEmpty, !findings.hasErrors {
            top.error(at: "measures", "no measure is defined", remedy: "begin one with - id: and count: records")
        }
        let groups = groups()
        let declared = maps.flatMap { declarations($0, groups: groups) }
        var byID: [String: DeclaredMeasure] = [:]
        for measure in declared {
            if let first = byID[measure.id] {
                findings.error(
                    measure.place,
                    "the measure “\(measure.id)” is defined twice, first in line \(first.place.line)",
                    remedy: "define it once"
                )
            } else {
                byID[measure.id] = measure
            }
        }
        return declared.compactMap { measure in
            guard !measure.isStep else { return nil }
            if let component = measure.component {
                return SpecMeasure(id: Measure.ID(measure.id), definition: .whole(component))
            }
            return ratio(measure, among: byID)
        }
    }

    // MARK: - Groups

    /// The kinds of every group, each with the conditions that make it.
    private func groups() -> [String: [(name: String, conditions: [Condition])]] {
        var groups: [String: [(name: String, conditions: [Condition])]] = [:]
        for pair in top.pairs("groups") {
            guard
                let map = top.map(under: pair, keys: ["column", "kinds"]),
                let column = column("column", of: map)
            else { continue }
            let kinds = map.pairs("kinds")
            if kinds.isEmpty {
                map.error(at: "kinds", "the group “\(pair.name)” has no kinds", remedy: "write kinds: below it")
            }
            groups[pair.name] = kinds.map { kind in (kind.name, tests(kind, in: map).map { Condition(column, $0) }) }
        }
        return groups
    }

    // MARK: - One measure

    private func declarations(
        _ map: YAMLMap,
        groups: [String: [(name: String, conditions: [Condition])]]
    ) -> [DeclaredMeasure] {
        guard let id = map.text("id") else { return [] }
        let place = map.place(of: "id")
        guard isOneAggregate(of: map) else { return [] }
        let conditions = conditions("where", of: map)
        let aggregate = aggregate(of: map)
        if map.has("ratio"), !conditions.isEmpty {
            map.error(at: "where", "a ratio has no conditions of its own", remedy: "put them on its part and its whole")
        }
        func declared(_ id: String, _ kind: (group: String, name: String)?, _ more: [Condition]) -> DeclaredMeasure? {
            guard Measure.ID(id).isWellFormed else {
                findings.error(
                    place,
                    "“\(id)” is no identifier of a measure",
                    remedy: "write lower-case letters, digits and hyphens, as in burglary-recorded"
                )
                return nil
            }
            let component = aggregate.map { Component($0, where: more + conditions) }
            let isStep = map.flag("only for ratios")
            return DeclaredMeasure(id: id, map: map, place: place, kind: kind, component: component, isStep: isStep)
        }
        guard let group = id.firstMatch(of: /\{([^}]*)\}/).map({ String($0.1) }) else {
            return [declared(id, nil, [])].compactMap { $0 }
        }
        guard let kinds = groups[group] else {
            let nearest = Spelling.nearest(to: group, among: groups.keys.sorted()).map { "did you mean “\($0)”?" }
            findings.error(place, "there is no group “\(group)” under groups:", remedy: nearest ?? "add it there")
            return []
        }
        return kinds.compactMap { kind in
            declared(id.replacing("{\(group)}", with: kind.name), (group, kind.name), kind.conditions)
        }
    }

    private func isOneAggregate(of map: YAMLMap) -> Bool {
        let given = Self.aggregates.filter { map.has($0) }
        guard given.count != 1 else { return true }
        map.error(
            at: given.first ?? "id",
            given.isEmpty ? "nothing is counted" : "\(given.joined(separator: " and ")) stand together",
            remedy: "give one of count: records, sum: a column, different: a column, ratio: {part, whole}"
        )
        return false
    }

    private func aggregate(of map: YAMLMap) -> Component.Aggregate? {
        if let counted = map.optionalText("count") {
            if counted != "records" {
                map.error(
                    at: "count",
                    "only records can be counted, not “\(counted)”",
                    remedy: "write count: records, or different: and a column"
                )
            }
            return .records
        }
        if map.has("sum") { return column("sum", of: map).map { .sum($0) } }
        if map.has("different") { return column("different", of: map).map { .distinct($0) } }
        return nil
    }

    private func ratio(_ measure: DeclaredMeasure, among measures: [String: DeclaredMeasure]) -> SpecMeasure? {
        guard let map = measure.map.map("ratio", keys: ["part", "whole"]) else { return nil }
        func component(_ key: String) -> Component? {
            guard let name = map.text(key) else { return nil }
            let id = measure.filled(name)
            if let component = measures[id]?.component { return component }
            let countable = measures.filter { $0.value.component != nil }.keys.sorted()
            let nearest = Spelling.nearest(to: id, among: countable).map { "did you mean “\($0)”?" }
            map.error(
                at: key,
                measures[id] == nil ? "there is no measure “\(id)”" : "“\(id)” is a ratio itself",
                remedy: nearest ?? "name a measure that counts, sums or finds different values"
            )
            return nil
        }
        guard let part = component("part"), let whole = component("whole") else { return nil }
        return SpecMeasure(id: Measure.ID(measure.id), definition: .ratio(part: part, whole: whole))
    }
}
