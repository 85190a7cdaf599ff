internal import CPostgreSQL

/// A conversation with a PostgreSQL server, or with any engine that speaks its protocol.
///
/// One statement at a time, on one thread at a time. The conversation ends with the value's life.
public final class Connection {
    private let handle: OpaquePointer

    /// The kinds by which a server is addressed: `postgresql://user@host:port/database`.
    public static let schemes = ["postgresql://", "postgres://"]

    /// Connects to the server at an address.
    ///
    /// What the address leaves out comes from the environment (`PGPASSWORD`, `PGSSLMODE` and so on) and `~/.pgpass`, as
    /// for every client of the server.
    ///
    /// - Throws: ``ServerError`` with the reason; the address and its password are not part of it.
    public init(_ address: String) throws(ServerError) {
        guard let handle = PQconnectdb(address) else { throw ServerError(message: "there is no memory to connect") }
        self.handle = handle
        // The handle is this value's by now, and is given up with it even where this throws.
        guard PQstatus(handle) == CONNECTION_OK else { throw Self.failure(ofConnection: handle) }
        PQsetNoticeReceiver(handle, { _, _ in }, nil)
    }

    deinit { PQfinish(handle) }

    // MARK: - Statements

    /// Runs a statement and hands over its rows as they arrive, each field as text or `nil` for null.
    ///
    /// - Parameters:
    ///   - statement: One statement of SQL, with `$1`, `$2` … for the parameters.
    ///   - parameters: The parameters as text; `nil` is null.
    ///   - body: Takes a row. Where it throws, the statement is cancelled.
    /// - Throws: ``ServerError``, or what the body throws.
    public func rows(
        of statement: String,
        _ parameters: [String?] = [],
        _ body: ([String?]) throws -> Void
    ) throws {
        try send(statement, parameters)
        guard PQsetSingleRowMode(handle) == 1 else { throw Self.failure(ofConnection: handle) }
        var failure: (any Error)?
        while let result = PQgetResult(handle) {
            defer { PQclear(result) }
            guard failure == nil else { continue }
            do {
                try Self.check(result)
                for line in 0..<PQntuples(result) { try body(Self.fields(of: result, line: line)) }
            } catch {
                failure = error
                cancel()
            }
        }
        if let failure { throw failure }
    }

    /// Runs a statement that gives no rows, or whose rows do not matter.
    public func run(_ statement: String, _ parameters: [String?] = []) throws {
        try rows(of: statement, parameters) { _ in }
    }

    /// Hands a table's rows to the server: `COPY … FROM STDIN` with the bytes that follow it.
    public func copy(_ statement: String, _ bytes: [UInt8]) throws {
        guard let begun = PQexec(handle, statement) else { throw Self.failure(ofConnection: handle) }
        defer { PQclear(begun) }
        guard PQresultStatus(begun) == PGRES_COPY_IN else { throw Self.failure(ofAnswer: begun) }
        let isTaken = bytes.withUnsafeBytes { content in
            stride(from: 0, to: content.count, by: 1 << 20).allSatisfy { start in
                let part = content[start..<min(start + 1 << 20, content.count)]
                return part.withMemoryRebound(to: CChar.self) { part in
                    PQputCopyData(handle, part.baseAddress, Int32(part.count)) == 1
                }
            }
        }
        guard isTaken, PQputCopyEnd(handle, nil) == 1 else { throw Self.failure(ofConnection: handle) }
        var failure: ServerError?
        while let result = PQgetResult(handle) {
            defer { PQclear(result) }
            do throws(ServerError) { try Self.check(result) } catch { failure = failure ?? error }
        }
        if let failure { throw failure }
    }

    /// Runs the body between `BEGIN` and `COMMIT`; where it throws, nothing of it stays.
    public func transaction<Value>(_ body: () throws -> Value) throws -> Value {
        try run("BEGIN")
        do {
            let value = try body()
            try run("COMMIT")
            return value
        } catch {
            // Where the conversation itself is gone the server rolls back, and the first error says why.
            do { try run("ROLLBACK") } catch _ {}
            throw error
        }
    }

    private func send(_ statement: String, _ parameters: [String?]) throws(ServerError) {
        let texts = parameters.map { parameter in parameter.map { Array($0.utf8CString) } }
        var pointers: [UnsafePointer<CChar>?] = []
        // One buffer holds every parameter, so that all their addresses are good at once.
        let joined = texts.compactMap { $0 }.flatMap { $0 }
        let sent = joined.withUnsafeBufferPointer { buffer in
            var start = 0
            for text in texts {
                pointers.append(text == nil ? nil : buffer.baseAddress.map { $0 + start })
                start += text?.count ?? 0
            }
            return PQsendQueryParams(handle, statement, Int32(parameters.count), nil, pointers, nil, nil, 0)
        }
        guard sent == 1 else { throw Self.failure(ofConnection: handle) }
    }

    private func cancel() {
        guard let cancel = PQgetCancel(handle) else { return }
        defer { PQfreeCancel(cancel) }
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { message in
            _ = PQcancel(cancel, message.baseAddress, Int32(message.count))
        }
    }

    // MARK: - Names and texts

    /// A name as it stands in a statement, in double quotes.
    public static func quoted(name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }

    /// A text as it stands in a statement, in single quotes, whatever the server's setting of `standard_conforming_strings`.
    public static func quoted(text: String) -> String {
        let doubled = text.replacing("'", with: "''")
        return text.contains("\\") ? "E'" + doubled.replacing("\\", with: "\\\\") + "'" : "'" + doubled + "'"
    }

    // MARK: - Answers

    private static func fields(of result: OpaquePointer, line: Int32) -> [String?] {
        (0..<PQnfields(result)).map { column in
            guard PQgetisnull(result, line, column) == 0, let value = PQgetvalue(result, line, column) else {
                return nil
            }
            let count = Int(PQgetlength(result, line, column))
            return value.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
                String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
            }
        }
    }

    private static func check(_ result: OpaquePointer) throws(ServerError) {
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE, PGRES_EMPTY_QUERY: return
        case _: throw failure(ofAnswer: result)
        }
    }

    private static func failure(ofConnection handle: OpaquePointer) -> ServerError {
        let message = PQerrorMessage(handle).map { String(cString: $0) } ?? ""
        return ServerError(message: message.split(separator: "\n").joined(separator: "; "))
    }

    private static func failure(ofAnswer result: OpaquePointer) -> ServerError {
        func field(_ code: Int32) -> String? { PQresultErrorField(result, code).map { String(cString: $0) } }
        return ServerError(
            message: field(Int32(UInt8(ascii: "M"))) ?? String(cString: PQresultErrorMessage(result)),
            state: field(Int32(UInt8(ascii: "C"))),
            remarks: ["D", "H"].compactMap { field(Int32(UInt8(ascii: $0))) }
        )
    }
}
