import Scorecards

/// The period of a value in a file: a month, or the day that stands for a shorter or other period.
enum Period: Hashable, Sendable {
    case month(Month)
    case day(Day)

    /// Reads `YYYY-MM` or `YYYY-MM-DD`, or returns `nil` for any other text.
    init?(_ text: String) {
        if let month = Month(text) {
            self = .month(month)
        } else if let day = Day(text) {
            self = .day(day)
        } else {
            return nil
        }
    }

    /// The month it is or falls in.
    var month: Month {
        switch self {
        case .month(let month): month
        case .day(let day): day.month
        }
    }

    /// The month it stands for, which a day does only as the first of its month.
    var wholeMonth: Month? {
        switch self {
        case .month(let month): month
        case .day(let day): day.dayOfMonth == 1 ? day.month : nil
        }
    }

    /// The period of the same form for another month.
    func moved(to month: Month) -> Period {
        switch self {
        case .month: .month(month)
        case .day: .day(Day(month, day: 1))
        }
    }

    /// Whether a rebase written so can mean this period: itself, or, for a month, any day of it.
    func isMeant(by rebase: Period) -> Bool {
        switch (rebase, self) {
        case (.month(let wanted), .day(let day)): wanted == day.month
        case (.month, .month), (.day, .day), (.day, .month): self == rebase
        }
    }
}

extension Period: Comparable {
    /// Periods are ordered by the calendar; a month comes before its days.
    static func < (left: Period, right: Period) -> Bool {
        switch (left, right) {
        case (.day(let left), .day(let right)): left < right
        case (.month, .month), (.month, .day), (.day, .month): left.month < right.month
        }
    }
}

extension Period: CustomStringConvertible {
    /// The period as in files.
    var description: String {
        switch self {
        case .month(let month): month.description
        case .day(let day): day.description
        }
    }
}
