import Papers
import Scorecards

/// Matters of one kind that a board should look at before the rest.
struct AttentionGroup: Sendable {
    let symbol: String
    let heading: String
    let items: [Item]

    /// One matter with the page that says more.
    struct Item: Sendable {
        let href: String
        let name: String
        let text: String
    }

    /// The groups of a cycle that have anything in them.
    static func all(
        _ evaluation: CycleEvaluation,
        record: CycleRecord,
        timetable: Timetable,
        wording: Wording
    ) -> [AttentionGroup] {
        let finder = AttentionFinder(evaluation: evaluation, wording: wording)
        return [
            AttentionGroup(symbol: "✗", heading: "Redlines not met", items: finder.redlines { $0 == .notMet }),
            AttentionGroup(
                symbol: "?",
                heading: "Redlines that cannot be assessed",
                items: finder.redlines { if case .cannotAssess = $0 { true } else { false } }
            ),
            AttentionGroup(symbol: "≠", heading: "Departures from the rule", items: finder.departures),
            AttentionGroup(symbol: "↺", heading: "Out of date", items: finder.outOfDate),
            AttentionGroup(symbol: "!", heading: "Contradictions", items: contradictions(record)),
            AttentionGroup(
                symbol: "✗",
                heading: "Late stages",
                items: timetable.late.map { stage in
                    Item(href: "#timetable", name: stage.name, text: "\(stage.state), after \(stage.days) days")
                }
            ),
        ].filter { !$0.items.isEmpty }
    }

    private static func contradictions(_ record: CycleRecord) -> [Item] {
        let count = record.contradictions.count
        guard count > 0 else { return [] }
        return [
            Item(
                href: Address.cycle(record.id) + "#contradictions",
                name: "\(count) \(count == 1 ? "contradiction" : "contradictions") in the sources",
                text: ""
            )
        ]
    }
}

/// Finds what needs attention in an evaluation.
struct AttentionFinder {
    let evaluation: CycleEvaluation
    let wording: Wording

    private var cycle: Int { evaluation.cycle.id }

    func redlines(where isWanted: (RedlineResult) -> Bool) -> [AttentionGroup.Item] {
        distinct(evaluation.redlines.filter { $0.result.map(isWanted) ?? false }).map { measure in
            let cause = cause(of: measure)
            return item(measure, wording.statement(measure) + "." + (cause.isEmpty ? "" : " " + cause))
        }
    }

    /// Why a redline cannot be assessed, as a sentence; empty where it can.
    private func cause(of measure: MeasureEvaluation) -> String {
        guard case .cannotAssess = measure.result else { return "" }
        return wording.reasons(measure) { if case .missing = $0 { true } else { false } }.joined(separator: " ")
    }

    var departures: [AttentionGroup.Item] {
        evaluation.quadrants.compactMap { quadrant in
            wording.departure(quadrant).map { text in
                AttentionGroup.Item(
                    href: Address.quadrant(quadrant.quadrant.id, in: cycle),
                    name: quadrant.quadrant.name,
                    text: text
                )
            }
        }
    }

    /// Figures and comparators that are older than they should be, each in its own sentence.
    var outOfDate: [AttentionGroup.Item] {
        distinct(evaluation.quadrants.flatMap(\.measures)).compactMap { measure in
            let sentences = wording.reasons(measure, where: \.isAge)
            return sentences.isEmpty ? nil : item(measure, sentences.joined(separator: " "))
        }
    }

    /// Each measure once, though it may play a part in several quadrants.
    private func distinct(_ measures: [MeasureEvaluation]) -> [MeasureEvaluation] {
        var seen: Set<Measure.ID> = []
        return measures.filter { seen.insert($0.measure.id).inserted }
    }

    private func item(_ measure: MeasureEvaluation, _ text: String) -> AttentionGroup.Item {
        AttentionGroup.Item(
            href: Address.measure(measure.measure.id, in: cycle),
            name: measure.measure.name,
            text: text
        )
    }
}

extension Reason {
    /// Whether the reason is that a figure or its comparator is older than it should be.
    fileprivate var isAge: Bool {
        switch self {
        case .lastKnown, .comparatorLastKnown: true
        case .missing(let gap): if case .outOfDate = gap { true } else { false }
        case .compared, .tie, .reported, .reportedOtherwise, .windowApart, .status, .broken, .identityBroken,
            .contradiction, .variation, .trend, .interval, .peers, .outlook:
            false
        }
    }
}
