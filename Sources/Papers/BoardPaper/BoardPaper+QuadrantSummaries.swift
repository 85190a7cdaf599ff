import Scorecards

// MARK: - Quadrant summaries
extension BoardPaper {
    /// Each quadrant under its own heading: its grade with the reasons for it, and everything that speaks against it.
    func quadrantSummaries(in section: PaperSection) -> [Block] {
        evaluation.quadrants.flatMap { quadrant -> [Block] in
            let title = Block.heading(heading(of: quadrant), id: "\(section.id)-\(quadrant.quadrant.id)")
            let evidence = primaryRedlines(of: quadrant) + grounds(of: quadrant) + exceptions(of: quadrant)
            return [title] + about(quadrant) + evidence + narrative(of: quadrant.quadrant.id.text)
        }
    }

    private func about(_ quadrant: QuadrantEvaluation) -> [Block] {
        let about = quadrant.quadrant.about
        return about.isEmpty ? [] : [.paragraph(English.full(about))]
    }

    private func primaryRedlines(of quadrant: QuadrantEvaluation) -> [Block] {
        let primaries = quadrant.measures.filter { $0.role.role == .primaryRedline }
        guard !primaries.isEmpty else {
            return [.paragraph("The framework names no primary redline for this quadrant.")]
        }
        let count =
            primaries.count == 1 ? "The primary redline:" : "The \(English.number(primaries.count)) primary redlines:"
        return [
            .paragraph(count),
            .bullets(primaries.map { Bullet(stated($0), details: wording.further($0).map { Bullet($0) }) }),
        ]
    }

    /// The board's reason, where it departs from the rule, and what would have changed the suggestion.
    private func grounds(of quadrant: QuadrantEvaluation) -> [Block] {
        guard let opinion = quadrant.chain.agreed else {
            return [
                .paragraph([
                    .strong("\(English.full(wording.lackOfGrade(in: cycle))) \(wording.suggestion(of: quadrant))"),
                    .text(" Its working:"),
                ]), .bullets(wording.working(quadrant.suggestion).map { Bullet($0) }),
            ]
        }
        let agreed: [Inline] = [
            .strong("\(wording.name(of: opinion.grade)) was agreed, \(change(of: quadrant))."),
            .text(reason(for: quadrant)),
        ]
        let departure = wording.departure(quadrant).map { [Block.paragraph([.strong($0)])] } ?? []
        let counterfactual = quadrant.suggestion.counterfactual.map { [Block.paragraph(wording.counterfactual($0))] }
        return [.paragraph(agreed)] + departure + dissents(on: quadrant.quadrant.id) + (counterfactual ?? [])
    }

    /// The views of the grade that the board heard and did not follow, each with the office that holds it.
    func dissents(on quadrant: Quadrant.ID) -> [Block] {
        record.dissents.map(\.value).filter { $0.quadrant == quadrant }.map { .paragraph(wording.dissent($0)) }
    }

    /// Every redline that is not met or cannot be assessed and every measure that became worse, beside the primary
    /// redlines above: a summary leaves out nothing adverse.
    private func exceptions(of quadrant: QuadrantEvaluation) -> [Block] {
        let others = quadrant.measures.filter { $0.role.role != .primaryRedline }
        let unmet = others.filter { $0.result == .notMet }
        let open = others.filter { if case .cannotAssess = $0.result { true } else { false } }
        let worse = others.flatMap { evaluation in
            evaluation.deteriorations.map {
                Bullet(named(evaluation, statement: wording.directed($0, of: evaluation.measure)))
            }
        }
        return list("Other redlines that are not met:", unmet.map { Bullet(stated($0)) })
            + list("Redlines that cannot be assessed:", open.map { Bullet(stated($0)) })
            + list("What became worse:", worse)
    }

    /// A list under the words that introduce it, or nothing where it is empty.
    func list(_ introduction: String, _ bullets: [Bullet]) -> [Block] {
        bullets.isEmpty ? [] : [.paragraph(introduction), .bullets(bullets)]
    }
}

extension MeasureEvaluation {
    /// The comparisons with the measure's own past that show it became worse.
    var deteriorations: [Comparison] {
        ((deciding.map { [$0] } ?? []) + comparisons).filter { $0.direction == .deteriorated }
    }
}
