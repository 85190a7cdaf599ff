import Scorecards

// MARK: - Grades
extension BoardPaper {
    /// A bullet for each quadrant: the agreed grade, its change, and where it departs from the rule.
    var grades: [Block] {
        [.paragraph("The grades of the force are:"), .bullets(evaluation.quadrants.map(grade))]
    }

    private func grade(_ quadrant: QuadrantEvaluation) -> Bullet {
        guard let agreed = quadrant.chain.agreed else {
            return Bullet([
                .strong(English.stopped("\(quadrant.quadrant.name): \(wording.lackOfGrade(in: cycle))")),
                .text(" " + wording.suggestion(of: quadrant)),
            ])
        }
        let head: [Inline] = [
            .strong("\(quadrant.quadrant.name): \(wording.name(of: agreed.grade))"),
            .text(", \(change(of: quadrant))."),
        ]
        let details = isSummarised ? [] : dissents(on: quadrant.quadrant.id).compactMap(Bullet.init)
        guard let departure = wording.departure(quadrant) else { return Bullet(head, details: details) }
        return Bullet(head + [.text(" " + departure + reason(for: quadrant))], details: details)
    }

    /// Whether the paper has a place that says more of each grade than the list.
    private var isSummarised: Bool { framework.allSections.contains { $0.content.contains(.quadrantSummaries) } }

    /// How an agreed grade stands to the one before, and on what ground it changed.
    func change(of quadrant: QuadrantEvaluation) -> String {
        guard let before = quadrant.agreedBefore else { return "with the grade before not known" }
        guard let agreed = quadrant.chain.agreed, agreed.grade != before else {
            return "unchanged since cycle \(cycle.id - 1)"
        }
        let ground = agreed.code.map { " \($0.asGround)" } ?? ""
        return wording.change(of: quadrant, in: framework) + ground
    }

    /// The board's reason, as sentences that can follow another.
    func reason(for quadrant: QuadrantEvaluation) -> String {
        guard let reason = quadrant.chain.agreed?.reason, !reason.isEmpty else { return "" }
        return " " + English.full(reason)
    }

    /// A quadrant's name with its agreed grade, or without one before the board has met, as a heading.
    func heading(of quadrant: QuadrantEvaluation) -> String {
        "\(quadrant.quadrant.name) — \(quadrant.chain.agreed.map { wording.name(of: $0.grade) } ?? wording.lackOfGrade(in: cycle))"
    }
}

extension Bullet {
    /// The words of a paragraph as an item of a list; `nil` for any other block.
    fileprivate init?(_ block: Block) {
        guard case .paragraph(let inlines) = block else { return nil }
        self.init(inlines)
    }
}
