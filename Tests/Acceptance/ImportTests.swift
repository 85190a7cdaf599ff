import Foundation
import Testing

struct ImportTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
    }

    @Test func `the first import records everything and the second nothing`() throws {
        let first = try Program.succeed("import", Program.example, "--ledger", place["a.ledger"])
        #expect(first.wholeMatch(of: /Recorded entries 1 to \d+, with 66 figures\.\n/) != nil)
        let second = try Program.succeed("import", Program.example, "--ledger", place["a.ledger"])
        #expect(second == "Nothing is new or different; nothing was recorded.\n")
    }

    @Test func `a rehearsal makes no file and changes none`() throws {
        let preview = try Program.succeed("import", Program.example, "--ledger", place["a.ledger"], "--dry-run")
        #expect(preview.hasPrefix("new     organisations.yaml:"))
        #expect(preview.holds("new     observations.csv: 66 figures recorded from observations.csv\n"))
        #expect(preview.hasSuffix(" entries would be recorded; nothing was.\n"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path()) == [])
        let ledger = try place.ledger()
        let before = try Program.succeed("verify", "--ledger", ledger)
        #expect(
            try Program.succeed("import", Program.example, "--ledger", ledger, "--dry-run")
                == "Nothing is new or different; nothing would be recorded.\n"
        )
        #expect(try Program.succeed("verify", "--ledger", ledger) == before)
    }

    @Test func `a changed copy records just the change and shows it before`() throws {
        let ledger = try place.ledger()
        let last = try #require(Program.succeed("verify", "--ledger", ledger).firstMatch(of: /Sound: (\d+) entries/)?.1)
        let next = (Int(last) ?? 0) + 1
        let changed = try place.example(("observations.csv", "2019-10,2020-09,77.8", "2019-10,2020-09,80.1"))
        #expect(
            try Program.succeed("import", changed, "--ledger", ledger, "--dry-run") == """
                change  observations.csv: 1 figure recorded from observations.csv
                          emergency-response essex 2019-10..2020-09: 77.8 → 80.1
                1 entry would be recorded; nothing was.

                """
        )
        #expect(
            try Program.succeed("import", changed, "--ledger", ledger, "--author", "analyst")
                == "Recorded entry \(next), with 1 figure; 1 replaced something, which the ledger keeps.\n"
        )
        // The cycle is closed and stays as it was; what is known now has the change.
        let (met, notMet) = (
            "\n  ✓ met                redline          Emergency response",
            "\n  ✗ not met            redline          Emergency response"
        )
        #expect(try Program.succeed("evaluate", "--ledger", ledger, "--cycle", "7").holds(notMet))
        #expect(try Program.succeed("evaluate", "--ledger", ledger, "--cycle", "7", "--as-of", "now").holds(met))
        #expect(try Program.succeed("evaluate", "--ledger", ledger, "--as-of", String(last)).holds(notMet))
        #expect(try Program.succeed("evaluate", "--ledger", ledger, "--as-of", String(next)).holds(met))
    }

    @Test func `every error is told on standard error, and nothing is recorded`() throws {
        let spoilt = try place.example(
            ("observations.csv", "2019-10,2020-09,2460", "2019-10,2020-09,lots"),
            ("measures.yaml", "id: vwi-solved", "id: VWI"),
            ("cycles.yaml", "series: 20", "series: 21")
        )
        let outcome = try Program.run("import", spoilt, "--ledger", place["a.ledger"])
        #expect(outcome.code == 65)
        #expect(outcome.output == "")
        let lines = outcome.errors.split(separator: "\n")
        #expect(
            lines.allSatisfy { $0.contains(": error: ") || $0.hasPrefix("quadrant: nothing was recorded, because of ") }
        )
        #expect(outcome.errors.holds("measures.yaml:") && outcome.errors.holds("observations.csv:2: error: "))
        #expect(lines.last == "quadrant: nothing was recorded, because of \(lines.count - 1) errors")
        #expect(
            try Program.succeed("import", Program.example, "--ledger", place["a.ledger"]).hasPrefix(
                "Recorded entries 1 to"
            )
        )
    }

    @Test func `two processes importing into one ledger lose nothing`() throws {
        let ledger = try place.ledger()
        let files = try (1...2).map { part in
            try place.write(Figures.csv(rows: 5_000, from: part * 5_000), as: "part-\(part).csv")
        }
        let both = try files.map { try Running("import", $0, "--ledger", ledger) }.map { $0.outcome() }
        #expect(both.map(\.code) == [0, 0])
        #expect(both.map(\.errors) == ["", ""])
        #expect(try Program.succeed("verify", "--ledger", ledger).holds(" entries with 10,066 figures."))
        for file in files {
            #expect(
                try Program.succeed("import", file, "--ledger", ledger)
                    == "Nothing is new or different; nothing was recorded.\n"
            )
        }
    }

    @Test func `two processes may make the same ledger at once`() throws {
        for _ in 1...3 {
            let place = try Workplace()
            let both = try (1...2).map { _ in try Running("import", Program.example, "--ledger", place["a.ledger"]) }
                .map { $0.outcome() }
            #expect(both.map(\.code) == [0, 0])
            #expect(
                both.map(\.output).sorted().first == "Nothing is new or different; nothing was recorded.\n",
                "\(both)"
            )
            try Program.succeed("verify", "--ledger", place["a.ledger"])
        }
    }
}

/// Files of figures of the example's force.
enum Figures {
    /// Figures no two of which have the same measure and window, so many from a place in an endless row of them.
    ///
    /// The windows are longer than a year: quarters and years would be held against each other.
    static func csv(rows: Int, from first: Int = 0) -> String {
        let measures = ["vwi-solved", "stop-and-search", "da-arrests", "criminal-behaviour-orders", "ocg-disruptions"]
        var text = "measure,organisation,from,to,value,source\n"
        for number in first..<(first + rows) {
            let start = number / measures.count % 240
            let end = start + 13 + number / measures.count / 240
            text +=
                "\(measures[number % measures.count]),essex,\(month(start)),\(month(end)),\(number % 997),generated\n"
        }
        return text
    }

    /// A month so many after January 1950.
    private static func month(_ index: Int) -> String {
        "\(1950 + index / 12)-\(index % 12 < 9 ? "0" : "")\(index % 12 + 1)"
    }
}
