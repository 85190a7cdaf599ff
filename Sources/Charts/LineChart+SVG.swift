// MARK: - SVG
extension LineChart {
    /// The chart as an SVG element to stand in a page.
    ///
    /// The same value always gives the same bytes. Lines and lettering take the colour of the text around them, so the
    /// picture follows light and dark; a page may colour the parts by their classes. The identifier must be the only one
    /// of its kind in the page.
    public func svg(id: String) -> String {
        let plot = Plot(self)
        let legend = Legend(self, top: plot.bottom + 44)
        let parts = [
            Markup.element("title", ["id": id + "-title"], around: Markup.escaped(title)),
            Markup.element("desc", ["id": id + "-summary"], around: Markup.escaped(summary)),
            scale(plot), breakLines(plot), referenceLines(plot), ranges(plot), line(plot), markers(plot), labels(plot),
            legend.markup,
        ]
        return Markup.element(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg",
                "class": "chart",
                "viewBox": "0 0 \(Number.coordinate(Plot.width)) \(Number.coordinate(legend.bottom))",
                "role": "img",
                "aria-labelledby": id + "-title",
                "aria-describedby": id + "-summary",
                "font-size": "15",
                "fill": "currentColor",
            ],
            around: parts.joined()
        )
    }

    private func scale(_ plot: Plot) -> String {
        let marks = plot.axis.ticks.map { tick in
            let y = Number.coordinate(plot.y(tick))
            let text = Number.grouped(tick, decimals: plot.axis.decimals)
            return Markup.element(
                "path",
                [
                    "class": "chart-grid",
                    "d": "M\(Number.coordinate(plot.left)) \(y)H\(Number.coordinate(plot.right))",
                    "stroke": "currentColor", "stroke-opacity": "0.2",
                ]
            )
                + Markup.element(
                    "text",
                    ["x": Number.coordinate(plot.left - 8), "y": y, "dy": "0.35em", "text-anchor": "end"],
                    around: text
                )
        }
        let texts = points.map { (plot.x($0.position), $0.label) }
        let labels = plot.spaced(texts).map { index in
            Markup.element(
                "text",
                [
                    "x": Number.coordinate(texts[index].0), "y": Number.coordinate(plot.bottom + 22),
                    "text-anchor": "middle",
                ],
                around: Markup.escaped(texts[index].1)
            )
        }
        let heading = Markup.element("text", ["x": "0", "y": "15"], around: Markup.escaped(unit))
        return Markup.element("g", ["class": "chart-axis"], around: (marks + labels + [heading]).joined())
    }

    private func referenceLines(_ plot: Plot) -> String {
        references.map { reference in
            let from = reference.span.map { plot.x($0.lowerBound) } ?? plot.left
            let to = reference.span.map { plot.x($0.upperBound) } ?? plot.right
            return reference.stroke(from: from, to: to, y: plot.y(reference.value))
        }.joined()
    }

    private func breakLines(_ plot: Plot) -> String {
        visibleBreaks.enumerated().map { index, change in
            let x = plot.x(change.position)
            return Markup.element(
                "path",
                [
                    "class": "chart-break",
                    "d": "M\(Number.coordinate(x)) \(Number.coordinate(plot.top))V\(Number.coordinate(plot.bottom))",
                    "stroke": "currentColor", "stroke-width": "1.5", "stroke-dasharray": "8 3 2 3",
                ]
            )
                + Markup.element(
                    "text",
                    [
                        "class": "chart-break-name", "x": Number.coordinate(x),
                        "y": Number.coordinate(plot.top - 4), "text-anchor": "middle",
                    ],
                    around: Break.name(index)
                )
        }.joined()
    }

    private func ranges(_ plot: Plot) -> String {
        points.compactMap { point in
            point.range.map { range in
                let x = Number.coordinate(plot.x(point.position))
                let ends = [range.lowerBound, range.upperBound].map { Number.coordinate(plot.y($0)) }
                return Markup.element(
                    "path",
                    ["class": "chart-range", "d": "M\(x) \(ends[0])V\(ends[1])", "stroke": "currentColor"]
                )
            }
        }.joined()
    }

    private func line(_ plot: Plot) -> String {
        points.split { $0.value == nil }.filter { $0.count > 1 }.map { run in
            let stops = run.compactMap { point in
                point.value.map { "\(Number.coordinate(plot.x(point.position))) \(Number.coordinate(plot.y($0)))" }
            }
            return Markup.element(
                "path",
                [
                    "class": "chart-line", "d": "M" + stops.joined(separator: "L"), "fill": "none",
                    "stroke": "currentColor", "stroke-width": "2.5", "stroke-linejoin": "round",
                ]
            )
        }.joined()
    }

    private func markers(_ plot: Plot) -> String {
        points.compactMap { point in
            point.value.map { value in
                let said = [point.text, point.note].filter { !$0.isEmpty }.joined(separator: ", ")
                let words = [point.label, said].filter { !$0.isEmpty }.joined(separator: ": ")
                return Markup.element(
                    "g",
                    ["class": point.marker.tone.classes],
                    around: Markup.element("title", [:], around: Markup.escaped(words))
                        + point.marker.shape.drawn(x: plot.x(point.position), y: plot.y(value))
                )
            }
        }.joined()
    }

    private func labels(_ plot: Plot) -> String {
        ValueLabel.placed(for: self, on: plot).map { label in
            Markup.element(
                "text",
                [
                    "class": "chart-value", "x": Number.coordinate(label.x), "y": Number.coordinate(label.y),
                    "text-anchor": "middle",
                ],
                around: Markup.escaped(label.text)
            )
        }.joined()
    }
}

