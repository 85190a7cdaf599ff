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

    /// Refuses a stage that the timetable does not have, and a day before the review period.
    public func refusals(against scorecard: Scorecard) -> [Refusal] {
        scorecard.openCycle(cycle).refusals { record in
            let stages = scorecard.framework(of: record.cycle)?.timetable.map(\.id) ?? []
            return [
                stages.contains(milestone.stage)
                    ? nil : scorecard.unknown("stage", milestone.stage.text, among: stages.map(\.text)),
                milestone.day <= record.cycle.reviewPeriod.first.lastDay
                    ? Refusal(
                        "stage “\(milestone.stage)” on \(milestone.day) lies before the review period \(record.cycle.reviewPeriod)",
                        remedy: "check the year"
                    ) : nil,
            ]
        }
    }

    /// Sets the stage’s day.
    public func apply(to scorecard: inout Scorecard, stamp: Stamp) {
        scorecard.update(cycle) { record in
            record.milestones.removeAll { $0.stage == milestone.stage }
            record.milestones.append(milestone)
        }
    }
}
