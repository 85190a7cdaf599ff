/// A question was put to the meeting of the whole force.
public struct QuestionPut: EntryContent {
    /// The name of the kind.
    public static let kind = "question-put"

    /// The cycle's number.
    public let cycle: Int
    /// The question.
    public let question: SynergyQuestion

    /// Puts a question.
    public init(cycle: Int, question: SynergyQuestion) {
        self.cycle = cycle
        self.question = question
    }

    /// What was recorded, in a line.
    public var summary: String { "cycle \(cycle): question put, “\(question.text)”" }

    /// Refuses an unknown cycle or quadrant, and a question that comes from nothing.
    public func refusals(against scorecard: Scorecard) -> [Refusal] {
        scorecard.known(cycle).refusals { record in
            let quadrants = scorecard.framework(of: record.cycle)?.quadrants.map(\.id) ?? []
            return question.quadrants.map { id in
                quadrants.contains(id) ? nil : scorecard.unknown("quadrant", id.text, among: quadrants.map(\.text))
            } + [
                question.id.refusalIfMalformed("question"),
                question.quadrants.isEmpty && question.themes.isEmpty
                    ? Refusal(
                        "the question comes from no quadrant and no theme",
                        remedy: "name the quadrant that must improve, or a theme of the returns"
                    ) : nil,
            ] + TextCheck.refusals(question.text, "the question", upTo: 1000)
                + question.themes.flatMap { TextCheck.refusals($0, "a theme", upTo: TextCheck.line) }
        }
    }

    /// What the entry is about and what it changes.
    public func particulars(before scorecard: Scorecard) -> Particulars {
        let before = scorecard.cycles[cycle]?.question(question.id)?.question.value
        return Particulars(
            cycle: cycle,
            quadrant: question.quadrants.first,
            subject: "question \(question.id)",
            from: before?.text ?? "",
            to: question.text
        )
    }

    /// Adds the question, or replaces the one with its identifier.
    public func apply(to scorecard: inout Scorecard, stamp: Stamp) {
        scorecard.update(cycle) { record in
            let recorded = Recorded(value: question, stamp: stamp)
            if let index = record.questions.firstIndex(where: { $0.question.value.id == question.id }) {
                record.questions[index].question = recorded
            } else {
                record.questions.append(QuestionRecord(question: recorded))
            }
        }
    }
}
