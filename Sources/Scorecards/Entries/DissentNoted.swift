/// A view of a grade that the board did not follow was put on record.
public struct DissentNoted: EntryContent {
    /// The name of the kind.
    public static let kind = "dissent-noted"

    /// The cycle's number.
    public let cycle: Int
    /// The view.
    public let dissent: Dissent

    /// Notes a dissenting view.
    public init(cycle: Int, dissent: Dissent) {
        self.cycle = cycle
        self.dissent = dissent
    }

    /// What was recorded, in a line.
    public var summary: String { "cycle \(cycle): \(dissent.author) dissents on “\(dissent.quadrant)”" }

    /// Refuses unknown quadrants, those of which no grade is agreed, and a view that is not stated.
    public func refusals(against scorecard: Scorecard) -> [Refusal] {
        scorecard.openCycle(cycle).refusals { record in
            let framework = scorecard.framework(of: record.cycle)
            let quadrants = framework?.quadrants.map(\.id) ?? []
            let agreed = framework.flatMap { record.opinion(.agreed, dissent.quadrant, of: $0.force) }
            let name = framework?.quadrant(dissent.quadrant)?.name
            return [
                name == nil
                    ? scorecard.unknown("quadrant", dissent.quadrant.text, among: quadrants.map(\.text)) : nil,
                agreed == nil
                    ? name.map {
                        Refusal(
                            "no grade is agreed for \($0), so there is none that a view can depart from",
                            remedy: "agree one first"
                        )
                    } : nil,
            ] + TextCheck.refusals(dissent.author, "the office that dissents", upTo: TextCheck.line)
                + TextCheck.refusals(dissent.view, "the dissenting view", upTo: TextCheck.prose)
        }
    }

    /// What the entry is about and what it changes.
    public func particulars(before scorecard: Scorecard) -> Particulars {
        Particulars(cycle: cycle, quadrant: dissent.quadrant, subject: dissent.author, to: dissent.view)
    }

    /// Adds the view.
    public func apply(to scorecard: inout Scorecard, stamp: Stamp) {
        scorecard.update(cycle) { $0.dissents.append(Recorded(value: dissent, stamp: stamp)) }
    }
}
