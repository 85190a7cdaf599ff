import Dispatch

/// A tally as CSV: the columns in the order they were named, then `count`; quoted only where needed.
public struct CountsFile: Sendable {
    private let tally: RecordTally
    private let columns: [String]

    /// Prepares the writing of a tally under these column names.
    public init(_ tally: RecordTally, columns: [String]) {
        (self.tally, self.columns) = (tally, columns)
    }

    /// Hands the file's bytes over, a stretch at a time; the next is made meanwhile.
    public func write(_ sink: (UnsafeRawBufferPointer) throws -> Void) throws {
        let head = (columns + ["count"]).map { Self.field(Array($0.utf8)) }.joined(separator: [UInt8(ascii: ",")])
        try (Array(head) + [UInt8(ascii: "\n")]).withUnsafeBytes(sink)
        let stretches = Handover<[UInt8]>(ahead: 4)
        DispatchQueue.global().async {
            makeLines(stretches.put)
            _ = stretches.put([])
        }
        defer { stretches.cancel() }
        while true {
            let stretch = stretches.take()
            if stretch.isEmpty { return }
            try stretch.withUnsafeBytes(sink)
        }
    }

    private static let room = 1 << 18

    /// Makes the lines of all groups, until nobody takes them any more.
    private func makeLines(_ handOver: ([UInt8]) -> Bool) {
        let lines = CountLines(
            columns.indices.map { tally.values(ofColumn: $0).map { Self.field($0.bytes) } },
            room: Self.room
        )
        var isWanted = true
        tally.forEachCount { keys, records in
            lines.add(keys, records)
            if lines.count > Self.room { isWanted = isWanted && handOver(lines.take()) }
        }
        if isWanted, lines.count > 0 { _ = handOver(lines.take()) }
    }

    /// A field as it stands in the file: in quotes where it holds a comma, a quote or the end of a line.
    private static func field(_ bytes: [UInt8]) -> [UInt8] {
        let quote = UInt8(ascii: "\"")
        let needsQuotes = bytes.contains {
            [UInt8(ascii: ","), quote, UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains($0)
        }
        guard needsQuotes else { return bytes }
        return [quote] + bytes.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
    }
}
