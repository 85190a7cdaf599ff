/// How a record's month is read from one of its columns.
public struct MonthRule: Hashable, Sendable {
    /// The column.
    public var column: Column
    /// How the column's fields are written.
    public var form: Form
    /// Which clock decides the month of a timestamp.
    public var clock: Clock

    /// Reads months from a column.
    public init(_ column: Column, form: Form = .yearMonth, clock: Clock = .asWritten) {
        self.column = column
        self.form = form
        self.clock = clock
    }

    /// How a month is written.
    public enum Form: String, CaseIterable, Sendable {
        /// `2020-07`
        case yearMonth = "year-month"
        /// `2020-07-31`
        case day
        /// `2020-07-31T23:01:00+00:00`, with a space for the T or without an offset as well.
        case timestamp
    }

    /// Which clock decides the month of a timestamp.
    public enum Clock: String, CaseIterable, Sendable {
        /// The year and month as they stand in the field, whatever the offset.
        case asWritten = "as written"
        /// The time in London, summer time included; a field without an offset is in UTC.
        case london = "London"
    }
}
