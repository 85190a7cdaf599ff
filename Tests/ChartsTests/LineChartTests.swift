import Charts
import Testing

/// Solved Violence with Injury offences, as printed in the Cycle 7 paper.
struct LineChartTests {
    static let implied = LineChart.Marker(shape: .diamond, meaning: "implied by other figures")

    static let chart = LineChart(
        title: "Solved offences, Essex Police",
        summary: "Jun 2019: 2,700; Sep 2019: 2,530; Jun 2020: 2,292; Sep 2020: 2,460.",
        unit: "solved offences",
        points: [
            LineChart.Point(position: 0, label: "Jun 2019", value: 2700, text: "2,700", marker: implied),
            LineChart.Point(position: 3, label: "Sep 2019", value: 2530, text: "2,530", marker: implied),
            LineChart.Point(position: 6, label: "", value: nil),
            LineChart.Point(position: 12, label: "Jun 2020", value: 2292, text: "2,292"),
            LineChart.Point(position: 15, label: "Sep 2020", value: 2460, text: "2,460"),
        ],
        references: [LineChart.Reference(name: "Target 2,600", value: 2600)],
        breaks: [LineChart.Break(position: 4.5, text: "From November 2019: counted by person")]
    )

    @Test func `the same chart is always the same bytes`() {
        #expect(Self.chart.svg(id: "a") == Self.chart.svg(id: "a"))
        #expect(Self.chart.svg(id: "a") != Self.chart.svg(id: "b"))
    }

    @Test func `it is a picture with a name and a description`() throws {
        let drawing = Drawing(Self.chart)
        let svg = try #require(drawing["svg"].first)
        #expect(drawing.isReadable)
        #expect(svg.attributes["role"] == "img")
        #expect(svg.attributes["aria-labelledby"] == "chart-title")
        #expect(svg.attributes["aria-describedby"] == "chart-summary")
        #expect(drawing["title"].first?.attributes["id"] == "chart-title")
        #expect(drawing["title"].first?.text == Self.chart.title)
        #expect(drawing["desc"].first?.attributes["id"] == "chart-summary")
        #expect(drawing["desc"].first?.text == Self.chart.summary)
    }

