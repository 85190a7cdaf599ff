import Extraction
import Foundation
import Testing

/// Hostile files: the fast reader gives the slow one's records, and refuses what it refuses, however a file is cut up.
struct RecordFuzzTests {
    /// `QUADRANT_FUZZ_SECONDS` makes the search as long as one likes; a seed once seen to fail belongs in the list.
    private static let seconds = ProcessInfo.processInfo.environment["QUADRANT_FUZZ_SECONDS"].flatMap(Double.init)

    @Test(arguments: 1...40)
    func `files made at random are read as by hand`(seed: Int) throws {
        let folder = try RecordFolder()
        var dice = SeededDice(seed: UInt64(seed))
        for _ in 0..<25 { try compare(HostileFile(using: &dice), in: folder, using: &dice) }
    }

    @Test(.enabled(if: seconds != nil))
    func `files made at random are read as by hand for as long as asked`() throws {
        let folder = try RecordFolder()
        let seed = UInt64.random(in: 0...UInt64(Int.max))
        var dice = SeededDice(seed: seed)
        let end = Date.now.addingTimeInterval(Self.seconds ?? 0)
        var files = 0
        while Date.now < end {
            try compare(HostileFile(using: &dice), in: folder, using: &dice)
            files += 1
        }
        print("\(files) files compared, beginning with seed \(seed)")
    }

    private func compare(_ file: HostileFile, in folder: RecordFolder, using dice: inout SeededDice) throws {
        let path = try folder.write(file.bytes, to: "hostile.csv")
        let slow = SlowReader(file.bytes)
        let settings = RecordFiles.Settings(
            threads: Int.random(in: 1...3, using: &dice),
            stretch: Int.random(in: 1...max(2, file.bytes.count), using: &dice)
        )
        let column = Int.random(in: 0..<file.columns, using: &dice)
        let keys = [Tabulation.Key(Column(file.name(column))), Tabulation.Key(Column(file.name(0)))]
        let found = TabulatedRecords(try RecordFiles([path]).tabulate(Tabulation(keys: keys), settings: settings))
        var expected: [[FieldValue]: Int] = [:]
        for fields in slow.used {
            expected[[FieldValue(bytes: fields[column]), FieldValue(bytes: fields[0])], default: 0] += 1
        }
        let account = try #require(found.files.first)
        let agrees =
            Dictionary(uniqueKeysWithValues: found.groups.map { ($0.keys, $0.records) }) == expected
            && account.used == slow.used.count && account.rejected == slow.rejected.count
            && account.rejections.map(\.line) == slow.rejected.prefix(100).map(\.line)
            && zip(account.rejections, slow.rejected).allSatisfy { $0.problem.hasPrefix($1.cause.beginning) }
        if !agrees {
            Issue.record(
                """
                \(settings.threads) threads, stretches of \(settings.stretch), columns \(column) and 0 of \
                \(String(reflecting: String(decoding: file.bytes, as: UTF8.self))): \
                found \(found), expected \(expected), rejected \(slow.rejected)
                """
            )
        }
    }
}

extension SlowReader.Rejected.Cause {
    /// How the refusal's sentence begins.
    var beginning: String {
        switch self {
        case .ragged: "the record has "
        case .textAfterQuote: "there is text between a closing quote"
        case .unclosed: "the quote that opens here is never closed"
        }
    }
}

/// A file with everything that makes CSV hard, in proportions that differ from file to file.
struct HostileFile {
    let columns: Int
    private(set) var bytes: [UInt8] = []

    init(using dice: inout SeededDice) {
        columns = Int.random(in: 1...5, using: &dice)
        if Bool.random(using: &dice) { bytes += [0xEF, 0xBB, 0xBF] }
        let ending = Bool.random(using: &dice) ? "\r\n" : "\n"
        bytes += Array(((0..<columns).map(name).joined(separator: ",") + ending).utf8)
        let isWild = Int.random(in: 0..<4, using: &dice) == 0
        for _ in 0..<Int.random(in: 0...60, using: &dice) {
            if isWild {
                addNoise(using: &dice)
            } else {
                addRecord(ending, using: &dice)
            }
        }
        if Bool.random(using: &dice), bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    }

    func name(_ column: Int) -> String { "column \(column)" }

    private mutating func addNoise(using dice: inout SeededDice) {
        let alphabet = Array("aab,,,\"\"\n\n\r é".utf8) + [0, 0xFF]
        for _ in 0..<Int.random(in: 0...30, using: &dice) {
            bytes.append(alphabet[Int.random(in: alphabet.indices, using: &dice)])
        }
    }

    private mutating func addRecord(_ ending: String, using dice: inout SeededDice) {
        let isRagged = Int.random(in: 0..<15, using: &dice) == 0
        let count = isRagged ? Int.random(in: 1...7, using: &dice) : columns
        for column in 0..<count {
            if column > 0 { bytes.append(UInt8(ascii: ",")) }
            switch Int.random(in: 0..<8, using: &dice) {
            case 0: break
            case 1: bytes += Array("\"a, \"\"b\"\"\nc\"".utf8)
            case 2: bytes += Array("\"\(String(repeating: "x\n", count: Int.random(in: 0...40, using: &dice)))\"".utf8)
            case 3: bytes += Array("5\" Lane".utf8)
            case 4: bytes += Array(String(repeating: "long", count: Int.random(in: 0...50, using: &dice)).utf8)
            default: bytes += Array("v\(Int.random(in: 0...9, using: &dice))".utf8)
            }
        }
        bytes += Array(ending.utf8)
    }
}
