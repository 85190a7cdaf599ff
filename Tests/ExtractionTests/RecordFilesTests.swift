import Extraction
import Foundation
import Scorecards
import Testing

struct RecordFilesTests {
    private let folder: RecordFolder

    init() throws { folder = try RecordFolder() }

    private func count(_ tabulation: Tabulation, _ paths: String..., threads: Int = 2) throws -> TabulatedRecords {
        TabulatedRecords(try RecordFiles(paths).tabulate(tabulation, settings: .init(threads: threads)))
    }

    private func refusal(_ tabulation: Tabulation, _ paths: String...) -> String? {
        let refusal = #expect(throws: UnreadableRecords.self) {
            _ = try RecordFiles(paths).tabulate(tabulation)
        }
        return refusal?.description.replacing(folder.path + "/", with: "")
    }

    // MARK: - Columns

    @Test func `columns are found by name in every file, whatever their order and spelling`() throws {
        let one = try folder.write("Crime type,Month,Reported by\nBurglary,2020-07,Essex Police\n", to: "one.csv")
        let two = try folder.write(
            "\u{FEFF}\"reported_by\",MONTH , crime  type,Context\r\nEssex Police,2020-07,\"Burglary\",x\r\n",
            to: "two.csv"
        )
        let found = try count(Tabulation("Reported by", "Month", "Crime type"), one, two)
        #expect(found.groups == [.init(keys: ["Essex Police", "2020-07", "Burglary"], records: 2)])
        #expect(found.files.map(\.used) == [1, 1])
    }

    @Test func `a column may have several names, of which the first there is counts`() throws {
        let path = try folder.write("Outcome,Outcome type\na,b\n", to: "a.csv")
        let tabulation = Tabulation(keys: [.init(Column("Last outcome category", "Outcome type", "Outcome"))])
        #expect(try count(tabulation, path).groups.map(\.keys) == [["b"]])
    }

    @Test func `all that is wrong with the headers is told at once, before anything is counted`() throws {
        let one = try folder.write("Month,Type\n2020-07,x\n", to: "one.csv")
        let two = try folder.write("Month,month\n2020-07,x\n", to: "two.csv")
        let empty = try folder.write("", to: "three.csv")
        #expect(
            refusal(Tabulation("Month", "Crime type"), one, two, empty) == """
                one.csv:1: error: there is no column “Crime type”; the header has “Month”, “Type”
                two.csv:1: error: the column “Month” stands in the header 2 times; leave one of them
                two.csv:1: error: there is no column “Crime type”; the header has “Month”, “month”
                three.csv: error: the file is empty; give a CSV file whose first line names its columns
                """
        )
    }

    // MARK: - Records

    @Test func `equal rows are so many records`() throws {
        let path = try folder.write("a,b\n1,2\n1,2\n1,2\n", to: "a.csv")
        #expect(try count(Tabulation("a"), path).groups == [.init(keys: ["1"], records: 3)])
    }

    @Test func `records that cannot be used are counted and told with their lines`() throws {
        let path = try folder.write(
            "a,b\n1,2\n1\n\"x\ny\",2\n\n1,2,3\n\"1\"x,2\n1,\"2\n",
            to: "a.csv"
        )
        let file = try #require(try count(Tabulation("a"), path).files.first)
        #expect((file.used, file.rejected) == (2, 4))
        #expect(
            file.rejections.map { "\($0.line): \($0.problem); \($0.remedy)" } == [
                "3: the record has 1 field; the header has 2",
                "7: the record has 3 fields; the header has 2",
                "8: there is text between a closing quote and the next comma; write a quote inside quotes twice",
                "9: the quote that opens here is never closed; close it, or write a quote inside quotes twice",
            ]
        )
    }

    @Test func `of many records that cannot be used all are counted and a hundred told`() throws {
        let path = try folder.write("a,b\n" + String(repeating: "1\n", count: 250), to: "a.csv")
        let found = TabulatedRecords(
            try RecordFiles([path]).tabulate(Tabulation("a"), settings: .init(threads: 2, stretch: 64))
        )
        let file = try #require(found.files.first)
        #expect((file.used, file.rejected) == (0, 250))
        #expect(file.rejections.map(\.line) == Array(2...101))
    }

    @Test func `in a file of one column an empty line is a blank field`() throws {
        let path = try folder.write("a\nx\n\ny\r\n\r\n", to: "a.csv")
        #expect(
            try count(Tabulation("a"), path).groups == [
                .init(keys: [""], records: 2), .init(keys: ["x"], records: 1), .init(keys: ["y"], records: 1),
            ]
        )
    }

    @Test func `fields that differ only in their last byte, length or a byte no text has are different`() throws {
        let fields = ["aaaaaaaa", "aaaaaaab", "aaaaaaaaa", "aaaaaaaaaaaaaaaab", "aaaaaaaaaaaaaaaac", "", "a", "a\0"]
        let path = try folder.write("k,x\n" + fields.map { $0 + ",1\n" }.joined(), to: "a.csv")
        let found = try count(Tabulation("k"), path)
        #expect(
            found.groups.map { $0.keys[0].text }
                == fields.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
        )
    }

    @Test func `a record longer than four mebibytes is refused, as a quote that nobody closed would be`() throws {
        let path = try folder.write(
            "a,b\n\"" + String(repeating: "x", count: 5 << 20) + "\",2\n",
            to: "a.csv"
        )
        #expect(
            refusal(Tabulation("a"), path)
                == "a.csv: error: a record is longer than 4 MiB; look for a quote that is opened and never closed"
        )
    }

    @Test func `a header or a record with thousands of fields is read`() throws {
        let names = (0..<20_000).map { "c\($0)" }.joined(separator: ",")
        let values = (0..<20_000).map { "\($0)" }.joined(separator: ",")
        let path = try folder.write(names + "\n" + values + "\n" + values + "\n", to: "a.csv")
        #expect(try count(Tabulation("c19999", "c0"), path).groups == [.init(keys: ["19999", "0"], records: 2)])
    }

    // MARK: - Meanings, sums and different values

    @Test func `a field's meaning groups records, and one without meaning is refused`() throws {
        let path = try folder.write("Month,n\n2020-07-01,1\n2020-07-31,2\nJul-20,3\n", to: "a.csv")
        let month = Tabulation.Key(Column("Month")) { field in
            field.bytes.count == 10
                ? .value(FieldValue(bytes: Array(field.bytes.prefix(7))))
                : .unusable(problem: "“\(field)” is no day", remedy: "write 2020-07-01")
        }
        let found = try count(Tabulation(keys: [month]), path)
        #expect(found.groups == [.init(keys: ["2020-07"], records: 2)])
        #expect(
            found.files.first?.rejections
                == [.init(line: 4, problem: "“Jul-20” is no day", remedy: "write 2020-07-01")]
        )
    }

    @Test func `numbers are added up exactly, blanks left out`() throws {
        let path = try folder.write("k,n\na,0.1\na,0.2\nb,\nb,-3\na,1,000\na,x\n", to: "a.csv")
        let found = try count(Tabulation(keys: [.init(Column("k"))], sums: [Column("n")]), path)
        #expect(
            found.groups == [
                .init(keys: ["a"], records: 2, sums: [try #require(Quantity(decimal: "0.3"))]),
                .init(keys: ["b"], records: 2, sums: [Quantity(-3)]),
            ]
        )
        #expect(found.files.first?.rejections.map(\.problem) == ["the record has 3 fields", "“x” is not a number"])
    }

    @Test func `different values are told apart across groups and files`() throws {
        let one = try folder.write("k,id\na,1\na,1\na,2\nb,2\nb,\n", to: "one.csv")
        let two = try folder.write("k,id\na,2\nb,3\n", to: "two.csv")
        let found = try count(Tabulation(keys: [.init(Column("k"))], distincts: [Column("id")]), one, two)
        #expect(found.groups.map { $0.distincts[0].count } == [2, 2])
        #expect(found.groups[0].distincts[0].union(found.groups[1].distincts[0]).count == 3)
    }

    @Test func `more different values than fit a word are counted all the same`() throws {
        var lines = "a,b,c,d,e,f,g\n"
        for row in 0..<3000 { lines += (0..<7).map { "\((row * (7 + $0)) % 2999)" }.joined(separator: ",") + "\n" }
        let path = try folder.write(lines, to: "a.csv")
        let found = TabulatedRecords(
            try RecordFiles([path]).tabulate(
                Tabulation("a", "b", "c", "d", "e", "f", "g"),
                settings: .init(threads: 2, stretch: 1000)
            )
        )
        var expected: [[String]: Int] = [:]
        for line in lines.split(separator: "\n").dropFirst() {
            expected[line.split(separator: ",").map(String.init), default: 0] += 1
        }
        #expect(Dictionary(uniqueKeysWithValues: found.groups.map { ($0.keys.map(\.text), $0.records) }) == expected)
        #expect(found.groups.map(\.keys) == found.groups.map(\.keys).sorted { $0.lexicographicallyPrecedes($1) })
    }
}
