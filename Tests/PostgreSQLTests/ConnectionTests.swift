import PostgreSQL
import PostgreSQLServer
import Testing

@Suite(.enabled(if: PostgreSQLServer.isInstalled, "no PostgreSQL server is installed"))
struct ConnectionTests {
    private let server: PostgreSQLServer

    init() throws { server = try PostgreSQLServer.shared() }

    private func rows(_ statement: String, _ parameters: [String?] = []) throws -> [[String?]] {
        var rows: [[String?]] = []
        try server.connection().rows(of: statement, parameters) { rows.append($0) }
        return rows
    }

    @Test func `rows come as they were asked for, and what is refused is told in the server's words`() throws {
        #expect(
            try rows("SELECT $1 || 'ö', $2, 1 + 1, ''", ["a'b\\", nil]) == [["a'b\\ö", nil, "2", ""]]
        )
        #expect(
            try rows("SELECT g FROM generate_series(1, 10000) g").compactMap { $0[0] } == (1...10000).map(String.init)
        )
        let refusal = #expect(throws: ServerError.self) { try rows("SELECT nothing FROM nowhere") }
        #expect(refusal?.state == "42P01")
        #expect(refusal?.description == "relation \"nowhere\" does not exist")
        let late = #expect(throws: ServerError.self) { try rows("SELECT 1 / (5 - g) FROM generate_series(1, 9) g") }
        #expect(late?.message == "division by zero")
    }

    @Test func `a conversation goes on after an error, a reader that stops, and a transaction that fails`() throws {
        let connection = try server.connection()
        struct Enough: Error {}
        #expect(throws: Enough.self) {
            try connection.rows(of: "SELECT g FROM generate_series(1, 100000000) g") { row in
                if row[0] == "3" { throw Enough() }
            }
        }
        try connection.run("CREATE TABLE kept (n integer)")
        #expect(throws: Enough.self) {
            try connection.transaction {
                try connection.run("INSERT INTO kept VALUES (1)")
                throw Enough()
            }
        }
        try connection.transaction { try connection.run("INSERT INTO kept VALUES ($1)", ["2"]) }
        try connection.copy("COPY kept FROM STDIN", Array("3\n4\n".utf8))
        #expect(throws: ServerError.self) { try connection.copy("COPY kept FROM STDIN", Array("x\n".utf8)) }
        var found: [String?] = []
        try connection.rows(of: "SELECT n FROM kept ORDER BY n") { found.append($0[0]) }
        #expect(found == ["2", "3", "4"])
    }

    @Test(arguments: ["plain", "it's", "back\\slash'", "\"double\"", "ünï", "$1", "a--b"])
    func `texts and names are quoted`(text: String) throws {
        let statement = "SELECT \(Connection.quoted(text: text)) AS \(Connection.quoted(name: text))"
        #expect(try rows(statement) == [[text]])
        try server.connection().run("SET standard_conforming_strings = off")
    }

    @Test func `an address at which nobody listens is refused without its password`() throws {
        let refusal = #expect(throws: ServerError.self) {
            _ = try Connection("postgresql://someone:secret@127.0.0.1:1/none")
        }
        #expect(refusal?.message.contains("Connection refused") == true)
        #expect(refusal?.description.contains("secret") == false)
    }
}
