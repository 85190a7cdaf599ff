import Extraction
import Foundation
import Intake
import PostgreSQL
import PostgreSQLServer
import Scorecards
import Testing

/// The engine in a database answers as the reader of files does.
@Suite(.enabled(if: PostgreSQLServer.isInstalled, "no PostgreSQL server is installed"))
struct PostgreSQLEngineTests {
    private let server: PostgreSQLServer

    init() throws { server = try PostgreSQLServer.shared() }

    private func embedded(_ csv: [UInt8], _ spec: ExtractionSpec) throws -> Components {
        let folder = try RecordFolder()
        return try EmbeddedEngine(spec.recordFiles([try folder.write(csv, to: "records.csv")])).components(of: spec)
    }

    private func compare(_ csv: [UInt8], _ spec: ExtractionSpec, table: String) throws {
        let files = try embedded(csv, spec)
        let found = try RecordTable(table, on: server, csv: csv).engine.components(of: spec)
        #expect(found.values == files.values)
        #expect(found.records == files.records)
        #expect(found.outside == files.outside)
        #expect(found.elsewhere == files.elsewhere)
        #expect(found.files.map(\.used) == files.files.map(\.used))
        #expect(found.files.map(\.rejected) == files.files.map(\.rejected))
        #expect(
            try ObservationsText.csv(spec.observations(from: found, asAt: nil))
                == ObservationsText.csv(spec.observations(from: files, asAt: nil))
        )
    }

    @Test(arguments: 1...8)
    func `specs with every kind of measure and condition give the same bytes`(seed: Int) throws {
        var dice = SeededDice(seed: UInt64(seed))
        let spec = try ExtractionSpec(yaml: Self.spec, named: "every.yaml")
        var csv = "Date,Force,LSOA name,Kind,Age,Loss,Victim,Outcome\n"
        func pick(_ texts: [String]) -> String { texts[Int.random(in: texts.indices, using: &dice)] }
        for _ in 0..<600 {
            let day = pick((1...31).map { $0 < 10 ? "0\($0)" : "\($0)" })
            let time = pick([
                "T00:10:00+00:00", "T23:40:00+00:00", "T12:00:00", " 23:59", "T23:30:00.5Z", "T01:00:00+05:30",
            ])
            csv +=
                [
                    pick(["2020-0\(Int.random(in: 3...5, using: &dice))-\(day)\(time)", "", "2020-13-01T00:00", "soon"]
                    ),
                    pick(["Essex Police", " Essex Police", "Kent Police", "Kent", "Elsewhere", ""]),
                    pick(["Tendring 001A", "Swale  002B", "Harlow", "", "  ", "Bristol 003B ", " Tendring 009Z"]),
                    pick(["Robbery", "robbery", "Drugs", " Drugs", "", "\"a, b\""]),
                    pick(["17", "18", "25", "25.0", "26", "", "old", "1e1", "-3", "0018"]),
                    pick(["0.5", "", "10", "-2.25", "1000000", "007", "1234567890123456", "x", ".5"]),
                    pick(["anna", "ben", "", "Anna"]), pick(["Charged", "Caution ", "None", "", "it's"]),
                ].joined(separator: ",") + "\n"
        }
        try compare(Array(csv.utf8), spec, table: "every_\(seed)")
    }

    /// A spec that uses what specs have.
    private static let spec = """
        spec: every
        source: tests
        columns:
          Date:
          Force: [Reported by]
          LSOA name:
          Kind:
          Age:
          Loss:
          Victim:
          Outcome:
        month: {column: Date, written: timestamp, clock: London}
        organisations:
          - level: force
            column: Force
            ids: {Essex Police: essex, Kent Police: kent, Kent: kent}
          - level: district
            column: LSOA name
            drop last word: yes
            others: own name
            records of: essex
        area:
          column: LSOA name
          drop last word: yes
          places: {essex: [Tendring, Harlow], kent: [Swale]}
        lists:
          solved: [Charged, Caution, it's]
        measures:
          - {id: recorded, count: records}
          - {id: robbery, count: records, where: {Kind: Robbery}}
          - {id: robbery-solved, count: records, where: {Kind: Robbery, Outcome: {one of: solved}}}
          - {id: robbery-rate, ratio: {part: robbery-solved, whole: robbery}}
          - {id: other, count: records, where: {Kind: {not: Robbery, blank: no}}}
          - {id: blank-kind, count: records, where: {Kind: {blank: yes}}}
          - {id: young, count: records, where: {Age: {from: 18, to: 25}}}
          - {id: easter, count: records, where: {Date: {from: 2020-04-10, to: 2020-04-13}}}
          - {id: loss, sum: Loss}
          - {id: loss-of-robbery, sum: Loss, where: {Kind: Robbery}}
          - {id: victims, different: Victim}
          - {id: victims-of-drugs, different: Victim, where: {Kind: Drugs}}
        unresolved:
          where: {Outcome: {blank: yes}}
        """

    @Test(.enabled(if: FileManager.default.fileExists(atPath: PublishedRecordsTests.folder), "no published records"))
    func `the ready spec gives the same bytes for published files`() throws {
        let folder = try RecordFolder()
        var csv: [UInt8] = []
        for month in ["2019-07", "2019-08", "2020-08"] {
            let name = "\(month)-avon-and-somerset-street.csv"
            try folder.run(
                "zstd",
                "-d",
                "-q",
                "\(PublishedRecordsTests.folder)/street/\(month)/\(name).zst",
                "-o",
                "\(folder.path)/\(name)"
            )
            // The files have CRLF here and LF there, which COPY takes only one at a time.
            let text = [UInt8](try Data(contentsOf: URL(filePath: "\(folder.path)/\(name)"))).filter { $0 != 13 }
            csv += csv.isEmpty ? text : Array(text.drop { $0 != UInt8(ascii: "\n") }.dropFirst())
        }
        try compare(csv, ReadySpec.street.spec(), table: "street")
    }

    @Test func `records are counted by columns alike, blanks and nulls the same`() throws {
        let csv =
            "Month,LSOA_name,n\n2020-07,Bristol 001A,\n2020-07,,\n2020-08,\"Bristol  002B\",x\n2020-07,\"\",\n,Ö,\"a\"\"b\"\n"
        let tabulation = Tabulation(
            keys: [
                .init(Column("month")),
                .init(Column("LSOA name"), essence: .withoutLastWord(trimmed: false)) { .value($0.withoutLastWord) },
                .init(Column("N")),
            ])
        let folder = try RecordFolder()
        let path = try folder.write(csv, to: "a.csv")
        let files = TabulatedRecords(try RecordFiles([path]).tabulate(tabulation))
        let found = try RecordTable("blanks", on: server, csv: Array(csv.utf8)).engine.tabulate(tabulation)
        #expect(found.groups == files.groups)
    }

    @Test func `what the table does not have is told at once`() throws {
        let table = try RecordTable("few", on: server, csv: Array("Month,Type\n2020-07,x\n".utf8))
        let missing = #expect(throws: UnreadableRecords.self) {
            _ = try table.engine.tabulate(Tabulation("month", "Kind", "Age"))
        }
        #expect(
            missing?.description == """
                few: error: there is no column “Kind”; the table has “Month”, “Type”
                few: error: there is no column “Age”; the table has “Month”, “Type”
                """
        )
        let none = #expect(throws: UnreadableRecords.self) {
            _ = try PostgreSQLEngine(server.address(), table: "police.none").tabulate(Tabulation("Month"))
        }
        #expect(
            none?.description
                == "police.none: error: there is no such table; check --table, with the schema where it is not on the search path"
        )
    }

    @Test func `dates and numbers of a table count as their texts`() throws {
        let connection = try server.connection()
        try connection.run("CREATE TABLE typed (\"Month\" date, kind varchar(9), n integer)")
        try connection.run(
            "INSERT INTO typed VALUES ('2020-07-01', 'a', 3), ('2020-07-31', 'a', 4), (NULL, NULL, NULL)"
        )
        let month = Tabulation.Key(Column("month")) { .value(FieldValue(bytes: Array($0.bytes.prefix(7)))) }
        let found = try PostgreSQLEngine(server.address(), table: "typed")
            .tabulate(Tabulation(keys: [month, .init(Column("Kind"))], sums: [Column("n")]))
        #expect(
            found.groups == [
                .init(keys: ["", ""], records: 1, sums: [Quantity(0)]),
                .init(keys: ["2020-07", "a"], records: 2, sums: [Quantity(7)]),
            ]
        )
    }
}
