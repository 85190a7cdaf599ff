/// An edition of a cycle's paper was published.
public struct PaperPublished: EntryContent {
    /// The name of the kind.
    public static let kind = "paper-published"

    /// The cycle's number.
    public let cycle: Int
    /// The number of the edition.
    public let edition: Int
    /// The day.
    public let day: Day

    /// Publishes an edition.
    public init(cycle: Int, edition: Int, day: Day) {
        self.cycle = cycle
        self.edition = edition
        self.day = day
    }

    /// What was recorded, in a line.
    public var summary: String { "cycle \(cycle): edition \(edition) of the paper published on \(day)" }

    /// Refuses a cycle that is open, an edition that is not the latest, one that is public already, and a day before the board.
    public func refusals(against scorecard: Scorecard) -> [Refusal] {
        guard let record = scorecard.cycles[cycle] else {
            return [scorecard.unknown("cycle", String(cycle), among: scorecard.cycles.ids.map(String.init))]
        }
        guard record.cycle.closed != nil, let latest = record.editions.last else {
            return [
                Refusal("cycle \(cycle) is open, so that its paper can still change", remedy: "close the board first")
            ]
        }
        guard latest.number == edition else {
            return [
                Refusal(
                    "edition \(edition) of cycle \(cycle) is not the latest",
                    remedy: "publish edition \(latest.number)"
                )
            ]
        }
        let first = record.meeting?.value.day ?? record.cycle.periodEnd
        return [
            latest.published.map {
                Refusal(
                    "edition \(edition) of cycle \(cycle) was published at entry \($0.sequence)",
                    remedy: "a correction makes a new edition: open the cycle again"
                )
            },
            day < first
                ? Refusal("a paper published on \(day) precedes its board on \(first)", remedy: "check the year") : nil,
        ].compactMap { $0 }
    }

    /// What the entry is about and what it changes.
    public func particulars(before scorecard: Scorecard) -> Particulars {
        Particulars(cycle: cycle, subject: "edition \(edition)", from: "not public", to: "public since \(day)")
    }

    /// Marks the edition as public, and sets the day of the stage that is the paper.
    public func apply(to scorecard: inout Scorecard, stamp: Stamp) {
        let stage = scorecard.cycles[cycle].flatMap { scorecard.framework(of: $0.cycle)?.stage(.paper)?.id }
        scorecard.update(cycle) { record in
            guard let place = record.editions.firstIndex(where: { $0.number == edition }) else { return }
            record.editions[place].published = stamp
            record.editions[place].publishedOn = day
            if let stage, record.milestone(stage) == nil {
                record.reach(Milestone(stage: stage, day: day), stamp: stamp)
            }
        }
    }
}
