public import Scorecards

/// How many of an organisation's records still wait for an outcome, month by month.
///
/// Outcomes come in for months after a crime. A month that waits for many more of them than older months do will still
/// change, and what it shows as solved is too low.
public struct Maturity: Hashable, Sendable {
    /// The organisation.
    public var organisation: Organisation.ID
    /// Every month with records that can have an outcome, in order.
    public var months: [MonthShare]

    /// The share of one month.
    public struct MonthShare: Hashable, Sendable {
        /// The month.
        public var month: Month
        /// The records that wait for an outcome.
        public var unresolved: Quantity
        /// The records that can have one; never 0.
        public var whole: Quantity

        /// The part that waits, from 0 to 1.
        public var share: Double { unresolved.double / whole.double }
    }

    /// How many months at the end are held against those before them.
    static let recent = 3
    /// How many older months there must be to compare with.
    static let fewestOlder = 3
    /// How far above the older months' share a month must be to count as not ready: ten percentage points.
    static let allowance = 0.1

    /// The median share of the months before the last three, where there are at least three of them.
    public var usual: Double? {
        let older = months.dropLast(Self.recent).map(\.share).sorted()
        guard older.count >= Self.fewestOlder else { return nil }
        let middle = older.count / 2
        return older.count % 2 == 1 ? older[middle] : (older[middle - 1] + older[middle]) / 2
    }

    /// The recent months whose share is more than ten percentage points above what was usual before.
    public var unready: [MonthShare] {
        guard let usual else { return [] }
        return months.suffix(Self.recent).filter { $0.share > usual + Self.allowance }
    }

    static func all(_ rule: MaturityRule, in found: Components, spec: ExtractionSpec) -> [Maturity] {
        let components = spec.components
        guard let part = components.firstIndex(of: rule.unresolved), let whole = components.firstIndex(of: rule.whole)
        else { return [] }
        var months: [Organisation.ID: [MonthShare]] = [:]
        for (place, values) in found.values where place.level == 0 && values[whole] != .zero {
            months[place.organisation, default: []].append(
                MonthShare(month: place.month, unresolved: values[part], whole: values[whole])
            )
        }
        return months.map { Maturity(organisation: $0, months: $1.sorted { $0.month < $1.month }) }
            .sorted { $0.organisation < $1.organisation }
    }
}
