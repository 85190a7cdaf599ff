public import Scorecards

/// A figure of several months that a ledger holds, beside what the months extracted make of them.
///
/// A total that the program adds up itself agrees with its months always, and so R12(t) − R12(t − 3 months) is
/// Q(t) − Q(t − 12 months). A total published as such need not.
public struct HeldTotal: Hashable, Sendable {
    /// The measure and organisation.
    public var series: SeriesKey
    /// The months the ledger's figure covers.
    public var window: Window
    /// The ledger's figure, in the measure's unit.
    public var held: Quantity
    /// What the months make, in the measure's unit.
    public var extracted: Quantity
    /// The decimals the measure is printed with.
    public var decimals: Int

    /// Whether the two are the same at the precision the measure is printed with.
    public var agrees: Bool {
        held.formatted(decimals: decimals) == extracted.formatted(decimals: decimals)
    }

    /// Every figure of several months, all of them extracted, in the order of measure, organisation and window.
    static func all(of series: [SeriesKey: [Observation]], in scorecard: Scorecard) -> [HeldTotal] {
        let keys = series.keys.sorted { ($0.measure, $0.organisation) < ($1.measure, $1.organisation) }
        return keys.flatMap { key -> [HeldTotal] in
            guard let measure = scorecard.measures[key.measure] else { return [] }
            let held = scorecard.evidence[key.measure, key.organisation].points.filter { $0.window.length > 1 }
            guard !held.isEmpty else { return [] }
            let months = Dictionary(
                (series[key] ?? []).map { ($0.window.first, $0.cell) }
            ) { first, _ in first }
            return held.compactMap { point in
                let cells = point.window.months.compactMap { months[$0] }
                guard cells.count == point.window.length,
                    let own = point.cell.reading(in: measure.unit)?.exact,
                    let extracted = total(of: cells, measure: measure)
                else { return nil }
                return HeldTotal(
                    series: key,
                    window: point.window,
                    held: own,
                    extracted: extracted,
                    decimals: measure.decimals
                )
            }
        }
    }

    private static func total(of cells: [Cell], measure: Measure) -> Quantity? {
        switch measure.aggregation {
        case .sum: cells.reduce(Quantity.zero) { $0 + ($1.reading?.exact ?? .zero) }
        case .ratio:
            Quantity(
                cells.reduce(Quantity.zero) { $0 + ($1.numerator ?? .zero) },
                over: cells.reduce(Quantity.zero) { $0 + ($1.denominator ?? .zero) }
            ).map { $0 * measure.unit.ratioMultiplier }
        case .last, .none: nil
        }
    }
}
