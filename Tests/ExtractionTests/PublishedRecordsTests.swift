import Extraction
import Foundation
import Testing

/// Real files of data.police.uk against counts made by another program.
struct PublishedRecordsTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data/police").path

    @Test(
        .enabled(if: FileManager.default.fileExists(atPath: folder), "the published records are not at hand"),
        arguments: [("street", "agg_street"), ("revisions_seen_2019-11", "agg_revisions_seen_2019-11")]
    )
    func `street files give the counts that another program gives`(files: String, reference: String) throws {
        let district = Tabulation.Key(Column("LSOA name")) { .value($0.withoutLastWord) }
        let keys = [
            Tabulation.Key(Column("Reported by")), district, Tabulation.Key(Column("Month")),
            Tabulation.Key(Column("Crime type")), Tabulation.Key(Column("Last outcome category")),
        ]
        let tally = try RecordFiles(["\(Self.folder)/\(files)"]).tabulate(Tabulation(keys: keys))
        var bytes: [UInt8] = []
        let columns = ["force", "district", "month", "crime_type", "outcome"]
        try CountsFile(tally, columns: columns).write { bytes += Array($0) }
        #expect(tally.files.map(\.rejected).reduce(0, +) == 0)
        let expected = try Self.unpacked("\(Self.folder)/reference/\(reference).csv.gz")
        #expect(String(decoding: bytes, as: UTF8.self) == expected.replacing("\r\n", with: "\n"))
    }

    static func unpacked(_ path: String) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["gzip", "--decompress", "--stdout", path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }
}
