/// A CSV file with a header, read whole, whose fields are asked for by the names of their columns.
///
/// It is the way in for figures that belong to no scorecard: series to chart, counts to give an interval.
public struct CSVTable: Sendable {
    /// The file as the user named it.
    public let file: String
    /// The columns as the header names them, in lower case.
    public let columns: [String]
    /// The rows below the header that are not empty.
    public let rows: [Row]

    /// One row, with where it stands.
    public struct Row: Sendable {
        /// The file and line of the row.
        public let place: Place
        private let fields: [String]
        private let positions: [String: Int]

        init(_ fields: [String], at place: Place, positions: [String: Int]) {
            self.fields = fields
            self.place = place
            self.positions = positions
        }

        /// A field without surrounding blanks, its column in either case; empty where the file has no such column.
        public subscript(column: String) -> String {
            positions[column.lowercased()].map { fields[$0] } ?? ""
        }
    }

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - path: The file's path, also the name it has in messages.
    ///   - required: Columns it must have; the others are kept as well.
    /// - Throws: ``Rejected`` with everything that is wrong with the file's form.
    public init(path: String, requiring required: [String]) throws {
        let findings = Findings()
        guard let file = TextFile(path, named: path, findings: findings) else { throw findings.rejection }
        try self.init(file.bytes, named: path, requiring: required)
    }

    /// Reads a table from its text.
    ///
    /// - Parameters:
    ///   - text: The text of the file.
    ///   - name: What the file is called in messages.
    ///   - required: Columns it must have.
    /// - Throws: ``Rejected`` with everything that is wrong with the text's form.
    public init(text: String, named name: String, requiring required: [String]) throws {
        try self.init(Array(text.utf8), named: name, requiring: required)
    }

    private init(_ bytes: [UInt8], named name: String, requiring required: [String]) throws {
        let findings = Findings()
        var columns: [String] = []
        var rows: [Row] = []
        bytes.withUnsafeBufferPointer { bytes in
            var reader = CSVReader(bytes)
            do throws(CSVReader.Fault) {
                guard try reader.next() else { return }
                columns = reader.trimmedFields.map { $0.lowercased() }
                let positions = Dictionary(columns.enumerated().map { ($1, $0) }) { first, _ in first }
                while try reader.next() {
                    let place = Place(file: name, line: reader.line)
                    guard reader.fields.count == columns.count else {
                        findings.report(reader.fields.count, insteadOf: columns.count, at: place)
                        continue
                    }
                    rows.append(Row(reader.trimmedFields, at: place, positions: positions))
                }
            } catch {
                findings.report(error, in: name)
            }
        }
        Self.check(columns, required, Place(file: name, line: columns.isEmpty ? 0 : 1), findings)
        try findings.rejectIfNeeded()
        self.file = name
        self.columns = columns
        self.rows = rows
    }

    private static func check(_ columns: [String], _ required: [String], _ place: Place, _ findings: Findings) {
        guard !columns.isEmpty else {
            findings.error(place, "the file is empty", remedy: "begin with the line \(required.joined(separator: ","))")
            return
        }
        for name in required where !columns.contains(name) {
            findings.error(
                place,
                "the column “\(name)” is missing",
                remedy: "the header must name \(required.joined(separator: ", "))"
            )
        }
        for name in Set(columns).sorted() where columns.count(where: { $0 == name }) > 1 {
            findings.error(place, "the column “\(name)” stands twice", remedy: "keep one of them")
        }
    }
}

extension CSVReader {
    /// The fields of the current row as text, without surrounding blanks.
    fileprivate var trimmedFields: [String] {
        fields.indices.map { index in
            var field = text(index)[...]
            while field.first?.isWhitespace == true { field = field.dropFirst() }
            while field.last?.isWhitespace == true { field = field.dropLast() }
            return String(field)
        }
    }
}
