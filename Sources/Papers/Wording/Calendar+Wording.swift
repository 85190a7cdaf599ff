public import Scorecards

extension Month {
    /// The month as people write it: September 2020.
    public var inWords: String { "\(name) \(year)" }

    /// The month's name without the year.
    public var name: String { Month.names[month - 1] }

    private static let names = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

extension Day {
    /// The day as people write it: 11 January 2021.
    public var inWords: String { "\(dayOfMonth) \(month.inWords)" }

    /// The day with its weekday: Monday 11 January 2021.
    public var inWordsWithWeekday: String { "\(Day.weekdays[weekday - 1]) \(inWords)" }

    private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
}

extension Instant {
    /// The instant to the minute, in UTC: 11 January 2021, 14:05 UTC.
    public var inWords: String { "\(day.inWords), \(description.dropFirst(11).prefix(5)) UTC" }
}

extension Window {
    /// The window as people say it: the 12 months to September 2020, July to September 2020, September 2020.
    public var inWords: String {
        if length == 1 { return last.inWords }
        if length == 12 { return "the 12 months to \(last.inWords)" }
        if first.year == last.year { return "\(first.name) to \(last.inWords)" }
        return "\(first.inWords) to \(last.inWords)"
    }

    /// The window in a narrow table: 12m to Sep 2020, Jul–Sep 2020, Sep 2020.
    public var short: String {
        func brief(_ month: Month) -> String { String(month.name.prefix(3)) }
        if length == 1 { return "\(brief(last)) \(last.year)" }
        if length == 12 { return "12m to \(brief(last)) \(last.year)" }
        if first.year == last.year { return "\(brief(first))–\(brief(last)) \(last.year)" }
        return "\(brief(first)) \(first.year)–\(brief(last)) \(last.year)"
    }
}
