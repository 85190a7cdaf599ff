/// Goes through rising keys in another order: that of the ranks of the numbers they are made of.
///
/// Keys that agree in their first numbers lie together. So only stretches of keys are put into order, column by column,
/// and no key is moved.
struct GroupOrder: ~Copyable {
    private let keys: UnsafeBufferPointer<UInt64>
    private let columns: UnsafeMutableBufferPointer<Column>
    private let ranks: UnsafeMutablePointer<UInt32>
    /// The stretches of the columns entered, those of a column above those of the columns before it.
    private let stretches: UnsafeMutablePointer<Stretch>
    /// Which stretches of each column entered are still to be gone through.
    private let frames: UnsafeMutablePointer<Frame>
    private var depth = 0

    private struct Stretch {
        var rank: UInt32
        var number: UInt32
        var start: Int
        var end: Int
    }

    private struct Frame {
        var next: Int
        var end: Int
    }

    /// Where a column's number stands in a key, and its numbers' ranks among all ranks.
    private struct Column {
        var bitsBelow: UInt64
        var mask: UInt64
        var ranks: UnsafeMutablePointer<UInt32>
    }

    /// Takes keys, which are different from one another and must outlive the order, the bits of each column's numbers in
    /// them, and for each column the rank of each of its numbers.
    init(_ keys: UnsafeBufferPointer<UInt64>, widths: [Int], ranks: [[UInt32]]) {
        self.keys = keys
        let all = ranks.map(\.count).reduce(0, +)
        // A column has at most one stretch for each of its numbers at a time.
        stretches = .allocate(capacity: all)
        frames = .allocate(capacity: widths.count)
        self.ranks = .allocate(capacity: all)
        columns = .allocate(capacity: widths.count)
        var (below, next) = (widths.reduce(0, +), self.ranks)
        for (place, width) in widths.enumerated() {
            below -= width
            columns.initializeElement(
                at: place,
                to: Column(bitsBelow: UInt64(below), mask: (1 << UInt64(width)) &- 1, ranks: next)
            )
            for rank in ranks[place] {
                next.initialize(to: rank)
                next += 1
            }
        }
        guard !columns.isEmpty else {
            depth = -1
            return
        }
        let count = split(0, keys.count, columns[0], isLast: columns.count == 1, into: stretches)
        frames.initialize(to: Frame(next: 0, end: count))
    }

    deinit {
        columns.deallocate()
        ranks.deallocate()
        stretches.deallocate()
        frames.deallocate()
    }

    /// Gives the places of the keys that come next, as many as there is room for; none after the last.
    mutating func next(into places: UnsafeMutableBufferPointer<Int>) -> Int {
        var count = 0
        while depth >= 0, count < places.count {
            let frame = frames[depth]
            if frame.next == frame.end {
                depth -= 1
            } else if depth + 1 == columns.count {
                let stop = min(frame.end, frame.next + places.count - count)
                for stretch in frame.next..<stop {
                    places[count] = stretches[stretch].start
                    count &+= 1
                }
                frames[depth].next = stop
            } else {
                let stretch = stretches[frame.next]
                frames[depth].next += 1
                depth += 1
                let isLast = depth + 1 == columns.count
                let inside = split(
                    stretch.start,
                    stretch.end,
                    columns[depth],
                    isLast: isLast,
                    into: stretches + frame.end
                )
                (frames + depth).initialize(to: Frame(next: frame.end, end: frame.end + inside))
            }
        }
        return count
    }

    /// Finds the stretches that agree in a column, and puts them into the order of their ranks.
    private func split(
        _ start: Int,
        _ end: Int,
        _ column: Column,
        isLast: Bool,
        into found: UnsafeMutablePointer<Stretch>
    ) -> Int {
        var start = start
        var count = 0
        while start < end {
            let number = UInt32(truncatingIfNeeded: (keys[start] &>> column.bitsBelow) & column.mask)
            // Keys that agree in all columns but the last differ in the last.
            let stop = isLast ? start &+ 1 : self.end(ofStretchFrom: start, before: end, column.bitsBelow)
            let stretch = Stretch(rank: column.ranks[Int(number)], number: number, start: start, end: stop)
            (found + count).initialize(to: stretch)
            count &+= 1
            start = stop
        }
        Self.sort(UnsafeMutableBufferPointer(start: found, count: count))
        return count
    }

    /// Sorts by rank; most stretches are few, and short ones cost least when each is put in its place.
    private static func sort(_ stretches: UnsafeMutableBufferPointer<Stretch>) {
        guard stretches.count <= 32 else {
            var all = stretches
            return all.sort { $0.rank < $1.rank }
        }
        for place in stretches.indices.dropFirst() {
            let stretch = stretches[place]
            var hole = place
            while hole > 0, stretches[hole &- 1].rank > stretch.rank {
                stretches[hole] = stretches[hole &- 1]
                hole &-= 1
            }
            stretches[hole] = stretch
        }
    }

    /// The end of the keys that agree with the one at `start` in all bits but the lowest; found in growing steps.
    @inline(__always)
    private func end(ofStretchFrom start: Int, before limit: Int, _ rest: UInt64) -> Int {
        let wanted = keys[start] &>> rest
        var step = 1
        while start &+ step < limit, keys[start &+ step] &>> rest == wanted { step &*= 2 }
        var low = start &+ step / 2
        var high = min(start &+ step, limit)
        while high &- low > 1 {
            let middle = (low &+ high) / 2
            if keys[middle] &>> rest == wanted { low = middle } else { high = middle }
        }
        return high
    }
}
