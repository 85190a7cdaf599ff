/// The narrative of a section or quadrant of a cycle's paper was written or rewritten.
public struct NarrativeWritten: EntryContent {
    /// The name of the kind.
    public static let kind = "narrative-written"

    /// The cycle's number.
    public let cycle: Int
    /// The section or quadrant.
    public let section: String
    /// The text with its references.
    public let narrative: Narrative

    /// Records the narrative of a section or quadrant.
    public init(cycle: Int, section: String, narrative: Narrative) {
        self.cycle = cycle
        self.section = section
        self.narrative = narrative
    }

    /// What was recorded, in a line.
    public var summary: String { "cycle \(cycle): narrative of “\(section)” written" }

    /// Refuses a section that the paper does not have, and references that no figure answers.
    public func refusals(against scorecard: Scorecard) -> [Refusal] {
        scorecard.openCycle(cycle).refusals { record in
            let framework = scorecard.framework(of: record.cycle)
            let places =
                (framework?.allSections.map(\.id.text) ?? []) + (framework?.quadrants.map(\.id.text) ?? [])
            return [places.contains(section) ? nil : scorecard.unknown("section or quadrant", section, among: places)]
                + TextCheck.refusals(narrative.text, "the narrative", upTo: 100_000, isRequired: false)
                + narrative.references.map { scorecard.refusalIfUnanswered($0, in: cycle) }
        }
    }

    /// What the entry is about and what it changes.
    public func particulars(before scorecard: Scorecard) -> Particulars {
        Particulars(
            cycle: cycle,
            subject: "section \(section)",
            from: scorecard.cycles[cycle]?.narrative[section]?.value.text ?? "",
            to: narrative.text
        )
    }

    /// Sets the section’s text.
    public func apply(to scorecard: inout Scorecard, stamp: Stamp) {
        scorecard.update(cycle) { $0.narrative[section] = Recorded(value: narrative, stamp: stamp) }
    }
}
