/// A measure was registered, or its definition replaced from here on.
public struct MeasureDefined: EntryContent {
    /// The name of the kind.
    public static let kind = "measure-defined"

    /// The definition.
    public let measure: Measure

    /// Registers a measure.
    public init(_ measure: Measure) {
        self.measure = measure
    }

    /// What was recorded, in a line.
    public var summary: String { "measure “\(measure.name)” defined" }

    /// Refuses a malformed identifier, a name that already means another measure, and a stock that adds up.
    public func refusals(against scorecard: Scorecard) -> [Refusal] {
        let taken = scorecard.measures.all.first { other in
            other.id != measure.id && !Set(other.spokenNames).isDisjoint(with: measure.spokenNames)
        }
        return [
            measure.id.refusalIfMalformed("measure"),
            measure.name.isEmpty
                ? Refusal("measure “\(measure.id)” has no name", remedy: "give the one name that is printed") : nil,
            taken.map {
                Refusal(
                    "“\(measure.id)” has a name or alias that already means “\($0.id)”",
                    remedy: "let each name stand for one measure"
                )
            },
            (0...6).contains(measure.decimals)
                ? nil
                : Refusal("measure “\(measure.id)” prints \(measure.decimals) decimals", remedy: "use 0 to 6"),
            measure.lag < 0
                ? Refusal("measure “\(measure.id)” has a lag of \(measure.lag) months", remedy: "use 0 or more") : nil,
            refusalOfAggregation,
        ].compactMap { $0 }
    }

    private var refusalOfAggregation: Refusal? {
        switch (measure.nature, measure.aggregation) {
        case (.stock, .sum):
            Refusal(
                "measure “\(measure.id)” is a stock and cannot add up",
                remedy: "a stock's window takes its last figure: write adds-up: last"
            )
        case (.flow, .last):
            Refusal(
                "measure “\(measure.id)” is a flow and its last figure does not stand for a longer window",
                remedy: "write adds-up: sum, ratio or none"
            )
        case (.flow, _), (.stock, _):
            nil
        }
    }

    /// Registers the measure, or replaces its definition.
    public func apply(to scorecard: inout Scorecard, stamp: Stamp) {
        scorecard.measures.register(measure)
    }
}

extension Measure {
    fileprivate var spokenNames: [String] { ([name] + aliases).map { $0.lowercased() } }
}
