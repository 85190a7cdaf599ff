internal import CByteScan

/// Where a stretch of a CSV file has its commas, line ends and quotes; made with vector instructions, 64 bytes at a time.
///
/// Everything later jumps from one of these places to the next, so the bytes between them are looked at once.
struct StructureIndex: ~Copyable {
    /// The offsets of all commas, line ends and quotes, rising.
    let places: UnsafeMutablePointer<UInt32>
    private(set) var placeCount = 0
    /// Which of the places are line ends or quotes, as indices of `places`.
    let specials: UnsafeMutablePointer<UInt32>
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
        let found = bytescan_index(bytes, start, limit, Self.capacity, places, specials)
        (placeCount, specialCount, end) = (found.places, found.specials, found.end)
    }
}
