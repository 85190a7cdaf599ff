/// What a force printed of a measure, without the figures behind it, was recorded.
public struct ResultReported: EntryContent {
    /// The name of the kind.
    public static let kind = "result-reported"

    /// The cycle's number.
    public let cycle: Int
    /// What was printed.
    public let reported: ReportedResult

    /// Records what was printed.
    public init(cycle: Int, reported: ReportedResult) {
        self.cycle = cycle
        self.reported = reported
    }

    /// What was recorded, in a line.
    public var summary: String {
        "cycle \(cycle): “\(reported.measure)” reported \(reported.result?.rawValue ?? "in words") in \(reported.source)"
    }

    /// Refuses unknown measures and quadrants, nothing said, and a result for a measure that is no redline.
    public func refusals(against scorecard: Scorecard) -> [Refusal] {
        scorecard.openCycle(cycle).refusals { record in
            let framework = scorecard.framework(of: record.cycle)
            let quadrants = framework?.quadrants ?? []
            let judged = quadrants.filter { reported.quadrant == nil || $0.id == reported.quadrant }
                .flatMap(\.roles).filter { $0.measure == reported.measure }
            return [
                scorecard.refusalIfUnknown(measure: reported.measure),
                scorecard.refusalIfUnknown(organisation: reported.organisation),
                reported.quadrant.flatMap { id in
                    quadrants.contains { $0.id == id }
                        ? nil : scorecard.unknown("quadrant", id.text, among: quadrants.map(\.id.text))
                },
                reported.result == nil && reported.says.isEmpty
                    ? Refusal("nothing is reported of “\(reported.measure)”", remedy: "give a result, or says:") : nil,
                reported.result != nil && scorecard.measures[reported.measure] != nil
                    && !judged.contains(where: \.role.isStandard)
                    ? Refusal(
                        "“\(reported.measure)” is no redline of the framework, so it has no result",
                        remedy: "leave the result out and say what was printed"
                    ) : nil,
            ]
        }
    }

    /// Adds what was printed, or replaces it where the place is the same.
    public func apply(to scorecard: inout Scorecard, stamp: Stamp) {
        scorecard.update(cycle) { record in
            record.reported.removeAll {
                $0.measure == reported.measure && $0.organisation == reported.organisation
                    && $0.quadrant == reported.quadrant && $0.source == reported.source
            }
            record.reported.append(reported)
        }
    }
}
