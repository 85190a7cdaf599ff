import Intake
import Scorecards

/// The series of a file with the columns `series,period,value`, each in the order of its periods.
struct SeriesTable {
    /// One series.
    struct Item {
        /// What the file calls it, empty where it has no such column.
        let name: String
        /// Where its first row stands.
        let place: Place
        /// Its values in the order of time, with a place for every month that has no row.
        var points: [Point]
        /// The latest target its rows give.
        var target: Double? { points.last { $0.target != nil }?.target }
    }

    /// One period of a series.
    struct Point {
        let period: Period
        let value: Double?
        var target: Double?
        /// The row's line, or `nil` for a month without a row.
        var place: Place?
    }

    let items: [Item]

    /// Reads the series of a table, their targets from a column where one is named.
    init(_ table: CSVTable, targetColumn: String?) throws {
        let findings = Findings()
        let reader = RowReader(findings: findings)
        var names: [String] = []
        var points: [String: [Point]] = [:]
        for row in table.rows {
            let name = row["series"]
            if points[name] == nil { names.append(name) }
            let value = reader.number("value", in: row)
            let target = targetColumn.flatMap { reader.number($0, in: row) }
            guard let period = Period(row["period"]) else {
                findings.error(
                    row.place,
                    "“\(row["period"])” is no period",
                    remedy: "write it as 2020-07 or 2020-07-01"
                )
                continue
            }
            points[name, default: []].append(Point(period: period, value: value, target: target, place: row.place))
        }
        items = names.compactMap { name in
            let sorted = (points[name] ?? []).sorted { $0.period < $1.period }
            guard let place = points[name]?.first?.place else { return nil }
            Self.check(sorted, findings)
            return Item(name: name, place: place, points: Self.filled(sorted))
        }
        if names.isEmpty {
            findings.error(Place(file: table.file), "the file has no rows", remedy: "write one row for each period")
        }
        try findings.rejectIfNeeded()
    }

    private static func check(_ points: [Point], _ findings: Findings) {
        for (earlier, later) in zip(points, points.dropFirst()) {
            guard let place = later.place else { continue }
            if earlier.period == later.period {
                findings.error(
                    place,
                    "\(later.period) occurs twice in its series",
                    remedy: "keep one value, or tell the series apart in a column “series”"
                )
            } else if case (.month, .day) = (earlier.period, later.period) {
                findings.error(place, "months and days stand in one series", remedy: "write every period the same way")
            }
        }
    }

    /// The series with a missing value at every month it passes over; a series by the quarter passes over none.
    private static func filled(_ points: [Point]) -> [Point] {
        let months = points.compactMap(\.period.wholeMonth)
        guard let first = months.first, let last = months.last, months.count == points.count else { return points }
        let steps = zip(months, months.dropFirst()).map { Int($1.index - $0.index) }
        let step = steps.reduce(0) { greatestCommonDivisor($0, $1) }
        guard step > 0 else { return points }
        var known = points[...]
        return stride(from: first.index, through: last.index, by: step).compactMap { index in
            let month = Month(index: index)
            if known.first?.period.wholeMonth == month { return known.popFirst() }
            return Point(period: points[0].period.moved(to: month), value: nil, target: nil, place: nil)
        }
    }

    private static func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
        var (a, b) = (left, right)
        while b != 0 { (a, b) = (b, a % b) }
        return a
    }
}
