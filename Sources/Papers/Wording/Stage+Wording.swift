public import Scorecards

extension Stage {
    /// The days allowed and the day they lead to: 56 (by Wednesday 25 November 2020).
    public func allowance(after periodEnd: Day) -> String {
        guard let days = daysAllowed, let day = dueDay(after: periodEnd) else { return "none set" }
        return "\(days) (by \(day.inWordsWithWeekday)"
            + (dayOff(after: periodEnd).map { ", \($0.asDayOff)" } ?? "") + ")"
    }

    /// The other days that organisations of some kinds have: areas by Thursday 21 January 2021.
    public func otherLevels(after periodEnd: Day) -> [String] {
        levels.compactMap { level in
            dueDay(after: periodEnd, for: level.kind).map { day in
                "\(level.kind.many) by \(day.inWordsWithWeekday)"
                    + (dayOff(after: periodEnd, for: level.kind).map { ", \($0.asDayOff)" } ?? "")
            }
        }
    }

    /// How many days are allowed: 56, or 10 working days; `nil` where the force set none.
    var daysAllowed: String? {
        due.map { due in
            counting == .workingDays ? "\(due) working \(due == 1 ? "day" : "days")" : String(due)
        }
    }
}

extension Day {
    /// Why a due day lies before this day, on which nobody works.
    public var asDayOff: String {
        "moved from \(weekday > 5 ? inWordsWithWeekday : "\(inWordsWithWeekday), a bank holiday")"
    }
}

extension Organisation.Kind {
    /// Several organisations of the kind.
    public var many: String {
        switch self {
        case .force: "forces"
        case .command: "commands"
        case .area: "areas"
        case .peer: "other forces"
        case .peerGroup: "groups of forces"
        case .national: "the nation"
        }
    }
}
