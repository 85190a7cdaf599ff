public import Scorecards

/// A test of one column that a record passes or not.
///
/// Fields are compared without the spaces and tabs around them, upper and lower case apart.
public struct Condition: Hashable, Sendable {
    /// The column tested.
    public var column: Column
    /// What its field must be.
    public var test: Test

    /// Creates a test of a column.
    public init(_ column: Column, _ test: Test) {
        self.column = column
        self.test = test
    }

    /// What a field must be.
    public enum Test: Hashable, Sendable {
        /// It is one of these texts.
        case isOneOf([String])
        /// It is none of these texts; a blank field is none of them.
        case isNoneOf([String])
        /// It has nothing in it.
        case isBlank
        /// It has something in it.
        case isNotBlank
        /// It is a plain decimal number in the range, both ends included; anything else is in no range.
        case isNumber(from: Quantity?, to: Quantity?)
        /// It begins with a day (`2020-07-31`) in the range, both ends included; anything else is in no range.
        case isDay(from: Day?, to: Day?)
    }
}
