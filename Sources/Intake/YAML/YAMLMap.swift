import Scorecards
import Yams

/// A mapping of a YAML file, read strictly: every key must be known, every fault is reported with its line.
struct YAMLMap {
    let place: Place
    let findings: Findings
    private let fields: [String: Node]
    private let lines: [String: Int]

    /// Takes a mapping with these keys and no others; anything else is reported and gives `nil`.
    init?(_ node: Node, file: String, keys: [String], findings: Findings) {
        let place = Place(file: file, line: node.mark?.line ?? 1)
        guard let mapping = node.mapping else {
            findings.error(place, "a list of keys and values was expected here", remedy: "write \(keys[0]): and so on")
            return nil
        }
        var fields: [String: Node] = [:]
        var lines: [String: Int] = [:]
        for (key, value) in mapping {
            let name = key.string ?? ""
            let line = key.mark?.line ?? place.line
            guard keys.contains(name) else {
                let nearest = Spelling.nearest(to: name, among: keys)
                findings.error(
                    Place(file: file, line: line),
                    "there is no key “\(name)” here",
                    remedy: nearest.map { "did you mean “\($0)”?" } ?? "use \(keys.joined(separator: ", "))"
                )
                continue
            }
            fields[name] = value
            lines[name] = line
        }
        self.place = Place(file: file, line: mapping.first?.key.mark?.line ?? place.line)
        self.findings = findings
        self.fields = fields
        self.lines = lines
    }

    /// Where a key stands, or the mapping where it is missing.
    func place(of key: String) -> Place { Place(file: place.file, line: lines[key] ?? place.line) }

    func error(at key: String, _ problem: String, remedy: String) {
        findings.error(place(of: key), problem, remedy: remedy)
    }

    // MARK: - Texts

    /// A text that must be there.
    func text(_ key: String) -> String? {
        reportIfMissing(key)
        return optionalText(key)
    }

    private func reportIfMissing(_ key: String) {
        if fields[key] == nil { error(at: key, "“\(key)” is missing", remedy: "write \(key): and its value") }
    }

    /// A text that may be left out.
    func optionalText(_ key: String) -> String? {
        guard let node = fields[key] else { return nil }
        guard let text = node.scalar?.string else {
            error(at: key, "“\(key)” takes a single value", remedy: "write it on one line")
            return nil
        }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// A text of several paragraphs that may be left out; its lines stay lines.
    func prose(_ key: String) -> String? {
        // The same fault as for a text on one line is told where it is no single value.
        guard optionalText(key) != nil, let text = fields[key]?.scalar?.string else { return nil }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        let inner = lines.drop(while: \.isEmpty).reversed().drop(while: \.isEmpty).reversed()
        return inner.joined(separator: "\n")
    }

    /// A list of texts that may be left out.
    func texts(_ key: String) -> [String] {
        guard let node = fields[key] else { return [] }
        guard let sequence = node.sequence else {
            error(at: key, "“\(key)” takes a list", remedy: "write \(key): [one, two]")
            return []
        }
        return sequence.compactMap { item in
            guard let text = item.scalar?.string else {
                findings.error(
                    Place(file: place.file, line: item.mark?.line ?? place.line),
                    "“\(key)” takes a list of single values",
                    remedy: "write \(key): [one, two]"
                )
                return nil
            }
            return text
        }
    }

    // MARK: - Other values

    /// A value read from a text that must be there.
    func value<Value>(_ key: String, _ expected: String, read: (String) -> Value?) -> Value? {
        text(key).flatMap { parsed($0, key, expected, read) }
    }

    /// A value read from a text that may be left out.
    func optionalValue<Value>(_ key: String, _ expected: String, read: (String) -> Value?) -> Value? {
        optionalText(key).flatMap { parsed($0, key, expected, read) }
    }

    private func parsed<Value>(
        _ text: String,
        _ key: String,
        _ expected: String,
        _ read: (String) -> Value?
    ) -> Value? {
        guard let value = read(text) else {
            error(at: key, "“\(text)” is not \(expected)", remedy: "mend \(key):")
            return nil
        }
        return value
    }

    /// Rows of whole numbers that may be left out.
    func rows(_ key: String) -> [[Int]] {
        guard let node = fields[key] else { return [] }
        let rows = node.sequence?.map { row in row.sequence?.map { $0.scalar.flatMap { Int($0.string) } } } ?? [nil]
        let numbers = rows.compactMap { row in row?.compactMap { $0 } }
        if numbers.count == rows.count, zip(numbers, rows).allSatisfy({ $0.count == $1?.count }) { return numbers }
        error(at: key, "“\(key)” takes rows of whole numbers", remedy: "write each row as [1, 2, 3]")
        return []
    }

    func integer(_ key: String) -> Int? { value(key, "a whole number") { Int($0) } }

    func optionalInteger(_ key: String) -> Int? { optionalValue(key, "a whole number") { Int($0) } }

    func month(_ key: String) -> Month? { value(key, "a month written as 2020-07") { Month($0) } }

    func day(_ key: String) -> Day? { value(key, "a day of the calendar written as 2020-07-31") { Day($0) } }

    func optionalDay(_ key: String) -> Day? {
        optionalValue(key, "a day of the calendar written as 2020-07-31") { Day($0) }
    }

    func flag(_ key: String) -> Bool {
        optionalValue(key, "true or false") { ["true": true, "yes": true, "false": false, "no": false][$0] } ?? false
    }

    /// One of a set of words that must be there.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(_ key: String, as type: Choice.Type) -> Choice? {
        text(key).flatMap { chosen($0, key) }
    }

