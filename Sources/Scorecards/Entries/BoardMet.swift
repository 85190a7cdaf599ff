/// A cycle's board met: the day, who was in the chair and who was there.
public struct BoardMet: EntryContent {
    /// The name of the kind.
    public static let kind = "board-met"

    /// The cycle's number.
    public let cycle: Int
    /// The meeting.
    public let meeting: BoardMeeting

    /// Records attendance.
    public init(cycle: Int, meeting: BoardMeeting) {
        self.cycle = cycle
        self.meeting = meeting
    }

    /// What was recorded, in a line.
    public var summary: String { "cycle \(cycle): board met on \(meeting.day), \(meeting.chair) in the chair" }

    /// Refuses a day before the end of the review period, and a meeting without a chair or without anybody present.
    public func refusals(against scorecard: Scorecard) -> [Refusal] {
        scorecard.openCycle(cycle).refusals { record in
            [
                meeting.day <= record.cycle.periodEnd
                    ? Refusal(
                        "a board on \(meeting.day) precedes the end of the review period on \(record.cycle.periodEnd)",
                        remedy: "check the year"
                    ) : nil,
                meeting.present.isEmpty
                    ? Refusal("nobody was present at the board", remedy: "name who was, one office on each line") : nil,
            ] + TextCheck.refusals(meeting.chair, "the office in the chair", upTo: TextCheck.line)
                + (meeting.present + meeting.apologies).flatMap {
                    TextCheck.refusals($0, "the office “\($0.prefix(40))”", upTo: TextCheck.line)
                }
        }
    }

    /// What the entry is about and what it changes.
    public func particulars(before scorecard: Scorecard) -> Particulars {
        let before = scorecard.cycles[cycle]?.meeting?.value
        return Particulars(cycle: cycle, from: before?.inALine ?? "", to: meeting.inALine)
    }

    /// Sets the meeting, and the day of the stage that is the board.
    public func apply(to scorecard: inout Scorecard, stamp: Stamp) {
        let stage = scorecard.cycles[cycle].flatMap { scorecard.framework(of: $0.cycle)?.stage(.board)?.id }
        scorecard.update(cycle) { record in
            record.meeting = Recorded(value: meeting, stamp: stamp)
            if let stage { record.reach(Milestone(stage: stage, day: meeting.day), stamp: stamp) }
        }
    }
}
