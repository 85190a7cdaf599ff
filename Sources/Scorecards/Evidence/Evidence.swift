/// Every current figure of a scorecard, by measure and organisation.
public struct Evidence: Sendable {
    private var series: [SeriesKey: Series] = [:]
    /// The entry up to which figures count, or `nil` where all do.
    private var limit: Int?

    /// How many figures were ever recorded, replaced ones included.
    public private(set) var recorded = 0

    /// The figures of one measure of one organisation; empty where there are none.
    public subscript(measure: Measure.ID, organisation: Organisation.ID) -> Series {
        let known = series[SeriesKey(measure: measure, organisation: organisation)] ?? Series()
        return limit.map { known.asKnown(at: $0) } ?? known
    }

    /// The figures as they were current at an entry.
    func asKnown(at entry: Int) -> Evidence {
        var evidence = self
        evidence.limit = entry
        return evidence
    }

    /// The organisations that have figures of a measure, in the order of their identifiers.
    public func organisations(with measure: Measure.ID) -> [Organisation.ID] {
        series.keys.filter { $0.measure == measure }.map(\.organisation).sorted()
    }

    /// How many figures are current.
    public var count: Int { series.values.reduce(0) { $0 + $1.points.count } }

    /// Takes figures as the current ones for their windows.
    ///
    /// Neighbouring rows mostly belong to one series, so each run of them is taken out, extended and put back once.
    mutating func record(_ observations: [Observation], entry: Int) {
        recorded += observations.count
        var index = observations.startIndex
        while index < observations.endIndex {
            let (measure, organisation) = (observations[index].measure, observations[index].organisation)
            let key = SeriesKey(measure: measure, organisation: organisation)
            var open = series.removeValue(forKey: key) ?? Series()
            repeat {
                open.record(observations[index].cell, for: observations[index].window, entry: entry)
                index += 1
            } while index < observations.endIndex && observations[index].measure == measure
                && observations[index].organisation == organisation
            series[key] = open
        }
    }
}