extension LineChart {
    /// The breaks that lie among the points; one before or after all of them separates nothing.
    var visibleBreaks: [Break] {
        let positions = points.map(\.position)
        guard let first = positions.min(), let last = positions.max() else { return [] }
        return breaks.filter { first < $0.position && $0.position < last }
    }
}

extension LineChart.Reference {
    func stroke(from: Double, to: Double, y: Double) -> String {
        let pattern =
            switch dash {
            case .solid: "none"
            case .dashed: "7 4"
            case .dotted: "2 4"
            }
        return Markup.element(
            "path",
            [
                "class": "chart-reference",
                "d": "M\(Number.coordinate(from)) \(Number.coordinate(y))H\(Number.coordinate(to))",
                "stroke": "currentColor", "stroke-width": "1.8", "stroke-dasharray": pattern,
            ]
        )
    }
}

extension LineChart.Break {
    /// The letter that stands above the line and in the legend: A for the first.
    static func name(_ index: Int) -> String {
        String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index % 26)))
    }
}

extension LineChart.Marker.Tone {
    /// The classes by which a page may colour a point.
    var classes: String {
        switch self {
        case .plain: "chart-point"
        case .good, .bad, .notable: "chart-point chart-\(rawValue)"
        }
    }
}

extension LineChart.Marker.Shape {
    func drawn(x: Double, y: Double) -> String {
        func point(_ dx: Double, _ dy: Double) -> String { "\(Number.coordinate(x + dx)) \(Number.coordinate(y + dy))" }
        func closed(_ corners: String...) -> String {
            Markup.element("path", ["d": "M" + corners.joined(separator: "L") + "Z", "stroke": "none"])
        }
        func circle(_ radius: String, _ fill: String) -> String {
            Markup.element(
                "circle",
                [
                    "class": fill == "none" ? "chart-ring" : "", "cx": Number.coordinate(x), "cy": Number.coordinate(y),
                    "r": radius, "fill": fill, "stroke": "currentColor", "stroke-width": "2",
                ]
            )
        }
        return switch self {
        case .circle: circle("3.5", "currentColor")
        case .ring: circle("5", "none")
        case .diamond: closed(point(0, -7), point(6, 0), point(0, 7), point(-6, 0))
        case .square: closed(point(-5, -5), point(5, -5), point(5, 5), point(-5, 5))
        case .triangle: closed(point(0, -7), point(6.5, 5), point(-6.5, 5))
        case .triangleDown: closed(point(0, 7), point(6.5, -5), point(-6.5, -5))
        case .cross:
            Markup.element(
                "path",
                [
                    "d": "M\(point(-5, -5))L\(point(5, 5))M\(point(-5, 5))L\(point(5, -5))", "stroke": "currentColor",
                    "stroke-width": "2.5",
                ]
            )
        }
    }
}
