/// The first and the last sixteen bytes of a value as four words, which is all of a value of at most 32 bytes.
///
/// Shorter values have their ends overlap or stand in fewer words. So most values are compared and hashed without a loop.
struct ValueEnds {
    private let a, b, c, d: UInt64

    /// How many words there are.
    static let count = 4

    /// Takes the ends of a value whose bytes are readable for 7 beyond its last; what stands there does not matter.
    @inline(__always)
    init(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
        if length >= 16 {
            (a, b) = (Self.word(bytes), Self.word(bytes + 8))
            (c, d) = (Self.word(bytes + (length &- 16)), Self.word(bytes + (length &- 8)))
        } else if length >= 8 {
            (a, b, c, d) = (Self.word(bytes), Self.word(bytes + (length &- 8)), 0, 0)
        } else {
            // Shifted twice, since a shift by 64 for no bytes at all would change nothing.
            let beyond = UInt64(truncatingIfNeeded: 8 &* (8 &- length))
            let kept = ((UInt64.max &>> (beyond / 2)) &>> (beyond / 2))
            (a, b, c, d) = (length == 0 ? 0 : Self.word(bytes) & kept, 0, 0, 0)
        }
    }

    /// Whether the ends are those written before.
    @inline(__always)
    func isSame(as written: UnsafePointer<UInt64>) -> Bool {
        (a ^ written[0]) | (b ^ written[1]) | (c ^ written[2]) | (d ^ written[3]) == 0
    }

    /// Writes the words one after another.
    func write(to words: UnsafeMutablePointer<UInt64>) { (words[0], words[1], words[2], words[3]) = (a, b, c, d) }

    /// A hash of the whole value: the halves of products of its words (as in wyhash, Wang 2019).
    @inline(__always)
    func hash(of bytes: UnsafePointer<UInt8>, _ length: Int) -> UInt32 {
        var hash = Self.mixed(a ^ 0xA076_1D64_78BD_642F, b ^ 0xE703_7ED1_A0B4_28DB)
        hash ^= Self.mixed(c ^ 0x8EBC_6AF0_9C88_C6E3, d ^ 0x5899_65CC_7537_4CC3 ^ UInt64(truncatingIfNeeded: length))
        for word in 0..<Self.wordsBetween(length) {
            hash = Self.mixed(hash ^ Self.between(word, bytes), 0x1D8E_4E27_C47D_124F)
        }
        return UInt32(truncatingIfNeeded: hash ^ hash &>> 32)
    }

    @inline(__always)
    private static func mixed(_ one: UInt64, _ other: UInt64) -> UInt64 {
        let product = one.multipliedFullWidth(by: other)
        return product.high ^ product.low
    }

    // MARK: - What lies between the ends

    /// How many words hold what lies between the ends of a value of so many bytes.
    @inline(__always)
    static func wordsBetween(_ length: Int) -> Int { length <= 32 ? 0 : (length &- 25) / 8 }

    /// One of those words; the last one overlaps the end.
    @inline(__always)
    static func between(_ index: Int, _ bytes: UnsafePointer<UInt8>) -> UInt64 { word(bytes + (16 &+ 8 &* index)) }

    /// Eight bytes from any address, the first one lowest.
    @inline(__always)
    private static func word(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
    }
}
