/// How the numbers of a group's values make one key: side by side, each with as many bits as its column needs so far.
struct GroupKeys: Equatable {
    /// The bits of each column.
    private(set) var widths: [Int]

    init(columns: Int) { widths = Array(repeating: 0, count: columns) }

    /// How many bits a key has.
    var bits: Int { widths.reduce(0, +) }

    /// The widths that numbers up to these need, or `nil` where they have room already.
    func widened(for highest: [UInt32]) -> GroupKeys? {
        let needed = highest.map { UInt32.bitWidth - $0.leadingZeroBitCount }
        guard zip(needed, widths).contains(where: { $0 > $1 }) else { return nil }
        var wider = self
        wider.widths = zip(needed, widths).map { max($0, $1) }
        return wider
    }

    /// A key that was made with narrower columns, as these columns make it; the order of keys stays.
    func widened(_ key: UInt64, from narrow: GroupKeys) -> UInt64 {
        var (rest, result, shift) = (key, UInt64(0), UInt64(0))
        for column in widths.indices.reversed() {
            let width = UInt64(narrow.widths[column])
            result |= (rest & ((1 << width) &- 1)) << shift
            rest >>= width
            shift += UInt64(widths[column])
        }
        return result
    }

    /// Writes the numbers that a key was made of.
    @inline(__always)
    func write(_ key: UInt64, to numbers: UnsafeMutableBufferPointer<UInt32>) {
        var rest = key
        for column in widths.indices.reversed() {
            let width = UInt64(truncatingIfNeeded: widths[column])
            numbers[column] = UInt32(truncatingIfNeeded: rest & ((1 << width) &- 1))
            rest >>= width
        }
    }

    /// The numbers that a key was made of.
    func numbers(of key: UInt64) -> [UInt32] {
        [UInt32](unsafeUninitializedCapacity: widths.count) { numbers, count in
            count = widths.count
            write(key, to: numbers)
        }
    }
}
