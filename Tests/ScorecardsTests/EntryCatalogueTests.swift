import Foundation
import Scorecards
import Testing

@testable import ScorecardFixtures

/// Every ledger ever written must be read by every later version: one file for each kind of entry, as a ledger holds it.
struct EntryCatalogueTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Entries")
    private static let kinds = EntryCatalogue.kinds.map { $0.kind }

    /// One file for each kind in its newest version, and one named `KIND-N` for each version before.
    private static let files = EntryCatalogue.kinds.flatMap { kind in
        [kind.kind] + (1..<kind.version).map { "\(kind.kind)-\($0)" }
    }

    @Test func `has one file for each kind and version and none besides`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path())
        #expect(files.sorted() == Self.files.map { "\($0).json" }.sorted())
    }

    @Test func `keeps every kind's newest version beside the older ones`() throws {
        for kind in EntryCatalogue.kinds {
            let file = try Data(contentsOf: Self.folder.appending(path: "\(kind.kind).json"))
            let entry = try #require(try JSONSerialization.jsonObject(with: file) as? [String: Any])
            #expect(entry["version"] as? Int == kind.version, "\(kind.kind)")
        }
    }

    @Test(arguments: EntryCatalogueTests.files)
    func `reads an entry and writes it again to the same bytes`(name: String) throws {
        let file = try Data(contentsOf: Self.folder.appending(path: "\(name).json"))
        let entry = try #require(try JSONSerialization.jsonObject(with: file) as? [String: Any])
        let version = try #require(entry["version"] as? Int)
        let kind = try #require(entry["kind"] as? String)
        #expect(name == kind || name == "\(kind)-\(version)")
        let content = try JSONSerialization.data(withJSONObject: try #require(entry["content"]))
        let decoded = try EntryCatalogue.decode(content, kind: kind, version: version)
        let written = String(decoding: try EntryCatalogue.encode(decoded), as: UTF8.self)
        #expect(
            "{\"content\":\(written),\"kind\":\"\(kind)\",\"version\":\(version)}\n"
                == String(decoding: file, as: UTF8.self)
        )
    }

    @Test func `refuses a kind or a version that only a newer program knows`() {
        let unknown = #expect(throws: EntryCatalogue.Unreadable.self) {
            try EntryCatalogue.decode(Data("{}".utf8), kind: "weather-observed", version: 1)
        }
        #expect(unknown == .unknownKind("weather-observed"))
        let newer = #expect(throws: EntryCatalogue.Unreadable.self) {
            try EntryCatalogue.decode(Data("{\"cycle\":7}".utf8), kind: "cycle-closed", version: 2)
        }
        #expect(
            newer?.description
                == "the ledger holds version 2 of “cycle-closed”, which is newer than this version of quadrant; "
                + "use the version that wrote it, or a newer one"
        )
    }

    @Test(arguments: [
        (
            "cycle-opened",
            "{\"cycle\":7,\"framework\":\"f\",\"frameworkVersion\":1,\"reviewPeriod\":\"2020-09..2020-07\",\"series\":20}"
        ),
        ("milestone-reached", "{\"cycle\":7,\"milestone\":{\"day\":\"2021-02-29\",\"note\":\"\",\"stage\":\"board\"}}"),
        ("cycle-closed", "{}"),
    ])
    func `refuses content that says what cannot be`(kind: String, json: String) {
        #expect(throws: DecodingError.self) { try EntryCatalogue.decode(Data(json.utf8), kind: kind, version: 1) }
    }
}
