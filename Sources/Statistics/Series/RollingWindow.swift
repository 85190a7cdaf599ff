/// Totals over a moving window of periods, and the identities that hold between them.
///
/// A window with a missing period has no value; the sum of what is there would be a smaller number for no reason.
public enum RollingWindow {
    /// The total of each window that ends at a place, `nil` before the first full window and where a value is missing.
    ///
    /// - Parameters:
    ///   - values: One value for each period, `nil` where missing.
    ///   - length: The periods in a window: 12 for a year of months.
    /// - Returns: One total for each place.
    /// - Throws: ``Refusal/optionOutOfRange(_:)`` for a length below 1.
    public static func totals(of values: [Double?], length: Int) throws(Refusal) -> [Double?] {
        guard length > 0 else { throw .optionOutOfRange("window length") }
        return values.indices.map { end in
            guard end >= length - 1 else { return nil }
            return total(values[(end - length + 1)...end])
        }
    }

    /// The ratio of two rolling totals: parts and wholes are summed apart and divided last.
    ///
    /// A mean of monthly percentages would weigh a quiet month like a busy one. `nil` also where the whole is zero.
    public static func ratios(
        of parts: [Double?],
        over wholes: [Double?],
        length: Int
    ) throws(Refusal) -> [Double?] {
        guard parts.count == wholes.count else { throw .differentLengths(parts.count, wholes.count) }
        return zip(try totals(of: parts, length: length), try totals(of: wholes, length: length)).map { part, whole in
            guard let part, let whole, whole != 0, (part / whole).isFinite else { return nil }
            return part / whole
        }
    }

    /// The running total since the latest start of a year, `nil` from a missing value to the end of its year.
    ///
    /// - Parameters:
    ///   - values: One value for each period.
    ///   - places: How many places after a start of year the first value lies: 0 where it is the first of its year.
    ///   - length: The periods in a year.
    /// - Returns: One running total for each place.
    /// - Throws: ``Refusal/optionOutOfRange(_:)`` for a length below 1 or places below 0.
    public static func yearToDate(
        of values: [Double?],
        startingAfter places: Int = 0,
        length: Int = 12
    ) throws(Refusal) -> [Double?] {
        guard length > 0, places >= 0 else { throw .optionOutOfRange("year length") }
        return values.indices.map { end in
            total(values[max(0, end - (end + places) % length)...end])
        }
    }

    /// By how much four published figures break the identity of rolling totals; 0 where they agree.
    ///
    /// From one quarter to the next a 12-month total changes by the new quarter less the same quarter last year:
    /// R(t) − R(t−3) = Q(t) − Q(t−12).
    public static func discrepancy(
        totalNow: Double,
        totalBefore: Double,
        quarterNow: Double,
        quarterLastYear: Double
    ) -> Double {
        (totalNow - totalBefore) - (quarterNow - quarterLastYear)
    }

    private static func total(_ window: ArraySlice<Double?>) -> Double? {
        var present: [Double] = []
        for value in window {
            guard let value else { return nil }
            present.append(value)
        }
        let sum = Averages.sum(present)
        return sum.isFinite ? sum : nil
    }
}
