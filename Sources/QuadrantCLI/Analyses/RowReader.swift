import Intake
import Statistics

/// Reads the numbers of a table's rows, telling every fault with its line.
struct RowReader {
    let findings: Findings

    /// The number in a column, `nil` where the field is empty or holds no number.
    ///
    /// Only plain decimals count, so that neither `NaN` nor a number with commas is taken for a figure.
    func number(_ column: String, in row: CSVTable.Row) -> Double? {
        let text = row[column]
        guard !text.isEmpty else { return nil }
        if let number = Self.number(text) { return number }
        findings.error(
            row.place,
            "“\(text)” in the column “\(column)” is no number",
            remedy: "write it as 2460 or 77.8, without commas and signs, and leave it empty where it is missing"
        )
        return nil
    }

    /// The number in a column that may not be empty.
    func required(_ column: String, in row: CSVTable.Row) -> Double? {
        if row[column].isEmpty {
            findings.error(row.place, "the column “\(column)” is empty", remedy: "write a number, or leave the row out")
        }
        return number(column, in: row)
    }

    /// Tells of a calculation that refuses the figures.
    func report(_ refusal: Refusal, at place: Place, of name: String = "") {
        let parts = refusal.explanation.split(separator: "; ", maxSplits: 1).map(String.init)
        let subject = name.isEmpty ? "" : "“\(name)”: "
        findings.error(place, subject + parts[0], remedy: parts.count > 1 ? parts[1] : "correct the figures")
    }

    /// A plain decimal number, or `nil`.
    static func number(_ text: String) -> Double? {
        guard text.utf8.allSatisfy({ (48...57).contains($0) || [0x2B, 0x2D, 0x2E, 0x65, 0x45].contains($0) }) else {
            return nil
        }
        return Double(text).flatMap { $0.isFinite ? $0 : nil }
    }
}
