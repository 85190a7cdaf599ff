import Extraction
import PostgreSQL
import PostgreSQLServer

/// A table of a test's own on a server, filled with the records of CSV text.
struct RecordTable {
    let server: PostgreSQLServer
    let name: String

    var engine: PostgreSQLEngine { PostgreSQLEngine(server.address(), table: name) }

    /// Makes a table of text columns and copies CSV into it; a blank field that is not quoted becomes null.
    init(_ name: String, on server: PostgreSQLServer, csv: [UInt8]) throws {
        (self.server, self.name) = (server, name)
        let header = String(
            decoding: csv.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") },
            as: UTF8.self
        )
        let columns = header.split(separator: ",").map { "\(Connection.quoted(name: String($0))) text" }
        let connection = try server.connection()
        try connection.run("CREATE TABLE \(Connection.quoted(name: name)) (\(columns.joined(separator: ", ")))")
        try connection.copy("COPY \(Connection.quoted(name: name)) FROM STDIN (FORMAT csv, HEADER)", csv)
    }
}
