import Extraction
import Foundation
import Intake
import Scorecards
import Testing

/// What is said of an extraction spec, each fault with its line.
struct SpecFileTests {
    private static let sound = """
        spec: small
        source: small files
        files: ["*-street.csv"]
        columns:
          Month:
          Reported by: [Force]
          LSOA name:
          Crime type:
          Outcome:
          Loss:
        month:
          column: Month
        organisations:
          - level: force
            column: Reported by
            ids: {Essex Police: essex}
          - level: district
            column: LSOA name
            drop last word: yes
            records of: essex
            others: own name
        lists:
          solved: [Charged, Caution]
        groups:
          crime:
            column: Crime type
            kinds:
              burglary: Burglary
              all-crime: {not: Anti-social behaviour}
        measures:
          - id: "{crime}-recorded"
            count: records
          - id: "{crime}-solved"
            count: records
            where:
              Outcome: {one of: solved}
          - id: "{crime}-rate"
            ratio: {part: "{crime}-solved", whole: "{crime}-recorded"}
          - id: loss
            sum: Loss

        """

    private static func said(of yaml: String) -> [String] {
        do {
            _ = try ExtractionSpec(yaml: yaml, named: "small.yaml")
            return []
        } catch let rejected as Rejected {
            return rejected.diagnostics.map(\.description)
        } catch {
            return ["\(error)"]
        }
    }

