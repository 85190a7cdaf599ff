/// A break-out group was formed to talk a question over.
public struct GroupFormed: EntryContent {
    /// The name of the kind.
    public static let kind = "group-formed"

    /// The cycle's number.
    public let cycle: Int
    /// The question.
    public let question: SynergyQuestion.ID
    /// The group.
    public let group: BreakoutGroup

    /// Forms a group.
    public init(cycle: Int, question: SynergyQuestion.ID, group: BreakoutGroup) {
        self.cycle = cycle
        self.question = question
        self.group = group
    }

    /// What was recorded, in a line.
    public var summary: String { "cycle \(cycle): group “\(group.name)” formed for “\(question)”" }

    /// Refuses an unknown question, and a group without a name or a facilitator.
    public func refusals(against scorecard: Scorecard) -> [Refusal] {
        scorecard.known(cycle).refusals { record in
            [scorecard.refusalIfUnknown(question: question, in: record), group.id.refusalIfMalformed("group")]
                + TextCheck.refusals(group.name, "the name of the group", upTo: TextCheck.line)
                + TextCheck.refusals(group.facilitator, "the facilitator", upTo: TextCheck.line)
        }
    }

    /// What the entry is about and what it changes.
    public func particulars(before scorecard: Scorecard) -> Particulars {
        Particulars(cycle: cycle, subject: "question \(question)", to: "\(group.name), led by \(group.facilitator)")
    }

    /// Adds the group, or replaces the one with its identifier.
    public func apply(to scorecard: inout Scorecard, stamp: Stamp) {
        scorecard.update(cycle) { record in
            guard let place = record.questions.firstIndex(where: { $0.question.value.id == question }) else { return }
            record.questions[place].groups.removeAll { $0.id == group.id }
            record.questions[place].groups.append(group)
        }
    }
}
