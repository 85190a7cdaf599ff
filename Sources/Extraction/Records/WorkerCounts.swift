import Synchronization

/// What one worker counted and has not yet handed over: the keys of its records, in the order they were read.
struct WorkerCounts {
    private var keys: GroupKeys
    private var collected: [UInt64] = []
    private var spare: [UInt64] = []

    private static let room = 1 << 17

    init(columns: Int) { keys = GroupKeys(columns: columns) }

    /// Counts scanned records, handing keys over to the tally whenever enough have come together.
    mutating func add(_ rows: ScannedRows, blanks: [UInt32], to tally: borrowing Mutex<Tally>) {
        guard rows.used > 0 else { return }
        guard blanks.isEmpty, rows.amounts.isEmpty, makeRoom(for: rows, in: tally) else {
            return tally.withLock { $0.add(rows, blanks: blanks) }
        }
        if collected.count + rows.used > Self.room { handOver(to: tally) }
        let widths = keys.widths.map { UInt64($0) }
        let columns = widths.count
        rows.numbers.withUnsafeBufferPointer { numbers in
            for row in 0..<rows.used {
                var key: UInt64 = 0
                for column in 0..<columns {
                    key = key &<< widths[column] | UInt64(numbers[row &* columns &+ column])
                }
                collected.append(key)
            }
        }
    }

    /// Sees to it that keys have room for the records' numbers; `false` where they no longer fit a word.
    private mutating func makeRoom(for rows: ScannedRows, in tally: borrowing Mutex<Tally>) -> Bool {
        let columns = keys.widths.count
        var highest = [UInt32](repeating: 0, count: columns)
        rows.numbers.withUnsafeBufferPointer { numbers in
            for row in 0..<rows.used {
                for column in 0..<columns {
                    highest[column] = max(highest[column], numbers[row &* columns &+ column])
                }
            }
        }
        guard keys.widened(for: highest) != nil else { return true }
        handOver(to: tally)
        guard let wider = tally.withLock({ $0.keys(with: highest) }) else { return false }
        keys = wider
        return true
    }

    /// Sorts what was collected and merges it into the tally; only the merging keeps other workers waiting.
    mutating func handOver(to tally: borrowing Mutex<Tally>) {
        guard !collected.isEmpty else { return }
        RadixSort.sort(&collected, spare: &spare)
        tally.withLock { $0.merge(&collected, madeBy: keys) }
        collected.removeAll(keepingCapacity: true)
    }
}
