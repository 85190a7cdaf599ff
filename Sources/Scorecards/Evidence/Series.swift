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
        /// How many earlier figures it replaced.
        public let revisions: Int
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
            points.append(Point(window: window, cell: cell, entry: entry, revisions: 0))
            return
        }
        let index = position(of: window)
        if index < points.count, points[index].window == window {
            points[index] = Point(window: window, cell: cell, entry: entry, revisions: points[index].revisions + 1)
        } else {
            points.insert(Point(window: window, cell: cell, entry: entry, revisions: 0), at: index)
        }
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
