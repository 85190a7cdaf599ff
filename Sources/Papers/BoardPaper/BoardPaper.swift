public import Scorecards

/// The public paper of one cycle, made from a scorecard: nothing in it is typed but the narrative, and that holds no
/// figures of its own.
public struct BoardPaper: Sendable {
    let scorecard: Scorecard
    let record: CycleRecord
    let evaluation: CycleEvaluation
    let wording: Wording

    /// Prepares the paper of a cycle, or returns `nil` where the scorecard knows no such cycle.
    ///
    /// For a closed cycle, give the scorecard as it stood at the closing: the paper is then the same for ever.
    public init?(cycle: Int, in scorecard: Scorecard) {
        guard let record = scorecard.cycles[cycle], let evaluation = CycleEvaluation(cycle: cycle, in: scorecard) else {
            return nil
        }
        self.scorecard = scorecard
        self.record = record
        self.evaluation = evaluation
        self.wording = Wording(scorecard, framework: evaluation.framework)
    }

    /// The paper as a document, with the framework's sections in their order.
    public var document: Document {
        Document(title: title, details: details, sections: framework.paper.map(written))
    }

    var framework: Framework { evaluation.framework }
    var cycle: Cycle { evaluation.cycle }
    var force: String { evaluation.organisation.name }

    /// The stage of the timetable at which the grades are agreed.
    var board: Stage? { framework.stage(.board) ?? framework.timetable.first { $0.id == "board" } }

    private var title: String { "\(force) \(framework.name): cycle \(cycle.id)" }

    private var details: [Document.Detail] {
        let board = self.board.map { stage in
            Document.Detail(stage.name, record.milestone(stage.id)?.day.inWordsWithWeekday ?? "day not recorded")
        }
        return [
            Document.Detail("Force", force),
            Document.Detail("Cycle", "\(cycle.id) (\(English.ordinal(cycle.series)) overall)"),
            Document.Detail("Review period", cycle.reviewPeriod.inWords),
        ] + (board.map { [$0] } ?? []) + [
            Document.Detail("Status", record.stateInWords)
        ] + (record.editionInWords.map { [Document.Detail("Edition", $0)] } ?? []) + [
            Document.Detail("Follows from", "entry \(scorecard.sequence) of the ledger")
        ]
    }
}

// MARK: - Sections
extension BoardPaper {
    /// A section with what is generated into it and its narrative, which stands before the first heading inside it.
    private func written(_ section: PaperSection) -> Document.Section {
        let generated = section.content.flatMap { blocks($0, of: section) }
        let headed = generated.firstIndex { if case .heading = $0 { true } else { false } } ?? generated.endIndex
        let text = generated[..<headed] + narrative(of: section.id.text) + generated[headed...]
        let performance = section.content.contains(.performance) ? performanceSections(of: section) : []
        let subsections = performance + section.sections.map(written)
        return Document.Section(
            id: section.id.text,
            number: section.number,
            title: section.title,
            blocks: text.isEmpty && subsections.isEmpty
                ? [.paragraph("Nothing is recorded under this heading for this cycle.")] : Array(text),
            subsections: subsections
        )
    }

    private func blocks(_ content: PaperSection.Content, of section: PaperSection) -> [Block] {
        switch content {
        case .purpose: purpose
        case .grades: grades
        case .decisions: decisions
        case .quadrantSummaries: quadrantSummaries(in: section)
        case .scorecard: scorecardExplained
        case .performance: performance
        case .priorities: priorities
        case .improvement: improvement
        case .timetable: timetable
        case .gradeHistory: gradeHistory
        case .contradictions: contradictions(in: section)
        }
    }
}
