import Scorecards

// MARK: - Quadrants
extension Minutes {
    /// One quadrant: what the rule suggested and why, what everybody held, and what the board agreed.
    func section(for quadrant: QuadrantEvaluation, number: String) -> Document.Section {
        let grade = quadrant.chain.agreed.map { wording.name(of: $0.grade) } ?? wording.lackOfGrade(in: record.cycle)
        return Document.Section(
            id: "grade-\(quadrant.quadrant.id)",
            number: number,
            title: "\(quadrant.quadrant.name) — \(grade)",
            blocks: agreement(on: quadrant) + dissents(on: quadrant) + chain(of: quadrant) + commands(in: quadrant)
                + working(of: quadrant)
        )
    }

    private func agreement(on quadrant: QuadrantEvaluation) -> [Block] {
        guard let opinion = quadrant.chain.agreed else {
            let lack = English.full(wording.lackOfGrade(in: record.cycle))
            return [.paragraph("\(lack) \(wording.suggestion(of: quadrant))")]
        }
        let reason = opinion.reason.isEmpty ? "" : " " + English.full(opinion.reason)
        let departure = wording.departure(quadrant).map { [Block.paragraph([.strong($0)])] } ?? []
        return [.paragraph([.strong("\(wording.name(of: opinion.grade)) was agreed."), .text(reason)])] + departure
    }

    private func dissents(on quadrant: QuadrantEvaluation) -> [Block] {
        record.dissents.map(\.value).filter { $0.quadrant == quadrant.quadrant.id }.map {
            .paragraph(wording.dissent($0))
        }
    }

    /// The force's grade at each stage, those replaced by later ones included.
    private func chain(of quadrant: QuadrantEvaluation) -> [Block] {
        let history = quadrant.chain.history
        guard !history.isEmpty else { return [] }
        return [
            .table(
                Table(
                    caption: "Opinions on the force’s grade for \(quadrant.quadrant.name), the oldest first",
                    header: ["Stage", "Grade", "By", "Day", "Reason"],
                    rows: history.map { recorded in
                        let opinion = recorded.value
                        let day = opinion.day ?? recorded.stamp.time.day
                        return [
                            [[.text(opinion.stage.inWords)]], [[.text(wording.name(of: opinion.grade))]],
                            [[.text(opinion.author)]], [[.text(day.inWords)]], [[.text(said(by: opinion))]],
                        ]
                    }
                )
            )
        ]
    }

    /// Each command's own grade beside the moderated one.
    private func commands(in quadrant: QuadrantEvaluation) -> [Block] {
        let duties = framework.returns.filter { $0.quadrants.contains(quadrant.quadrant.id) }
        guard !duties.isEmpty else { return [] }
        func cell(_ opinion: Recorded<GradeOpinion>?) -> Table.Cell {
            guard let opinion = opinion?.value else { return [[.text("none given")]] }
            let reason = said(by: opinion)
            return [[.text(wording.name(of: opinion.grade))]] + (reason.isEmpty ? [] : [[.text(reason)]])
        }
        return [
            .table(
                Table(
                    caption: "Grades of the commands and areas for \(quadrant.quadrant.name)",
                    header: ["Command or area", "Its own", "Moderated"],
                    rows: duties.map { duty in
                        [
                            [[.text(wording.name(of: duty.organisation))]],
                            cell(record.opinion(.own, quadrant.quadrant.id, of: duty.organisation)),
                            cell(record.moderated(quadrant.quadrant.id, of: duty.organisation)),
                        ]
                    }
                )
            )
        ]
    }

    private func working(of quadrant: QuadrantEvaluation) -> [Block] {
        [
            .paragraph("How the rule came to its suggestion:"),
            .bullets(wording.working(quadrant.suggestion).map { Bullet($0) }),
        ]
    }

    /// The reason of an opinion with its kind, as far as they were given.
    private func said(by opinion: GradeOpinion) -> String {
        let reason = opinion.reason.isEmpty ? "" : English.full(opinion.reason)
        let kind = opinion.code.map { "(\(English.sentence($0.inWords)).)" } ?? ""
        return [reason, kind].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
