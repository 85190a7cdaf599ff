import Scorecards

/// A clock that begins where an example goes on, so that what is due soon in it is due soon on its pages.
struct DemoClock: Sendable {
    /// The time at which the clock begins.
    let beginning: Instant
    private let start = Terminal.now()

    /// Begins at nine on the first working day after the last day that the published part tells of.
    init(after contents: [any EntryContent]) {
        let days = contents.compactMap { content -> Day? in
            switch content {
            case let opened as CycleOpened: opened.reviewPeriod.last.lastDay
            case let reached as MilestoneReached: reached.milestone.day
            case let published as PaperPublished: published.day
            case _: nil
            }
        }
        let first = (days.max() ?? Terminal.now().day).advanced(byWorkingDays: 1)
        beginning = Instant(milliseconds: Instant(startOf: first).milliseconds + 9 * 3_600_000)
    }

    /// The time on the clock.
    @Sendable func now() -> Instant {
        Instant(milliseconds: beginning.milliseconds + Terminal.now().milliseconds - start.milliseconds)
    }
}
