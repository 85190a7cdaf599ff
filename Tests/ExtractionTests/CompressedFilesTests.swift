import Extraction
import Foundation
import Testing

/// The same records, however a publisher packs them.
struct CompressedFilesTests {
    private let folder: RecordFolder
    private let text: String

    init() throws {
        folder = try RecordFolder()
        text =
            "Month,Reported by,Type\n"
            + (0..<5000).map { "2020-0\($0 % 9 + 1),\"Force, \($0 % 7)\",t\($0 % 13)\n" }.joined()
    }

    private func groups(_ names: String...) throws -> [TabulatedRecords.Group] {
        let files = try RecordFiles(names.map { "\(folder.path)/\($0)" })
        return TabulatedRecords(try files.tabulate(Tabulation("Reported by", "Month", "Type"))).groups
    }

    @Test func `gzip, Zstandard and zip files give what the plain file gives`() throws {
        try folder.write(text, to: "a.csv")
        try folder.run("gzip", "--keep", "a.csv")
        try folder.run("zstd", "--quiet", "a.csv")
        try folder.run("python3", "-m", "zipfile", "--create", "a.zip", "a.csv")
        let plain = try groups("a.csv")
        #expect(plain.map(\.records).reduce(0, +) == 5000)
        for name in ["a.csv.gz", "a.csv.zst", "a.zip"] { #expect(try groups(name) == plain, "\(name)") }
    }

    @Test func `an archive's files are accounted for one by one, other files left out`() throws {
        try folder.write("a,b\n1,2\n1\n", to: "2020-07/2020-07-essex-street.csv")
        try folder.write("b,a\n2,1\n", to: "2020-07/2020-07-kent-street.csv")
        try folder.write("no records", to: "2020-07/readme.txt")
        try folder.write("no records", to: "__MACOSX/2020-07/._2020-07-essex-street.csv")
        try folder.run("python3", "-m", "zipfile", "--create", "police.zip", "2020-07", "__MACOSX")
        let files = try RecordFiles(["\(folder.path)/police.zip"])
        let found = TabulatedRecords(try files.tabulate(Tabulation("a")))
        #expect(found.groups == [.init(keys: ["1"], records: 2)])
        #expect(
            found.files.map { $0.name.replacing(folder.path + "/", with: "") } == [
                "police.zip/2020-07/2020-07-essex-street.csv", "police.zip/2020-07/2020-07-kent-street.csv",
            ]
        )
        #expect(found.files.map(\.used) == [1, 1])
        #expect(found.files.flatMap(\.rejections).map(\.line) == [3])
    }

    @Test func `a folder stands for the record files under it, in the order of their names`() throws {
        try folder.write("a\n1\n", to: "in/2020-08/b.csv")
        try folder.write("a\n1\n", to: "in/2020-07/z.csv")
        try folder.write("a\n1\n", to: "in/2020-07/a.csv")
        try folder.run("gzip", "in/2020-07/a.csv")
        try folder.write("nothing", to: "in/notes.txt")
        let paths = try RecordFiles(["\(folder.path)/in"]).paths
        #expect(
            paths.map { $0.replacing(folder.path + "/", with: "") }
                == ["in/2020-07/a.csv.gz", "in/2020-07/z.csv", "in/2020-08/b.csv"]
        )
    }

    @Test(arguments: ["a.csv.gz", "a.csv.zst", "a.zip"])
    func `a file that was cut short is refused by name, not half counted`(name: String) throws {
        let noise = (0..<200_000).map { "2020-07,x\(($0 &* 2_654_435_761) % 1_000_003),t\n" }.joined()
        try folder.write("Month,Reported by,Type\n" + noise, to: "a.csv")
        try folder.run("gzip", "--keep", "a.csv")
        try folder.run("zstd", "--quiet", "a.csv")
        try folder.run("python3", "-m", "zipfile", "--create", "a.zip", "a.csv")
        let whole = try Data(contentsOf: URL(filePath: "\(folder.path)/\(name)"))
        try folder.write(Array(whole.prefix(whole.count / 2)), to: name)
        let refusal = #expect(throws: UnreadableRecords.self) { _ = try groups(name) }
        let problem = try #require(refusal?.problems.first)
        #expect(problem.file == "\(folder.path)/\(name)")
        #expect(problem.problem.hasPrefix("it cannot be read as the compressed file that its name says it is"))
        #expect(problem.remedy == "fetch it again, or unpack it")
    }

    @Test func `what is no record file is refused, all at once`() throws {
        try folder.write("x", to: "notes.txt")
        try folder.write("x", to: "empty/notes.txt")
        let refusal = #expect(throws: UnreadableRecords.self) {
            _ = try RecordFiles(["notes.txt", "empty", "gone.csv"].map { "\(folder.path)/\($0)" })
        }
        #expect(
            refusal?.description.replacing(folder.path + "/", with: "") == """
                notes.txt: error: this is not a kind of file that is read; give .csv, .csv.gz, .csv.zst, .zip
                empty: error: the folder holds no record files; give one with .csv, .csv.gz, .csv.zst, .zip
                gone.csv: error: there is no such file; check its path
                """
        )
    }
}
