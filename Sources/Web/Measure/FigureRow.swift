import Papers
import Scorecards

/// One current figure with where it came from.
struct FigureRow: Sendable {
    let window: String
    let value: String
    let parts: String
    let sample: String
    let status: String
    let source: String
    let released: String
    let entry: String
    let revisions: String

    init(_ point: Series.Point, of measure: Measure) {
        let cell = point.cell
        window = point.window.short
        value = cell.reading(in: measure.unit).map { measure.brief($0) } ?? "–"
        let pair = [cell.numerator, cell.denominator].compactMap { $0?.formatted(decimals: 0) }
        parts = pair.isEmpty ? "–" : pair.joined(separator: " of ")
        sample = cell.sample.map { Quantity($0).formatted(decimals: 0) } ?? "–"
        status = cell.status.label
        source = cell.source.isEmpty ? "not stated" : cell.source
        released = cell.released?.inWords ?? "not stated"
        entry = String(point.entry)
        revisions = point.revisions == 0 ? "none" : String(point.revisions)
    }
}

extension Cell.Status {
    /// The status as a column and a legend name it.
    var label: String { caution ?? "final" }
}

/// Another organisation's figure of the same measure.
struct OrganisationRow: Sendable {
    let href: String
    let name: String
    let kind: String
    let value: String
    let window: String

    /// Every other organisation that has figures, with the one for the same window or else its latest.
    static func all(
        of measure: Measure,
        like window: Window?,
        beside own: Organisation.ID,
        cycle: Cycle,
        in scorecard: Scorecard,
        seenBy sight: Reader.Sight
    ) -> [OrganisationRow] {
        scorecard.evidence.organisations(with: measure.id).filter { $0 != own }
            .compactMap { scorecard.organisations[$0] }.filter { sight.shows($0) }
            .compactMap { other in
                let series = sight.figures(scorecard.series(of: measure.id, for: other.id), of: cycle)
                guard !series.points.isEmpty else { return nil }
                return OrganisationRow(other, series, of: measure, like: window, cycle: cycle.id)
            }
    }

    private init(_ other: Organisation, _ series: Series, of measure: Measure, like window: Window?, cycle: Int) {
        let same = window.flatMap { series.figure(for: $0, of: measure).figure }
        let latest = series.points.max { ($0.window.last, $0.window.length) < ($1.window.last, $1.window.length) }
        let figure = same ?? latest.flatMap { series.figure(for: $0.window, of: measure).figure }
        href = Address.measure(measure.id, in: cycle, of: other.id)
        name = other.name
        kind = other.kind.label
        value = figure.map { measure.brief($0.reading) } ?? "–"
        self.window = figure?.window.short ?? "–"
    }
}

extension Organisation.Kind {
    /// The kind in print.
    var label: String {
        switch self {
        case .force: "force"
        case .command: "command"
        case .area: "area"
        case .peer: "peer force"
        case .peerGroup: "peer group"
        case .national: "national"
        }
    }
}
