import Testing

@testable import Extraction

struct GroupCountsTests {
    @Test func `groups are kept in order with all their records, also beyond what their numbers hold`() {
        var counts = GroupCounts()
        var many = [UInt64](repeating: 7, count: 70_000) + [9]
        counts.merge(&many)
        var more = [3, 7, 7, 9] + [UInt64](repeating: 11, count: 140_000)
        counts.merge(&more)
        var rest = [UInt64](repeating: 7, count: 65_536)
        counts.merge(&rest)
        #expect(counts.keys == [3, 7, 9, 11])
        #expect(counts.keys.indices.map(counts.records) == [1, 135_538, 2, 140_000])
        counts.rewrite { $0 * 16 }
        #expect(counts.keys == [48, 112, 144, 176])
        #expect(counts.keys.indices.map(counts.records) == [1, 135_538, 2, 140_000])
    }

    @Test(arguments: [0, 1, 11, 12, 40, 64])
    func `numbers are sorted whatever their highest bit`(bits: Int) {
        var dice = SeededDice(seed: UInt64(bits))
        let mask: UInt64 = bits == 64 ? .max : (1 << UInt64(bits)) - 1
        let numbers = (0..<5000).map { _ in dice.next() & mask }
        var sorted = numbers
        var spare: [UInt64] = []
        RadixSort.sort(&sorted, spare: &spare)
        #expect(sorted == numbers.sorted())
        var fewer = Array(numbers.prefix(100))
        RadixSort.sort(&fewer, spare: &spare)
        #expect(fewer == numbers.prefix(100).sorted())
    }

    @Test func `keys are made with as many bits as numbers need, and keep their order when they widen`() throws {
        let none = GroupKeys(columns: 3)
        let narrow = try #require(none.widened(for: [1, 0, 5]))
        #expect(narrow.widths == [1, 0, 3])
        #expect(narrow.widened(for: [1, 0, 7]) == nil)
        let wide = try #require(narrow.widened(for: [0, 200, 8]))
        #expect(wide.widths == [1, 8, 4])
        #expect(wide.numbers(of: wide.widened(0b1101, from: narrow)) == [1, 0, 5])
        let full = try #require(none.widened(for: [.max, .max, 0]))
        #expect(full.widened(.max, from: full) == .max)
        #expect(full.numbers(of: .max) == [.max, .max, 0])
    }

    @Test func `keys are gone through in the order of their columns' ranks`() {
        var dice = SeededDice(seed: 5)
        let ranks = [6, 40, 3].map { count in (0..<UInt32(count)).shuffled(using: &dice) }
        let widths = [3, 6, 2]
        let keys = Set(
            (0..<400).map { _ in
                zip(ranks, widths).reduce(UInt64(0)) { key, column in
                    key << UInt64(column.1) | UInt64.random(in: 0..<UInt64(column.0.count), using: &dice)
                }
            }
        ).sorted()
        var seen: [[UInt32]] = []
        keys.withUnsafeBufferPointer { keys in
            var order = GroupOrder(keys, widths: widths, ranks: ranks)
            // Fewer places than keys, so that the order is interrupted in every column.
            withUnsafeTemporaryAllocation(of: Int.self, capacity: 7) { places in
                while true {
                    let count = order.next(into: places)
                    if count == 0 { break }
                    for place in places[..<count] {
                        let key = keys[place]
                        seen.append([ranks[0][Int(key >> 8)], ranks[1][Int(key >> 2 & 63)], ranks[2][Int(key & 3)]])
                    }
                }
            }
        }
        #expect(seen.count == keys.count)
        #expect(seen == seen.sorted { $0.lexicographicallyPrecedes($1) })
    }
}
