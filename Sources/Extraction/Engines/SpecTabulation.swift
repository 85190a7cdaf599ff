import Scorecards

/// A spec as a tabulation: what is counted, and how the groups found are read back.
///
/// Each column becomes one key, whose fields stand for no more than the spec asks of them: the month, an organisation,
/// an area, and a `1` or `0` for each test. So the groups are few however many records there are.
struct SpecTabulation {
    let spec: ExtractionSpec
    let components: [Component]
    /// The organisations whose area is known.
    private let checked: Set<Organisation.ID>
    private var columns: [Column] = []
    private var questions: [[Question]] = []
    private var sums: [Column] = []
    private var distincts: [Column] = []

    /// What one part of a key answers.
    private enum Question: Hashable {
        case month
        case level(Int)
        case area
        case test(Condition.Test)
    }

    init(_ spec: ExtractionSpec) {
        self.spec = spec
        components = spec.components
        checked = Set(spec.area?.organisations.values ?? [:].values)
        ask(.month, of: spec.month.column)
        for (place, level) in spec.organisations.enumerated() {
            switch level.clue {
            case .column(let column, _): ask(.level(place), of: column)
            case .fileName: ask(.level(place), of: .fileName)
            }
        }
        if let area = spec.area { ask(.area, of: area.column) }
        for component in components {
            for condition in component.conditions { ask(.test(condition.test), of: condition.column) }
            switch component.aggregate {
            case .records: break
            case .sum(let column): if !sums.contains(column) { sums.append(column) }
            case .distinct(let column): if !distincts.contains(column) { distincts.append(column) }
            }
        }
    }

    private mutating func ask(_ question: Question, of column: Column) {
        guard let place = columns.firstIndex(of: column) else {
            columns.append(column)
            questions.append([question])
            return
        }
        if !questions[place].contains(question) { questions[place].append(question) }
    }

    // MARK: - Asking

    /// What the reader of files is to count.
    var tabulation: Tabulation {
        let keys = zip(columns, questions).map { column, questions in
            Tabulation.Key(column, essence: essence(of: questions)) { [spec] field in
                Self.meaning(of: field, for: questions, in: spec)
            }
        }
        return Tabulation(keys: keys, sums: sums, distincts: distincts)
    }

    /// What of a column's fields decides the answers to all that is asked of it.
    private func essence(of questions: [Question]) -> Tabulation.Essence {
        let essences = questions.map(essence)
        return essences.dropFirst().reduce(essences.first ?? .field) { $0.joined(with: $1) }
    }

    private func essence(of question: Question) -> Tabulation.Essence {
        switch question {
        case .month:
            switch (spec.month.form, spec.month.clock) {
            case (.yearMonth, _), (.day, _): return .field
            case (.timestamp, .asWritten): return .day
            case (.timestamp, .london): return .dayWithinMonth
            }
        case .level(let place):
            guard case .column(_, dropsLastWord: true) = spec.organisations[place].clue else { return .field }
            return .withoutLastWord(trimmed: true)
        case .area: return spec.area?.dropsLastWord == true ? .withoutLastWord(trimmed: true) : .field
        case .test(let test): return test.essence
        }
    }

    private static let separator = UInt8(0x1F)

    private static func meaning(
        of field: FieldValue,
        for questions: [Question],
        in spec: ExtractionSpec
    ) -> Tabulation.Meaning {
        var parts: [[UInt8]] = []
        for question in questions {
            switch question {
            case .month:
                guard let month = spec.month.month(of: field) else {
                    return .unusable(
                        problem: "“\(field.text)” in “\(spec.month.column.names.first ?? "")” is no month",
                        remedy: spec.month.expectation
                    )
                }
                parts.append(Array("\(month)".utf8))
            case .level(let place):
                let level = spec.organisations[place]
                parts.append(Array(level.answer(to: level.clue(in: field)).utf8))
            case .area:
                parts.append(Array((spec.area?.answer(to: field) ?? "").utf8))
            case .test(let test):
                parts.append([test.passes(field) ? UInt8(ascii: "1") : UInt8(ascii: "0")])
            }
        }
        return .value(FieldValue(bytes: Array(parts.joined(separator: [separator]))))
    }

