import Scorecards

/// A place in the paper that narrative can be written for.
struct NarrativePlace: Sendable {
    let id: String
    let title: String

    /// The sections of the paper and the quadrants, in reading order; a section that only holds others is among them.
    static func all(in framework: Framework) -> [NarrativePlace] {
        framework.allSections.map { section in
            NarrativePlace(id: section.id.text, title: "\(section.number) \(section.title)".trimmed)
        } + framework.quadrants.map { NarrativePlace(id: $0.id.text, title: $0.name) }
    }
}

extension String {
    /// The text without a blank at its beginning.
    fileprivate var trimmed: String { String(trimmingPrefix { $0 == " " }) }
}
