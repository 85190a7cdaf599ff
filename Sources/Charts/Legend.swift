/// What the shapes, dashes and letters of a chart stand for, below it, one under the other.
struct Legend {
    /// The entries as markup; empty where there is nothing to explain.
    let markup: String
    /// Where the picture ends.
    let bottom: Double

    init(_ chart: LineChart, top: Double) {
        var y = top
        var lines: [String] = []
        for entry in Legend.entries(of: chart) {
            lines.append(entry.sign(y - 5))
            for line in Legend.wrapped(entry.text) {
                let place: KeyValuePairs = ["x": "44", "y": Number.coordinate(y)]
                lines.append(Markup.element("text", place, around: Markup.escaped(line)))
                y += Plot.line
            }
        }
        markup = lines.isEmpty ? "" : Markup.element("g", ["class": "chart-legend"], around: lines.joined())
        bottom = y - 12
    }

    private struct Entry {
        let text: String
        let sign: (Double) -> String
    }

    private static func entries(of chart: LineChart) -> [Entry] {
        var markers: [LineChart.Marker] = []
        for point in chart.points where point.value != nil && !point.marker.meaning.isEmpty {
            if !markers.contains(point.marker) { markers.append(point.marker) }
        }
        return markers.map { marker in
            Entry(text: marker.meaning) { y in
                Markup.element("g", ["class": marker.tone.classes], around: marker.shape.drawn(x: 18, y: y))
            }
        }
            + chart.references.filter { !$0.name.isEmpty }.map { reference in
                Entry(text: reference.name) { reference.stroke(from: 2, to: 34, y: $0) }
            }
            + chart.visibleBreaks.enumerated().map { index, change in
                Entry(text: change.text) { y in
                    let place: KeyValuePairs = [
                        "class": "chart-break-name", "x": "18", "y": Number.coordinate(y + 5), "text-anchor": "middle",
                    ]
                    return Markup.element("text", place, around: LineChart.Break.name(index))
                }
            }
    }

    /// Lines of text short enough for the picture's width.
    private static func wrapped(_ text: String) -> [String] {
        let limit = Int((Plot.width - 44) / Plot.letter)
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + word.count < limit {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}
