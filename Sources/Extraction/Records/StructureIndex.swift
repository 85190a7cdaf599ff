internal import CByteScan

/// Where a stretch of a CSV file has its commas, line ends and quotes; made with vector instructions, 64 bytes at a time.
///
/// Everything later jumps from one of these places to the next, so the bytes between them are looked at once.
struct StructureIndex: ~Copyable {
    /// The offsets of all commas, line ends and quotes, rising.
    private(set) var places: UnsafeMutablePointer<UInt32>
    private(set) var placeCount = 0
    /// Which of the places are line ends or quotes, as indices of `places`.
    private(set) var specials: UnsafeMutablePointer<UInt32>
    private(set) var specialCount = 0
    /// The offset up to which the bytes were indexed.
    private(set) var end = 0

    /// How many places one indexing holds at most; what they point at stays in the nearest cache.
    private static let capacity = 1 << 13

    init() {
        places = .allocate(capacity: Self.capacity + 64)
        specials = .allocate(capacity: Self.capacity + 64)
    }

    deinit {
        places.deallocate()
        specials.deallocate()
    }

    /// Indexes bytes from `start`, to `limit` or as far as there is room.
    ///
    /// The bytes must be readable for 63 beyond the limit; what stands there does not matter.
    mutating func index(_ bytes: UnsafePointer<UInt8>, from start: Int, to limit: Int) {
        var placeCount = 0
        var specialCount = 0
        var offset = start
        while offset < limit, placeCount <= Self.capacity - 64 {
            let masks = bytescan_masks(bytes + offset)
            let inside: UInt64 = limit - offset >= 64 ? .max : (1 << UInt64(limit - offset)) - 1
            var specialBits = (masks.newlines | masks.quotes) & inside
            var bits = masks.commas & inside | specialBits
            let all = bits
            while specialBits != 0 {
                let below = (specialBits & (0 &- specialBits)) &- 1
                specials[specialCount] = UInt32(truncatingIfNeeded: placeCount &+ (all & below).nonzeroBitCount)
                specialCount &+= 1
                specialBits &= specialBits &- 1
            }
            while bits != 0 {
                places[placeCount] = UInt32(truncatingIfNeeded: offset &+ bits.trailingZeroBitCount)
                placeCount &+= 1
                bits &= bits &- 1
            }
            offset &+= 64
        }
        self.placeCount = placeCount
        self.specialCount = specialCount
        end = min(offset, limit)
    }
}
