import Papers
import Scorecards

/// Where a cycle's stages stand: how many days after the period's end each took place, against those allowed.
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
        let taken = milestone.map { end.days(to: $0.day) }
        name = stage.name
        owner = stage.owner
        isTaken = milestone != nil
        day = milestone?.day.inWords ?? ""
        days = taken.map(String.init) ?? ""
        allowed = stage.due.map { "\($0) (by \(end.advanced(by: $0).inWords))" } ?? "none set"
        note = milestone?.note ?? ""
        hasNote = !note.isEmpty
        switch (taken, stage.due) {
        case (let taken?, let due?) where taken > due:
            (symbol, stateCode) = ("✗", "late")
            state = "\(taken - due) \(taken - due == 1 ? "day" : "days") late"
        case (.some, .some):
            (symbol, stateCode, state) = ("✓", "met", "in time")
        case (.some, nil):
            (symbol, stateCode, state) = ("✓", "done", "done")
        case (nil, _):
            (symbol, stateCode, state) = ("–", "open", "open")
        }
    }
}
