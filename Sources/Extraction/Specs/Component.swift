/// One number found for every organisation and month: records counted, a sum, or different values, under conditions.
public struct Component: Hashable, Sendable {
    /// What is found.
    public var aggregate: Aggregate
    /// The conditions a record must satisfy, all of them.
    public var conditions: [Condition]

    /// Asks for a number over the records that satisfy every condition.
    public init(_ aggregate: Aggregate, where conditions: [Condition] = []) {
        self.aggregate = aggregate
        self.conditions = conditions
    }

    /// What is found over the records that count.
    public enum Aggregate: Hashable, Sendable {
        /// How many records there are.
        case records
        /// The sum of a column's numbers; blank fields add nothing.
        case sum(Column)
        /// How many different values a column has; blank fields do not count.
        case distinct(Column)
    }
}
