/// Checks that several kinds of entry share, each with its sentence.
extension Scorecard {
    func refusalIfUnknown(measure id: Measure.ID) -> Refusal? {
        measures[id] == nil ? unknown("measure", id.text, among: measures.ids.map(\.text)) : nil
    }

    func refusalIfUnknown(organisation id: Organisation.ID) -> Refusal? {
        organisations[id] == nil ? unknown("organisation", id.text, among: organisations.ids.map(\.text)) : nil
    }

    /// A refusal that names the nearest known name.
    public func unknown(_ what: String, _ name: String, among known: [String]) -> Refusal {
        let remedy =
            if let nearest = Spelling.nearest(to: name, among: known) {
                "did you mean “\(nearest)”?"
            } else if known.isEmpty {
                "none is defined yet"
            } else {
                "use one of \(Spelling.list(known)), or define it first"
            }
        return Refusal("there is no \(what) “\(name)”", remedy: remedy)
    }

    /// The record of a cycle, open or closed: for what follows a board, such as the meeting of the whole force.
    func known(_ number: Int) -> Result<CycleRecord, Refusal> {
        cycles[number].map { .success($0) }
            ?? .failure(unknown("cycle", String(number), among: cycles.ids.map(String.init)))
    }

    /// The record of an open cycle, or why nothing can be recorded of it.
    func openCycle(_ number: Int) -> Result<CycleRecord, Refusal> {
        known(number).flatMap { record in
            guard let closed = record.cycle.closed else { return .success(record) }
            return .failure(
                Refusal(
                    "cycle \(number) was closed at entry \(closed)",
                    remedy: "a closed cycle does not change; record the matter in the cycle that is open"
                )
            )
        }
    }

    func refusalIfUnknown(question id: SynergyQuestion.ID, in record: CycleRecord) -> Refusal? {
        record.question(id) == nil
            ? unknown("question", id.text, among: record.questions.map(\.question.value.id.text)) : nil
    }

    mutating func update(_ cycle: Int, _ change: (inout CycleRecord) -> Void) {
        guard var record = cycles[cycle] else { return }
        change(&record)
        cycles.register(record)
    }
}

extension Result where Success == CycleRecord, Failure == Refusal {
    /// The refusal alone, or those that a check of the record finds.
    func refusals(_ check: (CycleRecord) -> [Refusal?]) -> [Refusal] {
        switch self {
        case .failure(let refusal): [refusal]
        case .success(let record): check(record).compactMap { $0 }
        }
    }
}

extension Identifier {
    func refusalIfMalformed(_ what: String) -> Refusal? {
        isWellFormed
            ? nil
            : Refusal(
                "“\(text)” cannot name \("aeiou".contains(what.prefix(1)) ? "an" : "a") \(what)",
                remedy: "use up to 64 lower-case letters and digits with single hyphens between them"
            )
    }
}

/// Names that look alike, for refusals that help.
public enum Spelling {
    /// The known name that differs least from a text, or `nil` where none is near.
    public static func nearest(to text: String, among known: [String]) -> String? {
        let wanted = Array(text.lowercased().utf8)
        let scored = known.map { ($0, distance(wanted, Array($0.lowercased().utf8))) }
        let allowed = max(2, wanted.count / 3)
        let best = scored.min { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 < $1.1 }.flatMap { $0.1 < wanted.count ? $0 : nil }
        if let best, best.1 <= 1 { return best.0 }
        if let longer = known.sorted().first(where: { !text.isEmpty && $0.hasPrefix(text) }) { return longer }
        if let best, best.1 <= allowed { return best.0 }
        return known.sorted().first { $0.contains(text) || (text.contains($0) && $0.utf8.count > 3) }
    }

    /// A few names as a list in words.
    static func list(_ names: [String]) -> String {
        let shown = names.prefix(6).map { "“\($0)”" }
        return shown.joined(separator: ", ") + (names.count > 6 ? " and \(names.count - 6) more" : "")
    }

    /// How many letters must be added, dropped or changed (Levenshtein 1966).
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let cost = a == b ? diagonal : diagonal + 1
                diagonal = row[j + 1]
                row[j + 1] = min(cost, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[right.count]
    }
}
