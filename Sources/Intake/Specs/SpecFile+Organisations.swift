import Extraction
import Foundation
import Scorecards

// MARK: - Organisations and their areas
extension SpecFile {
    private static let levelKeys = [
        "level", "column", "drop last word", "file name", "ids", "lookup", "others", "records of",
    ]

    /// What becomes of a value that is not listed.
    private enum Others: String, CaseIterable {
        case outside
        case ownName = "own name"
    }

    func levels() -> [OrganisationLevel] {
        if !top.has("organisations") {
            top.error(
                at: "organisations",
                "“organisations” is missing",
                remedy: "say which column names the organisation"
            )
        }
        let maps = top.maps("organisations", keys: Self.levelKeys)
        let levels = maps.compactMap { level($0) }
        if top.has("organisations"), maps.isEmpty {
            top.error(
                at: "organisations",
                "no level of organisations is given",
                remedy: "begin one with - level: force"
            )
        }
        guard levels.count == maps.count else { return levels }
        for (map, level) in zip(maps, levels) { check(level, in: map, among: levels) }
        return levels
    }

    private func level(_ map: YAMLMap) -> OrganisationLevel? {
        let name = map.text("level")
        let clue = clue(of: map)
        let ids = ids(of: map)
        let others = map.optionalChoice("others", as: Others.self) ?? .outside
        if ids.isEmpty, others == .outside, !map.has("ids"), !map.has("lookup") {
            map.error(
                at: "ids",
                "nothing says which value is which organisation",
                remedy: "write ids:, or lookup:, or others: own name"
            )
        }
        guard let name, let clue else { return nil }
        return OrganisationLevel(
            name: name,
            clue: clue,
            naming: others == .ownName ? .ownName(except: ids) : .listed(ids),
            recordsOf: map.optionalText("records of").map { Organisation.ID($0) }
        )
    }

    private func clue(of map: YAMLMap) -> OrganisationLevel.Clue? {
        guard map.has("file name") else {
            return column("column", of: map).map { .column($0, dropsLastWord: map.flag("drop last word")) }
        }
        for key in ["column", "drop last word"] where map.has(key) {
            map.error(at: key, "the organisation is told by “file name” already", remedy: "leave \(key): out")
        }
        return map.value("file name", "a pattern with one *, which stands for the organisation") { text in
            text.count { $0 == "*" } == 1 ? .fileName(FileNamePattern(text)) : nil
        }
    }

    private func ids(of map: YAMLMap) -> [String: Organisation.ID] {
        var ids: [String: Organisation.ID] = [:]
        for pair in map.pairs("ids") {
            guard let text = pair.text, Organisation.ID(text).isWellFormed else {
                findings.error(
                    pair.place,
                    "“\(pair.text ?? "")” is no identifier of an organisation",
                    remedy: "write lower-case letters, digits and hyphens, as in avon-and-somerset"
                )
                continue
            }
            ids[pair.name] = Organisation.ID(text)
        }
        return ids.merging(lookup(of: map)) { listed, _ in listed }
    }

    /// The values and organisations of a CSV file that stands beside the spec.
    private func lookup(of map: YAMLMap) -> [String: Organisation.ID] {
        guard let lookup = map.map("lookup", keys: ["file", "value", "organisation"]) else { return [:] }
        guard let name = lookup.text("file"), let value = lookup.text("value"),
            let organisation = lookup.text("organisation")
        else { return [:] }
        let beside = URL(filePath: top.place.file).deletingLastPathComponent()
        let path = name.hasPrefix("/") ? name : beside.appending(path: name).relativePath
        do {
            let table = try CSVTable(path: path, requiring: [value.lowercased(), organisation.lowercased()])
            var ids: [String: Organisation.ID] = [:]
            for row in table.rows where !row[value].isEmpty { add(row, value, organisation, to: &ids) }
            return ids
        } catch let rejected as Rejected {
            for diagnostic in rejected.diagnostics {
                findings.error(diagnostic.place, diagnostic.problem, remedy: diagnostic.remedy)
            }
        } catch {
            lookup.error(at: "file", "the lookup cannot be read (\(error))", remedy: "check the file")
        }
        return [:]
    }

    private func add(
        _ row: CSVTable.Row,
        _ value: String,
        _ organisation: String,
        to ids: inout [String: Organisation.ID]
    ) {
        let id = Organisation.ID(row[organisation])
        guard id.isWellFormed else {
            findings.error(
                row.place,
                "“\(id)” is no identifier of an organisation",
                remedy: "write lower-case letters, digits and hyphens, as in avon-and-somerset"
            )
            return
        }
        if let other = ids.updateValue(id, forKey: row[value]), other != id {
            findings.error(
                row.place,
                "“\(row[value])” belongs to “\(id)” here and to “\(other)” above",
                remedy: "keep one of the two rows"
            )
        }
    }

    private func check(_ level: OrganisationLevel, in map: YAMLMap, among levels: [OrganisationLevel]) {
        guard let first = levels.first, let only = level.recordsOf else { return }
        if level == first {
            map.error(at: "records of", "the first level has all records", remedy: "leave records of: out here")
        } else if case .listed = first.naming, !first.naming.listed.isEmpty, !first.naming.listed.contains(only) {
            let nearest = Spelling.nearest(to: only.text, among: first.naming.listed.map(\.text))
            map.error(
                at: "records of",
                "the level “\(first.name)” has no organisation “\(only)”",
                remedy: nearest.map { "did you mean “\($0)”?" } ?? "name one that it lists"
            )
        }
    }

    // MARK: - Areas

    func areaRule(first: OrganisationLevel?) -> AreaRule? {
        guard let map = top.map("area", keys: ["column", "drop last word", "places", "lookup"]) else { return nil }
        var places = lookup(of: map)
        for pair in map.pairs("places") {
            let id = Organisation.ID(pair.name)
            if let first, case .listed = first.naming, !first.naming.listed.contains(id) {
                let nearest = Spelling.nearest(to: id.text, among: first.naming.listed.map(\.text))
                findings.error(
                    pair.place,
                    "the level “\(first.name)” has no organisation “\(id)”",
                    remedy: nearest.map { "did you mean “\($0)”?" } ?? "name one that it lists"
                )
            }
            for place in map.texts(of: pair) {
                guard let other = places.updateValue(id, forKey: place), other != id else { continue }
                findings.error(
                    pair.place,
                    "“\(place)” is in the area of “\(other)” and of “\(id)”",
                    remedy: "a place is in one area only"
                )
            }
        }
        if places.isEmpty {
            map.error(
                at: "places",
                "no place is given",
                remedy: "write places: with the places of each organisation, or lookup:"
            )
        }
        return column("column", of: map).map {
            AreaRule(column: $0, dropsLastWord: map.flag("drop last word"), organisations: places)
        }
    }
}
