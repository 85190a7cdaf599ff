/// An idea that came up in a group was written down.
public struct IdeaOffered: EntryContent {
    /// The name of the kind.
    public static let kind = "idea-offered"

    /// The cycle's number.
    public let cycle: Int
    /// The question.
    public let question: SynergyQuestion.ID
    /// The idea.
    public let idea: Idea

    /// Writes an idea down.
    public init(cycle: Int, question: SynergyQuestion.ID, idea: Idea) {
        self.cycle = cycle
        self.question = question
        self.idea = idea
    }

    /// What was recorded, in a line.
    public var summary: String { "cycle \(cycle): idea offered to “\(question)”" }

    /// Refuses an unknown question or group, and an idea that says nothing.
    public func refusals(against scorecard: Scorecard) -> [Refusal] {
        scorecard.known(cycle).refusals { record in
            let groups = record.question(question)?.groups.map(\.id) ?? []
            return [
                scorecard.refusalIfUnknown(question: question, in: record),
                groups.contains(idea.group) || record.question(question) == nil
                    ? nil : scorecard.unknown("group", idea.group.text, among: groups.map(\.text)),
            ] + TextCheck.refusals(idea.text, "the idea", upTo: TextCheck.prose)
        }
    }

    /// What the entry is about and what it changes.
    public func particulars(before scorecard: Scorecard) -> Particulars {
        Particulars(cycle: cycle, subject: "question \(question)", to: idea.text)
    }

    /// Adds the idea.
    public func apply(to scorecard: inout Scorecard, stamp: Stamp) {
        scorecard.update(cycle) { record in
            guard let place = record.questions.firstIndex(where: { $0.question.value.id == question }) else { return }
            record.questions[place].ideas.append(Recorded(value: idea, stamp: stamp))
        }
    }
}
