import Foundation
import Testing

/// Answers that established programs gave, in files beside the package; tests that need them are skipped without.
enum KnownAnswers {
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent()  // KnownAnswers
        .deletingLastPathComponent()  // StatisticsTests
        .deletingLastPathComponent()  // Tests
        .deletingLastPathComponent()  // the package
        .deletingLastPathComponent()
        .appendingPathComponent("shared/known-answers")

    static let areAbsent = "the known answers are not beside the package"
    static var arePresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

    /// The rows of a file.
    static func rows(_ name: String) throws -> [Row] {
        let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        var lines = text.utf8.split(separator: UInt8(ascii: "\n")).map(fields)
        let header = lines.removeFirst()
        let places = Dictionary(uniqueKeysWithValues: header.enumerated().map { ($1, $0) })
        return lines.map { Row(fields: $0, places: places) }
    }

    /// The rows of a file by the value of one column, in the order of first appearance.
    static func groups(_ name: String, by column: String) throws -> [(key: String, rows: [Row])] {
        var order: [String] = []
        var groups: [String: [Row]] = [:]
        for row in try rows(name) {
            if groups[row[column]] == nil { order.append(row[column]) }
            groups[row[column], default: []].append(row)
        }
        return order.map { ($0, groups[$0] ?? []) }
    }

    private static func fields(_ line: Substring.UTF8View) -> [String] {
        var fields: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        for byte in line where byte != UInt8(ascii: "\r") {
            if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if byte == UInt8(ascii: ","), !isQuoted {
                fields.append(String(decoding: field, as: UTF8.self))
                field.removeAll(keepingCapacity: true)
            } else {
                field.append(byte)
            }
        }
        return fields + [String(decoding: field, as: UTF8.self)]
    }

    struct Row: CustomTestStringConvertible, Sendable {
        let fields: [String]
        let places: [String: Int]
        var testDescription: String { fields.prefix(4).joined(separator: " ") }

        /// The text of a column, empty where there is no such column.
        subscript(_ column: String) -> String { places[column].map { fields[$0] } ?? "" }
        /// The number in a column, `nil` where it holds none or is not a number.
        func number(_ column: String) -> Double? { Double(self[column]).flatMap { $0.isNaN ? nil : $0 } }
        func integer(_ column: String) -> Int? { number(column).map { Int($0) } }
        func isTrue(_ column: String) -> Bool { self[column].uppercased() == "TRUE" }
    }
}

/// Whether two numbers agree to a relative tolerance, or to the same absolute one near zero.
func agree(_ answer: Double?, _ known: Double?, within tolerance: Double = 1e-9, scale: Double = 0) -> Bool {
    guard let answer, let known else { return answer == nil && known == nil }
    return abs(answer - known) <= tolerance * max(abs(known), scale)
}