    // MARK: - Reading back

    /// A group's answers, read back from its keys.
    private func answers(in group: TabulatedRecords.Group) -> [Column: [Question: String]] {
        var answers: [Column: [Question: String]] = [:]
        for (place, key) in group.keys.enumerated() {
            let parts = key.bytes.split(separator: Self.separator, omittingEmptySubsequences: false)
            answers[columns[place]] = Dictionary(
                zip(questions[place], parts.map { String(decoding: $0, as: UTF8.self) })
            ) { first, _ in first }
        }
        return answers
    }

    /// Adds what was found to the running totals.
    ///
    /// - Parameters:
    ///   - records: What the reader found.
    ///   - totals: The running totals.
    func add(_ records: TabulatedRecords, to totals: inout ComponentTotals) {
        for group in records.groups {
            let answers = answers(in: group)
            guard let month = answers[spec.month.column]?[.month].flatMap({ Month($0) }) else { continue }
            let passing = components.map { component in
                component.conditions.allSatisfy { answers[$0.column]?[.test($0.test)] == "1" }
            }
            var first: Organisation.ID?
            for (place, level) in spec.organisations.enumerated() {
                let answer =
                    switch level.clue {
                    case .column(let column, _): answers[column]?[.level(place)] ?? ""
                    case .fileName: answers[.fileName]?[.level(place)] ?? ""
                    }
                if let only = level.recordsOf, only != first { continue }
                guard let organisation = OrganisationLevel.organisation(inAnswer: answer) else {
                    totals.outside[.init(level: place, value: String(answer.dropFirst())), default: 0] += group.records
                    continue
                }
                if place == 0 { first = organisation }
                totals.add(
                    group,
                    to: Components.Place(level: place, organisation, month),
                    components: components,
                    passing: passing,
                    positions: positions
                )
            }
            if let area = spec.area, let first, checked.contains(first), let answer = answers[area.column]?[.area],
                answer != ""
            {
                let found = AreaRule.organisation(inAnswer: answer)
                if found != first {
                    totals.elsewhere[.init(organisation: first, area: found), default: 0] += group.records
                }
            }
        }
        totals.files += records.files
    }

    /// Where a component's number stands in a group: among its sums or its different values.
    private var positions: [Int] {
        components.map { component in
            switch component.aggregate {
            case .records: 0
            case .sum(let column): sums.firstIndex(of: column) ?? 0
            case .distinct(let column): distincts.firstIndex(of: column) ?? 0
            }
        }
    }
}

// MARK: - Answers within a key

extension OrganisationLevel {
    /// What tells the organisation: the field, or the part of the file's name that the field is.
    fileprivate func clue(in field: FieldValue) -> FieldValue {
        guard case .fileName(let pattern) = clue else { return field }
        return FieldValue(pattern.run(in: field.text) ?? "")
    }

    /// An organisation after `=`, or the text that the level does not know after `!`.
    fileprivate func answer(to field: FieldValue) -> String {
        let text = text(of: field)
        return organisation(named: text).map { "=\($0.text)" } ?? "!" + text.replacing("\u{1F}", with: " ")
    }

    fileprivate static func organisation(inAnswer answer: String) -> Organisation.ID? {
        answer.hasPrefix("=") ? Organisation.ID(String(answer.dropFirst())) : nil
    }
}

extension AreaRule {
    /// An organisation after `=`, `!` for a place the rule does not know, or nothing for no place.
    fileprivate func answer(to field: FieldValue) -> String {
        guard let text = text(of: field) else { return "" }
        return organisations[text].map { "=\($0.text)" } ?? "!"
    }

    fileprivate static func organisation(inAnswer answer: String) -> Organisation.ID? {
        answer.hasPrefix("=") ? Organisation.ID(String(answer.dropFirst())) : nil
    }
}
