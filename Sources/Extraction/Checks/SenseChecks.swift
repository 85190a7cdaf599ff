public import Scorecards

/// What an analyst should know of an extraction before anybody relies on its figures.
public struct SenseChecks: Hashable, Sendable {
    /// The records read, used and rejected in every file.
    public var files: [TabulatedRecords.FileAccount]
    /// The first and the last month with records, `nil` where there are none.
    public var months: Window?
    /// The records that belong to no organisation of a level.
    public var outside: [Components.Outside]
    /// The records that happened outside the area of the organisation that has them.
    public var elsewhere: [Components.Elsewhere]
    /// How many records each organisation of the first level has.
    public var records: [Organisation.ID: Int]
    /// The organisations with months missing.
    public var missing: [MissingMonths]
    /// The measures for which no record counts, in no organisation and no month.
    public var silent: [Measure.ID]
    /// The ratios with nothing to divide by: how many months of which measure.
    public var undivided: [Measure.ID: Int]
    /// The share of records without an outcome, for every organisation of the first level.
    public var maturity: [Maturity]
    /// The last months that stand out from the months before them.
    public var unusual: [LastMonth]
    /// How many series were long enough for their last month to be held against the months before.
    public var comparable: Int
    /// The figures of longer windows that a ledger holds, held against the months extracted.
    public var totals: [HeldTotal]

    /// Checks an extraction.
    ///
    /// - Parameters:
    ///   - spec: What was extracted.
    ///   - found: What the engine found.
    ///   - observations: The figures that follow.
    ///   - scorecard: What a ledger holds already, where there is one.
    public init(of spec: ExtractionSpec, found: Components, observations: [Observation], against scorecard: Scorecard?)
    {
        files = found.files
        outside = found.outside
        elsewhere = found.elsewhere
        let all = found.records.keys.map(\.month)
        months = all.min().flatMap { first in all.max().flatMap { Window(first, $0) } }
        let first = found.records.filter { $0.key.level == 0 }
        records = Dictionary(first.map { ($0.key.organisation, $0.value) }, uniquingKeysWith: +)
        missing = MissingMonths.all(in: spec.covered(by: found), to: months?.last)
        silent = spec.silent(in: found)
        undivided = spec.undivided(in: found)
        maturity = spec.maturity.map { Maturity.all($0, in: found, spec: spec) } ?? []
        let series = Dictionary(grouping: observations) { $0.key.series }
        let last = series.compactMap { LastMonth($0.value) }
        comparable = last.count
        unusual = last.filter { $0.side != nil }.sorted()
        totals = scorecard.map { HeldTotal.all(of: series, in: $0) } ?? []
    }
}

extension ExtractionSpec {
    /// The measures for which no record counts.
    fileprivate func silent(in found: Components) -> [Measure.ID] {
        let position = Dictionary(components.enumerated().map { ($1, $0) }) { first, _ in first }
        return measures.filter { measure in
            let wholes: [Component] =
                switch measure.definition {
                case .whole(let component): [component]
                case .ratio(_, let whole): [whole]
                }
            return wholes.compactMap { position[$0] }.allSatisfy { index in
                found.values.values.allSatisfy { $0[index] == .zero }
            }
        }.map(\.id)
    }

    /// How many months of each ratio have nothing to divide by.
    fileprivate func undivided(in found: Components) -> [Measure.ID: Int] {
        let components = self.components
        var counts: [Measure.ID: Int] = [:]
        for measure in measures {
            guard case .ratio(_, let whole) = measure.definition, let index = components.firstIndex(of: whole) else {
                continue
            }
            let months = covered(by: found).count { found.values[$0].map { $0[index] == .zero } ?? true }
            if months > 0 { counts[measure.id] = months }
        }
        return counts
    }
}
