import PostgreSQL

/// Counts records that live in a table of PostgreSQL, or of any engine that speaks its protocol.
///
/// Only groups come back. A field that is null counts as blank.
public struct PostgreSQLEngine: ExtractionEngine {
    private let address: String
    private let table: String

    /// Creates an engine over a table, which may be named with its schema: `records` or `police.records`.
    public init(_ address: String, table: String) {
        (self.address, self.table) = (address, table)
    }

    /// Whether an address is that of such an engine.
    public static func isAddressed(by address: String) -> Bool {
        Connection.schemes.contains { address.lowercased().hasPrefix($0) }
    }

    /// Finds a spec's components.
    public func components(of spec: ExtractionSpec) throws -> Components {
        let asked = SpecTabulation(spec)
        var totals = ComponentTotals()
        asked.add(try tabulate(asked.tabulation), to: &totals)
        return totals.components
    }

    /// The statement that ``components(of:)`` sends.
    public func explanation(of spec: ExtractionSpec) throws -> String {
        try explanation(of: SpecTabulation(spec).tabulation)
    }

    /// The statement that ``tabulate(_:)`` sends.
    public func explanation(of tabulation: Tabulation) throws -> String {
        try statement(for: tabulation, on: connection())
    }

    /// Counts what a tabulation asks for.
    public func tabulate(_ tabulation: Tabulation) throws -> TabulatedRecords {
        let connection = try connection()
        var groups = MeantGroups(tabulation, table: table)
        try connection.rows(of: statement(for: tabulation, on: connection)) { try groups.add($0) }
        return groups.records
    }

    private func connection() throws -> Connection {
        let connection = try Connection(address)
        // Where a table is spread over servers each counts its own part.
        try connection.run("SET enable_partitionwise_aggregate = on")
        return connection
    }

    // MARK: - The table

    private func statement(for tabulation: Tabulation, on connection: Connection) throws -> String {
        let known = try columns(on: connection)
        var problems: [UnreadableRecords.Problem] = []
        let asked = tabulation.keys.map(\.column) + tabulation.sums + tabulation.distincts
        let columns = asked.compactMap { column in
            if let found = column.names.lazy.compactMap({ name in known.first { Column.isSame($0.name, name) } }).first
            {
                return found
            }
            problems.append(problem(with: column, among: known))
            return nil
        }
        guard problems.isEmpty else { throw UnreadableRecords(problems) }
        return TabulationSQL(tabulation, table: quotedTable, columns: columns).statement
    }

    private func problem(with column: Column, among known: [TableColumn]) -> UnreadableRecords.Problem {
        guard column != .fileName else {
            return UnreadableRecords.Problem(
                file: table,
                problem: "the spec tells organisations by the names of files, and a table has none",
                remedy: "give the table a column with the organisation, and name it in the spec"
            )
        }
        let sought = column.names.map { "“\($0)”" }.joined(separator: " or ")
        return UnreadableRecords.Problem(
            file: table,
            problem: "there is no column \(sought)",
            remedy: "the table has \(known.map { "“\($0.name)”" }.joined(separator: ", "))"
        )
    }

    private var quotedTable: String {
        table.split(separator: ".", omittingEmptySubsequences: false).map { Connection.quoted(name: String($0)) }
            .joined(separator: ".")
    }

    private func columns(on connection: Connection) throws -> [TableColumn] {
        var columns: [TableColumn] = []
        let statement = """
            SELECT attname, split_part(format_type(atttypid, NULL), '(', 1) FROM pg_attribute
            WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped ORDER BY attnum
            """
        try connection.rows(of: statement, [quotedTable]) { row in
            if let name = row[0], let type = row[1] { columns.append(TableColumn(name: name, type: type)) }
        }
        guard columns.isEmpty else { return columns }
        throw UnreadableRecords([
            .init(
                file: table,
                problem: "there is no such table",
                remedy: "check --table, with the schema where it is not on the search path"
            )
        ])
    }
}
