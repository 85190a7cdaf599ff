/// One figure as it was supplied: a measure of an organisation over a window, with where it came from.
public struct Observation: Hashable, Sendable {
    /// The measure observed.
    public var measure: Measure.ID
    /// The organisation the figure is about.
    public var organisation: Organisation.ID
    /// The months the figure covers; for a stock, the month at whose end it stood.
    public var window: Window
    /// What the figure says.
    public var cell: Cell

    /// Creates an observation of a measure of an organisation over a window.
    public init(measure: Measure.ID, organisation: Organisation.ID, window: Window, cell: Cell) {
        self.measure = measure
        self.organisation = organisation
        self.window = window
        self.cell = cell
    }

    /// What identifies a figure: a later one with the same key replaces it as the current one.
    public struct Key: Hashable, Sendable {
        /// The measure and organisation whose series the figure belongs to.
        public let series: SeriesKey
        /// The months the figure covers.
        public let window: Window
    }

    /// The measure, organisation and window that identify the figure.
    public var key: Key { Key(series: SeriesKey(measure: measure, organisation: organisation), window: window) }
}

/// What names one series of figures: a measure of an organisation.
public struct SeriesKey: Hashable, Sendable {
    /// The measure.
    public let measure: Measure.ID
    /// The organisation.
    public let organisation: Organisation.ID

    /// Creates the name of one series.
    public init(measure: Measure.ID, organisation: Organisation.ID) {
        self.measure = measure
        self.organisation = organisation
    }
}

/// What a figure says and where it came from, apart from whose figure it is.
public struct Cell: Hashable, Sendable {
    /// The figure as printed, or `nil` where only the two numbers it follows from were supplied.
    public var reading: Reading?
    /// The part, where the figure is a part of a whole.
    public var numerator: Quantity?
    /// The whole, where the figure is a part of a whole.
    public var denominator: Quantity?
    /// How many answers, files or cases the figure rests on, where known.
    public var sample: Int?
    /// How far the figure may be relied on.
    public var status: Status
    /// Where the figure was taken from.
    public var source: String
    /// The day the figure was released, where known.
    public var released: Day?

    /// Creates the contents of a figure; one of the reading or the two parts must be given.
    public init(
        reading: Reading?,
        numerator: Quantity? = nil,
        denominator: Quantity? = nil,
        sample: Int? = nil,
        status: Status = .final,
        source: String = "",
        released: Day? = nil
    ) {
        self.reading = reading
        self.numerator = numerator
        self.denominator = denominator
        self.sample = sample
        self.status = status
        self.source = source
        self.released = released
    }

    /// How far a figure may be relied on.
    public enum Status: String, Codable, CaseIterable, Sendable {
        /// Not expected to change.
        case final
        /// Expected to change with a later release.
        case provisional
        /// Given only roughly ("around four minutes").
        case estimate
        /// Not printed itself, but following from figures that were ("72.4, up 7.1" gives 65.3).
        case implied
    }

    /// The figure in the measure's unit: as printed, or worked out from its two parts.
    public func reading(in unit: MeasureUnit) -> Reading? {
        if let reading { return reading }
        guard let numerator, let denominator, let ratio = Quantity(numerator, over: denominator) else { return nil }
        return .exactly(ratio * unit.ratioMultiplier)
    }
}
