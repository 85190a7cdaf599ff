public import Scorecards

// MARK: - Narrative
extension BoardPaper {
    /// The narrative of a section or quadrant, with every figure it refers to put in its place.
    public func narrative(of place: String) -> [Block] {
        record.narrative[place].map { filled($0.value) } ?? []
    }

    /// A narrative with every figure it refers to put in its place, whether it is recorded or not.
    public func filled(_ narrative: Narrative) -> [Block] {
        var blocks: [Block] = []
        var bullets: [Bullet] = []
        for block in narrative.blocks {
            let inlines = block.spans.map(inline)
            if block.isBullet {
                bullets.append(Bullet(inlines))
                continue
            }
            if !bullets.isEmpty { blocks.append(.bullets(bullets)) }
            bullets = []
            blocks.append(.paragraph(inlines))
        }
        return bullets.isEmpty ? blocks : blocks + [.bullets(bullets)]
    }

    private func inline(_ span: Narrative.Span) -> Inline {
        switch span {
        case .text(let text): .text(text)
        case .strong(let text): .strong(text)
        case .figure(let reference): figure(reference)
        }
    }

    /// The words for a reference, or the reference itself, marked, where no figure answers it any more.
    private func figure(_ reference: FigureReference) -> Inline {
        switch scorecard.answer(reference, in: cycle.id) {
        case .success(let answer): .figure(wording.words(for: answer, to: reference), reference: "\(reference)")
        case .failure: .strong("[no figure is held for \(reference)]")
        }
    }
}

// MARK: - Measures in running text
extension BoardPaper {
    /// A measure's name and its statement, as one item of a list.
    func stated(_ evaluation: MeasureEvaluation) -> [Inline] {
        named(evaluation, statement: wording.statement(evaluation))
    }

    /// A measure's name and a sentence about its figures.
    func named(_ evaluation: MeasureEvaluation, statement: String) -> [Inline] {
        [
            .strong(English.stopped(evaluation.measure.name)), .text(" "),
            .figure(English.stopped(statement), reference: "\(evaluation.measure.id).statement"),
        ]
    }
}
