/// A line chart as a value: what is drawn, in the words that describe it.
///
/// Positions along the chart are numbers that the caller chooses, such as months counted from some beginning, so that
/// uneven steps look uneven. Nothing is said by colour alone: every kind of point has its own shape, every line its own
/// dashes, and the legend names them.
public struct LineChart: Hashable, Sendable {
    /// What the chart shows, in a line; the picture's name for those who cannot see it.
    public var title: String
    /// What there is to see, in words; the picture's description for those who cannot see it.
    public var summary: String
    /// What the values are expressed in, printed above their axis.
    public var unit: String
    /// The points, in the order of their positions.
    public var points: [Point]
    /// Level lines to hold the points against: a target, a comparator, a mean, a limit.
    public var references: [Reference]
    /// Changes after which values cannot be compared with those before.
    public var breaks: [Break]
    /// The least and greatest value that make sense, such as 0 and 100 for a percentage; the axis does not go beyond.
    public var bounds: Bounds

    /// Creates a chart of points.
    public init(
        title: String,
        summary: String,
        unit: String,
        points: [Point],
        references: [Reference] = [],
        breaks: [Break] = [],
        bounds: Bounds = Bounds()
    ) {
        self.title = title
        self.summary = summary
        self.unit = unit
        self.points = points
        self.references = references
        self.breaks = breaks
        self.bounds = bounds
    }
}

// MARK: - Parts
extension LineChart {
    /// One value, or the place where one is missing.
    public struct Point: Hashable, Sendable {
        /// Where the point stands along the chart.
        public var position: Double
        /// The position in words short enough for an axis: Sep 2020.
        public var label: String
        /// The value, or `nil` for a gap at which the line breaks off.
        public var value: Double?
        /// The value as it is printed elsewhere: 2,460 or 77.8%.
        public var text: String
        /// What stands out about the value, in words; empty for ordinary values.
        public var note: String
        /// The least and greatest the value may be, where only a range is known.
        public var range: ClosedRange<Double>?
        /// The shape, which says what kind of value it is.
        public var marker: Marker

        /// Creates a point.
        public init(
            position: Double,
            label: String,
            value: Double?,
            text: String = "",
            note: String = "",
            range: ClosedRange<Double>? = nil,
            marker: Marker = .circle
        ) {
            self.position = position
            self.label = label
            self.value = value
            self.text = text
            self.note = note
            self.range = range
            self.marker = marker
        }
    }

    /// The shape of a point, told apart without colour, and what it stands for.
    public struct Marker: Hashable, Sendable {
        /// The shape.
        public var shape: Shape
        /// What the shape stands for in the legend; empty for ordinary values.
        public var meaning: String
        /// What a page may colour the point by, beside its shape.
        public var tone: Tone

        /// An ordinary value.
        public static let circle = Marker(shape: .circle, meaning: "")

        /// Creates a marker that stands for a kind of value.
        public init(shape: Shape, meaning: String, tone: Tone = .plain) {
            self.shape = shape
            self.meaning = meaning
            self.tone = tone
        }

        /// The shapes there are.
        public enum Shape: String, CaseIterable, Sendable {
            case circle, ring, diamond, square, triangle
            case triangleDown = "triangle-down"
            case cross
        }

        /// Whether a value that stands out is welcome.
        public enum Tone: String, CaseIterable, Sendable {
            case plain, good, bad, notable
        }
    }

    /// A level line over the whole chart or a part of it.
    public struct Reference: Hashable, Sendable {
        /// What the line stands for: target 80%; empty for one that another line's name includes.
        public var name: String
        /// The value at which it lies.
        public var value: Double
        /// The positions between which it holds, or `nil` for the whole width.
        public var span: ClosedRange<Double>?
        /// How it is drawn.
        public var dash: Dash

        /// Creates a level line.
        public init(name: String, value: Double, span: ClosedRange<Double>? = nil, dash: Dash = .dashed) {
            self.name = name
            self.value = value
            self.span = span
            self.dash = dash
        }

        /// How a line is drawn, told apart without colour.
        public enum Dash: String, CaseIterable, Sendable {
            case solid, dashed, dotted
        }
    }

    /// A dated change, drawn as an upright line between the points before it and those after.
    public struct Break: Hashable, Sendable {
        /// Where the change lies along the chart.
        public var position: Double
        /// What changed.
        public var text: String

        /// Creates a break.
        public init(position: Double, text: String) {
            self.position = position
            self.text = text
        }
    }

    /// The least and the greatest value that make sense.
    public struct Bounds: Hashable, Sendable {
        /// The least value, where there is one.
        public var lower: Double?
        /// The greatest value, where there is one.
        public var upper: Double?

        /// Creates bounds; without any the axis follows the values.
        public init(lower: Double? = nil, upper: Double? = nil) {
            self.lower = lower
            self.upper = upper
        }
    }
}
