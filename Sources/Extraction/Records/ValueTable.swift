/// The different values one worker has met in one column, each with a number that stands for it throughout a tabulation.
///
/// An open-addressed table over words kept side by side: nothing is allocated for a record whose value is known, and a
/// value equal to that of the record before is not even looked up. A slot says where a value stands; its length, number
/// and ends stand there together, so that finding a value touches two places of memory and hardly branches.
struct ValueTable: ~Copyable {
    private struct Slot {
        var hash: UInt32
        /// The value's place among the words, or 0 where the slot is vacant.
        var place: UInt32
    }

    private var slots: UnsafeMutablePointer<Slot>
    private var mask: Int
    private var count = 0
    /// For each value a word with its length and number, its ends, and what lies between them where it is long.
    private var words: UnsafeMutablePointer<UInt64>
    private var wordCount = 1
    private var wordCapacity = 1 << 10
    private var last: UInt32 = 0
    /// How many values are kept before the table starts afresh, so that it cannot grow without end.
    private let limit: Int

    init(limit: Int) {
        mask = 255
        slots = .allocate(capacity: mask + 1)
        words = .allocate(capacity: wordCapacity)
        self.limit = limit
        // At the place that no value has stands a length that no value has, and room for ends.
        words.update(repeating: UInt64.max, count: 1 + ValueEnds.count)
        clear()
    }

    deinit {
        slots.deallocate()
        words.deallocate()
    }

    private mutating func clear() {
        slots.update(repeating: Slot(hash: 0, place: 0), count: mask + 1)
        (count, wordCount, last) = (0, 1 + ValueEnds.count, 0)
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
        let ends = ValueEnds(value, length)
        if isValue(at: last, ends, value, length) { return number(at: last) }
        let hash = ends.hash(of: value, length)
        var slot = Int(hash) & mask
        while slots[slot].place != 0 {
            if slots[slot].hash == hash, isValue(at: slots[slot].place, ends, value, length) {
                last = slots[slot].place
                return number(at: last)
            }
            slot = (slot &+ 1) & mask
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
        let size = 1 + ValueEnds.count + ValueEnds.wordsBetween(value.count)
        makeRoom(for: size)
        last = UInt32(wordCount)
        words[wordCount] = UInt64(UInt32(value.count)) | UInt64(number) << 32
        if let bytes = value.baseAddress {
            ValueEnds(bytes, value.count).write(to: words + wordCount + 1)
            for word in 0..<ValueEnds.wordsBetween(value.count) {
                words[wordCount + 1 + ValueEnds.count + word] = ValueEnds.between(word, bytes)
            }
        } else {
            (words + wordCount + 1).update(repeating: 0, count: ValueEnds.count)
        }
        place(Slot(hash: hash, place: last))
        wordCount += size
        count += 1
        return number
    }

    private mutating func place(_ slot: Slot) {
        var free = Int(slot.hash) & mask
        while slots[free].place != 0 { free = (free + 1) & mask }
        slots[free] = slot
    }

    private mutating func grow() {
        let (old, oldCapacity) = (slots, mask + 1)
        mask = oldCapacity * 2 - 1
        slots = .allocate(capacity: oldCapacity * 2)
        slots.initialize(repeating: Slot(hash: 0, place: 0), count: oldCapacity * 2)
        for index in 0..<oldCapacity where old[index].place != 0 { place(old[index]) }
        old.deallocate()
    }

    private mutating func makeRoom(for size: Int) {
        guard wordCount + size > wordCapacity else { return }
        let capacity = max(wordCapacity * 2, wordCount + size)
        let room = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity)
        room.update(from: words, count: wordCount)
        words.deallocate()
        (words, wordCapacity) = (room, capacity)
    }

    // MARK: - Values in their places

    @inline(__always)
    private func number(at place: UInt32) -> UInt32 { UInt32(truncatingIfNeeded: words[Int(place)] &>> 32) }

    /// Whether the value in a place is the one sought; never so at the place that no value has.
    @inline(__always)
    private func isValue(
        at place: UInt32,
        _ ends: ValueEnds,
        _ value: UnsafePointer<UInt8>,
        _ length: Int
    ) -> Bool {
        let known = words + Int(place)
        guard UInt32(truncatingIfNeeded: known[0]) == UInt32(truncatingIfNeeded: length), ends.isSame(as: known + 1)
        else { return false }
        for word in 0..<ValueEnds.wordsBetween(length)
        where known[1 &+ ValueEnds.count &+ word] != ValueEnds.between(word, value) {
            return false
        }
        return true
    }
}
