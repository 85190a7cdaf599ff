/// The agreed grades of every cycle so far, those that are not known included.
public struct GradeHistory: Hashable, Sendable {
    /// The quadrants whose grades are listed, as the latest framework has them.
    public let quadrants: [Quadrant]
    /// One row for each cycle of the whole series, the first cycle first.
    public let rows: [Row]

    /// One cycle's agreed grades.
    public struct Row: Hashable, Sendable {
        /// The number in the whole series.
        public let series: Int
        /// The number within the framework, where the cycle belongs to it.
        public let cycle: Int?
        /// The review period, or `nil` where the cycle is not in the ledger.
        public let reviewPeriod: Window?
        /// The agreed grade for each quadrant, `nil` where it is not known.
        public let grades: [GradeLevel?]
        /// Whether the cycle is still open, so that a grade may yet be agreed.
        public let isOpen: Bool
        /// Whether the yardstick changed since the cycle before: another version of the framework.
        public let isAfterBreak: Bool
    }

    /// Lists the agreed grades of a force up to a cycle, or of every cycle where none is named.
    public init(for framework: Framework, upTo last: Int? = nil, in scorecard: Scorecard) {
        let records = scorecard.cycles.all.filter { $0.cycle.id <= last ?? .max }
        let bySeries = Dictionary(records.map { ($0.cycle.series, $0) }) { _, later in later }
        let highest = bySeries.keys.max() ?? 0
        quadrants = framework.quadrants
        rows = (0..<highest).map { index in
            let series = index + 1
            guard let record = bySeries[series] else {
                return Row(
                    series: series,
                    cycle: series > framework.cyclesBefore ? series - framework.cyclesBefore : nil,
                    reviewPeriod: nil,
                    grades: framework.quadrants.map { _ in nil },
                    isOpen: false,
                    isAfterBreak: series > 1 && series == framework.cyclesBefore + 1
                )
            }
            let version = scorecard.framework(of: record.cycle) ?? framework
            let before = bySeries[series - 1]?.cycle.frameworkVersion
            return Row(
                series: series,
                cycle: record.cycle.id,
                reviewPeriod: record.cycle.reviewPeriod,
                grades: framework.quadrants.map { quadrant in
                    GradeChain(record.opinions, of: quadrant.id, for: version.force).agreed.flatMap {
                        version.grade($0.grade)
                    }
                },
                isOpen: record.cycle.closed == nil,
                isAfterBreak: before.map { $0 != record.cycle.frameworkVersion }
                    ?? (series > 1 && series == framework.cyclesBefore + 1)
            )
        }
    }
}
