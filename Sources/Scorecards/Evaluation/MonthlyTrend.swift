public import Statistics

/// Which way a measure's months have been going since recording last changed.
public struct MonthlyTrend: Hashable, Sendable {
    /// The label with what it rests on.
    public let trend: Trend
    /// The months the slope was taken from.
    public let window: Window

    init(_ months: MonthlySeries, of measure: Measure) throws(Unjudged) {
        let start = measure.breaks.map(\.month).filter { $0 <= months.last }.max()
        let recent = start.map { months.since($0) } ?? months
        var options = Trend.Options()
        if let margin = measure.materiality.share { options.margin = margin }
        do throws(Statistics.Refusal) {
            let figure = recent.figure(of: measure)
            let values = figure.isOfTotals ? recent.parts : recent.values
            trend = try Trend(values, figure: figure, options: options)
        } catch {
            throw error == .noValues ? .noMonths : .refused(error)
        }
        window = Window(months: trend.model?.length ?? recent.values.count, to: recent.last)
    }
}

extension MonthlySeries {
    /// What the figures are to a model: shares of known totals, counts of events, or measurements.
    fileprivate func figure(of measure: Measure) -> QuasiModel.Figure {
        switch measure.unit {
        case .percent where isOfParts && !hasExcess: .shares(of: wholes)
        case .count where measure.nature == .flow && values.allSatisfy { ($0 ?? 0) >= 0 }: .counts
        case .count, .percent, .rate, .pounds, .duration, .scale: .measurements
        }
    }

    /// Whether a part is larger than its whole, as of compliance above 100 %.
    private var hasExcess: Bool { zip(parts, wholes).contains { ($0 ?? 0) > ($1 ?? .infinity) } }
}

extension QuasiModel.Figure {
    fileprivate var isOfTotals: Bool { if case .shares = self { true } else { false } }
}

extension Materiality {
    /// The smallest change that counts as a share of the level, or `nil` where it is stated in the unit or is nothing.
    fileprivate var share: Double? {
        switch self {
        case .relative(let percent): percent > .zero ? percent.double / 100 : nil
        case .absolute: nil
        }
    }
}
