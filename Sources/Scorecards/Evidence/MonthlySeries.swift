/// A measure's figures month by month, with the months that are missing kept in their place.
///
/// Only figures of single months count: months are independent of one another as totals to date never are.
public struct MonthlySeries: Hashable, Sendable {
    /// The first month with a figure.
    public let first: Month
    /// One number for each month in the measure's unit, `nil` where there is none.
    public let values: [Double?]
    /// The part of each month's figure, where it is a part of a whole.
    public let parts: [Double?]
    /// The whole of each month's figure, where it is a part of a whole.
    public let wholes: [Double?]

    /// The last month, with or without a figure.
    public var last: Month { first + (values.count - 1) }

    /// How many months have a figure.
    public var count: Int { values.count { $0 != nil } }

    /// Whether every month with a figure says of how much it is a part.
    public var isOfParts: Bool {
        zip(values, zip(parts, wholes)).allSatisfy { $0 == nil || ($1.0 != nil && $1.1 != nil) }
    }

    /// The month at a place.
    public func month(at place: Int) -> Month { first + place }

    /// The place of a month, or `nil` where the series does not reach it.
    public func place(of month: Month) -> Int? {
        let place = Int(month.index - first.index)
        return values.indices.contains(place) ? place : nil
    }

    /// The months from one on, or all of them where it comes before the first.
    public func since(_ month: Month) -> MonthlySeries {
        let place = max(0, min(values.count, Int(month.index - first.index)))
        return MonthlySeries(
            first: first + place,
            values: Array(values[place...]),
            parts: Array(parts[place...]),
            wholes: Array(wholes[place...])
        )
    }
}

extension Series {
    /// The figures of single months to a month, gone through once; `nil` where there is none.
    public func months(to end: Month, of measure: Measure) -> MonthlySeries? {
        let single = points.lazy.filter { $0.window.length == 1 && $0.window.last <= end }
        guard let first = single.first?.window.first else { return nil }
        let length = Int(end.index - first.index) + 1
        var values = [Double?](repeating: nil, count: length)
        var parts = values
        var wholes = values
        for point in single {
            let place = Int(point.window.first.index - first.index)
            values[place] = point.cell.reading(in: measure.unit)?.exact?.double
            if values[place] == nil { continue }
            parts[place] = point.cell.numerator?.double
            wholes[place] = point.cell.denominator?.double
        }
        return MonthlySeries(first: first, values: values, parts: parts, wholes: wholes)
    }

    /// Whether figures are held whose windows share months with one another, such as totals to date.
    var hasRollingFigures: Bool {
        let longer = points.lazy.filter { $0.window.length > 1 }
        return zip(longer, longer.dropFirst()).contains { $0.window.overlaps($1.window) }
    }
}
