/// Sorting of many whole numbers by their digits, from the lowest to the highest.
enum RadixSort {
    private static let digitBits = 11

    /// Sorts numbers; `spare` is room that the sort may use and keep.
    static func sort(_ numbers: inout [UInt64], spare: inout [UInt64]) {
        let widest = numbers.max() ?? 0
        if spare.count < numbers.count { spare = [UInt64](repeating: 0, count: numbers.count) }
        var shift = 0
        while shift < 64, widest >> UInt64(shift) != 0 {
            numbers.withUnsafeBufferPointer { from in
                spare.withUnsafeMutableBufferPointer { to in pass(from, to, shift: UInt64(shift)) }
            }
            let count = numbers.count
            swap(&numbers, &spare)
            if numbers.count > count { numbers.removeLast(numbers.count - count) }
            shift += digitBits
        }
    }

    private static func pass(
        _ from: UnsafeBufferPointer<UInt64>,
        _ to: UnsafeMutableBufferPointer<UInt64>,
        shift: UInt64
    ) {
        let digits: UInt64 = (1 << UInt64(digitBits)) - 1
        withUnsafeTemporaryAllocation(of: Int.self, capacity: Int(digits) + 1) { starts in
            starts.initialize(repeating: 0)
            for number in from { starts[Int((number &>> shift) & digits)] &+= 1 }
            var next = 0
            for digit in starts.indices { (starts[digit], next) = (next, next + starts[digit]) }
            for number in from {
                let digit = Int((number &>> shift) & digits)
                to[starts[digit]] = number
                starts[digit] &+= 1
            }
        }
    }
}
