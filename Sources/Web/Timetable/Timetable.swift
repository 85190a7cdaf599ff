import Papers
import Scorecards

/// Where a cycle's stages stand: how many days after the period's end each took place, against the day it was due.
struct Timetable: Hashable, Sendable {
    /// The day from which the days are counted.
    let periodEnd: String
    let stages: [Row]

    /// One stage.
    struct Row: Hashable, Sendable {
        let name: String
        let owner: String
        let isTaken: Bool
        let day: String
        let days: String
        let allowed: String
        /// The days of organisations that have others.
        let levels: [String]
        let symbol: String
        let state: String
        let stateCode: String
        let note: String
        let hasNote: Bool
    }

    init(of record: CycleRecord, by framework: Framework) {
        periodEnd = record.cycle.periodEnd.inWords
        stages = framework.timetable.map { stage in
            Row(stage, milestone: record.milestone(stage.id), end: record.cycle.periodEnd)
        }
    }

    /// The stages that took place later than allowed.
    var late: [Row] { stages.filter { $0.stateCode == "late" } }
}

extension Timetable.Row {
    fileprivate init(_ stage: Stage, milestone: Milestone?, end: Day) {
        name = stage.name
        owner = stage.owner
        isTaken = milestone != nil
        day = milestone?.day.inWords ?? ""
        days = milestone.map { String(end.days(to: $0.day)) } ?? ""
        allowed = stage.allowance(after: end)
        levels = stage.otherLevels(after: end).map { $0.asTitle }
        note = milestone?.note ?? ""
        hasNote = !note.isEmpty
        switch (milestone?.day, stage.dueDay(after: end)) {
        case (let day?, let due?) where due < day:
            (symbol, stateCode) = ("✗", "late")
            state = "\(StandingMark.days(due.days(to: day))) late"
        case (.some, .some):
            (symbol, stateCode, state) = ("✓", "met", "in time")
        case (.some, nil):
            (symbol, stateCode, state) = ("✓", "done", "done")
        case (nil, _):
            (symbol, stateCode, state) = ("–", "open", "open")
        }
    }
}
