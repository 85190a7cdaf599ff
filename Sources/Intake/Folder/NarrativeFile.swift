import Scorecards

/// `narrative/cycle-N/SECTION.md`: the text of one section or quadrant of a cycle's paper.
struct NarrativeFile {
    let cycle: Int
    let section: String
    let narrative: Narrative
    let place: Place
    private let lines: [Substring]

    init?(_ file: TextFile, cycle: Int, section: String, findings: Findings) {
        let text = file.text
        do {
            narrative = try Narrative(text)
        } catch {
            for problem in error.problems {
                findings.error(
                    Place(file: file.place.file, line: problem.line),
                    "“{\(problem.text)}” is no figure reference",
                    remedy: "write {measure}, {measure.12m}, {measure.12m.change.previous-year} and so on"
                )
            }
            return nil
        }
        self.cycle = cycle
        self.section = section
        place = file.place
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The first line that holds a reference.
    func place(of reference: FigureReference) -> Place {
        let line = lines.firstIndex { $0.contains("{\(reference)}") }
        return Place(file: place.file, line: line.map { $0 + 1 } ?? 0)
    }
}
