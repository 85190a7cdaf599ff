/// How many records each group has, kept as rising keys beside their counts.
///
/// A group takes ten bytes so, whatever a file's order; a hash table needs three times as much and misses the cache on
/// every record.
struct GroupCounts {
    /// The keys, rising.
    private(set) var keys: [UInt64] = []
    private var counts: [UInt16] = []
    /// By how many times 65,536 the count of a key is higher than noted.
    private var carries: [UInt64: Int] = [:]

    /// How many records the group in a place has.
    @inline(__always)
    func records(at place: Int) -> Int {
        Int(counts[place]) + (carries.isEmpty ? 0 : (carries[keys[place]] ?? 0) << 16)
    }

    /// Changes all keys in a way that keeps their order.
    mutating func rewrite(_ change: (UInt64) -> UInt64) {
        for index in keys.indices { keys[index] = change(keys[index]) }
        carries = Dictionary(uniqueKeysWithValues: carries.map { (change($0.key), $0.value) })
    }

    /// Counts a record for each of these keys, which must be rising; what becomes of the array does not matter.
    mutating func merge(_ sorted: inout [UInt64]) {
        var added = addKnown(&sorted)
        guard !sorted.isEmpty else { return }
        makeRoom(for: sorted.count)
        let known = keys.count
        keys.append(contentsOf: sorted)
        counts.append(contentsOf: repeatElement(0, count: sorted.count))
        for (place, records) in added.enumerated() where records > 0xFFFF {
            carries[sorted[place], default: 0] += Int(records >> 16)
            added[place] = records & 0xFFFF
        }
        place(sorted, added, among: known)
    }

    /// Adds to the counts of known groups, and leaves the other groups, each once, with their records.
    private mutating func addKnown(_ sorted: inout [UInt64]) -> [UInt32] {
        var added: [UInt32] = []
        added.reserveCapacity(sorted.count)
        var full: [(key: UInt64, carry: Int)] = []
        let count = keys.count
        let fresh = keys.withUnsafeBufferPointer { keys in
            counts.withUnsafeMutableBufferPointer { counts in
                sorted.withUnsafeMutableBufferPointer { sorted in
                    var (fresh, known, next) = (0, 0, 0)
                    while next < sorted.count {
                        let key = sorted[next]
                        let first = next
                        repeat { next &+= 1 } while next < sorted.count && sorted[next] == key
                        while known < count, keys[known] < key { known &+= 1 }
                        if known < count, keys[known] == key {
                            let records = Int(counts[known]) + next - first
                            counts[known] = UInt16(truncatingIfNeeded: records)
                            if records > 0xFFFF { full.append((key, records >> 16)) }
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
        for (key, carry) in full { carries[key, default: 0] += carry }
        return added
    }

    /// Puts groups into their places from the back, so that the known ones are never held twice.
    private mutating func place(_ fresh: [UInt64], _ added: [UInt32], among known: Int) {
        keys.withUnsafeMutableBufferPointer { keys in
            counts.withUnsafeMutableBufferPointer { counts in
                fresh.withUnsafeBufferPointer { fresh in
                    var (known, new, target) = (known - 1, fresh.count - 1, keys.count - 1)
                    while new >= 0 {
                        if known >= 0, keys[known] > fresh[new] {
                            keys[target] = keys[known]
                            counts[target] = counts[known]
                            known &-= 1
                        } else {
                            keys[target] = fresh[new]
                            counts[target] = UInt16(truncatingIfNeeded: added[new])
                            new &-= 1
                        }
                        target &-= 1
                    }
                }
            }
        }
    }

    /// Grows in large steps: room that is not used yet takes no memory, and every step copies all groups.
    private mutating func makeRoom(for more: Int) {
        let needed = keys.count + more
        guard needed > keys.capacity || needed > counts.capacity else { return }
        keys.reserveCapacity(needed * 4)
        counts.reserveCapacity(needed * 4)
    }
}
