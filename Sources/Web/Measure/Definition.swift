import Papers
import Scorecards

/// What a measure means, as the registry has it.
struct Definition: Sendable {
    let id: String
    let text: String
    let terms: [Term]
    let breaks: [Term]
    let hasBreaks: Bool

    /// A property and what it is.
    struct Term: Sendable {
        let name: String
        let value: String
    }

    init(_ measure: Measure, priorities: [Priority]) {
        id = measure.id.text
        text = measure.definition.isEmpty ? "The force has not written down a definition." : measure.definition
        let tags = measure.tags.map { tag in priorities.first { $0.id.text == tag }?.name ?? tag }
        terms = [
            Term(name: "Also called", value: Self.list(measure.aliases, else: "no other name")),
            Term(name: "Unit", value: measure.unitInWords),
            Term(name: "Kind", value: "\(measure.nature.rawValue); \(measure.aggregation.label)"),
            Term(name: "Better", value: measure.polarity.label),
            Term(name: "A change counts from", value: measure.materialityInWords),
            Term(name: "Expected", value: "\(measure.lag) \(measure.lag == 1 ? "month" : "months") after the period"),
            Term(name: "Owner", value: measure.owner.isEmpty ? "not stated" : measure.owner),
            Term(name: "Source", value: measure.source.isEmpty ? "not stated" : measure.source),
            Term(name: "Belongs to", value: Self.list(tags, else: "no plan or framework")),
        ]
        breaks = measure.breaks.map { Term(name: "\($0.month.inWords): \($0.kind)", value: $0.text) }
        hasBreaks = !breaks.isEmpty
    }

    private static func list(_ items: [String], else none: String) -> String {
        items.isEmpty ? none : items.joined(separator: "; ")
    }
}

extension Measure {
    /// The smallest change that counts as one, in print.
    fileprivate var materialityInWords: String {
        switch materiality {
        case .absolute(.zero): "any difference"
        case .absolute(let least): size(ofDifference: least)
        case .relative(let percent): "\(percent.decimalText)% of the figure before"
        }
    }
}

extension Measure.Aggregation {
    /// How longer windows come about, in print.
    fileprivate var label: String {
        switch self {
        case .sum: "shorter periods are added up"
        case .last: "the last figure of a period stands for it"
        case .ratio: "numerators and denominators are added up, then divided"
        case .none: "shorter periods cannot be put together"
        }
    }
}

extension Measure.Polarity {
    /// Which way is better, in print.
    fileprivate var label: String {
        switch self {
        case .higher: "higher is better"
        case .lower: "lower is better"
        case .neither: "neither way is better"
        }
    }
}
