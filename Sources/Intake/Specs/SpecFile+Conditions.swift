import Extraction
import Scorecards

// MARK: - Conditions
extension SpecFile {
    private static let testKeys = ["is", "one of", "not", "not one of", "blank", "from", "to"]

    /// The conditions under a key: for every column named what its field must be.
    func conditions(_ key: String, of map: YAMLMap) -> [Condition] {
        map.pairs(key).flatMap { pair -> [Condition] in
            guard let column = column(pair.name, at: pair.place) else { return [] }
            return tests(pair, in: map).map { Condition(column, $0) }
        }
    }

    /// What a field must be: a text, one of a list, or more in words.
    func tests(_ pair: YAMLMap.Pair, in map: YAMLMap) -> [Condition.Test] {
        if !pair.isMapping {
            if pair.isEmpty {
                findings.error(
                    pair.place,
                    "“\(pair.name)” has no test",
                    remedy: "write the text it must be, or {blank: yes}"
                )
                return []
            }
            return [.isOneOf(map.texts(of: pair))]
        }
        guard let words = map.map(under: pair, keys: Self.testKeys) else {
            return []
        }
        var tests: [Condition.Test] = []
        if let text = words.optionalText("is") { tests.append(.isOneOf([text])) }
        if let texts = texts("one of", of: words) { tests.append(.isOneOf(texts)) }
        if let texts = texts("not", of: words) { tests.append(.isNoneOf(texts)) }
        if let texts = texts("not one of", of: words) { tests.append(.isNoneOf(texts)) }
        if words.has("blank") { tests.append(words.flag("blank") ? .isBlank : .isNotBlank) }
        if let range = range(of: words) { tests.append(range) }
        if tests.isEmpty, !findings.hasErrors {
            findings.error(
                pair.place,
                "“\(pair.name)” has no test",
                remedy: "use \(Self.testKeys.joined(separator: ", "))"
            )
        }
        return tests
    }

    /// The texts of a key: a list written out, or the name of one under `lists:`; one text after `not`.
    private func texts(_ key: String, of words: YAMLMap) -> [String]? {
        guard words.has(key) else { return nil }
        guard words.hasText(key), let text = words.optionalText(key) else { return words.texts(key) }
        if key == "not" { return [text] }
        if let list = lists[text] { return list }
        let nearest = Spelling.nearest(to: text, among: lists.keys.sorted()).map { "did you mean “\($0)”?" }
        words.error(
            at: key,
            "there is no list “\(text)” under lists:",
            remedy: nearest ?? "write the values out as [one, two], or add the list there"
        )
        return nil
    }

    private func range(of words: YAMLMap) -> Condition.Test? {
        let (from, to) = (words.optionalText("from"), words.optionalText("to"))
        guard from != nil || to != nil else { return nil }
        let ends = [from, to].compactMap { $0 }
        let key = from == nil ? "to" : "from"
        if ends.allSatisfy({ Day($0) != nil }) {
            let (first, last) = (from.flatMap { Day($0) }, to.flatMap { Day($0) })
            refuseIfBackwards(first, last, in: words)
            return .isDay(from: first, to: last)
        }
        if ends.allSatisfy({ Quantity(decimal: $0) != nil }) {
            let (low, high) = (from.flatMap { Quantity(decimal: $0) }, to.flatMap { Quantity(decimal: $0) })
            refuseIfBackwards(low, high, in: words)
            return .isNumber(from: low, to: high)
        }
        words.error(
            at: key,
            "a range runs between two numbers or two days, not “\(ends.joined(separator: "” and “"))”",
            remedy: "write from: 18 and to: 25, or from: 2020-04-01 and to: 2020-06-30"
        )
        return nil
    }

    private func refuseIfBackwards<Value: Comparable>(_ from: Value?, _ to: Value?, in words: YAMLMap) {
        guard let from, let to, to < from else { return }
        words.error(at: "from", "the range runs backwards, from \(from) to \(to)", remedy: "exchange from and to")
    }

    // MARK: - Unresolved records

    func maturityRule() -> MaturityRule? {
        guard let map = top.map("unresolved", keys: ["where", "among"]) else { return nil }
        if !map.has("where") {
            map.error(at: "where", "“where” is missing", remedy: "say which records have no outcome yet")
        }
        let among = conditions("among", of: map)
        return MaturityRule(
            unresolved: Component(.records, where: among + conditions("where", of: map)),
            whole: Component(.records, where: among)
        )
    }
}