    @Test func `a sound spec is read, each kind of a group a measure of its own`() throws {
        let spec = try ExtractionSpec(yaml: Self.sound, named: "small.yaml")
        #expect(
            spec.measures.map(\.id) == [
                "burglary-recorded", "all-crime-recorded", "burglary-solved", "all-crime-solved", "burglary-rate",
                "all-crime-rate", "loss",
            ]
        )
        let burglary = Condition(Column("Crime type"), .isOneOf(["Burglary"]))
        let solved = Condition(Column("Outcome"), .isOneOf(["Charged", "Caution"]))
        #expect(spec.measures[2].definition == .whole(Component(.records, where: [burglary, solved])))
        #expect(spec.organisations.map(\.name) == ["force", "district"])
        #expect(spec.organisations[1].recordsOf == "essex")
    }

    @Test(arguments: [
        Change(
            "spec: small",
            "spec: sm all",
            "1: error: “sm all” is not a name of letters, digits, points and hyphens; mend spec:"
        ),
        Change(
            "source: small files",
            "sources: small files",
            "1: error: “source” is missing; write source: and its value",
            "2: error: there is no key “sources” here; did you mean “source”?"
        ),
        Change(
            "  Month:\n  Rep",
            "  Month:\n  month: [x]\n  Rep",
            "6: error: the header “month” is a name of “Month” and of “month”; a header can be one column only"
        ),
        Change(
            "Reported by: [Force]",
            "Reported by: [Outcome]",
            "9: error: the header “Outcome” is a name of “Reported by” and of “Outcome”; a header can be one column only"
        ),
        Change(
            "column: Month",
            "column: Moth",
            "12: error: there is no column “Moth” under columns:; did you mean “Month”?"
        ),
        Change(
            "column: Month",
            "column: Month\n  clock: London",
            "13: error: a clock matters only to timestamps; write written: timestamp, or leave clock: out"
        ),
        Change(
            "{Essex Police: essex}",
            "{Essex Police: Essex}",
            "16: error: “Essex” is no identifier of an organisation; write lower-case letters, digits and hyphens, as in "
                + "avon-and-somerset"
        ),
        Change(
            "records of: essex",
            "records of: esex",
            "20: error: the level “force” has no organisation “esex”; did you mean “essex”?"
        ),
        Change(
            "{one of: solved}",
            "{one of: sovled}",
            "36: error: there is no list “sovled” under lists:; did you mean “solved”?"
        ),
        Change(
            "{one of: solved}",
            "{oneof: solved}",
            "36: error: there is no key “oneof” here; did you mean “one of”?"
        ),
        Change(
            "{one of: solved}",
            "{from: 9, to: 3}",
            "36: error: the range runs backwards, from 9 to 3; exchange from and to"
        ),
        Change(
            "{one of: solved}",
            "{from: soon}",
            "36: error: a range runs between two numbers or two days, not “soon”; write from: 18 and to: 25, or from: 2020-04-01 "
                + "and to: 2020-06-30"
        ),
        Change(
            "id: \"{crime}-recorded\"",
            "id: \"{crimes}-recorded\"",
            "31: error: there is no group “crimes” under groups:; did you mean “crime”?",
            "38: error: there is no measure “burglary-recorded”; did you mean “burglary-solved”?",
            "38: error: there is no measure “all-crime-recorded”; did you mean “all-crime-solved”?"
        ),
        Change(
            "sum: Loss",
            "sum: Loss\n    count: records",
            "41: error: count and sum stand together; give one of count: records, sum: a column, different: a column, "
                + "ratio: {part, whole}"
        ),
        Change(
            "id: loss",
            "id: burglary-solved",
            "39: error: the measure “burglary-solved” is defined twice, first in line 33; define it once"
        ),
        Change(
            "whole: \"{crime}-recorded\"",
            "whole: \"{crime}-rate\"",
            "38: error: “burglary-rate” is a ratio itself; name a measure that counts, sums or finds different values",
            "38: error: “all-crime-rate” is a ratio itself; name a measure that counts, sums or finds different values"
        ),
    ])
    func `what is wrong is told with its line and what would be right`(change: Change) throws {
        try #require(Self.sound.contains(change.right))
        let said = Self.said(of: Self.sound.replacing(change.right, with: change.wrong))
        #expect(said == change.said.map { "small.yaml:\($0)" })
    }

    @Test func `a lookup beside the spec names organisations, and its faults have its own lines`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "spec-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { unlink(folder.path()) }
        let yaml = Self.sound.replacing(
            "ids: {Essex Police: essex}",
            with: "lookup: {file: forces.csv, value: name, organisation: id}"
        )
        let path = folder.appending(path: "small.yaml").path()
        try Data(yaml.utf8).write(to: URL(filePath: path))
        try Data("name,id\nEssex Police,essex\nKent Police,kent\n".utf8).write(to: folder.appending(path: "forces.csv"))
        let spec = try ExtractionSpec(path: path)
        #expect(spec.organisations[0].naming == .listed(["Essex Police": "essex", "Kent Police": "kent"]))
        try Data("name,id\nEssex Police,essex\nKent Police,Kent!\n".utf8).write(
            to: folder.appending(path: "forces.csv")
        )
        let rejected = #expect(throws: Rejected.self) { try ExtractionSpec(path: path) }
        #expect(
            rejected?.diagnostics.map(\.description) == [
                "\(folder.appending(path: "forces.csv").path()):3: error: “Kent!” is no identifier of an organisation; write "
                    + "lower-case letters, digits and hyphens, as in avon-and-somerset"
            ]
        )
    }

    @Test(arguments: ReadySpec.allCases)
    func `a spec that comes with the program is sound and says what it counts as solved`(ready: ReadySpec) throws {
        let spec = try ready.spec()
        #expect(spec.id == ready.rawValue)
        #expect(!spec.title.isEmpty && !spec.measures.isEmpty)
        if ready == .stopAndSearch {
            #expect(ready.text.contains("no-further-action:"))
        } else {
            #expect(ready.text.contains("\n  solved:\n"))
        }
    }

    /// One thing changed in a sound spec, and every line that is said of it.
    struct Change: CustomTestStringConvertible {
        let right, wrong: String
        let said: [String]
        var testDescription: String { wrong }

        init(_ right: String, _ wrong: String, _ said: String...) {
            (self.right, self.wrong, self.said) = (right, wrong, said)
        }
    }
}
