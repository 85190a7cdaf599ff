import ArgumentParser
import Extraction

/// Where the records are: in files, or in a table of a database.
struct RecordsPlace: ParsableArguments {
    @Option(name: .long, help: "What counts the records: embedded, or a database's address, postgresql://…")
    var engine = "embedded"

    @Option(name: .long, help: "The table that holds the records, with its schema where one is needed.")
    var table: String?

    @Flag(name: .customLong("explain"), help: "Print the SQL that the engine would run, and run nothing else.")
    var explains = false

    /// The engine in a database; `nil` where records are read from files.
    var database: PostgreSQLEngine? {
        guard PostgreSQLEngine.isAddressed(by: engine), let table else { return nil }
        return PostgreSQLEngine(engine, table: table)
    }

    /// Refuses an engine that is none, and files where there is a table or a table where there are files.
    func validate(files: [String]) throws {
        if PostgreSQLEngine.isAddressed(by: engine) {
            guard table != nil else { throw ValidationError("Name the table that holds the records with --table.") }
            guard files.isEmpty else { throw ValidationError("The engine reads --table; leave the files out.") }
            return
        }
        guard engine == "embedded" else {
            throw ValidationError("“\(engine)” is no engine; give embedded, or an address: postgresql://host/database.")
        }
        guard table == nil, !explains else {
            throw ValidationError("--table and --explain belong to an --engine in a database.")
        }
        guard !files.isEmpty else { throw ValidationError("Name the files or folders whose records are read.") }
    }
}
