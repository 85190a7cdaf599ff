import Foundation
import PostgreSQL
import PostgreSQLServer
import Testing

/// Record files turned into counts, figures and entries of a ledger, as an analyst does it.
struct ExtractTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
    }

    private static let header = "Month,Reported by,LSOA name,Crime type,Last outcome category\n"

    /// Three months of robberies, of which two, none and one are solved.
    private static let records =
        header + """
            2020-07,Essex Police,Tendring 001A,Robbery,Offender sent to prison
            2020-07,Essex Police,Tendring 001B,Robbery,Local resolution
            2020-07,Essex Police,"Southend, on Sea 002C",Robbery,Under investigation
            2020-08,Essex Police,Tendring 001A,Robbery,Under investigation
            2020-08,Essex Police,Tendring 001A,Robbery,Under investigation
            2020-09,Essex Police,,Robbery,Offender fined
            2020-09,Kent Police,Swale 001A,Robbery,

            """

    private static let spec = """
        spec: robberies
        source: record files
        columns: {Month: , Reported by: , LSOA name: , Crime type: , Last outcome category: [Outcome]}
        month: {column: Month}
        organisations:
          - {level: force, column: Reported by, ids: {Essex Police: essex}}
        measures:
          - {id: robbery-recorded, count: records, where: {Crime type: Robbery}}
          - id: robbery-solved
            count: records
            where: {Crime type: Robbery, Last outcome category: {one of: [Offender sent to prison, Local resolution, Offender fined]}}
          - {id: robbery-solved-rate, ratio: {part: robbery-solved, whole: robbery-recorded}}

        """

    private static let figures = """
        measure,organisation,from,to,value,numerator,denominator,sample,status,source,released
        robbery-recorded,essex,2020-07,2020-07,3,,,,final,"record files, robberies version 1",
        robbery-recorded,essex,2020-08,2020-08,2,,,,final,"record files, robberies version 1",
        robbery-recorded,essex,2020-09,2020-09,1,,,,final,"record files, robberies version 1",
        robbery-solved,essex,2020-07,2020-07,2,,,,final,"record files, robberies version 1",
        robbery-solved,essex,2020-08,2020-08,0,,,,final,"record files, robberies version 1",
        robbery-solved,essex,2020-09,2020-09,1,,,,final,"record files, robberies version 1",
        robbery-solved-rate,essex,2020-07,2020-07,,2,3,,final,"record files, robberies version 1",
        robbery-solved-rate,essex,2020-08,2020-08,,0,2,,final,"record files, robberies version 1",
        robbery-solved-rate,essex,2020-09,2020-09,,1,1,,final,"record files, robberies version 1",

        """

    private func contents(_ path: String) throws -> String {
        try String(contentsOf: URL(filePath: path), encoding: .utf8)
    }

    // MARK: - Counts

    @Test func `counts stand in the order of their bytes, quoted only where needed`() throws {
        let file = try place.write(Self.records, as: "records.csv")
        let said = try Program.succeed(
            "extract",
            "--count-by",
            "LSOA name,Month",
            "--drop-last-word",
            "LSOA name",
            file,
            "-o",
            place["counts.csv"]
        )
        #expect(said == "Counted 7 records of 1 file into \(place["counts.csv"]).\n")
        #expect(
            try contents(place["counts.csv"]) == """
                LSOA name,Month,count
                ,2020-09,1
                "Southend, on Sea",2020-07,1
                Swale,2020-09,1
                Tendring,2020-07,2
                Tendring,2020-08,2

                """
        )
    }

    @Test func `compressed files and folders of them give the same counts`() throws {
        let plain = try place.write(Self.records, as: "records.csv")
        let expected = try Program.succeed("extract", "--count-by", "Month,Crime type", plain)
        try FileManager.default.createDirectory(atPath: place["packed"], withIntermediateDirectories: true)
        for (program, arguments) in [
            ("gzip", ["--keep", plain]), ("zstd", ["-q", plain]),
            ("python3", ["-m", "zipfile", "--create", place["packed/records.zip"], plain]),
        ] {
            #expect(try Program.run("/usr/bin/env", [program] + arguments).code == 0, "\(program)")
        }
        for packed in [plain + ".gz", plain + ".zst", place["packed"]] {
            #expect(
                try Program.succeed("extract", "--count-by", "month,crime_type", packed).dropFirst(22)
                    == expected.dropFirst(22)
            )
        }
    }

    @Test func `a record that cannot be used is told with its line, and nothing is written unless it is let pass`()
        throws
    {
        let file = try place.write(Self.records + "2020-09,Essex Police,Tendring 001A\n", as: "records.csv")
        let refused = try Program.run("extract", "--count-by", "Month", file, "-o", place["counts.csv"])
        #expect(refused.code == 65)
        #expect(
            refused.errors == """
                \(file):9: error: the record has 3 fields; the header has 5
                quadrant: nothing was extracted, because 1 record cannot be used; mend them, or go on without them with \
                --allow-rejects 1

                """
        )
        #expect(!FileManager.default.fileExists(atPath: place["counts.csv"]))
        let passed = try Program.succeed(
            "extract",
            "--count-by",
            "Month",
            file,
            "-o",
            place["counts.csv"],
            "--allow-rejects",
            "1"
        )
        #expect(
            passed == "Counted 7 records of 1 file, leaving out 1 that cannot be used, into \(place["counts.csv"]).\n"
        )
    }

    // MARK: - Figures

    @Test func `a spec makes figures, with what an analyst should know of them`() throws {
        let file = try place.write(Self.records, as: "records.csv")
        let spec = try place.write(Self.spec, as: "robberies.yaml")
        let said = try Program.succeed("extract", spec, file, "-o", place["observations.csv"])
        #expect(try contents(place["observations.csv"]) == Self.figures)
        #expect(said.holds("1 file: 7 records read, 7 used, 0 rejected"))
        #expect(said.holds("warning: 1 record belongs to no force of the spec: “Kent Police” (1)"))
        #expect(said.hasSuffix("Wrote 9 figures to \(place["observations.csv"]).\n"))
    }

    @Test func `a spec's faults are told with their lines, and files that lack a column by name`() throws {
        let file = try place.write("Month,Force\n2020-07,Essex Police\n", as: "records.csv")
        let wrong = try place.write(
            Self.spec.split(separator: "count: records").joined(separator: "count: crimes"),
            as: "wrong.yaml"
        )
        let refused = try Program.run("extract", wrong, file)
        #expect(refused.code == 65)
        #expect(
            refused.errors.holds("wrong.yaml:8: error: only records can be counted, not “crimes”; write count: records")
        )
        let spec = try place.write(Self.spec, as: "robberies.yaml")
        let lacking = try Program.run("extract", spec, file)
        #expect(lacking.code == 65)
        #expect(
            lacking.errors.holds(
                "records.csv:1: error: there is no column “Reported by”; the header has “Month”, “Force”"
            )
        )
        #expect(lacking.errors.holds("there is no column “Last outcome category” or “Outcome”"))
        #expect(lacking.errors.hasSuffix("quadrant: nothing was extracted\n"))
    }

    @Test func `the specs that come with the program are listed and shown`() throws {
        let listed = try Program.succeed("extract", "--list-specs").split(separator: "\n")
        #expect(
            listed.map { $0.prefix { $0 != " " } } == [
                "police.uk-street", "police.uk-outcomes", "police.uk-stop-and-search",
            ]
        )
        #expect(try Program.succeed("extract", "--show-spec", "police.uk-street").holds("\n  solved:\n"))
        let unknown = try Program.run("extract", "--show-spec", "police.uk")
        #expect(unknown.code == 64)
        #expect(unknown.errors.holds("No spec “police.uk” comes with the program; these do: police.uk-street"))
    }

    // MARK: - Restatement

    @Test func `a later download is a revision, and the old cycle still shows what was known`() throws {
        let folder = place["scorecard"]
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (name, text) in Self.scorecard { try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)")) }
        let ledger = place["a.ledger"]
        try Program.succeed("import", folder, "--ledger", ledger)
        let spec = try place.write(Self.spec, as: "robberies.yaml")
        let early = try place.write(Self.records, as: "early.csv")
        let first = try Program.succeed("extract", spec, early, "--ledger", ledger, "--as-at", "2020-11-30")
        #expect(first.hasSuffix("Recorded entry 6, with 9 figures.\n"))
        try Data((Self.cycles + "    closed: true\n").utf8).write(to: URL(filePath: "\(folder)/cycles.yaml"))
        try Program.succeed("import", folder, "--ledger", ledger)
        let closed = try Program.succeed("evaluate", "--ledger", ledger)
        #expect(closed.holds("50.0%"))

        let late = try place.write(
            Self.records.split(separator: "\n").map { $0.replacing("Under investigation", with: "Offender fined") }
                .joined(separator: "\n"),
            as: "late.csv"
        )
        let again = try Program.succeed("extract", spec, late, "--ledger", ledger, "--as-at", "2021-12-31")
        #expect(again.holds("5 figures the ledger holds already, and are not recorded again"))
        #expect(again.hasSuffix("Recorded entry 9, with 4 figures; 1 replaced something, which the ledger keeps.\n"))
        #expect(try Program.succeed("evaluate", "--ledger", ledger) == closed)
        #expect(try Program.succeed("evaluate", "--ledger", ledger, "--as-of", "now").holds("100.0%"))

        let older = try Program.succeed("extract", spec, early, "--ledger", ledger, "--as-at", "2020-11-30")
        #expect(
            older.holds("4 figures differ from those of a later release that the ledger holds, and are not recorded")
        )
        #expect(older.hasSuffix("Nothing is new or different; nothing was recorded.\n"))
    }

    private static let cycles = """
        cycles:
          - cycle: 1
            series: 1
            from: 2020-07
            to: 2020-09
            framework: 1

        """

    private static let scorecard = [
        "organisations.yaml": "organisations:\n  - {id: essex, name: Essex Police, kind: force}\n",
        "measures.yaml": """
        measures:
          - {id: robbery-recorded, name: Robbery recorded, unit: {kind: count, one: robbery, many: robberies}, nature: flow, adds-up: sum, better: lower}
          - {id: robbery-solved, name: Robbery solved, unit: {kind: count, one: robbery, many: robberies}, nature: flow, adds-up: sum, better: higher}
          - {id: robbery-solved-rate, name: Robbery solved rate, unit: {kind: percent}, nature: flow, adds-up: ratio, better: higher, decimals: 1}

        """,
        "framework.yaml": """
        id: small
        version: 1
        name: Small Scorecard
        force: essex
        from: 2020-07
        scale: [{id: good, name: Good}, {id: poor, name: Poor}]
        quadrants:
          - id: safety
            name: Safety
            measures:
              - {measure: robbery-solved-rate, role: primary-redline, window: quarter, redline: {against: target, target: 40%}}
        grading:
          - {grade: poor, when: [{roles: [primary-redline], result: not-met, how-many: any}]}
          - {grade: good, when: [{roles: [primary-redline], result: met, how-many: all}]}

        """,
    ]

    // MARK: - Engines

    @Test(.enabled(if: PostgreSQLServer.isInstalled, "no PostgreSQL server is installed"))
    func `a table of a database gives the same bytes as the file, and explains what it runs`() throws {
        let server = try PostgreSQLServer()
        let connection = try server.connection()
        try connection.run(
            "CREATE TABLE crimes (month text, reported_by text, lsoa_name text, crime_type text, last_outcome_category text)"
        )
        try connection.copy("COPY crimes FROM STDIN (FORMAT csv, HEADER)", Array(Self.records.utf8))
        let spec = try place.write(Self.spec, as: "robberies.yaml")
        let engine = ["--engine", server.address(), "--table", "crimes"]
        let told = try Program.run(Program.path, ["extract", spec, "-o", place["observations.csv"]] + engine)
        #expect(told.code == 0 && told.errors == "")
        #expect(try contents(place["observations.csv"]) == Self.figures)
        let file = try place.write(Self.records, as: "records.csv")
        let counting = ["extract", "--count-by", "LSOA name,Month", "--drop-last-word", "LSOA name"]
        #expect(
            try Program.run(Program.path, counting + engine).output
                == Program.run(Program.path, counting + [file]).output
        )
        let explained = try Program.run(Program.path, ["extract", spec, "--explain"] + engine)
        #expect(explained.code == 0)
        #expect(explained.output.hasPrefix("SELECT ") && explained.output.holds("FROM \"crimes\"\nGROUP BY "))
        let missing = try Program.run(
            Program.path,
            ["extract", spec, "--engine", server.address(), "--table", "crime"]
        )
        #expect(missing.code == 65)
        #expect(missing.errors.holds("crime: error: there is no such table"))
    }

    @Test(arguments: [
        (["--engine", "mysql://x", "--table", "t"], "“mysql://x” is no engine"),
        (["--table", "t", "f.csv"], "--table and --explain belong to an --engine in a database."),
        (["--engine", "postgresql://x"], "Name the table that holds the records with --table."),
        (["--engine", "postgresql://x", "--table", "t", "f.csv"], "The engine reads --table; leave the files out."),
        ([], "Name the files or folders whose records are read."),
        (["f.csv", "--drop-last-word", "Month"], "--drop-last-word belongs to --count-by."),
        (["f.csv", "-o", "x", "--ledger", "y"], "Give either --output or --ledger."),
        (["f.csv", "--as-at", "yesterday"], "“yesterday” is no day; write it as 2020-11-30"),
    ])
    func `wrong use is told in a sentence`(arguments: [String], said: String) throws {
        let outcome = try Program.run(Program.path, ["extract", "police.uk-street"] + arguments)
        #expect(outcome.code == 64)
        #expect(outcome.errors.holds(said), "\(outcome.errors)")
    }

    // MARK: - The second example

    @Test(
        .enabled(
            if: FileManager.default.fileExists(atPath: published),
            "the published records are not at hand"
        )
    )
    func `the second example's figures are what its spec makes of the published records`() throws {
        let example = Program.root.appending(path: "Examples/avon-and-somerset-2020").path()
        try Program.succeed("extract", "\(example)/extraction.yaml", Self.published, "-o", place["observations.csv"])
        let made = try Data(contentsOf: URL(filePath: place["observations.csv"]))
        let shipped = try Data(contentsOf: URL(filePath: "\(example)/observations.csv"))
        #expect(made == shipped)
    }

    private static let published = Program.root.deletingLastPathComponent().appending(path: "shared/data/police/street")
        .path()
}
