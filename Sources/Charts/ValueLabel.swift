/// A value written beside its point.
struct ValueLabel {
    /// The middle of the text from left to right.
    let x: Double
    /// The line the text stands on.
    let y: Double
    let text: String

    /// Charts with more points than this have only the last, the highest and the lowest value written out.
    private static let fewPoints = 12

    /// The labels of a chart that have room: none covers another or a point that is not its own.
    static func placed(for chart: LineChart, on plot: Plot) -> [ValueLabel] {
        let spots = chart.points.compactMap { point in
            point.value.map { Spot(x: plot.x(point.position), y: plot.y($0)) }
        }
        var placed: [ValueLabel] = []
        for index in wanted(of: chart) {
            let point = chart.points[index]
            guard let value = point.value, !point.text.isEmpty else { continue }
            let spot = Spot(x: plot.x(point.position), y: plot.y(value))
            let x = plot.x(point.position, of: point.text)
            let above = ValueLabel(x: x, y: spot.y - 12, text: point.text)
            let below = ValueLabel(x: x, y: spot.y + 24, text: point.text)
            let mayBeBelow = spot.y < plot.bottom - 30
            let order = !mayBeBelow ? [above] : chart.isValley(index) ? [below, above] : [above, below]
            let free = order.first { label in
                !placed.contains { $0.covers(label) } && !spots.contains { $0 != spot && label.covers($0) }
            }
            // A point in a crowd keeps its label if only points are in the way.
            let label = free ?? order.first { label in !placed.contains { $0.covers(label) } }
            if let label { placed.append(label) }
        }
        return placed.sorted { $0.x < $1.x }
    }

    /// The points to be labelled, the most telling first.
    private static func wanted(of chart: LineChart) -> [Int] {
        let indices = chart.points.indices.filter { chart.points[$0].value != nil }
        guard indices.count > fewPoints else { return indices.reversed() }
        func value(_ index: Int) -> Double { chart.points[index].value ?? 0 }
        let telling = [
            indices.last, indices.max { value($0) < value($1) }, indices.min { value($0) < value($1) },
        ].compactMap { $0 }
        return telling.reduce(into: []) { seen, index in if !seen.contains(index) { seen.append(index) } }
    }

    /// Where a point is drawn.
    private struct Spot: Equatable {
        let x, y: Double
    }

    private var width: Double { Double(text.count) * (Plot.letter - 0.6) }

    private func covers(_ other: ValueLabel) -> Bool {
        abs(x - other.x) < (width + other.width) / 2 + 6 && abs(y - other.y) < Plot.line - 2
    }

    private func covers(_ spot: Spot) -> Bool {
        abs(x - spot.x) < width / 2 + 4 && spot.y > y - 16 && spot.y < y + 5
    }
}

extension LineChart {
    /// Whether the line comes down to a point and rises from it, so that its text has room below.
    fileprivate func isValley(_ index: Int) -> Bool {
        guard let value = points[index].value else { return false }
        let neighbours = [index - 1, index + 1].filter { points.indices.contains($0) }.compactMap { points[$0].value }
        return !neighbours.isEmpty && neighbours.allSatisfy { $0 >= value }
    }
}
