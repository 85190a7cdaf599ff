import Foundation

/// Rows of answers, written as CSV for people and spreadsheets or as JSON for programs.
///
/// Numbers are written in full: the shortest text that reads back as the same number.
struct AnswerTable: Sendable {
    /// What a field holds.
    enum Cell: Hashable, Sendable {
        case text(String)
        /// A number, or nothing where there is none.
        case number(Double?)
        case whole(Int)
        case truth(Bool?)
        /// Several words, in order.
        case words([String])
    }

    let columns: [String]
    var rows: [[Cell]] = []

    /// The table in one of the formats, without a line end after the last row.
    func text(as format: TableFormat) throws -> String {
        switch format {
        case .csv: csv
        case .json: try json()
        }
    }

    /// The table as CSV (RFC 4180) with a header; several words of one field are separated by semicolons.
    var csv: String {
        ([columns] + rows.map { $0.map(\.plain) }).map { $0.map(Self.quoted).joined(separator: ",") }
            .joined(separator: "\n")
    }

    /// The table as a list of objects; a number that is not there is `null`.
    private func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let objects = rows.map { Dictionary(uniqueKeysWithValues: zip(columns, $0)) }
        return String(decoding: try encoder.encode(objects), as: UTF8.self)
    }

    private static func quoted(_ text: String) -> String {
        let needsQuotes = text.utf8.contains { [0x2C, 0x22, 0x0A, 0x0D].contains($0) }
        guard needsQuotes else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}

extension AnswerTable.Cell {
    fileprivate var plain: String {
        switch self {
        case .text(let text): text
        case .number(let number): number.map(Self.shortest) ?? ""
        case .whole(let number): String(number)
        case .truth(let truth): truth.map { $0 ? "yes" : "no" } ?? ""
        case .words(let words): words.joined(separator: ";")
        }
    }

    /// The shortest text that reads back as the same number: 5, 0.1, 109.43000000000001.
    private static func shortest(_ number: Double) -> String {
        let text = number.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}

extension AnswerTable.Cell: Encodable {
    func encode(to encoder: any Encoder) throws {
        var box = encoder.singleValueContainer()
        switch self {
        case .text(let text): try box.encode(text)
        case .number(let number): try number.map { try box.encode($0) } ?? box.encodeNil()
        case .whole(let number): try box.encode(number)
        case .truth(let truth): try truth.map { try box.encode($0) } ?? box.encodeNil()
        case .words(let words): try box.encode(words)
        }
    }
}

/// The two forms in which answers are written.
enum TableFormat: String, CaseIterable, Sendable {
    case csv, json
}