    @Test func `every value is printed, and every axis`() {
        let drawing = Drawing(Self.chart)
        #expect(drawing["text", class: "chart-value"].map(\.text) == ["2,700", "2,530", "2,292", "2,460"])
        #expect(
            drawing.texts.filter { $0.hasSuffix("19") || $0.hasSuffix("20") }
                == ["Jun 2019", "Sep 2019", "Jun 2020", "Sep 2020"]
        )
        for tick in ["2,200", "2,300", "2,400", "2,500", "2,600", "2,700"] {
            #expect(drawing.texts.contains(tick))
        }
        #expect(drawing.texts.contains("solved offences"))
    }

    @Test func `the line breaks off at a gap`() {
        let lines = Drawing(Self.chart)["path", class: "chart-line"]
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { $0.attributes["d"]?.filter { $0 == "L" }.count == 1 })
    }

    @Test func `a higher value lies higher, a later one further right`() throws {
        let drawing = Drawing(Self.chart)
        let circles = drawing["circle"]
        let places = try circles.map { (x: try #require($0.number("cx")), y: try #require($0.number("cy"))) }
        #expect(places.count == 2)
        #expect(places[0].x < places[1].x)
        #expect(places[0].y > places[1].y)
    }

    @Test func `shapes, dashes and letters are explained in words`() {
        let drawing = Drawing(Self.chart)
        #expect(drawing.texts.contains("implied by other figures"))
        #expect(drawing.texts.contains("Target 2,600"))
        #expect(drawing.texts.contains("From November 2019: counted by person"))
        #expect(drawing["text", class: "chart-break-name"].map(\.text) == ["A", "A"])
        #expect(drawing["path", class: "chart-reference"].first?.attributes["stroke-dasharray"] == "7 4")
    }

    @Test func `nothing has a colour of its own`() {
        let drawing = Drawing(Self.chart)
        let paints = drawing.elements.flatMap { element in
            ["fill", "stroke", "color"].compactMap { element.attributes[$0] }
        }
        #expect(Set(paints) == ["currentColor", "none"])
        #expect(drawing.elements.allSatisfy { $0.attributes["style"] == nil })
    }

    @Test(arguments: LineChart.Marker.Shape.allCases)
    func `every shape is drawn differently`(shape: LineChart.Marker.Shape) {
        func drawn(_ shape: LineChart.Marker.Shape) -> String {
            var chart = Self.chart
            chart.points[0].marker = LineChart.Marker(shape: shape, meaning: "")
            return chart.svg(id: "chart")
        }
        for other in LineChart.Marker.Shape.allCases where other != shape {
            #expect(drawn(other) != drawn(shape))
        }
    }

    @Test func `a reference may hold for a part of the time, as limits between rebases do`() throws {
        var chart = Self.chart
        chart.references = [
            LineChart.Reference(name: "mean", value: 2500, span: 0...4.5, dash: .solid),
            LineChart.Reference(name: "mean", value: 2400, span: 4.5...15, dash: .solid),
        ]
        let paths = Drawing(chart)["path", class: "chart-reference"].prefix(2).compactMap { $0.attributes["d"] }
        let ends = paths.map { path in path.split { "MH ".contains($0) }.compactMap { Double($0) } }
        #expect(ends[0][2] == ends[1][0])
        #expect(ends[0][1] < ends[1][1])
    }

    @Test func `a line without a name is drawn and not explained`() {
        var chart = Self.chart
        chart.references = [
            LineChart.Reference(name: "Usual variation 2,300 to 2,700", value: 2700),
            LineChart.Reference(name: "", value: 2300),
        ]
        let drawing = Drawing(chart)
        #expect(drawing["path", class: "chart-reference"].count == 3)
        #expect(!drawing.texts.contains(""))
    }

    @Test func `what stands out about a point is said with its value`() {
        var chart = Self.chart
        chart.points[4].note = "above the upper limit: an improvement"
        let titles = Drawing(chart)["title"].map(\.text)
        #expect(titles.contains("Sep 2020: 2,460, above the upper limit: an improvement"))
        #expect(titles.contains("Jun 2020: 2,292"))
    }

    @Test(arguments: LineChart.Marker.Tone.allCases)
    func `a tone is a class beside the shape`(tone: LineChart.Marker.Tone) {
        var chart = Self.chart
        chart.points[4].marker = LineChart.Marker(shape: .triangle, meaning: "stands out", tone: tone)
        let classes = tone == .plain ? "chart-point" : "chart-point chart-\(tone.rawValue)"
        #expect(Drawing(chart)["g", class: classes].count >= 2)
    }

    @Test func `a break outside the points is left out`() {
        var chart = Self.chart
        chart.breaks = [LineChart.Break(position: -1, text: "before"), LineChart.Break(position: 20, text: "after")]
        let drawing = Drawing(chart)
        #expect(drawing["path", class: "chart-break"].isEmpty)
        #expect(!drawing.texts.contains("before"))
    }

    @Test func `a range is drawn from its least to its greatest value`() throws {
        let chart = LineChart(
            title: "Wait",
            summary: "",
            unit: "minutes",
            points: [
                LineChart.Point(position: 0, label: "Jun", value: 4, text: "4"),
                LineChart.Point(position: 1, label: "Sep", value: 3.5, text: "3–4", range: 3...4),
            ]
        )
        let bar = try #require(Drawing(chart)["path", class: "chart-range"].first?.attributes["d"])
        let ends = bar.split { "MV ".contains($0) }.compactMap { Double($0) }
        #expect(ends.count == 3)
        #expect(ends[1] > ends[2])
    }

    @Test func `texts that would lie on each other are thinned, the last one kept`() {
        let points = (0..<120).map { month in
            LineChart.Point(
                position: Double(month),
                label: "M\(month + 1000)",
                value: Double(month % 7),
                text: "\(month % 7)"
            )
        }
        let drawing = Drawing(LineChart(title: "", summary: "", unit: "", points: points))
        let labels = drawing["text"].filter { $0.text.hasPrefix("M1") }
        #expect((4...10).contains(labels.count))
        #expect(labels.last?.text == "M1119")
        let places = labels.compactMap { $0.number("x") }
        #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 > 45 })
    }

    @Test func `of many points the lowest, the highest and the last have their values written out`() {
        let values = (0..<40).map { $0 == 10 ? 97 : $0 == 25 ? 3 : 50 + $0 % 5 }
        let points = values.enumerated().map { place, value in
            LineChart.Point(position: Double(place), label: "", value: Double(value), text: "\(value)")
        }
        let drawing = Drawing(LineChart(title: "", summary: "", unit: "", points: points))
        #expect(drawing["text", class: "chart-value"].map(\.text) == ["97", "3", "54"])
    }

    @Test func `everything lies inside the picture`() throws {
        let drawing = Drawing(Self.chart)
        let box = try #require(drawing["svg"].first?.attributes["viewBox"]).split(separator: " ").compactMap {
            Double($0)
        }
        for text in drawing["text"] {
            let x = try #require(text.number("x"))
            let y = try #require(text.number("y"))
            #expect((0...box[2]).contains(x))
            #expect((0...box[3]).contains(y))
        }
    }

    @Test func `words are never markup`() {
        var chart = Self.chart
        chart.title = "<script>&\"'"
        chart.unit = "]]>\u{1}</svg>"
        chart.points[0].text = "<b>"
        chart.references[0].name = "a & b"
        let drawing = Drawing(chart)
        #expect(drawing.isReadable)
        #expect(drawing["script"].isEmpty && drawing["b"].isEmpty)
        #expect(drawing["title"].first?.text == "<script>&\"'")
        #expect(drawing.texts.contains("]]></svg>"))
        #expect(drawing.texts.contains("a & b"))
    }

    @Test(arguments: [
        [], [LineChart.Point(position: 0, label: "Sep", value: nil)],
        [LineChart.Point(position: 0, label: "Sep", value: 0, text: "0")],
        [LineChart.Point(position: 0, label: "Sep", value: .infinity, text: "∞")],
        [
            LineChart.Point(position: 0, label: "a", value: 1e15, text: "1"),
            LineChart.Point(position: 1, label: "b", value: -1e15, text: "2"),
        ],
    ])
    func `a chart of little or nothing is still a picture`(points: [LineChart.Point]) {
        let drawing = Drawing(LineChart(title: "t", summary: "s", unit: "u", points: points))
        #expect(drawing.isReadable)
        #expect(!LineChart(title: "t", summary: "s", unit: "u", points: points).svg(id: "x").contains("nan"))
    }
}
