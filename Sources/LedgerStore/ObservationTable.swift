import Crypto
import Foundation
import GRDB
import GRDBSQLite
import Scorecards

/// The table of figures: bulky, so rows are bound and read through SQLite's own interface, without a value object each.
enum ObservationTable {
    /// Sets the digest of figures that are about to be recorded; other contents pass through.
    static func sealed(_ content: any EntryContent) throws -> any EntryContent {
        guard var figures = content as? FiguresRecorded else { return content }
        figures.digest = digest(of: figures.rows)
        return figures
    }

    /// The SHA-256 of rows in their canonical form, in order.
    static func digest(of rows: [Observation]) -> String {
        var hasher = SHA256()
        var text = CanonicalRow()
        for (index, row) in rows.enumerated() {
            text.write(row, number: index + 1)
            if text.bytes.count > 1 << 16 {
                text.bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
                text.clear()
            }
        }
        text.bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
        return HashChain.hexadecimal(hasher.finalize())
    }

    // MARK: - Writing

    static func insert(_ rows: [Observation], entry: Int, into database: Database) throws {
        let statement = try database.makeStatement(
            sql: """
                INSERT INTO observations (entry, row, measure, organisation, first_month, last_month, reading, numerator,
                    denominator, sample, status, source, released, checksum)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        let handle = statement.sqliteStatement
        var text = CanonicalRow()
        for (index, row) in rows.enumerated() {
            text.clear()
            text.write(row, number: index + 1)
            sqlite3_bind_int64(handle, 1, Int64(entry))
            sqlite3_bind_int64(handle, 2, Int64(index + 1))
            text.bytes.withUnsafeBytes { bytes in
                // The fields stand one after another in the canonical row, each followed by a separator.
                var start = text.fieldStarts[0]
                for (position, column) in columns.enumerated() {
                    let end = text.fieldStarts[position + 1] - 1
                    bind(bytes[start..<end], to: column, of: handle)
                    start = end + 1
                }
                sqlite3_bind_int64(handle, 14, Checksum.of(bytes))
                sqlite3_step(handle)
            }
            guard sqlite3_reset(handle) == SQLITE_OK else {
                throw DatabaseError(
                    resultCode: ResultCode(rawValue: sqlite3_extended_errcode(database.sqliteConnection)),
                    message: String(cString: sqlite3_errmsg(database.sqliteConnection))
                )
            }
        }
    }

    private enum Column { case text(Int32), integer(Int32) }

    /// The columns of the canonical row's fields, in order; an empty field is null except in the status and the source.
    private static let columns: [Column] = [
        .text(3), .text(4), .text(5), .text(6), .text(7), .text(8), .text(9), .integer(10), .text(11), .text(12),
        .text(13),
    ]

    private static func bind(_ field: Slice<UnsafeRawBufferPointer>, to column: Column, of handle: OpaquePointer?) {
        switch column {
        case .text(let index):
            let mayBeNull = (7...9).contains(index) || index == 13
            guard !field.isEmpty else {
                if mayBeNull { sqlite3_bind_null(handle, index) } else { sqlite3_bind_text(handle, index, "", 0, nil) }
                return
            }
            let bytes = UnsafeRawBufferPointer(rebasing: field).bindMemory(to: CChar.self)
            sqlite3_bind_text(handle, index, bytes.baseAddress, Int32(bytes.count), nil)
        case .integer(let index):
            if let number = Int64(String(decoding: field, as: UTF8.self)) {
                sqlite3_bind_int64(handle, index, number)
            } else {
                sqlite3_bind_null(handle, index)
            }
        }
    }

    // MARK: - Reading

    /// The rows of an entry in order.
    static func rows(of entry: Int, count: Int, in database: Database) throws -> [Observation] {
        var rows: [Observation] = []
        rows.reserveCapacity(min(count, 10_000_000))
        try forEachRow(of: entry, in: database) { rows.append($0.observation) }
        return rows
    }

    /// One row as stored.
    struct Stored {
        let number: Int
        let observation: Observation
        let checksum: Int64
    }

    static func forEachRow(of entry: Int, in database: Database, _ body: (Stored) throws -> Void) throws {
        let statement = try database.makeStatement(
            sql: """
                SELECT row, measure, organisation, first_month, last_month, reading, numerator, denominator, sample, status,
                    source, released, checksum
                FROM observations WHERE entry = ? ORDER BY row
                """
        )
        let handle = statement.sqliteStatement
        sqlite3_bind_int64(handle, 1, Int64(entry))
        defer { sqlite3_reset(handle) }
        var reader = RowReader()
        var code = sqlite3_step(handle)
        while code == SQLITE_ROW {
            let number = Int(sqlite3_column_int64(handle, 0))
            guard let observation = reader.observation(in: handle) else {
                throw LedgerError.damaged("row \(number) of entry \(entry) is not a figure")
            }
            try body(
                Stored(number: number, observation: observation, checksum: sqlite3_column_int64(handle, 12))
            )
            code = sqlite3_step(handle)
        }
        guard code == SQLITE_DONE else {
            throw DatabaseError(resultCode: ResultCode(rawValue: code))
        }
    }
}

/// Reads rows, keeping the texts that neighbouring rows share.
private struct RowReader {
    private var measure = SharedText()
    private var organisation = SharedText()
    private var source = SharedText()

    mutating func observation(in handle: OpaquePointer?) -> Observation? {
        guard let first = Self.month(handle, 3), let last = Self.month(handle, 4), let window = Window(first, last),
            let status = Cell.Status(rawValue: Self.text(handle, 9) ?? "")
        else { return nil }
        let reading: Reading?
        if sqlite3_column_type(handle, 5) == SQLITE_NULL {
            reading = nil
        } else {
            guard let stored = Self.reading(handle, 5) else { return nil }
            reading = stored
        }
        let hasSample = sqlite3_column_type(handle, 8) != SQLITE_NULL
        return Observation(
            measure: Measure.ID(measure.value(of: handle, 1)),
            organisation: Organisation.ID(organisation.value(of: handle, 2)),
            window: window,
            cell: Cell(
                reading: reading,
                numerator: Self.quantity(handle, 6),
                denominator: Self.quantity(handle, 7),
                sample: hasSample ? Int(sqlite3_column_int64(handle, 8)) : nil,
                status: status,
                source: source.value(of: handle, 10),
                released: Self.text(handle, 11).flatMap { Day($0) }
            )
        )
    }

    private static func bytes(_ handle: OpaquePointer?, _ column: Int32) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(
            start: sqlite3_column_text(handle, column),
            count: Int(sqlite3_column_bytes(handle, column))
        )
    }

    private static func text(_ handle: OpaquePointer?, _ column: Int32) -> String? {
        sqlite3_column_type(handle, column) == SQLITE_NULL
            ? nil : String(decoding: bytes(handle, column), as: UTF8.self)
    }

    private static func quantity(_ handle: OpaquePointer?, _ column: Int32) -> Quantity? {
        sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : Quantity(decimalBytes: bytes(handle, column))
    }

    private static func reading(_ handle: OpaquePointer?, _ column: Int32) -> Reading? {
        let bytes = bytes(handle, column)
        if let value = Quantity(decimalBytes: bytes) { return .exactly(value) }
        return Reading(String(decoding: bytes, as: UTF8.self))
    }

    /// A month as `YYYY-MM`, from its digits.
    private static func month(_ handle: OpaquePointer?, _ column: Int32) -> Month? {
        let bytes = bytes(handle, column)
        guard bytes.count == 7 else { return nil }
        func digit(_ index: Int) -> Int { Int(bytes[index]) - 48 }
        let year = ((digit(0) * 10 + digit(1)) * 10 + digit(2)) * 10 + digit(3)
        return Month(year: year, month: digit(5) * 10 + digit(6))
    }
}

/// The last text seen in a column, given out again where the next row has the same.
private struct SharedText {
    private var text = ""

    mutating func value(of handle: OpaquePointer?, _ column: Int32) -> String {
        let bytes = UnsafeBufferPointer(
            start: sqlite3_column_text(handle, column),
            count: Int(sqlite3_column_bytes(handle, column))
        )
        let isSame = text.utf8.withContiguousStorageIfAvailable { $0.elementsEqual(bytes) } ?? false
        if !isSame { text = String(decoding: bytes, as: UTF8.self) }
        return text
    }
}
