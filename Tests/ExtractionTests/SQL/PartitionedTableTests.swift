import Extraction
import PostgreSQL
import PostgreSQLServer
import Testing

/// A table too large for one machine: its parts live on two more servers, each of which counts its own.
@Suite(.enabled(if: PostgreSQLServer.isInstalled, "no PostgreSQL server is installed"))
struct PartitionedTableTests {
    private static let columns =
        "\"Month\" text, \"Reported by\" text, \"Crime type\" text, \"Last outcome category\" text"

    @Test func `servers that hold parts of a table count their own, and only counts travel`() throws {
        let servers = try (0..<3).map { _ in try PostgreSQLServer() }
        let main = try servers[0].connection()
        try main.run("CREATE EXTENSION postgres_fdw")
        try main.run("CREATE TABLE records (\(Self.columns)) PARTITION BY LIST (\"Reported by\")")
        for (place, force) in ["Essex Police", "Kent Police"].enumerated() {
            let server = servers[place + 1]
            let remote = try server.connection()
            try remote.run("CREATE TABLE part (\(Self.columns))")
            try remote.run(
                """
                INSERT INTO part SELECT '2020-0' || (g % 9 + 1), '\(force)', (ARRAY['Robbery', 'Burglary', ''])[g % 3 + 1],
                    (ARRAY['Local resolution', NULL])[g % 2 + 1] FROM generate_series(1, 20000) g
                """
            )
            try main.run(
                """
                CREATE SERVER s\(place) FOREIGN DATA WRAPPER postgres_fdw
                OPTIONS (host '127.0.0.1', port '\(server.port)', dbname 'postgres')
                """
            )
            try main.run("CREATE USER MAPPING FOR postgres SERVER s\(place) OPTIONS (user 'postgres')")
            try main.run(
                """
                CREATE FOREIGN TABLE part\(place) PARTITION OF records FOR VALUES IN ('\(force)')
                SERVER s\(place) OPTIONS (table_name 'part')
                """
            )
        }
        try main.run("ANALYZE records")
        let solved = Tabulation.Essence.oneOf(["Local resolution"])
        let tabulation = Tabulation(keys: [
            .init(Column("Month")), .init(Column("Reported by")),
            .init(Column("Crime type"), essence: .oneOf(["Robbery"])) { .value($0 == "Robbery" ? "1" : "0") },
            .init(Column("Last outcome category"), essence: solved) { .value($0 == "Local resolution" ? "1" : "0") },
        ])
        let engine = PostgreSQLEngine(servers[0].address(), table: "records")
        let found = try engine.tabulate(tabulation)
        #expect(found.groups.map(\.records).reduce(0, +) == 40_000)
        // Nine months of two forces, solved or not; 9 being three times 3, the month decides the crime.
        #expect(found.groups.count == 9 * 2 * 2)
        let robberies = found.groups.filter { $0.keys == ["2020-01", "Essex Police", "1", "1"] }.map(\.records)
        let expected = (1...20_000).count { $0 % 9 == 0 && $0 % 3 == 0 && $0 % 2 == 0 }
        #expect(robberies == [expected])

        var plan: [String] = []
        try main.run("SET enable_partitionwise_aggregate = on")
        try main.rows(of: "EXPLAIN (VERBOSE) \(try engine.explanation(of: tabulation))") {
            plan += $0.compactMap { $0 }
        }
        let remote = plan.filter { $0.contains("Remote SQL:") }
        #expect(remote.count == 2)
        #expect(
            remote.allSatisfy { $0.contains("count(*)") && $0.contains("GROUP BY") },
            "\(plan.joined(separator: "\n"))"
        )
        #expect(plan.contains { $0.contains("Relations: Aggregate on") })
    }
}
