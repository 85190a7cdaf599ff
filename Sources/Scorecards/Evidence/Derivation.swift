/// Figures for any window, made from the finest windows held, or the reason why that cannot be done.
extension Series {
    /// The figure of a measure for a window.
    ///
    /// A figure recorded for exactly this window is taken as it is. Otherwise flows are summed, stocks take their last
    /// month, and ratios add their numerators and denominators and are divided last. A missing month leaves a gap, never
    /// a smaller sum, and percentages are never averaged.
    public func figure(for window: Window, of measure: Measure) -> FigureResult {
        if let point = self[window], let reading = point.cell.reading(in: measure.unit) {
            return .success(Figure(point, reading: reading))
        }
        guard !points.isEmpty else { return .failure(Missing(.noFigures)) }
        switch measure.aggregation {
        case .sum:
            return tiled(window) { $0.cell.reading(in: measure.unit)?.exact != nil }.map { $0.summed(over: window) }
        case .ratio:
            return tiled(window) { $0.cell.numerator != nil && $0.cell.denominator != nil }
                .flatMap { $0.divided(over: window, in: measure.unit) }
        case .last:
            return last(of: window, in: measure.unit)
        case .none:
            let isFiner = points(beginningIn: window).contains { window.contains($0.window) }
            return .failure(Missing(isFiner ? .cannotBeDerived(window) : .noFigure(window)))
        }
    }

    private func last(of window: Window, in unit: MeasureUnit) -> FigureResult {
        let closing = points(beginningIn: window).last { $0.window.last == window.last && window.contains($0.window) }
        guard let closing, let reading = closing.cell.reading(in: unit) else {
            return .failure(Missing(.monthsMissing([window.last])))
        }
        var figure = Figure(closing, reading: reading)
        figure.window = window
        figure.derivation = .last
        return .success(figure)
    }

    /// Finer figures that cover the window without gap or overlap, preferring the finest.
    ///
    /// Works backwards from the window's end: from each month, the shortest piece is taken from which the end can be
    /// reached.
    private func tiled(_ window: Window, where usable: (Point) -> Bool) -> Result<Tiling, Missing> {
        let pieces = points(beginningIn: window).filter { window.contains($0.window) && usable($0) }
        guard !pieces.isEmpty else { return .failure(Missing(.noFigure(window))) }
        let starting = Dictionary(grouping: pieces) { $0.window.first }
        var next: [Month: Point] = [:]
        for month in window.months.reversed() {
            next[month] = (starting[month] ?? []).sorted { $0.window.length < $1.window.length }.first {
                $0.window.last == window.last || next[$0.window.last + 1] != nil
            }
        }
        var tiles: [Point] = []
        var month = window.first
        while month <= window.last {
            guard let tile = next[month] else {
                let covered = Set(pieces.flatMap(\.window.months))
                let absent = window.months.filter { !covered.contains($0) }
                return .failure(Missing(absent.isEmpty ? .cannotBeDerived(window) : .monthsMissing(absent)))
            }
            tiles.append(tile)
            month = tile.window.last + 1
        }
        return .success(Tiling(points: tiles))
    }
}

/// Finer figures that cover a window exactly once.
private struct Tiling {
    let points: [Series.Point]

    func summed(over window: Window) -> Figure {
        let total = points.reduce(Quantity.zero) { sum, point in sum + (point.cell.reading?.exact ?? ratio(of: point)) }
        return combined(over: window, reading: .exactly(total), derivation: .summed(pieces: points.count))
    }

    func divided(over window: Window, in unit: MeasureUnit) -> FigureResult {
        let part = points.reduce(Quantity.zero) { $0 + ($1.cell.numerator ?? .zero) }
        let whole = points.reduce(Quantity.zero) { $0 + ($1.cell.denominator ?? .zero) }
        guard let ratio = Quantity(part, over: whole) else { return .failure(Missing(.noFigure(window))) }
        var figure = combined(
            over: window,
            reading: .exactly(ratio * unit.ratioMultiplier),
            derivation: .divided(pieces: points.count)
        )
        figure.numerator = part
        figure.denominator = whole
        return .success(figure)
    }

    private func ratio(of point: Series.Point) -> Quantity {
        point.cell.numerator.flatMap { part in point.cell.denominator.flatMap { Quantity(part, over: $0) } } ?? .zero
    }

    private func combined(over window: Window, reading: Reading, derivation: Figure.Derivation) -> Figure {
        let samples = points.compactMap(\.cell.sample)
        return Figure(
            window: window,
            reading: reading,
            sample: samples.count == points.count ? samples.reduce(0, +) : nil,
            status: points.map(\.cell.status).max { $0.doubt < $1.doubt } ?? .final,
            sources: points.map(\.cell.source).reduce(into: []) { seen, source in
                if !source.isEmpty, !seen.contains(source) { seen.append(source) }
            },
            released: points.compactMap(\.cell.released).max(),
            derivation: derivation
        )
    }
}

extension Cell.Status {
    /// How much doubt the status carries; the most doubtful piece speaks for the whole.
    fileprivate var doubt: Int {
        switch self {
        case .final: 0
        case .implied: 1
        case .provisional: 2
        case .estimate: 3
        }
    }
}

extension Figure {
    /// The figure a point was recorded as.
    init(_ point: Series.Point, reading: Reading) {
        self.init(
            window: point.window,
            reading: reading,
            numerator: point.cell.numerator,
            denominator: point.cell.denominator,
            sample: point.cell.sample,
            status: point.cell.status,
            sources: point.cell.source.isEmpty ? [] : [point.cell.source],
            released: point.cell.released,
            derivation: .recorded
        )
    }
}
