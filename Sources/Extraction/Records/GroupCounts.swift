/// How many records each group has, kept as rising keys beside their counts.
///
/// A group takes nine bytes so, whatever a file's order; a hash table needs four times as much and misses the cache on
/// every record.
struct GroupCounts {
    /// The keys, rising.
    private(set) var keys: [UInt64] = []
    /// Each key's count, or ``many`` where it does not fit a byte; where there are many groups few of them are large.
    private var counts: [UInt8] = []
    /// The counts of the large groups.
    private var large: [UInt64: Int] = [:]

    /// Stands for a count that is kept elsewhere.
    static let many = UInt8.max

    /// How many records the group in a place has.
    func records(at place: Int) -> Int {
        counts[place] < Self.many ? Int(counts[place]) : large[keys[place]] ?? 0
    }

    /// Goes through the groups in the order that the ranks of their columns' numbers give, each with these and its records.
    func forEach(
        _ made: GroupKeys,
        ranks: [[UInt32]],
        _ body: (_ numbers: UnsafeBufferPointer<UInt32>, _ records: Int) throws -> Void
    ) rethrows {
        try keys.withUnsafeBufferPointer { keys in
            var order = GroupOrder(keys, widths: made.widths, ranks: ranks)
            let places = UnsafeMutableBufferPointer<Int>.allocate(capacity: 1 << 12)
            let numbers = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: made.widths.count)
            numbers.initialize(repeating: 0)
            defer {
                places.deallocate()
                numbers.deallocate()
            }
            while true {
                let count = order.next(into: places)
                if count == 0 { return }
                for place in places[..<count] {
                    made.write(keys[place], to: numbers)
                    try body(UnsafeBufferPointer(numbers), records(at: place))
                }
            }
        }
    }

    /// Changes all keys in a way that keeps their order.
    mutating func rewrite(_ change: (UInt64) -> UInt64) {
        for index in keys.indices { keys[index] = change(keys[index]) }
        large = Dictionary(uniqueKeysWithValues: large.map { (change($0.key), $0.value) })
    }

    /// Counts a record for each of these keys, which must be rising; what becomes of the array does not matter.
    mutating func merge(_ sorted: inout [UInt64]) {
        var added = addKnown(&sorted)
        guard !sorted.isEmpty else { return }
        if keys.count + sorted.count > keys.capacity { makeRoom(for: 4 * (keys.count + sorted.count)) }
        let known = keys.count
        keys.append(contentsOf: sorted)
        counts.append(contentsOf: repeatElement(0, count: sorted.count))
        for (place, records) in added.enumerated() where records >= Self.many {
            large[sorted[place]] = Int(records)
            added[place] = UInt32(Self.many)
        }
        place(sorted, added, among: known)
    }

    /// Adds to the counts of known groups, and leaves the other groups, each once, with their records.
    private mutating func addKnown(_ sorted: inout [UInt64]) -> [UInt32] {
        var added: [UInt32] = []
        added.reserveCapacity(sorted.count)
        var grown: [(place: Int, records: Int)] = []
        let count = keys.count
        let fresh = keys.withUnsafeBufferPointer { keys in
            counts.withUnsafeMutableBufferPointer { counts in
                sorted.withUnsafeMutableBufferPointer { sorted in
                    var (fresh, known, next) = (0, 0, 0)
                    while next < sorted.count {
                        let key = sorted[next]
                        let first = next
                        repeat { next &+= 1 } while next < sorted.count && sorted[next] == key
                        while known &+ Self.stride < count, keys[known &+ Self.stride] < key { known &+= Self.stride }
                        while known < count, keys[known] < key { known &+= 1 }
                        if known < count, keys[known] == key {
                            let records = next - first
                            if counts[known] < Self.many, Int(counts[known]) + records < Self.many {
                                counts[known] += UInt8(records)
                            } else {
                                grown.append((known, records))
                            }
                        } else {
                            sorted[fresh] = key
                            fresh &+= 1
                            added.append(UInt32(next - first))
                        }
                    }
                    return fresh
                }
            }
        }
        sorted.removeLast(sorted.count - fresh)
        for (place, records) in grown {
            large[keys[place]] = self.records(at: place) + records
            counts[place] = Self.many
        }
        return added
    }

    /// How many keys are passed over at a time in search of one.
    private static let stride = 8

    /// Puts groups into their places from the back, so that the known ones are never held twice.
    private mutating func place(_ fresh: [UInt64], _ added: [UInt32], among known: Int) {
        keys.withUnsafeMutableBufferPointer { keys in
            counts.withUnsafeMutableBufferPointer { counts in
                guard let keys = keys.baseAddress, let counts = counts.baseAddress else { return }
                var known = known
                for new in fresh.indices.reversed() {
                    let key = fresh[new]
                    var lower = known
                    while lower >= Self.stride, keys[lower &- Self.stride] > key { lower &-= Self.stride }
                    while lower > 0, keys[lower &- 1] > key { lower &-= 1 }
                    // Above this key and the fresh ones before it stand the known keys that are higher.
                    let target = lower + new
                    (keys + target + 1).update(from: keys + lower, count: known - lower)
                    (counts + target + 1).update(from: counts + lower, count: known - lower)
                    keys[target] = key
                    counts[target] = UInt8(truncatingIfNeeded: added[new])
                    known = lower
                }
            }
        }
    }

    /// Makes room for so many groups in all, so that no more are ever copied from smaller room.
    ///
    /// Room that is not used takes no memory, only addresses.
    mutating func makeRoom(for groups: Int) {
        guard groups > keys.capacity || groups > counts.capacity else { return }
        keys.reserveCapacity(groups)
        counts.reserveCapacity(groups)
    }
}
