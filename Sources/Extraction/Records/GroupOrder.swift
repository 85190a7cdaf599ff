/// Goes through rising keys in another order: that of the ranks of the numbers they are made of.
///
/// Keys that agree in their first numbers lie together. So only stretches of keys are put into order, column by column,
/// and no key is moved.
struct GroupOrder: ~Copyable {
    private let widths: [Int]
    private let ranks: [[UInt32]]
    /// The stretches of the columns entered, those of a column above those of the columns before it.
    private let stretches: UnsafeMutablePointer<Stretch>
    private let numbers: UnsafeMutableBufferPointer<UInt32>

    private struct Stretch {
        var rank: UInt32
        var number: UInt32
        var start: Int
        var end: Int
    }

    /// Takes the bits of each column's numbers in a key, and for each column the rank of each of its numbers.
    init(widths: [Int], ranks: [[UInt32]]) {
        (self.widths, self.ranks) = (widths, ranks)
        // A column has at most one stretch for each of its numbers at a time.
        stretches = .allocate(capacity: ranks.map(\.count).reduce(0, +))
        numbers = .allocate(capacity: widths.count)
        numbers.initialize(repeating: 0)
    }

    deinit {
        stretches.deallocate()
        numbers.deallocate()
    }

    /// Calls the body with each key's numbers and its place.
    func forEachKey(of keys: [UInt64], _ body: (UnsafeBufferPointer<UInt32>, Int) throws -> Void) rethrows {
        try keys.withUnsafeBufferPointer { keys in
            try visit(keys, 0, keys.count, column: 0, below: widths.reduce(0, +), base: stretches, body)
        }
    }

    private func visit(
        _ keys: UnsafeBufferPointer<UInt64>,
        _ start: Int,
        _ end: Int,
        column: Int,
        below: Int,
        base: UnsafeMutablePointer<Stretch>,
        _ body: (UnsafeBufferPointer<UInt32>, Int) throws -> Void
    ) rethrows {
        let rest = below - widths[column]
        let count = split(keys, start, end, column: column, rest: UInt64(rest), into: base)
        let isLast = column + 1 == widths.count
        for place in 0..<count {
            let stretch = base[place]
            numbers[column] = stretch.number
            if isLast {
                try body(UnsafeBufferPointer(numbers), stretch.start)
            } else {
                try visit(
                    keys,
                    stretch.start,
                    stretch.end,
                    column: column + 1,
                    below: rest,
                    base: base + count,
                    body
                )
            }
        }
    }

    /// Finds the stretches that agree in a column, and puts them into the order of their ranks.
    private func split(
        _ keys: UnsafeBufferPointer<UInt64>,
        _ start: Int,
        _ end: Int,
        column: Int,
        rest: UInt64,
        into found: UnsafeMutablePointer<Stretch>
    ) -> Int {
        let mask: UInt64 = (1 << UInt64(widths[column])) &- 1
        var start = start
        var count = 0
        ranks[column].withUnsafeBufferPointer { ranks in
            while start < end {
                let number = UInt32(truncatingIfNeeded: (keys[start] &>> rest) & mask)
                let stop = Self.end(ofStretchFrom: start, before: end, keys, rest)
                let stretch = Stretch(rank: ranks[Int(number)], number: number, start: start, end: stop)
                (found + count).initialize(to: stretch)
                count &+= 1
                start = stop
            }
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
    private static func end(
        ofStretchFrom start: Int,
        before limit: Int,
        _ keys: UnsafeBufferPointer<UInt64>,
        _ rest: UInt64
    ) -> Int {
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
