/// A figure held against another, with everything that must stand beside a difference.
public struct Comparison: Hashable, Sendable {
    /// What kind of comparator it is.
    public var kind: ComparatorKind
    /// The figure judged.
    public var figure: Figure
    /// What it is held against.
    public var comparator: Comparator
    /// The figure less the comparator, in the measure's unit; `nil` where either is only a range or a bound.
    public var difference: Quantity?
    /// How the figure stands to the comparator, or `nil` where a range or a bound leaves it open.
    public var order: Reading.Order?
    /// The one word for it.
    public var direction: Direction?
    /// What the word for a change rests on; `nil` where it is no change in time.
    public var directionBasis: Direction.Basis?
    /// Changes in recording that lie between the two figures.
    public var breaks: [Break]
    /// For twelve-month totals against an earlier total: the quarter that entered and the one that dropped out.
    public var turnover: QuarterTurnover?
    /// How the distance to the comparator changed since the last board, and whose movement that was.
    public var gapChange: GapChange?
    /// What the next quarter must bring for a rolling total to reach its comparator.
    public var needed: NeededNextQuarter?
}

/// What a figure is held against: another figure, or a number the framework states.
public struct Comparator: Hashable, Sendable {
    /// What the comparator says.
    public var reading: Reading
    /// The months it covers, or `nil` for a target.
    public var window: Window?
    /// How far it may be relied on.
    public var status: Cell.Status
    /// How many months its window ends before the figure's, where that is more than the measure's lag allows.
    public var monthsBehind: Int?

    /// A number the framework states.
    static func target(_ value: Quantity) -> Comparator {
        Comparator(reading: .exactly(value), window: nil, status: .final, monthsBehind: nil)
    }

    /// Another figure.
    init(_ figure: Figure, monthsBehind: Int? = nil) {
        self.init(
            reading: figure.reading,
            window: figure.window,
            status: figure.status,
            monthsBehind: monthsBehind
        )
    }

    private init(reading: Reading, window: Window?, status: Cell.Status, monthsBehind: Int?) {
        self.reading = reading
        self.window = window
        self.status = status
        self.monthsBehind = monthsBehind
    }
}

/// The two quarters that make the change of a twelve-month total since the quarter before.
public struct QuarterTurnover: Hashable, Sendable {
    /// The quarter that entered the total.
    public var entered: Figure
    /// The same quarter a year before, which dropped out.
    public var left: Figure
}

/// How far the distance to a comparator moved since the last board, split by who moved.
public struct GapChange: Hashable, Sendable {
    /// The distance now: the figure less its comparator.
    public var now: Quantity
    /// The distance at the last board.
    public var before: Quantity
    /// The part that is the figure's own change.
    public var own: Quantity
    /// The part that is the comparator moving, with the sign it has on the distance.
    public var base: Quantity
}
