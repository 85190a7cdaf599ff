/// The day on which a stage of a cycle took place was recorded.
public struct MilestoneReached: EntryContent {
    /// The name of the kind.
    public static let kind = "milestone-reached"

    /// The cycle's number.
    public let cycle: Int
    /// The stage and its day.
    public let milestone: Milestone

    /// Records a milestone of a cycle.
    public init(cycle: Int, milestone: Milestone) {
        self.cycle = cycle
        self.milestone = milestone
    }

    /// What was recorded, in a line.
    public var summary: String { "cycle \(cycle): stage “\(milestone.stage)” on \(milestone.day)" }

    /// Refuses stages that the timetable does not have, days before the review period, and notes that hide something.
    public func refusals(against scorecard: Scorecard) -> [Refusal] {
        let follows =
            scorecard.cycles[cycle].flatMap { scorecard.framework(of: $0.cycle) }?
            .stage(called: milestone.stage)?.task?.followsBoard == true
        return (follows ? scorecard.known(cycle) : scorecard.openCycle(cycle)).refusals { record in
            let stages = scorecard.framework(of: record.cycle)?.timetable.map(\.id) ?? []
            return [
                stages.contains(milestone.stage)
                    ? nil : scorecard.unknown("stage", milestone.stage.text, among: stages.map(\.text)),
                milestone.day <= record.cycle.reviewPeriod.first.lastDay
                    ? Refusal(
                        "stage “\(milestone.stage)” on \(milestone.day) lies before the review period \(record.cycle.reviewPeriod)",
                        remedy: "check the year"
                    ) : nil,
            ] + TextCheck.refusals(milestone.note, "the note on the day", upTo: TextCheck.prose, isRequired: false)
        }
    }

    /// What the entry is about and what it changes.
    public func particulars(before scorecard: Scorecard) -> Particulars {
        Particulars(
            cycle: cycle,
            subject: "stage \(milestone.stage)",
            from: scorecard.cycles[cycle]?.milestone(milestone.stage)?.day.description ?? "",
            to: milestone.day.description,
            why: milestone.note
        )
    }

    /// Sets the stage’s day.
    public func apply(to scorecard: inout Scorecard, stamp: Stamp) {
        scorecard.update(cycle) { $0.reach(milestone, stamp: stamp) }
    }
}
