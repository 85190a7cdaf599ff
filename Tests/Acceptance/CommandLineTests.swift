import Foundation
import Testing

struct CommandLineTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
    }

    @Test(arguments: [
        ("demo", ["--folder", "--into", "--host", "--port", "--log-level"]),
        ("import", ["<source>", "--ledger", "--author", "--dry-run"]),
        ("evaluate", ["--ledger", "--cycle", "--as-of", "--organisation", "--format", "--reasons"]),
        ("paper", ["--ledger", "--cycle", "--as-of", "-o, --output"]),
        ("serve", ["--ledger", "--open", "--host", "--port", "--log-level"]), ("verify", ["--ledger", "--expect"]),
        ("backup", ["--ledger", "<destination>"]), ("restore", ["<backup>", "--ledger"]),
        ("user", ["add", "list", "reset", "disable", "enable", "erase"]),
    ])
    func `help names every option`(command: String, options: [String]) throws {
        let help = try Program.succeed(command, "--help")
        #expect(help.hasPrefix("OVERVIEW: "))
        for option in options + ["-h, --help"] { #expect(help.holds(option), "\(option) in \(help)") }
        #expect(try Program.succeed("--help").holds("  \(command)"))
    }

    @Test(arguments: [
        ["import"], ["evaluate"], ["evaluate", "--ledger"], ["evaluate", "--ledger", "x", "--format", "xml"],
        ["evaluate", "--ledger", "x", "--cycle", "seven"], ["evaluate", "--ledger", "x", "--as-of", "once"],
        ["frobnicate"], ["serve", "--ledger", "x", "--port", "http"],
        ["serve", "--ledger", "x", "--log-level", "loud"],
        ["import", "folder", "--ledger", "x", "--dryrun"],
    ])
    func `wrong use exits with 64 and says so on standard error`(arguments: [String]) throws {
        let outcome = try Program.run(Program.path, arguments)
        #expect(outcome.code == 64)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix("Error: ") && outcome.errors.holds("Usage: "))
    }

    @Test(arguments: ["evaluate", "paper", "verify", "serve"])
    func `a ledger that is not there is named`(command: String) throws {
        let path = place["none.ledger"]
        let outcome = try Program.run(command, "--ledger", path)
        #expect(outcome.code == 1)
        #expect(outcome.output == "")
        #expect(
            outcome.errors
                == "quadrant: there is no ledger at \(path); make one with: quadrant import FOLDER --ledger \(path)\n"
        )
    }

    @Test func `a folder that is not there and an empty one are told as bad data`() throws {
        let missing = try Program.run("import", place["none"], "--ledger", place["a.ledger"])
        #expect(missing.code == 65)
        #expect(
            missing.errors == """
                \(place["none"]): error: there is no such folder or file; name a scorecard folder or a CSV file of figures
                quadrant: nothing was recorded, because of 1 error

                """
        )
        let empty = try Program.run("import", place.folder.path(), "--ledger", place["a.ledger"])
        #expect(empty.code == 65)
        #expect(empty.errors.holds("the folder holds no scorecard; it should hold some of organisations.yaml"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path()) == [])
    }

    @Test func `a text file is no ledger`() throws {
        let letter = try place.write("Dear board,\n", as: "letter.txt")
        let outcome = try Program.run("evaluate", "--ledger", letter)
        #expect(outcome.code == 1)
        #expect(outcome.errors == "quadrant: \(letter) is not a ledger; name a file that quadrant import made\n")
    }

    // MARK: - The paper

    @Test(arguments: ["html", "md"])
    func `the same input gives the same paper, byte for byte`(ending: String) throws {
        let papers = try ["one", "two"].map { name in
            let ledger = try place.ledger("\(name).ledger")
            return try ["first", "again"].map { time in
                let file = place["\(name)-\(time).\(ending)"]
                #expect(
                    try Program.succeed("paper", "--ledger", ledger, "--cycle", "7", "-o", file)
                        == "Wrote the paper of cycle 7 to \(file).\n"
                )
                return try Data(contentsOf: URL(filePath: file))
            }
        }.flatMap { $0 }
        #expect(papers.allSatisfy { $0 == papers.first && $0.count > 10_000 })
    }

    @Test func `a paper is not written in a form the program does not have`() throws {
        let ledger = try place.ledger()
        let outcome = try Program.run("paper", "--ledger", ledger, "-o", place["paper.pdf"])
        #expect(outcome.code == 64)
        #expect(
            outcome.errors.hasPrefix(
                "Error: A paper cannot be written as “.pdf”; end the file's name in .html or .md.\n"
            )
        )
        #expect(!FileManager.default.fileExists(atPath: place["paper.pdf"]))
    }

    // MARK: - Verify, backup, restore

    @Test func `a ledger is verified, backed up and restored with the same last hash`() throws {
        let ledger = try place.ledger()
        let sound = try Program.succeed("verify", "--ledger", ledger)
        let head = try #require(sound.firstMatch(of: /Last hash: ([0-9a-f]{64})\n/)?.1)
        let copied = try Program.succeed("backup", "--ledger", ledger, place["copy"])
        #expect(copied.hasPrefix("Copied and checked: ") && copied.hasSuffix(" entries in \(place["copy"]).\n"))
        let restored = try Program.succeed("restore", place["copy"], "--ledger", place["restored"])
        #expect(restored.hasPrefix("Checked and restored: "))
        #expect(try Program.succeed("verify", "--ledger", place["restored"], "--expect", String(head)) == sound)
        let again = try Program.run("backup", "--ledger", ledger, place["copy"])
        #expect(again.code == 1)
        #expect(again.errors == "quadrant: \(place["copy"]) exists already; name another file, or remove it first\n")
        let other = try Program.run("verify", "--ledger", ledger, "--expect", String(repeating: "0", count: 64))
        #expect(other.code == 1)
        #expect(
            other.errors == """
                \(ledger): no entry has the expected hash \(String(repeating: "0", count: 64))
                quadrant: the ledger is not what was recorded: 1 fault

                """
        )
    }
}
