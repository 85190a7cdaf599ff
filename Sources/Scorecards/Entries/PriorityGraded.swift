/// The analysts recommended a grade for a priority of the Police and Crime Plan.
public struct PriorityGraded: EntryContent {
    /// The name of the kind.
    public static let kind = "priority-graded"

    /// The cycle's number.
    public let cycle: Int
    /// The grade and why.
    public let grade: PriorityGrade

    /// Recommends a grade for a priority.
    public init(cycle: Int, grade: PriorityGrade) {
        self.cycle = cycle
        self.grade = grade
    }

    /// What was recorded, in a line.
    public var summary: String { "cycle \(cycle): priority “\(grade.priority)” recommended \(grade.grade)" }

    /// Refuses unknown priorities, grades off the scale, and a grade without a reason.
    public func refusals(against scorecard: Scorecard) -> [Refusal] {
        scorecard.openCycle(cycle).refusals { record in
            let framework = scorecard.framework(of: record.cycle)
            let priorities = framework?.priorities.map(\.id) ?? []
            let scale = framework?.scale.map(\.id) ?? []
            return [
                priorities.contains(grade.priority)
                    ? nil : scorecard.unknown("priority", grade.priority.text, among: priorities.map(\.text)),
                scale.contains(grade.grade)
                    ? nil : scorecard.unknown("grade", grade.grade.text, among: scale.map(\.text)),
            ] + TextCheck.refusals(grade.reason, "the reason for the grade", upTo: TextCheck.prose)
                + TextCheck.refusals(grade.author, "the office that recommends the grade", upTo: TextCheck.line)
        }
    }

    /// What the entry is about and what it changes.
    public func particulars(before scorecard: Scorecard) -> Particulars {
        let before = scorecard.cycles[cycle]?.grade(of: grade.priority)?.value.grade.text
        return Particulars(
            cycle: cycle,
            subject: "priority \(grade.priority)",
            from: before ?? "",
            to: grade.grade.text,
            why: grade.reason
        )
    }

    /// Adds the grade; the latest of a priority counts.
    public func apply(to scorecard: inout Scorecard, stamp: Stamp) {
        scorecard.update(cycle) { $0.priorityGrades.append(Recorded(value: grade, stamp: stamp)) }
    }
}
