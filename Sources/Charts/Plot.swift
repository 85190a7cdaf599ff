/// Where everything of a chart lies: the plane of the plot and the way from values to it.
///
/// The measures are those of the picture's own plane, 480 wide; a page scales it to its width. The lettering is sized
/// for a phone, where a page shows the picture at about three quarters.
struct Plot {
    static let width = 480.0
    /// How wide a letter may be in a wide typeface.
    static let letter = 8.8
    /// How wide a letter of a value may be, which a page may set in bold.
    static let boldLetter = 9.5
    static let line = 20.0

    let axis: Axis
    let left: Double
    let right = Plot.width - 36
    let top = 50.0
    let bottom = 250.0
    private let first: Double
    private let last: Double

    init(_ chart: LineChart) {
        let values = chart.points.compactMap(\.value)
        let ranges = chart.points.compactMap(\.range).flatMap { [$0.lowerBound, $0.upperBound] }
        let axis = Axis(covering: values + ranges + chart.references.map(\.value), bounds: chart.bounds)
        let labels = axis.ticks.map { Number.grouped($0, decimals: axis.decimals).count }
        self.axis = axis
        left = Double(labels.max() ?? 1) * Plot.letter + 14
        let positions = chart.points.map(\.position)
        first = positions.min() ?? 0
        last = positions.max() ?? 0
    }

    /// Where a position lies from left to right; a single one lies in the middle.
    func x(_ position: Double) -> Double {
        let (from, to) = (left + 14, right - 4)
        guard first < last else { return (from + to) / 2 }
        return from + (position - first) / (last - first) * (to - from)
    }

    /// Where a value lies from top to bottom.
    func y(_ value: Double) -> Double {
        bottom - (value - axis.lower) / (axis.upper - axis.lower) * (bottom - top)
    }

    /// Where the middle of a text lies that should stand at a position but must stay inside the picture.
    func x(_ position: Double, of text: String) -> Double {
        let half = Double(text.count) * Plot.boldLetter / 2
        return max(left + half, min(Plot.width - half, x(position)))
    }

    /// Those texts that have room beside each other, the last one first to be placed.
    func spaced(_ texts: [(x: Double, text: String)]) -> [Int] {
        var chosen: [Int] = []
        var limit = Double.infinity
        for index in texts.indices.reversed() where !texts[index].text.isEmpty {
            let half = Double(texts[index].text.count) * (Plot.letter - 0.6) / 2
            guard texts[index].x + half <= limit else { continue }
            chosen.append(index)
            limit = texts[index].x - half - 6
        }
        return chosen.reversed()
    }
}
