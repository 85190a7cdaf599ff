/// The current figures of one measure of one organisation, in the order of their windows.
public struct Series: Hashable, Sendable {
    /// One current figure with the ledger entry that brought it.
    public struct Point: Hashable, Sendable {
        /// The months covered.
        public let window: Window
        /// What the figure says.
        public let cell: Cell
        /// The ledger entry that brought it.
        public let entry: Int
        /// The figures it replaced, the newest last, each with the entry that had brought it.
        public let earlier: [Earlier]

        /// How many earlier figures it replaced.
        public var revisions: Int { earlier.count }

        /// A figure that a later one replaced.
        public struct Earlier: Hashable, Sendable {
            /// What the figure said.
            public let cell: Cell
            /// The ledger entry that had brought it.
            public let entry: Int
        }
    }

    /// The current figures, ordered by window; there is at most one for a window.
    public private(set) var points: [Point] = []

    /// Creates a series without figures.
    public init() {}

    /// The current figure for exactly this window, if there is one.
    public subscript(window: Window) -> Point? {
        let index = position(of: window)
        guard index < points.count, points[index].window == window else { return nil }
        return points[index]
    }

    /// Takes a figure as the current one for its window.
    mutating func record(_ cell: Cell, for window: Window, entry: Int) {
        if let last = points.last, last.window < window {
            points.append(Point(window: window, cell: cell, entry: entry, earlier: []))
            return
        }
        let index = position(of: window)
        if index < points.count, points[index].window == window {
            let former = points[index]
            points[index] = Point(
                window: window,
                cell: cell,
                entry: entry,
                earlier: former.earlier + [Point.Earlier(cell: former.cell, entry: former.entry)]
            )
        } else {
            points.insert(Point(window: window, cell: cell, entry: entry, earlier: []), at: index)
        }
    }

    /// The figures whose windows end in a month or before it.
    public func upTo(_ month: Month) -> Series {
        guard points.contains(where: { $0.window.last > month }) else { return self }
        var series = Series()
        series.points = points.filter { $0.window.last <= month }
        return series
    }

    /// The figures as they were current at an entry.
    func asKnown(at entry: Int) -> Series {
        guard points.contains(where: { $0.entry > entry }) else { return self }
        var series = Series()
        series.points = points.compactMap { $0.asKnown(at: entry) }
        return series
    }

    /// The figures whose windows begin in a window, found by halving.
    func points(beginningIn window: Window) -> ArraySlice<Point> {
        let start = position(of: Window(months: 1, to: window.first))
        let end = position(of: Window(months: 1, to: window.last + 1))
        return points[start..<end]
    }

    /// Where a window is or would be, by halving.
    private func position(of window: Window) -> Int {
        var low = 0
        var high = points.count
        while low < high {
            let middle = (low + high) / 2
            if points[middle].window < window { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Series.Point {
    /// The figure that was current for the window at an entry, or `nil` where none was recorded yet.
    fileprivate func asKnown(at limit: Int) -> Series.Point? {
        if entry <= limit { return self }
        guard let place = earlier.lastIndex(where: { $0.entry <= limit }) else { return nil }
        let known = earlier[place]
        return Series.Point(window: window, cell: known.cell, entry: known.entry, earlier: Array(earlier[..<place]))
    }
}
