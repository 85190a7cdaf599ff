import Scorecards

// MARK: - Performance
extension BoardPaper {
    /// What the sections on the quadrants have in common.
    var performance: [Block] {
        let redlines = evaluation.redlines
        let met = redlines.count { $0.result == .met }
        let unmet = redlines.count { $0.result == .notMet }
        let open = redlines.count - met - unmet
        let tail = open == 0 ? "" : " and \(English.number(open)) cannot be assessed"
        let reported = redlines.count { $0.basis == .reported }
        let caution =
            reported == 0
            ? ""
            : " Of these results \(English.number(reported)) \(reported == 1 ? "was" : "were") only reported, without the "
                + "figures that would show \(reported == 1 ? "it" : "them")."
        return [
            .paragraph(
                "Figures are to the end of \(cycle.reviewPeriod.last.inWords). Of \(English.number(redlines.count)) redlines, "
                    + "\(English.number(met)) \(met == 1 ? "is" : "are") met\(open == 0 ? " and" : ",") "
                    + "\(English.number(unmet)) \(unmet == 1 ? "is" : "are") not met\(tail)." + caution
            )
        ]
    }

    /// A section for each quadrant, numbered after the section that holds them.
    func performanceSections(of section: PaperSection) -> [Document.Section] {
        evaluation.quadrants.enumerated().map { index, quadrant in
            Document.Section(
                id: "\(section.id)-\(quadrant.quadrant.id)",
                number: Self.number(index + 1, after: section.number),
                title: heading(of: quadrant),
                blocks: redlines(of: quadrant) + indicators(of: quadrant)
            )
        }
    }

    /// The number of a part of a numbered section: the second of 5.0 is 5.2.
    static func number(_ part: Int, after section: String) -> String {
        let stem = section.hasSuffix(".0") ? String(section.dropLast(2)) : section
        guard !stem.isEmpty, stem.allSatisfy({ $0.isNumber || $0 == "." }) else { return "" }
        return "\(stem).\(part)"
    }

    private func redlines(of quadrant: QuadrantEvaluation) -> [Block] {
        let redlines = quadrant.measures.filter { $0.role.role.isStandard }
        guard !redlines.isEmpty else { return [.paragraph("This quadrant has no redlines.")] }
        return [
            .table(
                Table(
                    caption:
                        "Redlines of \(quadrant.quadrant.name), figures to the end of \(cycle.reviewPeriod.last.inWords)",
                    header: ["Measure", "Result", "Figure", "Held against", "Difference"],
                    rows: redlines.map(row)
                )
            ),
            .paragraph("The redlines in words:"),
            .bullets(redlines.map(explained)),
        ]
    }

    private func indicators(of quadrant: QuadrantEvaluation) -> [Block] {
        let indicators = quadrant.measures.filter { !$0.role.role.isStandard }
        return list("Key performance indicators:", indicators.map(explained))
    }

    /// A measure's statement, with what must be known beside it below.
    private func explained(_ evaluation: MeasureEvaluation) -> Bullet {
        Bullet(
            stated(evaluation),
            details: (wording.further(evaluation) + wording.notes(evaluation)).map { Bullet($0) }
                + conflicts(about: evaluation.measure.id)
        )
    }

    // MARK: - Table of redlines

    private func row(_ evaluation: MeasureEvaluation) -> [Table.Cell] {
        let measure = evaluation.measure
        let isPrimary = evaluation.role.role == .primaryRedline
        return [
            [[.text(measure.name)]] + (isPrimary ? [[.text("(\(evaluation.role.role.inWords))")]] : []),
            [[.text(wording.result(evaluation) ?? "")]],
            figure(evaluation),
            comparator(evaluation),
            difference(evaluation),
        ]
    }

    private func figure(_ evaluation: MeasureEvaluation) -> Table.Cell {
        guard let figure = evaluation.figure.figure else { return [[.text("none supplied")]] }
        let brief = evaluation.measure.brief(figure.reading)
        return [
            [.figure(brief, reference: reference(to: evaluation))],
            [.text(figure.window.short)],
        ]
    }

    private func comparator(_ evaluation: MeasureEvaluation) -> Table.Cell {
        guard let kind = evaluation.role.redline?.against else { return [[.text("no threshold stated")]] }
        let name = wording.name(of: kind)
        guard let comparator = evaluation.deciding?.comparator else {
            return [[.text("\(name): none held")]]
        }
        let reading = Inline.figure(
            evaluation.measure.brief(comparator.reading),
            reference: reference(to: evaluation, against: kind)
        )
        return [[.text("\(name): "), reading]] + (comparator.window.map { [[.text($0.short)]] } ?? [])
    }

    private func difference(_ evaluation: MeasureEvaluation) -> Table.Cell {
        guard let comparison = evaluation.deciding else { return [[.text("cannot be said")]] }
        return [[.text(wording.difference(comparison, of: evaluation.measure))]]
    }

    /// The reference that a narrative would use for the figure or its comparator.
    private func reference(to evaluation: MeasureEvaluation, against kind: ComparatorKind? = nil) -> String {
        let figure = "\(evaluation.measure.id).\(evaluation.role.window.rawValue)"
        let comparator = kind.map { "." + $0.description.split(separator: " ").joined(separator: "-") }
        return figure + (comparator ?? "")
    }
}
