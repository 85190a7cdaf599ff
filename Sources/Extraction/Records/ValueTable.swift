/// The different values one worker has met in one column, each with a number that stands for it throughout a tabulation.
///
/// An open-addressed table over bytes kept side by side: nothing is allocated for a record whose value is known, and a
/// value equal to that of the record before is not even looked up.
struct ValueTable: ~Copyable {
    private struct Slot {
        var hash: UInt32
        var length: UInt32
        var start: Int
        var number: UInt32
    }

    private var slots: UnsafeMutablePointer<Slot>
    private var mask: Int
    private var count = 0
    private var bytes: UnsafeMutablePointer<UInt8>
    private var byteCount = 0
    private var byteCapacity: Int
    private var lastStart = 0
    private var lastLength = -1
    private var lastNumber: UInt32 = 0
    /// How many values are kept before the table starts afresh, so that it cannot grow without end.
    private let limit: Int

    /// The length of an empty slot.
    private static let vacant = UInt32.max
    /// How far beyond a value's end comparing reads.
    private static let slack = 8

    init(limit: Int) {
        mask = 255
        slots = .allocate(capacity: 256)
        byteCapacity = 4096
        bytes = .allocate(capacity: byteCapacity)
        self.limit = limit
        clear()
    }

    deinit {
        slots.deallocate()
        bytes.deallocate()
    }

    private mutating func clear() {
        slots.update(repeating: Slot(hash: 0, length: Self.vacant, start: 0, number: 0), count: mask + 1)
        (count, byteCount, lastLength) = (0, 0, -1)
    }

    /// The number of a value, asking for one where it was not met before.
    ///
    /// The value's bytes must be readable for 7 beyond its end; what stands there does not matter.
    @inline(__always)
    mutating func number(
        of value: UnsafePointer<UInt8>,
        count length: Int,
        new: (UnsafeBufferPointer<UInt8>) -> UInt32
    ) -> UInt32 {
        if length == lastLength, Self.equal(value, bytes + lastStart, length) { return lastNumber }
        let hash = Self.hash(value, length)
        var place = Int(hash) & mask
        while true {
            let slot = slots[place]
            if slot.length == Self.vacant { break }
            if slot.hash == hash, Int(slot.length) == length, Self.equal(value, bytes + slot.start, length) {
                (lastStart, lastLength, lastNumber) = (slot.start, length, slot.number)
                return slot.number
            }
            place = (place &+ 1) & mask
        }
        return insert(UnsafeBufferPointer(start: value, count: length), hash: hash, new: new)
    }

    @inline(never)
    private mutating func insert(
        _ value: UnsafeBufferPointer<UInt8>,
        hash: UInt32,
        new: (UnsafeBufferPointer<UInt8>) -> UInt32
    ) -> UInt32 {
        let number = new(value)
        if count == limit { clear() }
        if count * 2 > mask { grow() }
        makeRoom(for: value.count)
        for (offset, byte) in value.enumerated() { bytes[byteCount + offset] = byte }
        place(Slot(hash: hash, length: UInt32(value.count), start: byteCount, number: number))
        (lastStart, lastLength, lastNumber) = (byteCount, value.count, number)
        byteCount += value.count
        count += 1
        return number
    }

    private mutating func place(_ slot: Slot) {
        var place = Int(slot.hash) & mask
        while slots[place].length != Self.vacant { place = (place + 1) & mask }
        slots[place] = slot
    }

    private mutating func grow() {
        let (old, oldCapacity) = (slots, mask + 1)
        mask = oldCapacity * 2 - 1
        slots = .allocate(capacity: oldCapacity * 2)
        slots.initialize(repeating: Slot(hash: 0, length: Self.vacant, start: 0, number: 0), count: oldCapacity * 2)
        for index in 0..<oldCapacity where old[index].length != Self.vacant { place(old[index]) }
        old.deallocate()
    }

    private mutating func makeRoom(for length: Int) {
        guard byteCount + length + Self.slack > byteCapacity else { return }
        let capacity = max(byteCapacity * 2, byteCount + length + Self.slack)
        let room = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        room.update(from: bytes, count: byteCount)
        bytes.deallocate()
        (bytes, byteCapacity) = (room, capacity)
    }

    // MARK: - Bytes

    /// Eight bytes from any address, in the machine's order.
    @inline(__always)
    private static func word(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
        UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self)
    }

    /// Keeps so many of a word's first bytes, one to eight.
    @inline(__always)
    private static func first(_ count: Int, of word: UInt64) -> UInt64 {
        word.littleEndian & (.max &>> UInt64(truncatingIfNeeded: 64 &- count &* 8))
    }

    @inline(__always)
    private static func equal(_ one: UnsafePointer<UInt8>, _ other: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        var offset = 0
        while count &- offset >= 8 {
            if word(one + offset) != word(other + offset) { return false }
            offset &+= 8
        }
        let rest = count &- offset
        return rest == 0 || first(rest, of: word(one + offset)) == first(rest, of: word(other + offset))
    }

    /// A hash of all bytes: multiplied and folded a word at a time.
    @inline(__always)
    private static func hash(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
        let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
        var hash = UInt64(truncatingIfNeeded: count) &* factor
        var offset = 0
        while count &- offset >= 8 {
            hash = (hash ^ word(bytes + offset)) &* factor
            hash ^= hash &>> 32
            offset &+= 8
        }
        let rest = count &- offset
        if rest > 0 {
            hash = (hash ^ first(rest, of: word(bytes + offset))) &* factor
            hash ^= hash &>> 32
        }
        return UInt32(truncatingIfNeeded: hash &>> 7)
    }
}
