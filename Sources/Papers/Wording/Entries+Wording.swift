public import Scorecards

/// What entries of the ledger did, with names where the entries have ids.
///
/// The ledger speaks in ids, since names change; whoever reads its account knows the names.
public struct EntryWording: Sendable {
    private let names: [String: String]
    private let grades: [String: String]

    /// Takes the names of organisations, measures, quadrants, priorities and grades from a scorecard, the latest of each.
    public init(_ scorecard: Scorecard) {
        var names: [String: String] = [:]
        var grades: [String: String] = [:]
        for measure in scorecard.measures.all { names[measure.id.text] = measure.name }
        for framework in scorecard.frameworks {
            for priority in framework.priorities { names[priority.id.text] = priority.name }
            for quadrant in framework.quadrants { names[quadrant.id.text] = quadrant.name }
            for grade in framework.scale { grades[grade.id.text] = grade.name }
        }
        for organisation in scorecard.organisations.all { names[organisation.id.text] = organisation.name }
        self.names = names
        self.grades = grades
    }

    /// What happened, in a line: Cycle 7: “Our People” agreed Good by Force Performance Board.
    public func text(_ item: JournalItem) -> String {
        var text = item.summary
        if Self.grading.contains(item.kind) {
            let name = grade(item.particulars.to)
            for stage in GradeStage.allCases.map(\.rawValue) {
                text = text.replacing(" \(stage) \(item.particulars.to)", with: " \(stage) \(name)", maxReplacements: 1)
            }
        }
        return quoted(text)
    }

    /// What stood before; empty where nothing did.
    public func from(_ item: JournalItem) -> String { value(item.particulars.from, of: item) }

    /// What stands since.
    public func to(_ item: JournalItem) -> String { value(item.particulars.to, of: item) }

    private static let grading: Set = [GradeGiven.kind, PriorityGraded.kind]

    private func value(_ text: String, of item: JournalItem) -> String {
        Self.grading.contains(item.kind) ? grade(text) : text
    }

    private func grade(_ id: String) -> String { grades[id] ?? id }

    /// The text with the name of everything whose id it quotes.
    private func quoted(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "“"), let close = rest[open...].firstIndex(of: "”") {
            let inside = rest[rest.index(after: open)..<close]
            result += rest[...open] + (names[String(inside)] ?? String(inside))
            rest = rest[close...]
            if let first = rest.popFirst() { result.append(first) }
        }
        return result + rest
    }
}