    /// One of a set of words that may be left out.
    func optionalChoice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: String,
        as type: Choice.Type
    ) -> Choice? {
        optionalText(key).flatMap { chosen($0, key) }
    }

    private func chosen<Choice: RawRepresentable<String> & CaseIterable>(_ text: String, _ key: String) -> Choice? {
        if let choice = Choice(rawValue: text) { return choice }
        let words = Choice.allCases.map(\.rawValue)
        let remedy =
            Spelling.nearest(to: text, among: words).map { "did you mean “\($0)”?" }
            ?? "use \(words.joined(separator: ", "))"
        error(at: key, "“\(text)” is no \(key)", remedy: remedy)
        return nil
    }

    // MARK: - Mappings inside this one

    /// A mapping that must be there.
    func requiredMap(_ key: String, keys: [String]) -> YAMLMap? {
        reportIfMissing(key)
        return map(key, keys: keys)
    }

    /// A mapping that may be left out.
    func map(_ key: String, keys: [String]) -> YAMLMap? {
        guard let node = fields[key] else { return nil }
        return YAMLMap(node, file: place.file, keys: keys, findings: findings)
    }

    /// A list of mappings that may be left out.
    func maps(_ key: String, keys: [String]) -> [YAMLMap] {
        guard let node = fields[key], node.null == nil else { return [] }
        guard let sequence = node.sequence else {
            error(at: key, "“\(key)” takes a list", remedy: "begin each item with a hyphen")
            return []
        }
        return sequence.compactMap { YAMLMap($0, file: place.file, keys: keys, findings: findings) }
    }
}

// MARK: - Mappings whose keys the writer chooses
extension YAMLMap {
    /// A key of the writer's own choosing and what stands under it.
    struct Pair {
        let name: String
        let place: Place
        fileprivate let node: Node

        /// The value, where it is a single one.
        var text: String? { node.scalar?.string }
        /// Whether nothing stands under the key.
        var isEmpty: Bool { node.null != nil }
        /// Whether keys and values of their own stand under the key.
        var isMapping: Bool { node.mapping != nil }
    }

    /// Whether a key is there.
    func has(_ key: String) -> Bool { fields[key] != nil }

    /// Whether a key is there with a single value.
    func hasText(_ key: String) -> Bool { fields[key]?.scalar != nil }

    /// The pairs of a mapping that may be left out, in the order of the file.
    func pairs(_ key: String) -> [Pair] {
        guard let node = fields[key], node.null == nil else { return [] }
        guard let mapping = node.mapping else {
            error(at: key, "“\(key)” takes a list of names and values", remedy: "write each below it as name: value")
            return []
        }
        return mapping.map { name, value in
            let line = name.mark?.line ?? place.line
            return Pair(name: name.scalar?.string ?? "", place: Place(file: place.file, line: line), node: value)
        }
    }

    /// What stands under a pair, as a mapping with these keys and no others.
    func map(under pair: Pair, keys: [String]) -> YAMLMap? {
        YAMLMap(pair.node, file: place.file, keys: keys, findings: findings)
    }

    /// The texts under a pair: one, or a list of them.
    func texts(of pair: Pair) -> [String] {
        if let text = pair.text { return [text] }
        let texts = pair.node.sequence?.map { $0.scalar?.string } ?? [nil]
        if texts.contains(nil) {
            findings.error(
                pair.place,
                "“\(pair.name)” takes a text or a list of texts",
                remedy: "write \(pair.name): [one, two]"
            )
        }
        return texts.compactMap { $0 }
    }
}

extension TextFile {
    /// The file's top mapping, or `nil` with a finding where the YAML cannot be read.
    func yaml(keys: [String], findings: Findings) -> YAMLMap? {
        do {
            guard let node = try Yams.compose(yaml: text) else {
                findings.error(place, "the file is empty", remedy: "write \(keys[0]): and so on, or remove the file")
                return nil
            }
            return YAMLMap(node, file: place.file, keys: keys, findings: findings)
        } catch let error as YamlError {
            findings.error(error.place(in: place.file), error.cause, remedy: "mend the YAML")
        } catch {
            findings.error(place, "the YAML cannot be read (\(error))", remedy: "mend the YAML")
        }
        return nil
    }
}

extension YamlError {
    fileprivate func place(in file: String) -> Place {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            Place(file: file, line: mark.line)
        case .duplicatedKeysInMapping(_, let context):
            Place(file: file, line: context.mark.line)
        case .no, .memory, .reader, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            Place(file: file)
        }
    }

    fileprivate var cause: String {
        switch self {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _):
            "the YAML cannot be read: \(problem)"
        case .duplicatedKeysInMapping(let duplicates, _):
            "the key “\(duplicates.map { $0 }.joined(separator: ", "))” stands twice"
        case .no, .memory, .reader, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            "the YAML cannot be read (\(self))"
        }
    }
}
